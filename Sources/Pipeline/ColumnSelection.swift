import Tables

/// Columns as a person names them: `A,C,F-H`, or `1,3,6-8`.
struct ColumnSelection {
    /// The columns by index, in the order of the sheet.
    let indices: [Int]

    /// Columns that a sheet can have.
    private static let countMax = 16_384

    /// Fails for anything but letters or numbers of columns, single or from-to.
    init(_ text: String) throws {
        var found: Set<Int> = []
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            let ends = part.split(separator: "-", omittingEmptySubsequences: false)
                .map { Self.index($0.filter { $0 != " " }) }
            guard ends.count <= 2, let first = ends.first ?? nil, let last = ends.last ?? nil,
                first <= last
            else {
                throw CommandFailure(
                    .wrongUsage,
                    """
                    "\(part)" is no column
                      expected letters or numbers of columns such as A,C,F-H or 1,3,6-8
                    """)
            }
            found.formUnion(first...last)
        }
        indices = found.sorted()
    }

    /// All columns but the chosen ones.
    var others: ColumnSet { ColumnSet(Set(0..<Self.countMax).subtracting(indices)) }

    private static func index(_ text: String) -> Int? {
        if let number = Int(text) { return (1...countMax).contains(number) ? number - 1 : nil }
        var index = 0
        for byte in text.utf8 {
            let letter = byte & ~0x20
            guard (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(letter) else { return nil }
            index = index * 26 + Int(letter - UInt8(ascii: "A")) + 1
            guard index <= countMax else { return nil }
        }
        return text.isEmpty ? nil : index - 1
    }
}
