/// How a product of rate and base becomes a whole number of smallest units.
package enum Rounding: String, Sendable, Codable, CaseIterable {
    /// To the nearest, ties to the even neighbour; what TikTok Shop does (measured on 239 ties).
    case halfEven = "half-even"
    /// To the nearest, ties away from zero.
    case halfUp = "half-up"
    /// Towards zero.
    case down
    /// Away from zero; what Shopee does with its shipping premium.
    case up

    /// The quotient of two integers, rounded; `divisor` is positive.
    package func quotient(_ dividend: Int128, _ divisor: Int128) -> Int128 {
        precondition(divisor > 0, "the divisor of a rounding must be positive")
        let (whole, rest) = Self.quotientAndRemainder(dividend, divisor)
        guard rest != 0, self != .down else { return whole }
        let away: Int128 = dividend < 0 ? -1 : 1
        if self == .up { return whole + away }
        let twice = (rest < 0 ? -rest : rest) * 2
        if twice > divisor { return whole + away }
        if twice < divisor { return whole }
        switch self {
        case .halfUp: return whole + away
        case .halfEven: return whole.isMultiple(of: 2) ? whole : whole + away
        case .down: return whole
        case .up: return whole + away
        }
    }

    /// In 64 bits where both fit, as nearly always: dividing 128 bits takes several times as long.
    private static func quotientAndRemainder(
        _ dividend: Int128, _ divisor: Int128
    ) -> (quotient: Int128, remainder: Int128) {
        if let narrow = Int64(exactly: dividend), let divisor = Int64(exactly: divisor) {
            let (quotient, remainder) = narrow.quotientAndRemainder(dividingBy: divisor)
            return (Int128(quotient), Int128(remainder))
        }
        return dividend.quotientAndRemainder(dividingBy: divisor)
    }
}
