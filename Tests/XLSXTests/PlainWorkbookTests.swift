import Tables
import TestSupport
import Testing
import XLSX

/// A plain workbook gives back the cells that it was written from.
struct PlainWorkbookTests {
    static let cells: [[Cell]] = [
        [.text("a"), .empty, .text(" b "), .text("")],
        [Cell(.number, "1234.50"), Cell(.number, "-7"), Cell(.number, "576461413038785752")],
        [Cell(.boolean, "TRUE"), Cell(.boolean, "FALSE"), Cell(.error, "#N/A")],
        [Cell(.date, "2026-11-23"), Cell(.date, "2026-11-23T04:05:06")],
        [.text("<&>\"'"), .text("two\nlines\tand a tab"), .text("\u{1}"), .text("_x0041_")],
        [.text("ร้าน 店"), .text("0012"), .text("=1+1")],
    ]

    @Test(arguments: cells)
    func `cells keep their kinds and texts`(row: [Cell]) throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/plain.xlsx"
        let sheets = [SheetInfo(name: "One & <two>"), SheetInfo(name: "b", isVisible: false)]
        var writer = try PlainWorkbookWriter(path: path, sheets: sheets)
        for index in sheets.indices {
            try writer.begin(sheet: index)
            try writer.append(Row(number: 3 + index, cells: row))
            try writer.end()
        }
        try writer.finish()
        let workbook = try Workbook(path: path)
        #expect(workbook.sheets == sheets)
        for index in sheets.indices {
            var rows = try workbook.rows(sheet: index)
            let read = try #require(try rows.next())
            #expect(read.number == 3 + index)
            let trimmed = row.map { $0 == .text("") ? .empty : $0 }
            #expect(
                read.cells.map { $0 == .text("") ? .empty : $0 }
                    == Array(trimmed.prefix(read.count)))
            #expect(trimmed.dropFirst(read.count).allSatisfy { $0 == .empty })
            #expect(try rows.next() == nil)
        }
    }
}
