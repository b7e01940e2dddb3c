import Money

/// A charge that may explain what a component cost.
struct ChargeModel: Hashable, Sendable {
    var charge: FeeCharge
    var base: FeeBase
    var cap: FeeCap?
    var remainder = Remainder.nearest

    /// What becomes of the part of a smallest unit that a product of rate and base leaves.
    enum Remainder: String, CaseIterable, Sendable {
        /// Rounded to the nearest unit; ties tell which way they go.
        case nearest
        /// Dropped.
        case down
        /// A whole unit for each part of one.
        case up
    }

    /// True for a rate without a cap.
    var canBeCapped: Bool { charge.rate != nil && cap == nil }

    /// The same charge with another fate of what its products leave.
    func rounded(_ remainder: Remainder) -> ChargeModel {
        var model = self
        model.remainder = remainder
        return model
    }

    /// The same charge without its cap.
    var uncapped: ChargeModel {
        var model = self
        model.cap = nil
        return model
    }
}

extension ChargeModel {
    /// True where this model is preferred to one that explains as much: shares before amounts,
    /// amounts before capped shares, the base that most fees have before others, short rates
    /// before long ones, rounding to the nearest before dropping, and that before
    /// rounding up.
    func isPlainer(than other: ChargeModel) -> Bool {
        rank.lexicographicallyPrecedes(other.rank)
    }

    private var rank: [Int64] {
        let baseRank = Int64(FeeBase.allCases.firstIndex(of: base) ?? FeeBase.allCases.count)
        switch charge {
        case .fixed(let ticks):
            return [1, baseRank, ticks]
        case .rate(let rate):
            let decimals = Int64(PlainRate.decimals(rate.parts))
            let capRank = [cap?.scope == .item ? 1 : 0, cap?.ticks ?? 0]
            return [cap == nil ? 0 : 2, baseRank, decimals, rate.parts] + capRank
                + [Int64(Remainder.allCases.firstIndex(of: remainder) ?? 0)]
        }
    }

    /// True where the other charge is exactly twice this one: a fee that was taken twice.
    func isTwice(in other: ChargeModel) -> Bool {
        guard base == other.base else { return false }
        switch (charge, other.charge) {
        case (.rate(let once), .rate(let twice)): return once.parts * 2 == twice.parts
        case (.fixed(let once), .fixed(let twice)): return once * 2 == twice
        case (.rate, .fixed), (.fixed, .rate): return false
        }
    }
}

/// Kept as a short text, because thousands of models are kept: `rate 5500000 net-sales`,
/// `rate 5500000 net-sales max 100000000 item down`, `rate 500000 net-sales up`,
/// `fixed 12500000 order`.
extension ChargeModel: Codable {
    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let model = ChargeModel(text: try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "not a charge model")
        }
        self = model
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }

    /// A model from its text; nil for any other text.
    init?(text: String) {
        var words = text.split(separator: " ").map(String.init)
        guard words.count >= 3, let number = Int64(words[1]), let base = FeeBase(rawValue: words[2])
        else { return nil }
        switch words[0] {
        case "rate": charge = .rate(Rate(parts: number))
        case "fixed": charge = .fixed(ticks: number)
        default: return nil
        }
        self.base = base
        if let remainder = words.last.flatMap(Remainder.init) {
            self.remainder = remainder
            words.removeLast()
        }
        if words.count == 3 { return }
        guard words.count == 6, words[3] == "max", let ticks = Int64(words[4]),
            let scope = FeeCap.Scope(rawValue: words[5])
        else { return nil }
        cap = FeeCap(ticks: ticks, per: scope)
    }

    var text: String {
        let words =
            switch charge {
            case .rate(let rate): ["rate", String(rate.parts), base.rawValue]
            case .fixed(let ticks): ["fixed", String(ticks), base.rawValue]
            }
        let most = cap.map { ["max", String($0.ticks), $0.scope.rawValue] } ?? []
        return (words + most + (remainder == .nearest ? [] : [remainder.rawValue])).joined(
            separator: " ")
    }
}
