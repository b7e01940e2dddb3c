/// Exact decimals as text: an optional minus, digits, and optionally a dot and more digits.
enum DecimalText {
    /// The number times 10^`decimalsMax`; nil where the text is not such a number or has more
    /// decimals or digits than fit.
    static func scaled(_ bytes: [UInt8], decimalsMax: Int) -> Int64? {
        var digits = bytes[...]
        let isNegative = digits.first == UInt8(ascii: "-")
        if isNegative { digits.removeFirst() }
        var value: Int64 = 0
        var decimals: Int?
        var digitCount = 0
        for byte in digits {
            if byte == UInt8(ascii: ".") {
                guard decimals == nil, digitCount > 0 else { return nil }
                decimals = 0
                continue
            }
            guard let next = appending(byte, to: value) else { return nil }
            value = next
            digitCount += 1
            if let count = decimals {
                guard count < decimalsMax else { return nil }
                decimals = count + 1
            }
        }
        guard digitCount > 0, decimals != 0 else { return nil }
        for _ in (decimals ?? 0)..<decimalsMax {
            guard let next = appending(UInt8(ascii: "0"), to: value) else { return nil }
            value = next
        }
        return isNegative ? -value : value
    }

    /// The decimal text of a scaled number, without needless zeros.
    static func plain(_ scaled: some FixedWidthInteger, decimals: Int) -> String {
        var digits = String(scaled.magnitude)
        digits = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
        var fraction = String(digits.suffix(decimals))
        let whole = String(digits.dropLast(decimals))
        while fraction.hasSuffix("0") { fraction.removeLast() }
        let sign = scaled < 0 ? "-" : ""
        return fraction.isEmpty ? sign + whole : sign + whole + "." + fraction
    }

    private static func appending(_ byte: UInt8, to value: Int64) -> Int64? {
        guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
        let (product, overflows) = value.multipliedReportingOverflow(by: 10)
        guard !overflows else { return nil }
        let (sum, overflowsToo) = product.addingReportingOverflow(Int64(byte - UInt8(ascii: "0")))
        return overflowsToo ? nil : sum
    }
}
