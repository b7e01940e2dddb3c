/// How many letters must change to make one word of another.
package enum EditDistance {
    /// The Levenshtein distance over unicode scalars.
    package static func between(_ left: String, _ right: String) -> Int {
        let target = Array(right.unicodeScalars)
        var row = Array(0...target.count)
        for (index, scalar) in left.unicodeScalars.enumerated() {
            var diagonal = row[0]
            row[0] = index + 1
            for column in target.indices {
                let change = diagonal + (target[column] == scalar ? 0 : 1)
                diagonal = row[column + 1]
                row[column + 1] = min(change, diagonal + 1, row[column] + 1)
            }
        }
        return row[target.count]
    }
}
