import CSV
package import Tables
package import XLSX

/// A file as sheets of rows, whatever its container.
package struct TableFile {
    /// `csv`, `xlsx`, `html` or `spreadsheetml`.
    package var container: String
    package var sheets: [SheetInfo]
    /// How a text file spells its rows; nil for workbooks.
    package var dialect: (encoding: String, delimiter: String)?
    private var open: (Int) throws -> any RowSource

    /// Sheets that are made somewhere else.
    package init(
        container: String, sheets: [SheetInfo], open: @escaping (Int) throws -> any RowSource
    ) {
        self.container = container
        self.sheets = sheets
        self.open = open
    }

    /// Opens a file by its content; its name does not matter.
    ///
    /// An encrypted workbook opens with the first of the passwords that fits. Sheets whose rows
    /// are out of order are read where `isCollecting`, which holds each sheet in memory.
    package init(
        path: String, name: String, passwords: [Password] = [], isCollecting: Bool = false
    ) throws(IntakeError) {
        do {
            let content = try FileContainer.sniff(path: path)
            if content == .empty { throw IntakeError.unreadableText(file: name, .emptyFile) }
            switch content {
            case .text:
                let rows = try CSVRowSource(path: path)
                self.init(container: "csv", sheets: [SheetInfo(name: "")]) { _ in rows }
                dialect = (
                    rows.dialect.encoding.rawValue,
                    String(Unicode.Scalar(rows.dialect.delimiter))
                )
            case .html, .spreadsheetML:
                let isPage = content == .html
                let file = try MarkupFile(path: path, format: isPage ? .html : .spreadsheetML)
                let container = isPage ? "html" : "spreadsheetml"
                self.init(container: container, sheets: file.sheets) { index in
                    try file.rows(sheet: index)
                }
            default:
                let workbook = try Workbook(path: path, passwords: passwords)
                self.init(container: "xlsx", sheets: workbook.sheets) { index in
                    try workbook.rows(sheet: index, isCollecting: isCollecting)
                }
            }
        } catch {
            throw Self.mapped(error, file: name)
        }
    }

    /// Does something with a file, and where that finds rows out of order once more with the
    /// file's sheets held in memory.
    static func reading<Result>(
        path: String, name: String, _ passwords: [Password],
        _ body: (TableFile) throws(IntakeError) -> Result
    ) throws(IntakeError) -> Result {
        do {
            return try body(TableFile(path: path, name: name, passwords: passwords))
        } catch {
            guard case .unreadableWorkbook(_, .rowsOutOfOrder) = error else { throw error }
            return try body(
                TableFile(path: path, name: name, passwords: passwords, isCollecting: true))
        }
    }

    /// Gives each row of a sheet as the file has it, but for the columns that are left out; a
    /// reader's error becomes one of the file.
    package func forEachRow(
        of index: Int, name: String, leavingOut columns: ColumnSet = ColumnSet(),
        _ body: (inout Row) throws -> Void
    ) throws {
        var rows: any RowSource
        do {
            rows = try open(index)
        } catch {
            throw Self.mapped(error, file: name)
        }
        if !columns.isEmpty { rows.leaveOut(columns) }
        var row = Row(number: 0)
        while try Self.next(&rows, into: &row, file: name) { try body(&row) }
    }

    fileprivate static func next(
        _ rows: inout any RowSource, into row: inout Row, file: String
    ) throws(IntakeError) -> Bool {
        do {
            return try rows.next(into: &row)
        } catch {
            throw mapped(error, file: file)
        }
    }

    /// The rows of a sheet from its first on.
    func cursor(_ index: Int, name: String) throws(IntakeError) -> SheetCursor {
        do {
            return try SheetCursor(file: name, info: sheets[index]) { try open(index) }
        } catch {
            throw Self.mapped(error, file: name)
        }
    }

    fileprivate static func mapped(_ error: any Error, file: String) -> IntakeError {
        switch error {
        case let error as IntakeError: error
        case let error as CSVError: IntakeError(error, file: file)
        case let error as XLSXError: IntakeError(error, file: file)
        default: preconditionFailure("a reader threw an error that is not its own: \(error)")
        }
    }
}

/// Gives the rows of one sheet, with a look at the first ones in advance.
struct SheetCursor {
    let file: String
    let info: SheetInfo
    /// The first rows with values; ``next()`` gives them too.
    private(set) var head: [Row] = []
    private let open: () throws -> any RowSource
    /// Nil while the sheet is closed.
    private var rows: (any RowSource)?
    private var leftOut = ColumnSet()
    private var position = 0
    /// Rows that were read so far, blank ones too.
    private var readCount = 0

    /// Bytes of the first rows that are held, whatever their number.
    private static let headSizeMax = 4 << 20

    init(
        file: String, info: SheetInfo, open: @escaping () throws -> any RowSource
    ) throws {
        self.file = file
        self.info = info
        self.open = open
        rows = try open()
    }

    /// Reads the first rows into ``head``.
    mutating func look(at count: Int) throws(IntakeError) {
        var row = Row(number: 0)
        var size = 0
        while head.count < count, size < Self.headSizeMax, try read(into: &row) {
            head.append(row)
            size += row.size
        }
    }

    /// Closes the sheet until it is read on, so that a file of many sheets needs little memory.
    mutating func rest() { rows = nil }

    /// Leaves out the texts of columns that nobody needs; the first rows have them all the same.
    mutating func leaveOut(_ columns: ColumnSet) {
        leftOut = columns
        rows?.leaveOut(columns)
    }

    /// What the reader met so far that is no reason not to read on.
    var notes: [ReadingNote] { rows?.readingNotes ?? [] }

    /// Puts the next row that holds anything but white space into `row`; false at the end.
    mutating func next(into row: inout Row) throws(IntakeError) -> Bool {
        guard position < head.count else { return try read(into: &row) }
        row = head[position]
        position += 1
        return true
    }

    private mutating func read(into row: inout Row) throws(IntakeError) -> Bool {
        var rows = try opened(&row)
        defer { self.rows = rows }
        self.rows = nil
        while try TableFile.next(&rows, into: &row, file: file) {
            readCount += 1
            if !row.isBlank { return true }
        }
        return false
    }

    /// The sheet, opened again where it was closed, behind the rows that were read.
    private func opened(_ row: inout Row) throws(IntakeError) -> any RowSource {
        if let rows { return rows }
        do {
            var rows = try open()
            rows.leaveOut(leftOut)
            for _ in 0..<readCount { _ = try rows.next(into: &row) }
            return rows
        } catch {
            throw TableFile.mapped(error, file: file)
        }
    }
}
