import Intake
import Records
import TestSupport
import Testing

/// What readers met beside the rows is told, and changes no figure.
struct ReadingNoteTests {
    private static let line = Cells(header: OrderTests.header)
        .row(OrderTests.line.merging(["Seller Note": ""]) { $1 }, other: "")

    private static func text(_ line: [String]) -> String {
        [OrderTests.header, line, Self.line].map { cells in
            cells.map { "\"\($0)\"" }.joined(separator: ",") + "\n"
        }.joined()
    }

    /// The second line with another text for its product.
    private static func text(product: String) -> String {
        text(line).replacing("\"Mug, blue\"", with: product, maxReplacements: 1)
    }

    private func read(
        _ path: String
    ) throws -> (contents: FileContents, problems: [String]) {
        let contents = try FileIntake.read(path: path, name: "file", currency: nil, market: nil)
        let fates = contents.recordCount + contents.ignored.count + contents.rejects.count
        #expect(contents.rowCount == fates)
        return (contents, try FileIntake.inspect(path: path, name: "file").problems)
    }

    @Test(arguments: [
        (Array(text(product: "Mug\0").utf8), "file: 1 NUL character in the text"),
        (
            Array(text(product: "Mug \(String(repeating: "é", count: 20)) ?").utf8).map {
                $0 == UInt8(ascii: "?") ? 0xFF : $0
            },
            "file: 1 place holds bytes that are no character"
        ),
        (
            Array(text(product: "\"Mug \"blue\" 7\"").utf8),
            "file:2: 1 row has a quote where none belongs"
        ),
        (Array(text(product: "Mug").utf8), nil),
    ])
    func `a note of a text file is one line`(bytes: [UInt8], expected: String?) throws {
        let folder = try TemporaryFolder()
        let (contents, problems) = try read(try folder.write(bytes, to: "orders.csv"))
        #expect(contents.orderLines.count == 2 && contents.rejects.isEmpty)
        #expect(problems == contents.notes && problems.count == (expected == nil ? 0 : 1))
        guard let expected else { return }
        #expect(contents.notes.allSatisfy { $0.hasPrefix(expected) }, "\(contents.notes)")
        #expect(contents.notes.allSatisfy { $0.contains("; ") && !$0.contains("\n") })
    }

    @Test(arguments: [
        (
            "<c r=\"H3\"><f>1+1</f></c><c r=\"I3\"><f>2</f></c>",
            "file:OrderSKUList!H3: 2 formulas were saved without a result", 0
        ),
        (
            "<c r=\"H3\" s=\"1\"><v>-5</v></c><c r=\"I3\" s=\"1\"><v>-6</v></c>",
            "file:OrderSKUList!H3: 2 numbers under a date format", 1
        ),
        (
            "<c r=\"H3\" t=\"str\"><v>a&#1;b&#2;</v></c>",
            "file:OrderSKUList: 2 characters that no workbook may hold", 1
        ),
    ])
    func `a note of a workbook names the first cell`(
        cells: String, expected: String, rejectCount: Int
    ) throws {
        let folder = try TemporaryFolder()
        let rows = [OrderTests.header, Self.line].map(WrittenSheet.row).joined()
        let path = try WrittenSheet.write(
            [("OrderSKUList", rows + "<row r=\"3\">\(cells)</row>")], to: folder)
        let (contents, problems) = try read(path)
        #expect(contents.orderLines.count == 1 && contents.rejects.count == rejectCount)
        #expect(contents.notes.count == 1, "\(contents.notes)")
        #expect(contents.notes.allSatisfy { $0.hasPrefix(expected) }, "\(contents.notes)")
        #expect(problems.suffix(1) == contents.notes.suffix(1))
    }

    @Test func `cells outside the sheet are one rejected row of their own`() throws {
        let folder = try TemporaryFolder()
        let outside = "<c r=\"XFE2\"><v>7</v></c><c r=\"XFF2\"><v>8</v></c></row>"
        let rows = [OrderTests.header, Self.line].map(WrittenSheet.row).joined()
        let path = try WrittenSheet.write(
            [("OrderSKUList", String(rows.dropLast("</row>".count)) + outside)], to: folder)
        let (contents, problems) = try read(path)
        #expect(contents.orderLines.count == 1 && contents.rowCount == 2)
        #expect(contents.notes.isEmpty && problems.count == 1)
        let reject = try #require(contents.rejects.first)
        #expect(reject.provenance.rowNumber == 1_048_577 && reject.column == "XFE2")
        #expect(reject.reason.hasPrefix("2 cells stand outside"))
    }

    @Test func `cells outside a sheet that is not read are a note`() throws {
        let folder = try TemporaryFolder()
        let sale = Cells(header: IncomeTests.indonesian).row(IncomeTests.sale)
        let path = try WrittenSheet.write(
            [
                ("Order details", [IncomeTests.indonesian, sale].map(WrittenSheet.row).joined()),
                ("My notes", "<row><c r=\"XFE1\"><v>7</v></c><c r=\"A1\"><v>1</v></c></row>"),
            ], to: folder)
        let (contents, _) = try read(path)
        #expect(contents.entries.count == 1 && contents.rejects.isEmpty)
        #expect(contents.notes.count == 1)
        #expect(contents.notes[0].hasPrefix("file:My notes!XFE1: 1 cell stands outside"))
    }
}
