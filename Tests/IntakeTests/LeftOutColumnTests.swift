import CSV
import Foundation
import Intake
import Records
import Tables
import TestSupport
import Testing
import XLSX

/// Columns that nothing reads are left out, and nobody can tell by what is read.
struct LeftOutColumnTests {
    private static let samples = Repository.files(in: "samples").filter { path in
        path.contains("/inbox/") && (path.hasSuffix(".csv") || path.hasSuffix(".xlsx"))
    }

    /// What reading sheets gives, or how it fails.
    private enum Outcome: Equatable {
        case read([[AnyHashable]])
        case failed(IntakeError)
    }

    private static func outcome(_ file: () throws -> TableFile) throws -> Outcome {
        do {
            let contents = try FileIntake.read(
                file(), name: "file", sha256: "", sizeBytes: 0, currency: nil, market: nil)
            return .read([
                [contents.facts, contents.rowCount, contents.moneyIn], contents.orderLines,
                contents.entries, contents.walletRows, contents.statedTotals, contents.ignored,
                contents.rejects,
            ])
        } catch let error as IntakeError {
            return .failed(error)
        }
    }

    /// The same sheets from memory, where no column is ever left out.
    private static func whole(_ path: String) throws -> TableFile {
        let file = try TableFile(path: path, name: "file")
        let sheets = try file.sheets.indices.map { index in
            var rows: [Row] = []
            try file.forEachRow(of: index, name: "file") { rows.append($0) }
            return rows
        }
        return TableFile(container: file.container, sheets: file.sheets) { ArrayRows(sheets[$0]) }
    }

    private static func expectSame(_ path: String) throws -> Outcome {
        let outcome = try outcome { try TableFile(path: path, name: "file") }
        #expect(try Self.outcome { try whole(path) } == outcome)
        return outcome
    }

    @Test(arguments: samples)
    func `a sample reads the same with and without its other columns`(path: String) throws {
        _ = try Self.expectSame("\(Repository.root)/\(path)")
    }

    private static func cells(_ changes: [String: String]) -> [String] {
        Cells(header: OrderTests.header).row(OrderTests.line.merging(changes) { $1 }, other: "")
    }

    private static func blank(_ values: [String: String]) -> [String] {
        Cells(header: OrderTests.header).row(values, other: "")
    }

    private static func text(_ rows: [[String]]) -> String {
        rows.map { row in
            row.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: ",")
        }.joined(separator: "\n") + "\n"
    }

    @Test(arguments: [
        ("only a buyer's name", blank(["Recipient": "CANARY"]), 1, 1),
        ("only a tab for a buyer", blank(["Recipient": "\t"]), 0, 0),
        ("only a mark for a buyer", blank(["Recipient": "/"]), 1, 1),
        ("only a column of no use", blank(["Seller Note": "mine"]), 1, 1),
        ("only an order ID", blank(["Order ID": "576461413038785752"]), 1, 1),
        ("a quote and lines in a name", cells(["Recipient": "CANARY \"A\"\nB"]), 1, 0),
        ("cut off within the buyer", Array(cells([:]).prefix(22)), 1, 1),
        ("one cell too many", cells([:]) + ["x"], 1, 1),
        ("an empty cell too many", cells([:]) + ["", "/"], 1, 0),
        ("nothing", [], 0, 0),
    ])
    func `a row of a text file has the same fate`(
        name: String, row: [String], rowCount: Int, rejectCount: Int
    ) throws {
        let lines = Array(repeating: Self.cells([:]), count: 250)
        let folder = try TemporaryFolder()
        let path = try folder.write(
            Self.text([OrderTests.header] + lines + [row] + lines), to: "orders.csv")
        _ = try Self.expectSame(path)
        let contents = try FileIntake.read(
            path: path, name: "file", currency: nil, market: nil)
        #expect(contents.rowCount == 500 + rowCount && contents.rejects.count == rejectCount)
        #expect(contents.orderLines.count == 500 + rowCount - rejectCount)
    }

    @Test func `a row of a workbook has the same fate`() throws {
        let rows = [
            Self.blank(["Recipient": "CANARY"]), Self.blank(["Recipient": " "]),
            Self.blank(["Seller Note": "mine"]), Self.cells([:]) + ["x"],
            Array(Self.cells([:]).prefix(20)), [""],
        ]
        let folder = try TemporaryFolder()
        let lines = Array(repeating: Self.cells([:]), count: 250)
        let all = ([OrderTests.header] + lines + rows + lines).map(WrittenSheet.row)
        let path = try WrittenSheet.write([("OrderSKUList", all.joined())], to: folder)
        _ = try Self.expectSame(path)
        let contents = try FileIntake.read(
            path: path, name: "file", currency: nil, market: nil)
        #expect(contents.rowCount == 504 && contents.orderLines.count == 502)
        #expect(contents.rejects.map(\.provenance.rowNumber) == [252, 254])
    }
}

