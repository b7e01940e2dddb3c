import Foundation
import Testing
import Workbook

struct WorkbookWriterTests {
    /// A path of the test's own.
    private static func path() -> String {
        FileManager.default.temporaryDirectory.path + "/tieout-\(UUID().uuidString).xlsx"
    }

    private static func write(_ path: String) throws {
        let workbook = try WorkbookWriter(path: path, title: "Title", createdOn: 20_780)
        let sheet = try workbook.addSheet("First")
        sheet.setWidths([20])
        try sheet.write([.text("a"), .integer(1), .day(number: 20_780)], row: 0)
        try sheet.write(.decimal(unscaled: 995, decimals: 2), row: 1, column: 0)
        try sheet.write(.link(text: "to", sheet: "It's", row: 4), row: 1, column: 1)
        sheet.addChart(
            ChartLine(
                name: "line", sheet: "First", firstRow: 0, lastRow: 1, categoryColumn: 0,
                valueColumn: 0, colour: 0x2B6CB0), row: 3, column: 3)
        _ = try workbook.addSheet("It's")
        try workbook.close()
    }

    @Test func `the same calls give the same bytes`() throws {
        let paths = [Self.path(), Self.path()]
        defer { for path in paths { try? FileManager.default.removeItem(atPath: path) } }
        for path in paths { try Self.write(path) }
        let bytes = try paths.map { try Data(contentsOf: URL(fileURLWithPath: $0)) }
        #expect(bytes[0] == bytes[1])
        #expect(bytes[0].starts(with: Data("PK".utf8)))
    }

    @Test func `a full disk is an error`() throws {
        let workbook = try WorkbookWriter(path: "/dev/full", title: "", createdOn: 0)
        let sheet = try workbook.addSheet("First")
        try sheet.write(.text("a"), row: 0, column: 0)
        #expect(throws: WorkbookError.self) { try workbook.close() }
    }

    @Test(arguments: [
        "", "a/b", "what?", "[x]", "first", "a name that is longer than 31 letters",
    ])
    func `refuses a sheet name that a spreadsheet would not open`(name: String) throws {
        let workbook = try WorkbookWriter(path: Self.path(), title: "", createdOn: 0)
        _ = try workbook.addSheet("First")
        #expect(throws: WorkbookError.sheetName(name)) { try workbook.addSheet(name) }
    }

    @Test func `refuses rows out of order and cells beyond the sheet`() throws {
        let workbook = try WorkbookWriter(path: Self.path(), title: "", createdOn: 0)
        let sheet = try workbook.addSheet("First")
        try sheet.write(.text("a"), row: 5, column: 0)
        for (row, column) in [(4, 0), (1_048_576, 0), (5, 16_384), (5, -1), (-1, 0)] {
            #expect(throws: WorkbookError.position(row: row, column: column)) {
                try sheet.write(.text("b"), row: row, column: column)
            }
        }
    }

    @Test func `a text longer than a cell is cut and not lost`() throws {
        let path = Self.path()
        defer { try? FileManager.default.removeItem(atPath: path) }
        let workbook = try WorkbookWriter(path: path, title: "", createdOn: 0)
        let sheet = try workbook.addSheet("First")
        try sheet.write(.text(String(repeating: "x", count: 40_000)), row: 0, column: 0)
        try sheet.write(.text(String(repeating: "😀", count: 40_000)), row: 1, column: 0)
        try sheet.write(.link(text: "l", sheet: "First", row: 0), row: 2, column: 0)
        try workbook.close()
        #expect(FileManager.default.fileExists(atPath: path))
    }
}
