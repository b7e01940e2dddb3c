/// Rates as platforms publish them: percentages of at most four decimals.
enum PlainRate {
    /// Parts of one percent and of its first four decimals: finer rates are not published.
    private static let steps: [Int64] = [1_000_000, 100_000, 10_000, 1_000, 100]

    /// The rate with the fewest decimals of a percent in a range, the one nearest to its middle
    /// where there are several; nil where there is none of up to four decimals.
    static func plainest(in range: ClosedRange<Int64>) -> Int64? {
        let middle = range.lowerBound + (range.upperBound - range.lowerBound) / 2
        for step in steps {
            let below = middle / step * step
            // The middle is below the nearer of its two neighbours as often as above it.
            let nearer =
                middle - below <= step / 2 ? [below, below + step] : [below + step, below]
            if let parts = nearer.first(where: { $0 > 0 && range.contains($0) }) { return parts }
        }
        return nil
    }

    /// How many decimals of a percent a rate has.
    static func decimals(_ parts: Int64) -> Int {
        steps.firstIndex { parts.isMultiple(of: $0) } ?? steps.count
    }
}
