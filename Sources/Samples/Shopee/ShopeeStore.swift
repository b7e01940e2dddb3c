import Foundation
import Money
import Records

/// Writes all exports of one invented Shopee store.
enum ShopeeStore {
    /// From completion to the day that the money is due, as tieout.yaml says it.
    static let settlementDays = 3

    /// Writes the store's files into its folder of the inbox; `number` counts stores from 1.
    static func write(
        number: Int, market: ShopeeMarket, options: SampleOptions, to directory: String
    ) throws -> StoreSample {
        try write(ShopeeWorld(number: number, market: market, options: options), to: directory)
    }

    /// Writes the files of a store that is invented already.
    static func write(_ world: ShopeeWorld, to directory: String) throws -> StoreSample {
        let market = world.market
        let folder = directory + "/inbox/" + world.id
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true)
        try ShopeeOrderFile.writeAll(of: world, to: folder)
        for plan in world.plans(overlap: 0) {
            let name = "Income.\(market.releasedWords).\(period(plan.span))"
            try ShopeeIncomeFile(world: world, plan: plan).write(to: folder + "/" + name)
        }
        let wallet = world.runWallet()
        for plan in world.plans(overlap: 2) {
            let name = "my_balance_transaction_report.shopee." + period(plan.span)
            try ShopeeWalletFile(world: world, wallet: wallet, plan: plan)
                .write(to: folder + "/" + name)
        }
        if market == .indonesia {
            let span = world.calendar.settlement
            let name = "Order.return_refund.\(span.first.compact)_\(span.last.compact).xls"
            try ShopeeReturnFile(world: world).write(to: folder + "/" + name)
        }
        return sample(of: world)
    }

    /// What the store adds to its workspace beside its files.
    static func sample(of world: ShopeeWorld) -> StoreSample {
        StoreSample(
            id: world.id, configuration: configuration(of: world), feeBook: world.feeBook,
            truth: truth(of: world))
    }

    /// A period and the ending, as Shopee names its files.
    static func period(_ span: DaySpan) -> String {
        "\(span.first.compact)_\(span.last.compact).xlsx"
    }

    private static func configuration(of world: ShopeeWorld) -> String {
        let market = world.market
        return """
              - id: \(world.id)
                platform: shopee
                market: \(market.rawValue)
                currency: \(market.currency)
                timezone: \(market.timezone)
                opening_balance: "\(SampleMoney.plain(world.opening, market.currency))"
                settlement_days: \(settlementDays)
            """
    }

    private static func truth(of world: ShopeeWorld) -> SampleTruth {
        var truth = SampleTruth()
        truth.rows = world.truth
        truth.nearMisses = world.nearMisses
        return truth
    }
}

extension ShopeeMarket {
    /// "Released" and the market in the names of income reports.
    var releasedWords: String {
        switch self {
        case .indonesia: "sudah dilepas.id"
        case .malaysia: "released.my"
        case .singapore: "released.sg"
        case .thailand: "โอนเงินสำเร็จ.th"
        case .vietnam: "đã phát hành.vn"
        case .brazil: "lançado.br"
        }
    }
}
