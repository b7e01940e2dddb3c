import Money

/// A charge that may explain what a component cost.
struct ChargeModel: Hashable, Sendable, Codable {
    var charge: FeeCharge
    var base: FeeBase
    var cap: FeeCap?

    /// True where the model gives the charged amount to the last unit; half-even, and half a unit
    /// more for each further row of the order, which was rounded by itself.
    func fits(_ sample: FeeSample, unit: Int64) -> Bool {
        switch charge {
        case .fixed(let ticks):
            let count = base == .item ? Int64(sample.itemCount) : 1
            return sample.charged == ticks * count
        case .rate(let rate):
            guard let base = sample.ticks(of: base), base > 0 else { return false }
            let most = cap?.ticks(itemCount: Int(sample.itemCount)) ?? Int64.max
            let product = Int128(base) * Int128(rate.parts)
            let isCapped = product >= Int128(most) * Int128(Rate.partsPerOne)
            if isCapped { return sample.charged == most }
            return sample.charged <= most && Self.rounds(product, to: sample, unit: unit)
        }
    }

    /// True where the rate gives more than was charged, by more than rounding explains.
    func exceeds(_ sample: FeeSample, unit: Int64) -> Bool {
        guard case .rate(let rate) = charge, let base = sample.ticks(of: base) else { return false }
        let product = Int128(base) * Int128(rate.parts)
        return product > Int128(sample.charged) * Int128(Rate.partsPerOne)
            && !Self.rounds(product, to: sample, unit: unit)
    }

    // Compares twice the distance with the unit instead of dividing: this runs for every sample
    // and candidate.
    private static func rounds(_ product: Int128, to sample: FeeSample, unit: Int64) -> Bool {
        let distance = product - Int128(sample.charged) * Int128(Rate.partsPerOne)
        let twice = (distance < 0 ? -distance : distance) * 2
        let slack = Int128(unit) * Int128(Rate.partsPerOne) * Int128(max(sample.entryCount, 1))
        guard twice == slack, sample.entryCount <= 1 else { return twice < slack }
        return (sample.charged / unit).isMultiple(of: 2)
    }
}

extension ChargeModel {
    /// True where this model is preferred to one that explains as much: shares before amounts,
    /// amounts before capped shares, the base that most fees have before others, short rates
    /// before long ones.
    func isPlainer(than other: ChargeModel) -> Bool {
        rank.lexicographicallyPrecedes(other.rank)
    }

    private var rank: [Int64] {
        let baseRank = Int64(FeeBase.allCases.firstIndex(of: base) ?? FeeBase.allCases.count)
        switch charge {
        case .fixed(let ticks):
            return [1, baseRank, ticks]
        case .rate(let rate):
            let decimals = Int64(SimplestRate.decimals(rate.parts))
            let capRank = [cap?.scope == .item ? 1 : 0, cap?.ticks ?? 0]
            return [cap == nil ? 0 : 2, baseRank, decimals, rate.parts] + capRank
        }
    }
}

/// The plainest percentage among all that round to a charge.
enum SimplestRate {
    /// Parts of one percent and of its first four decimals: finer rates are not published.
    private static let steps: [Int64] = [1_000_000, 100_000, 10_000, 1_000, 100]

    /// The rate with the fewest decimals of a percent that gives the charge on the base; nil where
    /// there is none of up to four decimals.
    static func parts(charged: Int64, base: Int64, unit: Int64, entryCount: Int32) -> Int64? {
        guard charged > 0, base > 0 else { return nil }
        let slack = Int128(unit) * Int128(max(entryCount, 1))
        let one = Int128(Rate.partsPerOne)
        let divisor = Int128(base) * 2
        // Half a unit to either side; ties belong to even charges only, which verifying decides.
        let least = max((Int128(charged) * 2 - slack) * one, 0)
        let most = (Int128(charged) * 2 + slack) * one
        for step in steps {
            let scaled = divisor * Int128(step)
            let multiple = (least + scaled - 1) / scaled
            guard multiple > 0, multiple * scaled <= most else { continue }
            return Int64(exactly: multiple * Int128(step))
        }
        return nil
    }

    /// How many decimals of a percent a rate has.
    static func decimals(_ parts: Int64) -> Int {
        steps.firstIndex { parts.isMultiple(of: $0) } ?? steps.count
    }
}
