/// Finds which columns add up to another one, proven on every row.
package enum SumSearch {
    /// A column that is part of a sum, and whether it is taken away.
    package struct Part: Hashable {
        package var place: Int
        package var isMinus: Bool
    }

    /// More columns than this are not tried: each doubles the work or more.
    private static let columnsMax = 20
    /// Fewer rows prove nothing.
    static let rowsMin = 3

    /// The most columns that together, each added or taken away, are `total` on every row.
    ///
    /// Columns of zeros are left out; nil where no choice fits.
    package static func parts(of total: [Int64], among columns: [[Int64]]) -> [Part]? {
        let rowCount = total.count { $0 != 0 }
        let places = columns.indices.filter { columns[$0].contains { $0 != 0 } }
        guard rowCount >= rowsMin, !places.isEmpty, places.count <= columnsMax else { return nil }
        let weights = weights(total.count)
        // Rows are folded into one number each: what agrees there is proven row by row after.
        func folded(_ values: [Int64]) -> Int64 {
            zip(values, weights).reduce(0) { $0 &+ $1.0 &* $1.1 }
        }
        let half = places.count / 2
        let left = choices(Array(places[..<half]), columns.map(folded))
        let right = choices(Array(places[half...]), columns.map(folded))
        var lefts: [Int64: [[Part]]] = [:]
        for choice in left { lefts[choice.sum, default: []].append(choice.parts) }
        let target = folded(total)
        var best: [Part]?
        for choice in right {
            for parts in lefts[target &- choice.sum, default: []] {
                let all = parts + choice.parts
                if isBetter(all, than: best), adds(all, up: total, columns) { best = all }
            }
        }
        return best
    }

    /// More columns explain more; of equally many the choice with fewer that are taken away.
    private static func isBetter(_ parts: [Part], than best: [Part]?) -> Bool {
        guard !parts.isEmpty else { return false }
        guard let best else { return true }
        let (minus, bestMinus) = (parts.count(where: \.isMinus), best.count(where: \.isMinus))
        return (parts.count, bestMinus) > (best.count, minus)
    }

    private static func adds(_ parts: [Part], up total: [Int64], _ columns: [[Int64]]) -> Bool {
        total.indices.allSatisfy { row in
            parts.reduce(0) { $0 &+ ($1.isMinus ? -1 : 1) * columns[$1.place][row] } == total[row]
        }
    }

    private static func choices(
        _ places: [Int], _ folded: [Int64]
    ) -> [(sum: Int64, parts: [Part])] {
        var choices: [(sum: Int64, parts: [Part])] = [(0, [])]
        for place in places {
            choices += choices.flatMap { choice in
                [
                    (
                        choice.sum &+ folded[place],
                        choice.parts + [Part(place: place, isMinus: false)]
                    ),
                    (
                        choice.sum &- folded[place],
                        choice.parts + [Part(place: place, isMinus: true)]
                    ),
                ]
            }
        }
        return choices
    }

    /// The same odd numbers for the same count of rows each time.
    private static func weights(_ count: Int) -> [Int64] {
        var state: UInt64 = 0x9E37_79B9_7F4A_7C15
        return (0..<count).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int64(bitPattern: state | 1)
        }
    }
}
