import Intake
import Money
import Records
import Tables
import TestSupport
import Testing
import XLSX

/// Exports in real containers, with what the platform does to them.
struct RealFileTests {
    @Test func `an order workbook with a row element for each cell is read`() throws {
        let explanation = OrderTests.header.map { name in
            name == "Order ID" ? "Platform unique order ID." : name == "SKU ID" ? "An ID." : ""
        }
        let line = Cells(header: OrderTests.header).row(OrderTests.line, other: "")
        let folder = try TemporaryFolder()
        let path = folder.path + "/orders.xlsx"
        try write([OrderTests.header, explanation, line], to: path)
        let contents = try FileIntake.read(
            path: path, name: "orders.xlsx", currency: nil, market: nil)
        #expect(contents.orderLines.map(\.orderID) == ["576461413038785752"])
        #expect(contents.orderLines.first?.provenance.description == "orders.xlsx!OrderSKUList!3")
        #expect(contents.ignored.map(\.rule) == ["description-row"])
        #expect(contents.rowCount == 2)
        // Numeric cells: an ID that lost its digits, and a day under a date style.
        #expect(contents.orderLines.first?.skuID == "1.72900000000000E+18")
        #expect(contents.orderLines.first?.createdOn.description == "2026-02-03")
        let raw = try FileIntake.rawRows(path: path, sheet: "OrderSKUList", rowNumbers: [3])
        #expect(raw.keys.first == 3)
        #expect(!"\(raw)".contains("CANARY"))
    }

    @Test func `a Japanese file with addresses of several lines is read`() throws {
        let header = [
            "注文ID", "注文状況", "注文のサブ状況", "通常の注文または予約注文", "SKU ID", "数量", "返品済みのSKU数",
            "SKU小計（割引前）", "プラットフォームが資金提供を行うSKU割引", "セラーSKU割引", "注文金額", "注文作成時刻",
            "配達日時", "受取人", "電話番号", "配送先情報",
        ]
        let row = [
            "\"577000000000000001\t\"", "未発送", "発送待ち", "Normal", "\"1729000000000000001\t\"",
            "1", "0", "\"11,990 JPY\"", "0 JPY", "0 JPY", "\"11,990 JPY\"",
            "\"01/27/2026 6:03:56 PM\t\"", "\"\t\"", "CANARY", "CANARY",
            "\"CANARY 1\nCANARY 2\"",
        ]
        let text =
            "\u{FEFF}" + header.joined(separator: ",") + "\n" + row.joined(separator: ",")
            + "\n" + row.joined(separator: ",") + "\n"
        let folder = try TemporaryFolder()
        let path = try folder.write(text, to: "orders.csv")
        let contents = try FileIntake.read(
            path: path, name: "orders.csv", currency: nil, market: nil)
        #expect(contents.rejects.map(\.reason) == [])
        #expect(contents.facts.market == "JP" && contents.facts.currency == .jpy)
        #expect(contents.orderLines.map(\.provenance.rowNumber) == [2, 3])
        let line = try #require(contents.orderLines.first)
        #expect(line.orderID == "577000000000000001" && line.status == .toShip)
        #expect(line.subtotalBeforeDiscount == Amount(units: 11_990, .jpy))
        #expect(line.createdOn.description == "2026-01-27" && line.deliveredOn == nil)
        #expect(!"\(contents)".contains("CANARY"))
    }

    @Test func `a statement that was saved again with semicolons and commas is read`() throws {
        let cells = Cells(header: StatementTests.header)
            .row(StatementTests.sale, other: "0.00")
            .map { $0.contains("/") ? $0 : $0.replacing(".", with: ",") }
        let text = [StatementTests.header, cells].map { $0.joined(separator: ";") }
            .joined(separator: "\r\n")
        let folder = try TemporaryFolder()
        let path = try folder.write(text, to: "statement.csv")
        let contents = try FileIntake.read(
            path: path, name: "statement.csv", currency: nil, market: nil)
        #expect(contents.rejects.map(\.reason) == [])
        #expect(contents.entries.first?.total.plain == "24.79")
        #expect(contents.entries.first?.components.brokenNodes() == [])
    }

    /// The platform's own way to write the order workbook, with two cells that a spreadsheet
    /// would have made numbers.
    private func write(_ rows: [[String]], to path: String) throws {
        var writer = try PackageWriter(path: path)
        let schema = "http://schemas.openxmlformats.org"
        try writer.add(
            part: "_rels/.rels",
            text: relationships(
                "\(schema)/officeDocument/2006/relationships/officeDocument", "rId1",
                "xl/workbook.xml"))
        try writer.add(
            part: "xl/workbook.xml",
            text: """
                <workbook xmlns="\(schema)/spreadsheetml/2006/main" \
                xmlns:r="\(schema)/officeDocument/2006/relationships"><sheets>\
                <sheet name="OrderSKUList" sheetId="2" r:id="rId4"/></sheets></workbook>
                """)
        try writer.add(
            part: "xl/_rels/workbook.xml.rels",
            text: """
                <Relationships xmlns="\(schema)/package/2006/relationships">\
                <Relationship Id="rId4" \
                Type="\(schema)/officeDocument/2006/relationships/worksheet" \
                Target="worksheets/sheet2.xml"/><Relationship Id="rId5" \
                Type="\(schema)/officeDocument/2006/relationships/styles" \
                Target="/xl/styles.xml"/></Relationships>
                """)
        try writer.add(
            part: "xl/styles.xml",
            text: """
                <styleSheet xmlns="\(schema)/spreadsheetml/2006/main"><cellXfs count="2">\
                <xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>
                """)
        try writer.add(part: "xl/worksheets/sheet2.xml", text: sheet(rows, schema))
        try writer.finish()
    }

    private func relationships(_ type: String, _ id: String, _ target: String) -> String {
        """
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
        <Relationship Id="\(id)" Type="\(type)" Target="\(target)"/></Relationships>
        """
    }

    private func sheet(_ rows: [[String]], _ schema: String) -> String {
        var text = "<worksheet xmlns=\"\(schema)/spreadsheetml/2006/main\"><dimension ref=\"A1\"/>"
        text += "<sheetData>"
        for (rowIndex, cells) in rows.enumerated() {
            for (index, cell) in cells.enumerated() {
                let place = CellPosition(rowNumber: rowIndex + 1, columnIndex: index).reference
                text += "<row r=\"\(rowIndex + 1)\">"
                if rowIndex == 2, OrderTests.header[index] == "SKU ID" {
                    text += "<c r=\"\(place)\"><v>1.7290000000000000E+18</v></c>"
                } else if rowIndex == 2, OrderTests.header[index] == "Created Time" {
                    text += "<c r=\"\(place)\" s=\"1\"><v>46056.34375</v></c>"
                } else if cell.isEmpty {
                    text += "<c r=\"\(place)\" t=\"str\"></c>"
                } else {
                    text += "<c r=\"\(place)\" t=\"str\"><v>\(MarkupText.escaped(cell))</v></c>"
                }
                text += "</row>"
            }
        }
        return text + "</sheetData></worksheet>"
    }
}
