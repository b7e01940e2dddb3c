import Money
import Records

/// Writes the profit-and-loss workbook of an American store.
enum ProfitAndLossFile {
    /// Writes the settled orders and the adjustments, each sheet below its banner.
    static func write(_ world: StoreWorld, to directory: String) throws {
        var copy = world
        let statements = StatementBook(&copy)
        let rows = world.settlementRows(in: world.calendar.settlement)
        let orders = rows.filter { $0.kind == .order }.map { row in
            orderCells(of: row, in: world, statements)
        }
        let adjustments = rows.filter { $0.kind != .order }
            .map { adjustmentCells(of: $0, in: world, statements) }
        let span = "\(world.calendar.settlementFirst.compact)_\(world.calendar.last.compact)"
        let banner = [["Profit and loss"], ["Period", span]]
        try InlineWorkbook(sheets: [
            InlineWorkbook.Sheet(
                name: "Orders", rows: banner + [[], [], [], orderHeaders] + orders,
                numericColumns: [2, 3]),
            InlineWorkbook.Sheet(
                name: "Adjustment",
                rows: banner + [[], adjustmentHeaders] + adjustments + balancePair(of: world),
                numericColumns: [2]),
        ]).write(to: "\(directory)/merchant_statement_profit_loss_\(span).xlsx")
    }

    private static let orderHeaders = [
        "order id", "sku id", "order create date", "statement date", "linked statement id",
        "linked payout id", "Sample order type", "currency", "net sales", "gross sales",
        "shipping", "fees", "total settlement amount",
    ]

    /// The third header is misspelt in the real file.
    private static let adjustmentHeaders = [
        "adjustment id", "adjustment type", "statement date", "llinked payout id",
        "linked statement id", "related order id", "currency", "adjustment amount",
    ]

    private static func orderCells(
        of row: SampleRow, in world: StoreWorld, _ statements: StatementBook
    ) -> [String] {
        let (id, payment) = statements.statement(of: row.settledOn, exportedOn: world.calendar.asOf)
        let line = row.orderIndex.flatMap { order in
            row.lineIndex.map { world.orders[order].lines[$0] }
        }
        let figures = row.figures
        return [
            row.id, line?.skuID ?? "", row.createdOn.compact, row.settledOn.compact, id, payment,
            "", world.market.currency.code,
        ]
            + [
                figures.revenue, figures[.beforeDiscounts], figures.shipping, figures.fees,
                row.total,
            ].map(SampleMoney.shortest)
    }

    private static func adjustmentCells(
        of row: SampleRow, in world: StoreWorld, _ statements: StatementBook
    ) -> [String] {
        let (id, payment) = statements.statement(of: row.settledOn, exportedOn: world.calendar.asOf)
        return [
            row.id, row.type, row.settledOn.compact, payment, id, row.relatedID,
            world.market.currency.code, SampleMoney.shortest(row.total),
        ]
    }

    /// A balance that is carried and taken back: two rows with one ID.
    private static func balancePair(of world: StoreWorld) -> [[String]] {
        let day = world.calendar.settlementFirst + 5
        return [("Net earnings balance", "12.4"), ("Net earnings deduction", "-12.4")].map {
            [
                "3460000000000000001", $0, day.compact, "", "", "", world.market.currency.code, $1,
            ]
        }
    }
}
