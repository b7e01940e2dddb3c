import Money
import Records

/// A line of what fees take of a store's sales, week by week, as an SVG picture.
///
/// Places are whole pixels, reckoned in integers.
struct TakeChart {
    private let points: [(week: Day, rate: Rate)]
    private let lowest: Int64
    private let highest: Int64

    /// Weeks that are drawn at most, the last ones.
    static let weeksMax = 53
    private static let width = 760
    private static let height = 190
    private static let plot = (left: 96, right: 744, top: 14, bottom: 158)
    private static let percent: Int64 = 1_000_000

    /// Nil where there are no two weeks to draw a line between.
    init?(_ takes: [WeekTake]) {
        points = takes.suffix(Self.weeksMax).compactMap { take in
            take.rate.map { (take.week, $0) }
        }
        guard points.count > 1, let low = points.map(\.rate).min(),
            let high = points.map(\.rate).max()
        else { return nil }
        // Whole percent around the line, so that a step of half a percent can be seen.
        lowest = (low.parts - (low.parts < 0 ? Self.percent - 1 : 0)) / Self.percent * Self.percent
        highest = max(
            (high.parts + Self.percent - 1) / Self.percent * Self.percent, lowest + Self.percent)
    }

    /// The picture.
    var svg: String {
        var parts = [
            "<svg class=\"chart\" viewBox=\"0 0 \(Self.width) \(Self.height)\" role=\"img\" "
                + "aria-label=\"\(label)\">"
        ]
        parts += axis + weekLabels + line
        parts.append("</svg>")
        return parts.joined(separator: "\n")
    }

    private var label: String {
        guard let first = points.first, let last = points.last else { return "" }
        return HTMLEscaping.escaped(
            "Fees in percent of net sales by week, from \(first.week) (\(first.rate.percent)) to "
                + "\(last.week) (\(last.rate.percent)); the table below has every week")
    }

    private var axis: [String] {
        [lowest, highest].flatMap { parts in
            let place = y(parts)
            return [
                "<line class=\"grid\" x1=\"\(Self.plot.left)\" y1=\"\(place)\" "
                    + "x2=\"\(Self.plot.right)\" y2=\"\(place)\"/>",
                "<text class=\"tick\" x=\"\(Self.plot.left - 8)\" y=\"\(place + 4)\" "
                    + "text-anchor=\"end\">\(Rate(parts: parts).percent)</text>",
            ]
        }
    }

    private var weekLabels: [String] {
        let middle = points[points.count / 2].week
        let weeks = points.count > 2 ? [points[0].week, middle] : [points[0].week]
        let last = points[points.count - 1].week
        return (weeks + [last]).map { week in
            let anchor = week == points[0].week ? "start" : week == last ? "end" : "middle"
            return "<text class=\"tick\" x=\"\(x(week))\" y=\"\(Self.plot.bottom + 20)\" "
                + "text-anchor=\"\(anchor)\">\(week)</text>"
        }
    }

    private var line: [String] {
        let places = points.map { "\(x($0.week)),\(y($0.rate.parts))" }
        let dots = points.map { point in
            "<circle class=\"end\" cx=\"\(x(point.week))\" cy=\"\(y(point.rate.parts))\" r=\"3\">"
                + "<title>week of \(point.week): \(point.rate.percent)</title></circle>"
        }
        return ["<polyline class=\"line\" points=\"\(places.joined(separator: " "))\"/>"] + dots
    }

    private func x(_ week: Day) -> Int {
        let days = points[points.count - 1].week - points[0].week
        let width = Self.plot.right - Self.plot.left
        return Self.plot.left + (week - points[0].week) * width / max(1, days)
    }

    private func y(_ parts: Int64) -> Int {
        let height = Int64(Self.plot.bottom - Self.plot.top)
        return Self.plot.top + Int((highest - parts) * height / (highest - lowest))
    }
}
