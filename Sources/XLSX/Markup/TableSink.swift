import Tables

/// Takes the sheets and rows of a marked-up file in the order in which they come.
final class TableSink {
    /// Why the file cannot be taken any further.
    var failure: XLSXError?
    private(set) var sheets: [SheetInfo] = []
    /// The rows of all sheets; nil where they are together too large to be held.
    private(set) var held: [[Row]]?

    private let limits: XLSXLimits
    private let wanted: Int?
    private var heldSize = 0
    private var ready: [Row] = []

    /// Bytes that a held row needs beside its texts, and those that each cell needs.
    private static let rowOverhead = 200
    private static let cellOverhead = 9

    /// A sink that holds the rows of all sheets, as far as they are not too large.
    init(holdingAll limits: XLSXLimits) {
        self.limits = limits
        wanted = nil
        held = []
    }

    /// A sink that keeps the rows of one sheet until they are taken.
    init(sheet: Int, limits: XLSXLimits) {
        self.limits = limits
        wanted = sheet
    }

    /// True where no row that is wanted can come any more.
    var isDone: Bool { wanted.map { sheets.count > $0 + 1 } ?? false }

    /// A sheet begins.
    func begin(_ sheet: SheetInfo) {
        guard sheets.count < limits.sheetsMax else {
            failure = .tooLarge(part: "", limit: .sheets, allowed: limits.sheetsMax)
            return
        }
        sheets.append(sheet)
        held?.append([])
    }

    /// The sheet that began last is hidden.
    func hideSheet() {
        if !sheets.isEmpty { sheets[sheets.count - 1].isVisible = false }
    }

    /// A row of the sheet that began last is complete.
    func take(_ row: Row) {
        guard failure == nil, !sheets.isEmpty else { return }
        if let wanted {
            if sheets.count == wanted + 1 { ready.append(row) }
            return
        }
        heldSize += row.bytes.count + row.count * Self.cellOverhead + Self.rowOverhead
        if heldSize > limits.heldRowsSizeMax { held = nil }
        held?[sheets.count - 1].append(row)
    }

    /// Gives the rows of the wanted sheet that are complete and forgets them.
    func takeReady() -> [Row] {
        defer { ready.removeAll(keepingCapacity: true) }
        return ready
    }
}
