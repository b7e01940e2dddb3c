import Foundation
import Money
import Records

/// Writes one invented Lazada store: its exports, its configuration and what was planted in it.
enum LazadaStore {
    /// Writes the store's exports below the workspace's inbox.
    static func write(
        number: Int, market: LazadaMarket, options: SampleOptions, to directory: String
    ) throws -> StoreSample {
        var world = LazadaWorld(number: number, market: market, options: options)
        world.arrangeRows()
        let inbox = directory + "/inbox/" + world.id
        try FileManager.default.createDirectory(atPath: inbox, withIntermediateDirectories: true)
        try LazadaFiles(world: world, directory: inbox).writeAll()
        return sample(of: world)
    }

    /// What the store adds to its workspace beside its files.
    static func sample(of world: LazadaWorld) -> StoreSample {
        StoreSample(
            id: world.id, configuration: configuration(of: world), feeBook: feeBook(of: world),
            truth: world.truth)
    }

    private static func configuration(of world: LazadaWorld) -> String {
        [
            "  - id: \(world.id)", "    platform: lazada", "    market: \(world.market.rawValue)",
            "    currency: \(world.market.currency.code)",
            "    timezone: \(world.market.timezone)", "    opening_balance: \"0\"",
            "    settlement_days: \(SampleCalendar.settlementDays)",
        ].joined(separator: "\n") + "\n"
    }

    private static func feeBook(of world: LazadaWorld) -> String {
        let entries = world.market.fees.filter(\.isInBook).flatMap { charge in
            [
                "  - component: \(charge.fee.component)", "    platform: lazada",
                "    market: \(world.market.rawValue)", "    stores: [\(world.id)]",
                charge.fixed == 0
                    ? "    rate: \"\(charge.rate.percent)\""
                    : "    amount: \"\(SampleMoney.plain(charge.fixed, world.market.currency))\"",
                "    base: \(charge.fixed == 0 ? "net-sales" : "order")",
                "    refundable: \(charge.isRefundable)",
            ]
        }
        return entries.joined(separator: "\n") + "\n"
    }
}

extension LazadaWorld {
    /// Sorts the rows as the exports list them, by statement and order, and numbers them.
    mutating func arrangeRows() {
        rows = rows.enumerated().sorted { left, right in
            let (a, b) = (left.element, right.element)
            return (a.statementDay, a.orderIndex ?? .max, a.unitIndex ?? .max, left.offset)
                < (b.statementDay, b.orderIndex ?? .max, b.unitIndex ?? .max, right.offset)
        }.map(\.element)
        for index in rows.indices {
            rows[index].number = random.digits("7", count: 6) + String(100_000 + index)
        }
    }
}
