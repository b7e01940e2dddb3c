import Tables

/// The row of a marked-up table while its cells come, and what it may hold.
struct MarkupRowDraft {
    private(set) var row = Row(number: 0)
    private let columnsMax: Int
    private let limits: XLSXLimits

    init(columnsMax: Int, _ limits: XLSXLimits) {
        self.columnsMax = columnsMax
        self.limits = limits
    }

    /// Begins a row; cells of the last one are gone.
    mutating func begin(number: Int) { row.clear(number: number) }

    /// Sets the cell of a column behind all that were set; an empty text sets nothing.
    mutating func set(
        _ column: Int, _ kind: Cell.Kind, _ text: ArraySlice<UInt8>
    ) -> XLSXError? {
        guard !text.isEmpty else { return nil }
        guard column < columnsMax else {
            return .tooLarge(part: "", limit: .columns, allowed: columnsMax)
        }
        guard row.bytes.count + text.count <= limits.rowSizeMax else {
            return .tooLarge(part: "", limit: .rowSize, allowed: limits.rowSizeMax)
        }
        row.fill(to: column)
        row.append(kind, text)
        return nil
    }
}
