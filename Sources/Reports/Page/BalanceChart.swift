import Money
import Records

/// A line of a store's closing balances as an SVG picture, with its streak below zero marked.
///
/// Places are whole pixels, reckoned in integers.
struct BalanceChart {
    private let balances: [BalanceDay]
    private let outlook: BalanceOutlook?
    private let days: DaySpan
    private let highest: Int64
    private let lowest: Int64

    /// Days that are drawn at most, the last ones.
    static let daysMax = 120
    /// A coming freeze is drawn when it is at most this far behind the last balance.
    private static let freezeDaysAhead = 14

    private static let width = 760
    private static let height = 230
    private static let plot = (left: 96, right: 744, top: 14, bottom: 198)

    /// Nil where there are no two days to draw a line between.
    init?(_ report: StoreReport) {
        balances = Array(report.balances.suffix(Self.daysMax))
        guard let first = balances.first, var last = balances.last?.day, first.day < last else {
            return nil
        }
        outlook = report.outlook
        if let freeze = outlook?.freezesOn, freeze > last, freeze - last <= Self.freezeDaysAhead {
            last = freeze
        }
        days = DaySpan(first.day, last)
        let closings = balances.map(\.closing.ticks)
        var low = min(0, closings.min() ?? 0)
        // The limit is drawn where the balance has anything to do with it.
        if low < 0, let limit = outlook?.limit { low = min(low, -limit.ticks) }
        lowest = low
        highest = max(0, closings.max() ?? 0)
    }

    /// The picture.
    var svg: String {
        var parts = [
            "<svg class=\"chart\" viewBox=\"0 0 \(Self.width) \(Self.height)\" role=\"img\" "
                + "aria-label=\"\(label)\">"
        ]
        parts += streak + valueLabels + zeroAndLimit + dayLabels + freeze + line
        parts.append("</svg>")
        return parts.joined(separator: "\n")
    }

    private var label: String {
        guard let first = balances.first, let last = balances.last else { return "" }
        return HTMLEscaping.escaped(
            "Closing balance from \(first.day) to \(last.day), last \(last.closing.display)")
    }

    private var streak: [String] {
        guard let first = outlook?.streakFirstDay, let last = balances.last?.day, first <= last
        else { return [] }
        let left = x(max(first, days.first))
        let width = max(3, x(last) - left)
        let text = "below zero since \(first)"
        return [
            "<rect class=\"streak\" x=\"\(left)\" y=\"\(Self.plot.top)\" width=\"\(width)\" "
                + "height=\"\(Self.plot.bottom - Self.plot.top)\"><title>\(text)</title></rect>"
        ]
    }

    private var zeroAndLimit: [String] {
        var lines = [horizontal(y(0), "zero")]
        if let limit = outlook?.limit, -limit.ticks >= lowest, lowest < 0 {
            lines.append(horizontal(y(-limit.ticks), "limit"))
        }
        return lines
    }

    /// The amounts at the left; of two that would touch, the more telling one stays.
    private var valueLabels: [String] {
        var values: [(ticks: Int64, kind: String)] = [(0, "")]
        if let limit = outlook?.limit, lowest < 0 { values.append((-limit.ticks, "limit ")) }
        values += [(lowest, ""), (highest, "")]
        var taken: [Int] = []
        var labels: [String] = []
        for (ticks, kind) in values {
            let place = y(ticks)
            guard taken.allSatisfy({ abs($0 - place) >= 13 }) else { continue }
            taken.append(place)
            let text = kind + Self.short(ticks)
            labels.append(
                "<text class=\"\(kind.isEmpty ? "tick" : "tick alarm")\""
                    + " x=\"\(Self.plot.left - 8)\""
                    + " y=\"\(place + 4)\" text-anchor=\"end\">\(text)</text>")
        }
        return labels
    }

    private var dayLabels: [String] {
        let middle = days.first + days.count / 2
        let places = [(days.first, "start"), (middle, "middle"), (days.last, "end")]
        return places.map { day, anchor in
            "<text class=\"tick\" x=\"\(x(day))\" y=\"\(Self.plot.bottom + 20)\" "
                + "text-anchor=\"\(anchor)\">\(day)</text>"
        }
    }

    private var freeze: [String] {
        guard let day = outlook?.freezesOn, days.contains(day) else { return [] }
        let place = x(day)
        return [
            "<line class=\"freeze\" x1=\"\(place)\" y1=\"\(Self.plot.top)\" x2=\"\(place)\" "
                + "y2=\"\(Self.plot.bottom)\"/>",
            "<text class=\"tick alarm\" x=\"\(place - 5)\" y=\"\(Self.plot.top + 10)\" "
                + "text-anchor=\"end\">freeze \(day)</text>",
        ]
    }

    private var line: [String] {
        let points = balances.map { "\(x($0.day)),\(y($0.closing.ticks))" }
        guard let last = balances.last else { return [] }
        return [
            "<polyline class=\"line\" points=\"\(points.joined(separator: " "))\"/>",
            "<circle class=\"end\" cx=\"\(x(last.day))\" cy=\"\(y(last.closing.ticks))\" r=\"3.5\">"
                + "<title>\(last.day): \(last.closing.display)</title></circle>",
        ]
    }

    private func horizontal(_ place: Int, _ kind: String) -> String {
        "<line class=\"\(kind)\" x1=\"\(Self.plot.left)\" y1=\"\(place)\" "
            + "x2=\"\(Self.plot.right)\" y2=\"\(place)\"/>"
    }

    private func x(_ day: Day) -> Int {
        let width = Self.plot.right - Self.plot.left
        return Self.plot.left + (day - days.first) * width / max(1, days.count - 1)
    }

    private func y(_ ticks: Int64) -> Int {
        let range = Int128(highest) - Int128(lowest)
        guard range > 0 else { return Self.plot.bottom }
        let height = Int128(Self.plot.bottom - Self.plot.top)
        return Self.plot.top + Int((Int128(highest) - Int128(ticks)) * height / range)
    }

    /// Whole units, grouped; an axis needs no more.
    private static func short(_ ticks: Int64) -> String {
        grouped(Int(ticks / Amount.ticksPerUnit))
    }
}
