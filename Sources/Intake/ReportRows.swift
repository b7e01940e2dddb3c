import Money
import Profiles
import Records
import Tables

/// Reads the sheet of the platform's own totals: no header, a label and a value in each row.
struct ReportRows {
    /// Where the value stands; the label's column is only its level.
    private static let valueIndex = 5
    /// Totals that are compared; the others are sums of single columns.
    private static let comparedTotals: [ComponentID] = [
        .total, .revenue, .netSales, .fees, .adjustment,
    ]

    private let table: ColumnTable
    private let labels: LabelTable
    private let reading: CellReading
    private let currency: Currency
    private let file: String
    private let sheet: String

    private var periodFirst: Day?
    private var periodLast: Day?
    private var statedSpan: DaySpan?
    private(set) var timezoneText = ""
    private(set) var totals: [StatedTotal] = []

    init(
        _ claim: HeaderClaim, _ context: FileContext, _ currency: Currency, file: String,
        sheet: String
    ) {
        table = claim.layout.columns
        labels = claim.profile.labels
        reading = context.reading
        self.currency = currency
        self.file = file
        self.sheet = sheet
    }

    /// Takes in one row; only a total that cannot be read is a problem.
    mutating func take(_ row: Row) throws(RowProblem) {
        if try takeLabels(row) { return }
        guard let labelIndex = (0..<row.count).first(where: { !CellReading.isNull(row, $0) }),
            let valueIndex = valueIndex(row, after: labelIndex)
        else { return }
        let value = reading.text(row, valueIndex)
        if let span = span(value) { statedSpan = statedSpan ?? span }
        if value.hasPrefix("UTC") || value.hasPrefix("GMT"), timezoneText.isEmpty {
            timezoneText = value
        }
        var label = reading.text(row, labelIndex)
        if label.hasSuffix(":") { label.removeLast() }
        guard case .money(let column) = table.binding(of: label)?.meaning,
            Self.comparedTotals.contains(column.id),
            !totals.contains(where: { $0.component == column.id }),
            let ticks = try reading.ticks(row, valueIndex, currency)
        else { return }
        totals.append(
            StatedTotal(
                component: column.id, amount: Amount(ticks: ticks, currency),
                provenance: Provenance(file: file, sheet: sheet, rowNumber: row.number)))
    }

    /// The days that the sheet states, in one cell or in two.
    var period: DaySpan? {
        if let statedSpan { return statedSpan }
        guard let first = periodFirst, let last = periodLast, first <= last else { return nil }
        return DaySpan(first, last)
    }

    /// Labels that the page names, with the first cell behind them that can be their value.
    @discardableResult
    mutating func takeLabels(_ row: Row) throws(RowProblem) -> Bool {
        var isTaken = false
        for index in 0..<row.count where !CellReading.isNull(row, index) {
            guard let value = labels[row.text(index)] else { continue }
            isTaken = true
            for next in (index + 1)..<max(index + 1, row.count) {
                if CellReading.isNull(row, next) { continue }
                if try take(value, row, next) { break }
            }
        }
        return isTaken
    }

    private mutating func take(
        _ value: LabelTable.Value, _ row: Row, _ index: Int
    ) throws(RowProblem) -> Bool {
        switch value {
        case .periodFirst:
            guard let day = try? reading.day(row, index) else { return false }
            periodFirst = periodFirst ?? day
        case .periodLast:
            guard let day = try? reading.day(row, index) else { return false }
            periodLast = periodLast ?? day
        case .total(let component):
            guard let ticks = try? reading.ticks(row, index, currency) else { return false }
            guard !totals.contains(where: { $0.component == component }) else { return true }
            totals.append(
                StatedTotal(
                    component: component, amount: Amount(ticks: ticks, currency),
                    provenance: Provenance(file: file, sheet: sheet, rowNumber: row.number)))
        }
        return true
    }

    private func valueIndex(_ row: Row, after labelIndex: Int) -> Int? {
        if labelIndex < Self.valueIndex, !CellReading.isNull(row, Self.valueIndex) {
            return Self.valueIndex
        }
        return (0..<row.count).last { $0 > labelIndex && !CellReading.isNull(row, $0) }
    }

    /// `2026/02/01-2026/02/28`, with spaces or not.
    private func span(_ text: String) -> DaySpan? {
        for index in text.indices where text[index] == "-" || text[index] == "~" {
            let ends = [text[..<index], text[text.index(after: index)...]]
                .map { reading.dates.day(HeaderText.trimmed(String($0))) }
            if let first = ends[0], let last = ends[1], first <= last {
                return DaySpan(first, last)
            }
        }
        return nil
    }
}
