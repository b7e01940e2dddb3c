import Money
import Records

/// The sheet `Reports`: the period, the time zone, the currency, and the sum of every column.
///
/// The label's column is its level, the value stands in column F, and the first line in row 2.
struct ReportSheet {
    private(set) var rows: [(number: Int, cells: [(column: Int, text: String)])] = []
    private var number = 1

    init(_ workbook: IncomeWorkbook, _ layout: SettlementLayout, _ entries: [SampleRow]) {
        let span = workbook.plan.span
        let market = workbook.world.market
        add(0, "Time period:", Self.slashed(span.first) + "-" + Self.slashed(span.last))
        if let timezone = workbook.layout.timezone { add(0, "Timezone", timezone) }
        add(0, "Currency", market.currency.code)
        number += 1
        for column in layout.columns {
            guard let level = Self.level(of: column) else { continue }
            if column.field == .figure(.adjustment) { break }
            var ticks = Self.sum(column.field, layout, entries, workbook.plan.exportDay)
            if column.field == .sum(.total), let offset = workbook.world.twists.reportOffset,
                offset.file == workbook.plan.index
            {
                ticks += offset.ticks
            }
            add(
                level, SampleText.trimmed(column.header, [" ", "\t"]),
                SampleMoney.plain(ticks, market.currency))
        }
        addAdjustments(of: entries, market)
    }

    private mutating func add(_ level: Int, _ label: String, _ value: String) {
        number += 1
        rows.append((number, [(level + 1, label), (5, value)]))
    }

    private mutating func addAdjustments(of entries: [SampleRow], _ market: SampleMarket) {
        let adjustments = entries.filter { $0.kind != .order }
        func sum(where isWanted: (String) -> Bool) -> String {
            let ticks = adjustments.reduce(Int64(0)) { sum, row in
                isWanted(row.type) ? sum + row.figures[.adjustment] : sum
            }
            return SampleMoney.plain(ticks, market.currency)
        }
        add(1, "Total adjustments", sum { _ in true })
        for type in Self.adjustmentTypes.dropLast() { add(2, type, sum { $0 == type }) }
        // A type that the sheet does not list stands under the last line.
        let known = Self.adjustmentTypes.dropLast()
        add(2, "Other adjustment", sum { !known.contains($0) })
    }

    private static func slashed(_ day: Day) -> String {
        day.description.replacing("-", with: "/")
    }

    private static func sum(
        _ field: SettlementField, _ layout: SettlementLayout, _ entries: [SampleRow],
        _ exportDay: Day
    ) -> Int64 {
        entries.reduce(0) { sum, row in
            let figures = row.figures(exportedOn: exportDay)
            return switch field {
            case .figure(let figure): sum + figures[figure]
            case .sum(let kind):
                sum + layout.ticks(kind, of: figures, totalOffset: row.totalOffset)
            default: sum
            }
        }
    }

    /// The indentation of a column's line; nil for columns that the sheet leaves out.
    private static func level(of column: SettlementLayout.Column) -> Int? {
        switch column.field {
        case .sum(.total): return 0
        case .sum(.revenue), .sum(.fees): return 1
        case .sum: return 2
        case .figure(let figure):
            switch figure.section {
            case .sales, .refunds, .shipping: return 3
            case .fees, .adjustment: return 2
            case .information: return nil
            }
        case .zero: return deepLabels.contains { column.header.hasPrefix($0) } ? 3 : 2
        default: return nil
        }
    }

    /// Columns without money in these samples that are parts of another column.
    private static let deepLabels = [
        "Distance", "Flat fee", "Sales fee", "Replacement", "Exchange", "Refunded", "Return ",
        "Actual return", "Affiliate Shop Ads commission before", "Personal income tax",
        "Dilayani Tokopedia handling", "DT Handling",
    ]

    private static let adjustmentTypes = [
        "Shipping fee adjustment", "Shipping fee compensation", "Chargeback",
        "Customer service compensation", "Promotion adjustment", "Platform compensation",
        "Platform penalty", "Sample shipping fee", "Logistics reimbursement",
        "Platform reimbursement", "Deductions incurred by seller", "Shipping fee rebate",
        "Warehouse service fee", "Platform commission adjustment",
        "Platform commission compensation", "Transaction fee adjustment", "Campaign Package",
        "Additional Campaign Package", "GMV Payment for Promote", "GMV Payment for TikTok Ads",
        "Shipping insurance compensation", "Campaign resource fee Compensation",
        "Other adjustment",
    ]
}