/// Texts of buyers do not leave the reader.
extension LeftOutColumnTests {
    /// Rows as a reader gives them, with a look at their texts.
    private struct WatchedRows: RowSource {
        var rows: any RowSource
        let watch: Watch

        mutating func next(into row: inout Row) throws -> Bool {
            guard try rows.next(into: &row) else { return false }
            if (0..<row.count).contains(where: { row.text($0).contains("CANARY") }) {
                watch.canaryRows.append(row.number)
            }
            watch.lastRow = row.number
            return true
        }

        mutating func leaveOut(_ columns: ColumnSet) { rows.leaveOut(columns) }
    }

    /// What was seen of a sheet's rows.
    private final class Watch {
        var canaryRows: [Int] = []
        var lastRow = 0
    }

    @Test func `a buyer's text does not come out of a text file's reader`() throws {
        let rows = try CSVRowSource(
            bytes: Array(
                Self.text(
                    [OrderTests.header + ["Gift card"]]
                        + Array(repeating: Self.cells([:]) + ["CANARY card"], count: 400)
                ).utf8))
        let watch = Watch()
        let file = TableFile(container: "csv", sheets: [SheetInfo(name: "")]) { _ in
            WatchedRows(rows: rows, watch: watch)
        }
        let contents = try FileIntake.read(
            file, name: "file", sha256: "", sizeBytes: 0, currency: nil, market: nil)
        #expect(contents.orderLines.count == 400 && watch.lastRow == 401)
        // The header and the rows that are looked at in advance have all their texts.
        #expect(watch.canaryRows == Array(2...200))
    }

    @Test func `a hidden sheet's texts do not come out of a workbook's reader`() throws {
        let folder = try TemporaryFolder()
        let line = Self.cells([:])
        let rows = ([OrderTests.header] + Array(repeating: line, count: 1000))
            .map(WrittenSheet.row)
        let path = try WrittenSheet.write([("OrderSKUList", rows.joined())], to: folder)
        var limits = XLSXLimits.standard
        limits.pieceSize = 16 << 10
        limits.lookAheadSize = 16 << 10
        let workbook = try Workbook(path: path, limits: limits)
        let watches = [Watch(), Watch()]
        let sheets = [
            SheetInfo(name: "OrderSKUList"), SheetInfo(name: "Copy", isVisible: false),
        ]
        let file = TableFile(container: "xlsx", sheets: sheets) { index in
            WatchedRows(rows: try workbook.rows(sheet: 0), watch: watches[index])
        }
        let contents = try FileIntake.read(
            file, name: "file", sha256: "", sizeBytes: 0, currency: nil, market: nil)
        #expect(contents.orderLines.count == 1000 && contents.ignored.count == 1001)
        for watch in watches {
            // Rows that are held back at first, to see whether they are in order, have them too.
            #expect(watch.lastRow == 1001 && watch.canaryRows.count < 600)
            #expect(watch.canaryRows == Array(2..<(2 + watch.canaryRows.count)))
        }
    }
}
