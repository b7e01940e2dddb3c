extension Amount {
    /// A plain decimal with a dot, without grouping: `-1250`, `9.48`, `0`.
    ///
    /// Shows the currency's decimals, and up to four where the amount has more.
    package var plain: String { Self.plain(ticks: ticks, decimals: currency.decimals) }

    /// The plain decimal of a number of ticks with at least `decimals` decimals.
    package static func plain(ticks: Int64, decimals: Int) -> String {
        var (units, fraction) = ticks.magnitude.quotientAndRemainder(dividingBy: 10_000)
        var places = 4
        while places > decimals, fraction.isMultiple(of: 10) {
            fraction /= 10
            places -= 1
        }
        // Written from its end, since reports have millions of amounts: a sign, 15 digits, a dot
        // and 4 more.
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 24) { bytes in
            var start = bytes.count
            func put(_ byte: UInt8) {
                start -= 1
                bytes[start] = byte
            }
            for _ in 0..<places {
                put(UInt8(ascii: "0") + UInt8(fraction % 10))
                fraction /= 10
            }
            if places > 0 { put(UInt8(ascii: ".")) }
            repeat {
                put(UInt8(ascii: "0") + UInt8(units % 10))
                units /= 10
            } while units > 0
            if ticks < 0 { put(UInt8(ascii: "-")) }
            return String(decoding: bytes[start...], as: UTF8.self)
        }
    }

    /// For people: grouped by thousands, with the currency's code, as in `-1,250 IDR`.
    package var display: String {
        let plain = magnitude.plain
        let parts = plain.split(separator: ".", maxSplits: 1)
        var grouped = ""
        for (offset, digit) in parts[0].reversed().enumerated() {
            if offset > 0, offset % 3 == 0 { grouped.append(",") }
            grouped.append(digit)
        }
        var text = (ticks < 0 ? "-" : "") + String(grouped.reversed())
        if parts.count == 2 { text += "." + parts[1] }
        return text + " " + currency.code
    }
}

extension Amount: CustomStringConvertible {
    package var description: String { display }
}
