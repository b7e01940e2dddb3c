/// An exact decimal factor: a fee's rate or an exchange rate, in parts of 10^-8.
package struct Rate: Hashable, Sendable, Codable {
    /// 10^-8 parts: 8 % is 8,000,000.
    package var parts: Int64

    package static let partsPerOne: Int64 = 100_000_000

    package init(parts: Int64) { self.parts = parts }

    /// A rate from text: `8%`, `4.1625%`, `0.08` or `16000`; nil for anything else.
    package init?(_ text: some StringProtocol) {
        var digits = String(text)
        let isPercent = digits.last == "%"
        if isPercent {
            digits.removeLast()
            while digits.last == " " { digits.removeLast() }
        }
        guard
            let parts = DecimalText.scaled(Array(digits.utf8), decimalsMax: isPercent ? 6 : 8)
        else { return nil }
        self.parts = parts
    }

    /// The amount times this rate, rounded to the currency's smallest unit.
    package func of(_ amount: Amount, rounding: Rounding = .halfEven) -> Amount {
        let unit = Int128(amount.currency.smallestUnitTicks)
        let product = Int128(amount.ticks) * Int128(parts)
        let units = rounding.quotient(product, unit * Int128(Self.partsPerOne))
        return Amount(ticks: Int64(units * unit), amount.currency)
    }

    /// The amount times this rate before any rounding, as a plain decimal: `12597.9975`.
    package func exactProduct(of amount: Amount) -> String {
        DecimalText.plain(Int128(amount.ticks) * Int128(parts), decimals: 12)
    }

    /// The amount in another currency at this rate: units of `target` for one unit of the amount's.
    package func converted(_ amount: Amount, to target: Currency) -> Amount {
        of(Amount(ticks: amount.ticks, target))
    }

    /// The amount in another currency by the opposite rate: units of the amount's currency for one
    /// unit of `target`; rounded half-even to the smallest unit.
    package func divided(_ amount: Amount, to target: Currency) -> Amount {
        let unit = Int128(target.smallestUnitTicks)
        let dividend = Int128(amount.ticks) * Int128(Self.partsPerOne)
        let units = Rounding.halfEven.quotient(dividend, Int128(parts) * unit)
        return Amount(ticks: Int64(units * unit), target)
    }

    /// The rate in percent without needless zeros: `8%`, `4.1625%`.
    package var percent: String { DecimalText.plain(parts, decimals: 6) + "%" }

    /// The rate as a plain decimal without needless zeros: `0.08`, `16000`.
    package var plain: String { DecimalText.plain(parts, decimals: 8) }
}

extension Rate: Comparable {
    package static func < (left: Rate, right: Rate) -> Bool { left.parts < right.parts }
}

extension Rate: CustomStringConvertible {
    package var description: String { percent }
}
