/// The common form of an amount, `-1250` or `9.48`, without the work that the others need.
package enum PlainAmount {
    private static let digitsMax = 12

    /// The ticks of a plain decimal; nil for any other text, which ``AmountGrammar`` decides.
    package static func ticks(
        _ bytes: UnsafeBufferPointer<UInt8>, _ currency: Currency,
        _ decimalMark: AmountGrammar.DecimalMark
    ) -> Int64? {
        var index = bytes.first == UInt8(ascii: "-") ? 1 : 0
        let isNegative = index == 1
        let start = index
        var value: Int64 = 0
        while index < bytes.count, bytes[index] &- 0x30 < 10 {
            value = value &* 10 &+ Int64(bytes[index] &- 0x30)
            index += 1
            if index - start > digitsMax { return nil }
        }
        guard index > start else { return nil }
        value *= Amount.ticksPerUnit
        if index < bytes.count {
            guard currency.decimals > 0, decimalMark == .dot, bytes[index] == UInt8(ascii: "."),
                let fraction = fractionTicks(bytes[(index + 1)...])
            else { return nil }
            value += fraction
        }
        return isNegative ? -value : value
    }

    private static func fractionTicks(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Int64? {
        guard (1...4).contains(digits.count) else { return nil }
        var weight = Amount.ticksPerUnit
        var ticks: Int64 = 0
        for byte in digits {
            guard byte &- 0x30 < 10 else { return nil }
            weight /= 10
            ticks += Int64(byte &- 0x30) * weight
        }
        return ticks
    }
}
