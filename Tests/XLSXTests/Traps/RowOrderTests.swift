import Tables
import TestSupport
import Testing
import XLSX

/// Rows come in the order of their numbers, each once, whatever the sheet's own order.
struct RowOrderTests {
    /// Sheets of so many bytes are held back before their first row is given out.
    private static let limits: XLSXLimits = {
        var limits = XLSXLimits()
        limits.lookAheadSize = 2_000
        return limits
    }()

    private static func row(_ number: Int, _ column: String = "A") -> String {
        "<row r=\"\(number)\"><c r=\"\(column)\(number)\"><v>\(number)</v></c></row>"
    }

    private static func numbers(
        _ rows: String, isCollecting: Bool = false
    ) throws -> (numbers: [Int], failure: XLSXError?) {
        let folder = try TemporaryFolder()
        let path = try PackageFixture(rows: rows).write(to: folder)
        var source = try Workbook(path: path, limits: limits)
            .rows(sheet: 0, isCollecting: isCollecting)
        var numbers: [Int] = []
        var row = Row(number: 0)
        do throws(XLSXError) {
            while try source.next(into: &row) { numbers.append(row.number) }
        } catch {
            return (numbers, error)
        }
        return (numbers, nil)
    }

    @Test func `a row that comes late within the first ones is put in its place`() throws {
        let rows = (1...50).filter { $0 != 7 }.map { Self.row($0) }.joined() + Self.row(7)
        let found = try Self.numbers(rows)
        #expect(found.numbers == Array(1...50) && found.failure == nil)
    }

    @Test func `a large sheet that goes back fails, and is read where it is collected`() throws {
        let rows = (1...5_000).filter { $0 != 7 }.map { Self.row($0) }.joined() + Self.row(7)
        let found = try Self.numbers(rows)
        #expect(found.numbers == (1...5_000).filter { $0 != 7 })
        #expect(
            found.failure == .rowsOutOfOrder(part: "xl/worksheets/sheet1.xml", rowNumber: 7))
        let collected = try Self.numbers(rows, isCollecting: true)
        #expect(collected.numbers == Array(1...5_000) && collected.failure == nil)
    }

    @Test func `a row in two places is one row, and the later cell of a place counts`() throws {
        let rows =
            Self.row(1) + Self.row(2) + Self.row(3) + Self.row(2, "C")
            + "<row r=\"1\"><c r=\"A1\"><v>9</v></c></row>"
        let found = try PackageFixture(rows: rows).rows(limits: Self.limits)
        #expect(found.map { $0.cells.map(\.text) } == [["9"], ["2", "", "2"], ["3"]])
    }

    @Test func `cells of a row out of order stand in their columns`() throws {
        let rows = "<row r=\"1\"><c r=\"C1\"><v>3</v></c><c r=\"A1\"><v>1</v></c></row>"
        let found = try PackageFixture(rows: rows).rows()
        #expect(found.map { $0.cells.map(\.text) } == [["1", "", "3"]])
    }

    @Test(arguments: MarkupEngine.allCases)
    func `a column that is left out has no text, and its row is there`(
        engine: MarkupEngine
    ) throws {
        let folder = try TemporaryFolder()
        let rows = """
            <row r="1"><c r="A1"><v>1</v></c><c r="B1" t="inlineStr"><is><t>name</t></is></c>\
            <c r="C1" t="str"><v>c</v></c></row>\
            <row r="2"><c r="B2" t="str"><v>only a name</v></c></row>\
            <row r="3"><c r="B3" t="str"><v> </v></c></row>
            """
        let path = try PackageFixture(rows: rows).write(to: folder)
        var source = try Workbook(path: path, engine: engine).rows(sheet: 0)
        source.leaveOut(ColumnSet([1]))
        var found: [Row] = []
        while let row = try source.next() { found.append(row) }
        #expect(found.map { $0.cells.map(\.text) } == [["1", "", "c"], ["", ""], ["", ""]])
        #expect(found.map(\.isBlank) == [false, false, true])
    }
}
