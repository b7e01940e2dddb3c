import CSV
import Tables

/// Rows are the same whatever the pieces of a file are, as a naive reader gives them, and again
/// when they are written and read.
enum CSVLaws {
    /// What a reading of a text gives.
    private struct Outcome: Equatable {
        var cells: [[String]] = []
        var numbers: [Int] = []
        var failure: CSVError?
        var dialect: CSVDialect?
    }

    static func problem(with bytes: [UInt8], choice: UInt8) -> String? {
        let size = FuzzTarget.pieceSize(choice, of: bytes.count)
        let cut = outcome(of: bytes, pieceSize: size, rereadSizeMax: choice & 1 == 0 ? 0 : 1 << 20)
        // Each reading costs time, so that an input is tried on one of two laws.
        guard choice & 1 == 0 else {
            let whole = outcome(of: bytes, pieceSize: CSVRowSource.pieceSize)
            return whole == cut ? nil : "pieces of \(size) bytes give\n\(cut)\nnot\n\(whole)"
        }
        if let naive = naiveOutcome(of: bytes, cut.dialect), naive != cut {
            return "the naive reader gives\n\(naive)\nnot\n\(cut)"
        }
        return cut.failure == nil ? problem(writing: cut.cells) : nil
    }

    /// Rows that are written are read again as they were.
    private static func problem(writing rows: [[String]]) -> String? {
        guard !rows.isEmpty, !rows.joined().contains(where: isReadAsAnother) else { return nil }
        var writer = CSVWriter(protectsFormulas: false)
        for row in rows { writer.append(row) }
        let again = outcome(
            of: writer.bytes, delimiter: UInt8(ascii: ","), pieceSize: CSVRowSource.pieceSize,
            rereadSizeMax: 0)
        // Rows may look like another dialect by their texts alone.
        guard let dialect = again.dialect, dialect.quote == UInt8(ascii: "\""),
            dialect.escape == .doubling, !dialect.hasDelimiterLine
        else { return nil }
        guard again.cells != rows else { return nil }
        return "\(rows)\nis written and read as\n\(again)"
    }

    /// True for a text that a reader takes for what forces a spreadsheet to keep digits as text,
    /// or for one that begins with a byte order mark.
    private static func isReadAsAnother(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        let isForced = bytes.count >= 2 && bytes[0] == 39 && (48...57).contains(bytes[1])
        return isForced || bytes.starts(with: Array("=\"".utf8))
            || bytes.starts(with: [0xEF, 0xBB, 0xBF])
    }

    private static func outcome(
        of bytes: [UInt8], delimiter: UInt8? = nil, pieceSize: Int, rereadSizeMax: Int = 1 << 20
    ) -> Outcome {
        var limits = CSVLimits()
        limits.rereadSizeMax = rereadSizeMax
        limits.columnsMax = 500
        limits.cellSizeMax = 800
        limits.rowSizeMax = 1_500
        var outcome = Outcome()
        do throws(CSVError) {
            var source = try CSVRowSource(
                bytes: bytes, delimiter: delimiter, limits: limits, pieceSize: pieceSize)
            outcome.dialect = source.dialect
            var row = Row(number: 0)
            while try source.next(into: &row) {
                outcome.cells.append(row.cells.map(\.text))
                outcome.numbers.append(row.number)
            }
        } catch {
            outcome.failure = error
        }
        return outcome
    }

    /// What the naive reader makes of a text; nil where it does not know the text's encoding or
    /// the text is beyond a limit.
    private static func naiveOutcome(of bytes: [UInt8], _ dialect: CSVDialect?) -> Outcome? {
        guard let dialect, dialect.encoding == .utf8, !dialect.hasByteOrderMark,
            dialect.droppedNULs == 0, dialect.replacedCharacters == 0, !dialect.hasDelimiterLine
        else { return nil }
        var outcome = Outcome()
        outcome.dialect = dialect
        let reader = NaiveCSV(
            delimiter: dialect.delimiter, quote: dialect.quote, escape: dialect.escape)
        for (index, record) in reader.records(of: bytes).enumerated() {
            guard let record else {
                outcome.failure = .unterminatedQuote(rowNumber: index + 1)
                break
            }
            guard record.count < 500, record.allSatisfy({ $0.count < 700 }),
                record.reduce(0, { $0 + $1.count }) < 1_400
            else { return nil }
            guard record.contains(where: { !$0.isEmpty }) else { continue }
            outcome.cells.append(record.map { String(decoding: $0, as: UTF8.self) })
            outcome.numbers.append(index + 1)
        }
        return outcome
    }
}
