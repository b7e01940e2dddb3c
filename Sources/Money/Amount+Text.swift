extension Amount {
    /// A plain decimal with a dot, without grouping: `-1250`, `9.48`, `0`.
    ///
    /// Shows the currency's decimals, and up to four where the amount has more.
    package var plain: String { Self.plain(ticks: ticks, decimals: currency.decimals) }

    /// The plain decimal of a number of ticks with at least `decimals` decimals.
    package static func plain(ticks: Int64, decimals: Int) -> String {
        let magnitude = ticks.magnitude
        var fraction = String(magnitude % 10_000)
        fraction = String(repeating: "0", count: 4 - fraction.count) + fraction
        while fraction.count > decimals, fraction.hasSuffix("0") { fraction.removeLast() }
        let sign = ticks < 0 ? "-" : ""
        let units = String(magnitude / 10_000)
        return fraction.isEmpty ? sign + units : sign + units + "." + fraction
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
