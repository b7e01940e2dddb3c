import Profiles
import Tables

/// The table of a sheet as a draft sees it: where its header is, and what each column holds.
struct DraftTable {
    let headerRow: Int
    let columns: [ColumnSample]
    let rowCount: Int
    let spelling: NumberSpelling
    /// Rows above the header.
    let preamble: [Row]

    /// A header stands below at most so many rows of banner and totals.
    private static let headerRowsMax = 40

    /// Nil where no row looks like a header.
    init?(_ rows: [Row]) {
        guard let place = Self.headerPlace(rows) else { return nil }
        let header = rows[place]
        let body = rows[(place + 1)...]
        let spelling = NumberSpelling(body)
        var columns = header.cells.enumerated().map { index, cell in
            ColumnSample(index: index, header: HeaderText.trimmed(cell.text))
        }
        for row in body {
            for index in columns.indices { columns[index].add(row[index], spelling) }
        }
        headerRow = header.number
        rowCount = body.count
        preamble = Array(rows[..<place])
        self.columns = columns.filter { !$0.header.isEmpty }
        self.spelling = spelling
    }

    /// The row with the most different texts that are neither numbers nor days.
    private static func headerPlace(_ rows: [Row]) -> Int? {
        let candidates = rows.indices.prefix(headerRowsMax)
        let best = candidates.max { left, right in
            let (leftScore, rightScore) = (score(rows[left]), score(rows[right]))
            // Of equally good rows the first is the header.
            return leftScore == rightScore ? left > right : leftScore < rightScore
        }
        guard let best, score(rows[best]) >= 2 else { return nil }
        return best
    }

    private static func score(_ row: Row) -> Int {
        let dates = DateGrammar()
        let texts = row.cells.map { HeaderText.trimmed($0.text) }.filter { text in
            !NumberSpelling.isNone(text) && text.contains(where: \.isLetter)
                && dates.day(text) == nil
        }
        let filled = row.cells.count { !HeaderText.trimmed($0.text).isEmpty }
        // A row of data has numbers and repeats itself.
        return 2 * Set(texts).count - filled
    }
}
