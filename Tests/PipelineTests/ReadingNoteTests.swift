import Pipeline
import TestSupport
import Testing
import XLSX

/// What readers met beside the rows is told by a run.
struct ReadingNoteTests {
    private static let header = [
        "Order ID", "Order Status", "SKU ID", "Product Name", "Quantity",
        "Sku Quantity of return", "SKU Subtotal Before Discount", "SKU Platform Discount",
        "SKU Seller Discount", "Order Amount", "Created Time",
    ]

    private static func line(_ id: Int, _ product: String) -> [String] {
        [
            "57646141303878\(id)", "Shipped", "1729000000000000001", product, "1", "0",
            "IDR 154.222", "IDR 0", "IDR 0", "IDR 154.222", "03/02/2026 08:15:00",
        ]
    }

    private static func text(_ product: String) -> String {
        [header, line(5752, product), line(5753, "Mug")]
            .map { $0.joined(separator: ",") + "\n" }.joined()
    }

    /// Writes an order workbook with a cell behind the last column.
    private static func writeWorkbook(to folder: TemporaryFolder, _ name: String) throws {
        let rows = [header, line(5754, "Mug")].map { texts in
            "<row>" + texts.map { "<c t=\"str\"><v>\($0)</v></c>" }.joined()
        }
        let relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        try folder.write("", to: name)
        var writer = try PackageWriter(path: "\(folder.path)/\(name)")
        try writer.add(
            part: "xl/workbook.xml",
            text: "<workbook xmlns:r=\"\(relationships)\"><sheets>"
                + "<sheet name=\"Orders\" sheetId=\"1\" r:id=\"a\"/></sheets></workbook>")
        try writer.add(
            part: "xl/_rels/workbook.xml.rels",
            text: "<Relationships><Relationship Id=\"a\" Target=\"worksheets/sheet1.xml\""
                + " Type=\"\(relationships)/worksheet\"/></Relationships>")
        try writer.add(
            part: "xl/worksheets/sheet1.xml",
            text: "<worksheet><sheetData>\(rows.joined(separator: "</row>"))"
                + "<c r=\"XFE2\"><v>7</v></c></row></sheetData></worksheet>")
        try writer.finish()
    }

    @Test func `a note is a line of its own and no input problem`() async throws {
        let scenario = try Scenario(["inbox/shop/orders.csv": Self.text("\"Mug \"blue\" 7\"")])
        let (outcome, problems) = try await scenario.run()
        #expect(outcome.status == .done)
        let notes = problems.filter { $0.hasPrefix("shop/orders.csv:2: 1 row has a quote") }
        #expect(notes.count == 1, "\(problems)")
        #expect(try scenario.report("rejects.csv").isEmpty)
    }

    @Test func `a cell outside the sheet is rejected, and the run says so`() async throws {
        let scenario = try Scenario(["inbox/shop/.keep": ""])
        try Self.writeWorkbook(to: scenario.folder, "workspace/inbox/shop/orders.xlsx")
        let (outcome, problems) = try await scenario.run()
        #expect(outcome.status == .inputProblems)
        #expect(problems.count { $0.contains("1 cell stands outside") } == 1, "\(problems)")
        let rejects = try scenario.report("rejects.csv")
        #expect(rejects.map { $0["column"] } == ["XFE2"])
        let file = try #require(try scenario.report("files.csv").first)
        #expect(file["rows"] == "2" && file["records"] == "1" && file["rejected"] == "1")
    }
}
