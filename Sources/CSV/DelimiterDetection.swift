import Tables

/// Which byte stands between cells, found from the first rows of a file.
enum DelimiterDetection {
    private static let candidates = [
        UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: "|"),
    ]
    private static let rowsMax = 50

    /// The delimiter of a `sep=` line and where the rows begin after it.
    static func stated(in head: [UInt8]) -> (delimiter: UInt8, position: Int)? {
        let isQuoted = head.first == UInt8(ascii: "\"")
        let line = head.prefix(9).dropFirst(isQuoted ? 1 : 0)
        guard line.count >= 5,
            String(decoding: line.prefix(4), as: UTF8.self).lowercased() == "sep="
        else { return nil }
        let delimiter = line[line.startIndex + 4]
        var rest = line.dropFirst(5)
        if isQuoted && rest.first == UInt8(ascii: "\"") { rest = rest.dropFirst() }
        let position = rest.startIndex
        switch (rest.first, rest.dropFirst().first) {
        case (UInt8(ascii: "\r"), UInt8(ascii: "\n")): return (delimiter, position + 2)
        case (UInt8(ascii: "\r"), _), (UInt8(ascii: "\n"), _): return (delimiter, position + 1)
        case (nil, _): return (delimiter, position)
        default: return nil
        }
    }

    /// The delimiter that cuts most of the first rows into one and the same number of cells;
    /// among equals the one that makes more cells.
    static func delimiter(in head: [UInt8], isWhole: Bool) -> UInt8 {
        var best = (agreeing: 0, rows: 1, cells: 1, delimiter: UInt8(ascii: ","))
        for candidate in candidates {
            let counts = cellCounts(in: head, isWhole: isWhole, delimiter: candidate)
            var agreeing: [Int: Int] = [:]
            for count in counts { agreeing[count, default: 0] += 1 }
            let usual = agreeing.max { ($0.value, $0.key) < ($1.value, $1.key) }
            guard let usual, usual.key > 1 else { continue }
            let better = usual.value * best.rows
            let worse = best.agreeing * counts.count
            if (better, usual.key) > (worse, best.cells) {
                best = (usual.value, counts.count, usual.key, candidate)
            }
        }
        return best.delimiter
    }

    /// How many cells each of the first rows has, blank lines and a row that is cut off left out.
    private static func cellCounts(in head: [UInt8], isWhole: Bool, delimiter: UInt8) -> [Int] {
        let pieces = TextPieces(
            ByteInput(bytes: head), encoding: .utf8, markSize: 0, hasNULs: false)
        var limits = CSVLimits()
        limits.cellSizeMax = .max
        var scanner = RecordScanner(pieces, from: 0, delimiter: delimiter, limits: limits)
        var counts: [Int] = []
        while counts.count <= rowsMax, let cells = try? scanner.next() {
            if cells.count > 1 || !cells[0].text.isEmpty { counts.append(cells.count) }
        }
        if counts.count > 1 && (counts.count > rowsMax || !isWhole) { counts.removeLast() }
        return counts
    }
}
