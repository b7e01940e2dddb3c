import Money

/// Finds the rate that most of some samples agree on.
///
/// Each sample allows the rates that round to its charge; the rate is where most of these ranges
/// meet, however many samples have another one.
struct RateSearch {
    let figures: SampleFigures
    let base: [Int64]
    let remainder: ChargeModel.Remainder

    /// The plainest rate where most ranges meet, in parts; nil where there is none that a platform
    /// would publish.
    func parts(of indices: [Int]) -> Int64? {
        var starts: [Int64] = []
        var ends: [Int64] = []
        for index in indices where base[index] > 0 && figures.charged[index] > 0 {
            let range =
                figures.isNarrow
                ? range(index, as: Int64.self) : range(index, as: Int128.self)
            guard let range else { continue }
            starts.append(range.lowerBound)
            ends.append(range.upperBound)
        }
        return Self.crowded(starts.sorted(), ends.sorted()).flatMap { PlainRate.plainest(in: $0) }
    }

    /// The first range of rates that lies in most of the ranges with these bounds.
    private static func crowded(_ starts: [Int64], _ ends: [Int64]) -> ClosedRange<Int64>? {
        var (open, most, endIndex) = (0, 0, 0)
        var found: ClosedRange<Int64>?
        for start in starts {
            while ends[endIndex] < start {
                endIndex += 1
                open -= 1
            }
            open += 1
            guard open > most else { continue }
            most = open
            // A range that begins before this end makes the crowd grow and comes here again.
            found = start...ends[endIndex]
        }
        return found
    }

    /// The rates that give the charge on the base; nil where none does.
    private func range<Wide: FixedWidthInteger & SignedInteger>(
        _ index: Int, as wide: Wide.Type
    ) -> ClosedRange<Int64>? {
        let slack = Wide(figures.unit) * Wide(figures.rows[index])
        let twice = Wide(figures.charged[index]) * 2
        let divisor = Wide(base[index]) * 2
        let one = Wide(Rate.partsPerOne)
        let (low, high): (Wide, Wide) =
            switch remainder {
            case .nearest: (twice - slack, twice + slack)
            case .down: (twice, twice + slack * 2)
            case .up: (twice - slack * 2, twice)
            }
        // Dropping does not reach its upper end, and rounding up not its lower one.
        let above = remainder == .up ? divisor : divisor - 1
        let below: Wide = remainder == .down ? 1 : 0
        let least = max((low * one + above) / divisor, 1)
        let most = min((high * one - below) / divisor, one)
        guard least <= most, let first = Int64(exactly: least), let last = Int64(exactly: most)
        else { return nil }
        return first...last
    }
}
