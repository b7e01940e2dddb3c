package import Tables

/// Rows as RFC 4180 text: commas, line feeds, quotes where they are needed.
package struct CSVWriter: Sendable {
    /// Memory for what is written, of which the first bytes are used.
    private var memory: [UInt8] = []
    /// Bytes that were written so far and not taken.
    package private(set) var count = 0
    private let protectsFormulas: Bool

    /// Texts that a spreadsheet would run as a formula get a leading apostrophe, unless a
    /// program is the reader and asks for them as they stand.
    package init(protectsFormulas: Bool = true) {
        self.protectsFormulas = protectsFormulas
    }

    /// What was written so far and not taken, as UTF-8.
    package var bytes: [UInt8] { Array(memory[..<count]) }

    /// What was written so far and not taken.
    package var text: String { String(decoding: memory[..<count], as: UTF8.self) }

    /// Gives what was written and starts anew, so that large tables need little memory.
    package mutating func takeBytes() -> [UInt8] {
        defer { count = 0 }
        return bytes
    }

    /// Gives what was written to a taker and starts anew in the same memory.
    package mutating func take(
        _ taker: (UnsafeRawBufferPointer) throws -> Void
    ) rethrows {
        defer { count = 0 }
        try memory.withUnsafeBytes { try taker(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
    }

    /// Writes one row.
    package mutating func append(_ fields: [String]) {
        reserve(2 * fields.reduce(0) { $0 + $1.utf8.count } + 4 * fields.count + 4)
        let protectsFormulas = protectsFormulas
        count += memory.withUnsafeMutableBufferPointer { memory in
            var line = LineWriter(
                UnsafeBufferPointer(start: nil, count: 0), into: memory, from: count,
                protectsFormulas: protectsFormulas)
            for var field in fields { field.withUTF8 { line.addText($0) } }
            return line.end()
        }
    }

    /// Writes the texts of a row, or of some of its columns.
    package mutating func append(_ row: Row, columns: [Int]? = nil) {
        let cellCount = columns?.count ?? row.count
        // Each byte may be a quote, which is doubled; each cell may want quotes, an apostrophe
        // and a comma.
        reserve(2 * row.size + 4 * cellCount + 4)
        let protectsFormulas = protectsFormulas
        count += memory.withUnsafeMutableBufferPointer { memory in
            row.withCells { bytes, ends, _ in
                var line = LineWriter(
                    bytes, into: memory, from: count, protectsFormulas: protectsFormulas)
                for place in 0..<cellCount {
                    let index = columns?[place] ?? place
                    guard index < ends.count else {
                        line.add(0..<0)
                        continue
                    }
                    line.add((index == 0 ? 0 : ends[index - 1])..<ends[index])
                }
                return line.end()
            }
        }
    }

    private mutating func reserve(_ needed: Int) {
        guard count + needed > memory.count else { return }
        let more = max(needed, memory.count, 4 << 10)
        memory += [UInt8](repeating: 0, count: more)
    }
}
