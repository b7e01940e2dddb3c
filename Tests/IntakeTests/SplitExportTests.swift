import Intake
import Money
import Records
import Tables
import TestSupport
import Testing
import XLSX

/// More rows than a sheet can hold come on several sheets of one header, or in several files.
struct SplitExportTests {
    private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    private static let links =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

    /// The rows of an income export by the tail of their ID.
    private static func rows(_ numbers: ClosedRange<Int>) -> [[String: String]] {
        numbers.map { number in
            var row = IncomeTests.sale
            row["Order/adjustment ID"] = "57646141303878\(5000 + number)"
            row["Related order ID"] = row["Order/adjustment ID"]
            return row
        }
    }

    /// Writes each list of rows as a sheet below the same header.
    private static func write(
        _ sheets: [(name: String, rows: [[String: String]])], to path: String
    ) throws {
        var writer = try PackageWriter(path: path)
        let cells = Cells(header: IncomeTests.indonesian)
        var tabs = ""
        var targets = ""
        for (index, sheet) in sheets.enumerated() {
            tabs += "<sheet name=\"\(sheet.name)\" r:id=\"r\(index)\"/>"
            targets +=
                "<Relationship Id=\"r\(index)\" Type=\"\(links)/worksheet\""
                + " Target=\"worksheets/sheet\(index).xml\"/>"
            let texts = [IncomeTests.indonesian] + sheet.rows.map { cells.row($0) }
            try writer.add(part: "xl/worksheets/sheet\(index).xml", text: markup(texts))
        }
        try writer.add(
            part: "xl/workbook.xml",
            text:
                "<workbook xmlns=\"\(main)\" xmlns:r=\"\(links)\"><sheets>\(tabs)</sheets></workbook>"
        )
        try writer.add(
            part: "xl/_rels/workbook.xml.rels", text: "<Relationships>\(targets)</Relationships>")
        try writer.finish()
    }

    private static func markup(_ rows: [[String]]) -> String {
        let body = rows.map { texts in
            "<row>"
                + texts.map { "<c t=\"str\"><v>\(MarkupText.escaped($0))</v></c>" }.joined()
                + "</row>"
        }
        return "<worksheet><sheetData>\(body.joined())</sheetData></worksheet>"
    }

    private static func read(_ path: String, _ name: String) throws -> FileContents {
        try FileIntake.read(path: path, name: name, currency: nil, market: nil)
    }

    @Test func `an export split over two sheets is one export`() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/income.xlsx"
        try Self.write(
            [("Order details", Self.rows(1...3)), ("Order details (2)", Self.rows(4...5))], to: path
        )
        let contents = try Self.read(path, "income.xlsx")
        #expect(contents.rowCount == 5 && contents.rejects.isEmpty && contents.ignored.isEmpty)
        #expect(
            contents.entries.map { "\($0.provenance)" } == [
                "income.xlsx!Order details!2", "income.xlsx!Order details!3",
                "income.xlsx!Order details!4", "income.xlsx!Order details (2)!2",
                "income.xlsx!Order details (2)!3",
            ])
        #expect(contents.moneyIn == Amount(units: 5 * 104_444, .idr))

        let inspection = try FileIntake.inspect(path: path, name: "income.xlsx")
        #expect(inspection.sheets.map(\.name) == ["Order details", "Order details (2)"])
        #expect(inspection.sheets.map(\.rowCount) == [3, 2])
        #expect(inspection.sheets.map(\.headerRow) == [1, 1])
        #expect(inspection.problems.isEmpty)
        let rows = try FileIntake.rawRows(
            path: path, sheet: "Order details (2)", rowNumbers: [3])
        #expect(
            rows[3]?.first { $0.header.hasPrefix("Order/adjustment") }?.text == "576461413038785005"
        )
    }

    @Test func `an export split over two files is the same rows`() throws {
        let folder = try TemporaryFolder()
        let parts = [("a.xlsx", 1...3), ("b.xlsx", 4...5)]
        for (name, numbers) in parts {
            let sheets = [("Order details", Self.rows(numbers))]
            try Self.write(sheets, to: folder.path + "/" + name)
        }
        let whole = folder.path + "/whole.xlsx"
        try Self.write([("Order details", Self.rows(1...5))], to: whole)
        let read = try parts.map { try Self.read(folder.path + "/" + $0.0, $0.0) }
        let ids = read.flatMap { $0.entries.map(\.id) }
        #expect(ids == (try Self.read(whole, "whole.xlsx").entries.map(\.id)))
        #expect(read.map(\.rowCount) == [3, 2])
        #expect(read.map(\.moneyIn) == [3, 2].map { Amount(units: $0 * 104_444, .idr) })
        #expect(
            read.map { $0.entries.last.map { "\($0.provenance)" } }
                == ["a.xlsx!Order details!4", "b.xlsx!Order details!3"])
    }

    /// A second sheet that lacks a needed column must not pass for a part of the first.
    @Test func `a second sheet of another layout is refused, not added`() throws {
        var sheets = IncomeTests.sheets(IncomeTests.indonesian, Self.rows(1...2))
        let orders = OrderTests.sheets([[:]])
        sheets.add("OrderSKUList", rows: orders.rows[0])
        let error = #expect(throws: IntakeError.self) { try sheets.read() }
        #expect(error?.message.contains("different exports") == true, "\(error?.message ?? "")")
    }

    @Test func `sheets that were closed after a look at them are read on where they were`() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/many.xlsx"
        // More sheets than stay open, each with more rows than are looked at first.
        let (sheetCount, rowCount) = (18, 210)
        let sheets = (0..<sheetCount).map { sheet in
            (
                name: "Part \(sheet + 1)",
                rows: Self.rows(sheet * rowCount...(sheet + 1) * rowCount - 1)
            )
        }
        try Self.write(sheets, to: path)
        let contents = try FileIntake.read(
            path: path, name: "many.xlsx", currency: .idr, market: "ID")
        #expect(contents.rejects.isEmpty)
        let ids = contents.entries.map(\.id)
        #expect(ids.count == sheetCount * rowCount && Set(ids).count == ids.count)
        #expect(contents.entries.last?.provenance.sheet == "Part 18")
        #expect(contents.entries.last?.provenance.rowNumber == rowCount + 1)
    }
}
