import CSV
package import Tables
package import XLSX

/// A file as sheets of rows, whatever its container.
package struct TableFile {
    /// `csv` or `xlsx`.
    package var container: String
    package var sheets: [SheetInfo]
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
    /// An encrypted workbook opens with the first of the passwords that fits.
    package init(
        path: String, name: String, passwords: [Password] = []
    ) throws(IntakeError) {
        do {
            let content = try FileContainer.sniff(path: path)
            if content == .empty { throw IntakeError.unreadableText(file: name, .emptyFile) }
            if content == .text {
                let rows = try CSVRowSource(path: path)
                self.init(container: "csv", sheets: [SheetInfo(name: "")]) { _ in rows }
            } else {
                let workbook = try Workbook(path: path, passwords: passwords)
                self.init(container: "xlsx", sheets: workbook.sheets) { index in
                    try workbook.rows(sheet: index)
                }
            }
        } catch {
            throw Self.mapped(error, file: name)
        }
    }

    /// Gives each row of a sheet as the file has it; a reader's error becomes one of the file.
    package func forEachRow(
        of index: Int, name: String, _ body: (Row) throws -> Void
    ) throws {
        var rows: any RowSource
        do {
            rows = try open(index)
        } catch {
            throw Self.mapped(error, file: name)
        }
        while let row = try Self.next(&rows, file: name) { try body(row) }
    }

    private static func next(
        _ rows: inout any RowSource, file: String
    ) throws(IntakeError) -> Row? {
        do {
            return try rows.next()
        } catch {
            throw mapped(error, file: file)
        }
    }

    /// The rows of a sheet from its first on.
    func cursor(_ index: Int, name: String) throws(IntakeError) -> SheetCursor {
        do {
            return SheetCursor(file: name, info: sheets[index], rows: try open(index))
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
    private var rows: any RowSource
    private var position = 0

    init(file: String, info: SheetInfo, rows: any RowSource) {
        self.file = file
        self.info = info
        self.rows = rows
    }

    /// Reads the first rows into ``head``.
    mutating func look(at count: Int) throws(IntakeError) {
        while head.count < count, let row = try read() { head.append(row) }
    }

    /// The next row that holds anything but white space.
    mutating func next() throws(IntakeError) -> Row? {
        if position < head.count {
            position += 1
            return head[position - 1]
        }
        return try read()
    }

    private mutating func read() throws(IntakeError) -> Row? {
        do {
            while let row = try rows.next() {
                if !row.isBlank { return row }
            }
            return nil
        } catch {
            throw TableFile.mapped(error, file: file)
        }
    }
}
