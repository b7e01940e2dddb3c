import CSV
import Foundation
import FuzzLaws
import Tables
import TestSupport
import Testing

/// The fast scanner against the naive one, over random texts, dialects and piece sizes.
///
/// `CSV_SEED=…` repeats a run, `CSV_TEXTS=…` makes it longer; a failure prints its seed.
struct RandomTextTests {
    private static func setting(_ name: String) -> UInt64? {
        ProcessInfo.processInfo.environment[name].flatMap(UInt64.init)
    }

    private static let seed = setting("CSV_SEED") ?? UInt64.random(in: 1...999_999)
    private static let textCount = setting("CSV_TEXTS") ?? 400
    private static let pieceSizes = [1, 2, 7, 16, 33, 100, 1000, CSVRowSource.pieceSize]
    private static let delimiters = Array(",;\t|".utf8)

    /// Every byte that means something, some that mean nothing, and plain runs long enough for
    /// sixteen bytes at once.
    private static let parts =
        [",", ",", ",", "\n", "\n", "\r\n", "\r", "\"", "\"", "\"\"", "'", "'1", "\\", "\\\""]
        + [",\"", "\",", "\"\n", ";", "\t", "|", "=\"", " ", "", "é", "漢字", "\u{1}", "0"]
        + ["a", "plain text of a cell", "12345678", "1234567890123456", "x,y,z", "1,2,3\n"]

    private struct Outcome: Equatable {
        var rows: [[String]] = []
        var numbers: [Int] = []
        var error: CSVError?
    }

    private func read(
        _ text: [UInt8], _ delimiter: UInt8, pieceSize: Int, rereadSizeMax: Int,
        leftOut: ColumnSet = ColumnSet()
    ) -> (Outcome, CSVDialect?) {
        var outcome = Outcome()
        var limits = CSVLimits()
        limits.rereadSizeMax = rereadSizeMax
        do throws(CSVError) {
            var source = try CSVRowSource(
                bytes: text, delimiter: delimiter, limits: limits, pieceSize: pieceSize)
            source.leaveOut(leftOut)
            var row = Row(number: 0)
            do throws(CSVError) {
                while try source.next(into: &row) {
                    outcome.rows.append(row.cells.map(\.text))
                    outcome.numbers.append(row.number)
                }
            } catch {
                outcome.error = error
            }
            return (outcome, source.dialect)
        } catch {
            outcome.error = error
            return (outcome, nil)
        }
    }

    /// What the naive reader makes of the text in the dialect that was found.
    private func expected(_ text: [UInt8], _ dialect: CSVDialect) -> Outcome {
        let reader = NaiveCSV(
            delimiter: dialect.delimiter, quote: dialect.quote, escape: dialect.escape)
        let isStated = dialect.hasDelimiterLine
        var outcome = Outcome()
        guard !isStated else { return outcome }
        for (index, record) in reader.records(of: text).enumerated() {
            guard let record else {
                outcome.error = .unterminatedQuote(rowNumber: index + 1)
                break
            }
            guard record.contains(where: { !$0.isEmpty }) else { continue }
            outcome.rows.append(record.map { String(decoding: $0, as: UTF8.self) })
            outcome.numbers.append(index + 1)
        }
        return outcome
    }

    @Test func `the fast scanner reads what the naive one reads`() throws {
        var random = SeededRandom(seed: Self.seed)
        for index in 0..<Self.textCount {
            let text = Array(
                (0..<Int.random(in: 1...60, using: &random))
                    .map { _ in Self.parts.randomElement(using: &random) ?? "" }.joined().utf8)
            let delimiter = Self.delimiters.randomElement(using: &random) ?? 44
            let size = Self.pieceSizes.randomElement(using: &random) ?? 1
            let place = "seed \(Self.seed), text \(index), piece \(size): \(text)"
            let (found, dialect) = read(text, delimiter, pieceSize: size, rereadSizeMax: 0)
            guard let dialect else {
                #expect(found.error == .emptyFile, "\(place)")
                continue
            }
            let naive = expected(text, dialect)
            try #require(found == naive, "\(place)")

            let columns = ColumnSet((0..<4).filter { _ in Bool.random(using: &random) })
            let (less, _) = read(
                text, delimiter, pieceSize: size, rereadSizeMax: 0, leftOut: columns)
            let kept = naive.rows.map { row in
                row.enumerated().map { columns.contains($0.offset) ? "" : $0.element }
            }
            // Rows whose only text is white space in left-out columns are not given.
            let isShown = zip(naive.rows, kept).map { row, kept in
                kept.contains { !$0.isEmpty }
                    || row.contains { $0.utf8.contains { $0 != 32 && !(9...13).contains($0) } }
            }
            try #require(less.rows == zip(kept, isShown).filter(\.1).map(\.0), "\(place)")

            let mended = read(text, delimiter, pieceSize: size, rereadSizeMax: 1 << 20).0
            let whole = read(
                text, delimiter, pieceSize: CSVRowSource.pieceSize, rereadSizeMax: 1 << 20)
            try #require(mended == whole.0, "\(place)")
        }
    }
}
