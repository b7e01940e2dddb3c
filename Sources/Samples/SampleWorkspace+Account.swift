import Foundation
import Records

extension SampleWorkspace {
    /// Writes the small workspaces of what only a bank statement or a running balance shows.
    static func writeAccountFindings(to directory: String) throws {
        // The bank took a charge, or the last unit of a rounding.
        try writeBank("bank-amount-mismatch", .less(65_000_000), spared: .less(10_000), directory)
        // Withdrawals that failed or are under way arrive nowhere either.
        try writeBank("payout-not-in-bank", .lost, spared: .none, directory)
        try writeBalanceBreak(to: directory + "/balance-break")
    }

    /// A store of TikTok Shop with the statement of its bank account, and the page for it.
    private static func writeBank(
        _ code: String, _ twist: BankStatement.Twist, spared: BankStatement.Twist,
        _ directory: String
    ) throws {
        let folder = "\(directory)/\(code)"
        var samples: [StoreSample] = []
        for (id, twist) in [("fires", twist), ("near-miss", spared)] {
            var world = StoreWorld.plain(id: id, seed: StableHash.value(code))
            var wallet = world
            let path = "\(folder)/inbox/\(id)/bank statement.csv"
            try FileManager.default.createDirectory(
                atPath: "\(folder)/inbox/\(id)", withIntermediateDirectories: true)
            let sent = try BankStatement.write(
                wallet.runWallet(), of: world.calendar, twist: twist, to: path)
            guard let sent else { throw SampleError.noPlace(code: code) }
            switch twist {
            case _ where id == "near-miss": world.spare(code)
            case .less(let ticks): world.plant(code, delta: -ticks)
            case .lost, .none: world.plant(code, delta: -sent)
            }
            samples.append(try write(world, among: [world], to: folder, isSmall: true))
        }
        try text(BankStatement.page, to: folder + "/mappings/bank.yaml")
        // Both stores have one book.
        try finish(samples, in: folder)
    }

    /// Two Malaysian wallets: a row is missing in one, withdrawals failed and came back in both.
    private static func writeBalanceBreak(to directory: String) throws {
        let options = SampleOptions(
            seed: StableHash.value("balance-break"), orders: 36, isClean: true,
            platforms: [.shopee])
        var fires = ShopeeWorld(number: 1, market: .malaysia, options: options, id: "fires")
        fires.plantBalanceBreak()
        guard !fires.truth.isEmpty else { throw SampleError.noPlace(code: "balance-break") }
        var spared = ShopeeWorld(number: 2, market: .malaysia, options: options, id: "near-miss")
        spared.spare("balance-break")
        try finish(
            [fires, spared].map { try ShopeeStore.write($0, to: directory) }, in: directory)
    }
}

extension StoreWorld {
    /// A small Indonesian store in which everything agrees.
    fileprivate static func plain(id: String, seed: UInt64) -> StoreWorld {
        var world = StoreWorld(
            id: id, index: 0, market: .indonesia,
            calendar: SampleCalendar(
                asOf: SampleOptions.lastDayDefault, weeks: 4, leadDays: 7),
            seed: seed, plannedOrders: 14)
        world.style = .whole
        for index in world.fees.indices { world.fees[index].isInBook = true }
        world.inventOrders(count: world.plannedOrders, isPlain: true)
        world.settle()
        return world
    }
}

extension BankStatement {
    /// The page that tells what the columns are.
    static let page = """
        # What the columns of the bank's statement are; `tieout mapping draft` writes such a page.
        profile: bank/statement
        title: bank statement
        kind: bank
        claims:
          by: [transaction-date, description, reference-id, amount, balance-after]
        needs: [transaction-date, amount]
        columns:
          transaction-date: Date
          description: Description
          reference-id: Reference
          amount: Amount
          balance-after: Balance

        """
}
