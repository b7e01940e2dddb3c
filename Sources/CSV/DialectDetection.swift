import Tables

/// Which bytes stand between and around cells, found from the first rows of a file.
enum DialectDetection {
    /// How a file cuts its text into cells.
    struct Finding {
        var delimiter: UInt8
        var quote = UInt8(ascii: "\"")
        var escape = CSVDialect.QuoteEscape.doubling
        /// How many cells most rows have; nil for one column.
        var usualCount: Int?
    }

    /// How well a dialect reads the first rows.
    private struct Reading {
        var finding: Finding
        /// Rows with the usual number of cells.
        var agreeing = 0
        var rows = 1
        /// Records with stray quotes, and cells in the quotes of the other kind.
        var oddities = 0
        var quotedCells = 0

        /// True where more of the rows agree; cells more or less do not count.
        func isMoreEven(than other: Reading) -> Bool {
            agreeing * other.rows > other.agreeing * rows
        }
    }

    private static let delimiters = [",", ";", "\t", "|"].map { UInt8(ascii: $0) }
    private static let quotes = ["\"", "'"].map { UInt8(ascii: $0) }
    private static let rowsMax = 200
    /// Bytes of text that are looked at.
    static let headSize = 64 << 10

    /// The delimiter of a `sep=` line and where the rows begin after it.
    static func stated(in head: [UInt8]) -> (delimiter: UInt8, position: Int)? {
        let isQuoted = head.first == quotes[0]
        let line = head.prefix(9).dropFirst(isQuoted ? 1 : 0)
        guard line.count >= 5,
            String(decoding: line.prefix(4), as: UTF8.self).lowercased() == "sep="
        else { return nil }
        let delimiter = line[line.startIndex + 4]
        guard delimiter != lineFeed, delimiter != carriageReturn, delimiter != quotes[0] else {
            return nil
        }
        var rest = line.dropFirst(5)
        if isQuoted && rest.first == quotes[0] { rest = rest.dropFirst() }
        let position = rest.startIndex
        switch (rest.first, rest.dropFirst().first) {
        case (carriageReturn, lineFeed): return (delimiter, position + 2)
        case (carriageReturn, _), (lineFeed, _): return (delimiter, position + 1)
        case (nil, _): return (delimiter, position)
        default: return nil
        }
    }

    /// The dialect of RFC 4180 with the delimiter that cuts most of the first rows into one and
    /// the same number of cells, among equals the one that makes more cells; another dialect
    /// where it keeps the rows more even, or as even and without quotes that it cannot explain.
    static func finding(in head: [UInt8], isWhole: Bool, delimiter: UInt8?) -> Finding {
        // A byte that is not there cuts nothing: most dialects need no look at the rows.
        let isThere = bytesThere(in: head)
        let standard = Finding(delimiter: delimiter ?? delimiters[0])
        let candidates = (delimiter.map { [$0] } ?? delimiters).filter { isThere[Int($0)] }
        let plain = best(of: candidates.map { Finding(delimiter: $0) }, in: head, isWhole)
        var chosen = plain ?? Reading(finding: standard)
        for quote in quotes where isThere[Int(quote)] {
            for escape in [CSVDialect.QuoteEscape.doubling, .backslash] {
                // The plain dialect is read already, and without backslashes both are one.
                guard quote != standard.quote || escape != standard.escape,
                    escape == .doubling || isThere[Int(UInt8(ascii: "\\"))]
                else { continue }
                let others = candidates.map {
                    Finding(delimiter: $0, quote: quote, escape: escape)
                }
                guard let other = best(of: others, in: head, isWhole), other.quotedCells > 0
                else { continue }
                let isAsEven = !chosen.isMoreEven(than: other)
                if other.isMoreEven(than: chosen) && other.oddities <= chosen.oddities
                    || isAsEven && other.oddities < chosen.oddities
                {
                    chosen = other
                }
            }
        }
        return chosen.finding
    }

    /// For each of the 256 bytes whether the head holds it.
    private static func bytesThere(in head: [UInt8]) -> [Bool] {
        var isThere = [Bool](repeating: false, count: 256)
        for byte in head { isThere[Int(byte)] = true }
        return isThere
    }

    private static func best(
        of findings: [Finding], in head: [UInt8], _ isWhole: Bool
    ) -> Reading? {
        var best: Reading?
        for finding in findings {
            guard let reading = reading(finding, in: head, isWhole) else { continue }
            guard let known = best else {
                best = reading
                continue
            }
            let cells = (reading.finding.usualCount ?? 1, known.finding.usualCount ?? 1)
            if reading.isMoreEven(than: known)
                || !known.isMoreEven(than: reading) && cells.0 > cells.1
            {
                best = reading
            }
        }
        return best
    }

    /// How a dialect reads the head; nil where it does not cut rows into cells at all.
    private static func reading(
        _ finding: Finding, in head: [UInt8], _ isWhole: Bool
    ) -> Reading? {
        var limits = CSVLimits()
        limits.rereadSizeMax = 0
        var scanner = RecordScanner(
            TextPieces(utf8: head), from: 0, delimiter: finding.delimiter, quote: finding.quote,
            escape: finding.escape, usualCount: nil, limits: limits)
        let otherQuote = finding.quote == quotes[0] ? quotes[1] : quotes[0]
        var counts: [Int] = []
        var wrapped: [Int] = []
        var row = Row(number: 0)
        while counts.count <= rowsMax, (try? scanner.next(into: &row)) == true {
            guard row.count > 1 || row.size(0) > 0 else { continue }
            counts.append(row.count)
            wrapped.append((0..<row.count).count { isWrapped(row, $0, in: otherQuote) })
        }
        // The last row may be cut off by the end of the head.
        if counts.count > 1 && (counts.count > rowsMax || !isWhole) { counts.removeLast() }
        var agreeing: [Int: Int] = [:]
        for count in counts where count > 1 { agreeing[count, default: 0] += 1 }
        guard let usual = agreeing.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }) else {
            return nil
        }
        var finding = finding
        finding.usualCount = usual.key
        return Reading(
            finding: finding, agreeing: usual.value, rows: counts.count,
            oddities: scanner.oddRecordCount + wrapped.prefix(counts.count).reduce(0, +),
            quotedCells: scanner.quotedCellCount)
    }

    private static func isWrapped(_ row: Row, _ index: Int, in quote: UInt8) -> Bool {
        row.withBytes(index) { $0.count >= 2 && $0.first == quote && $0.last == quote }
    }
}
