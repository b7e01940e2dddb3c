import Samples

/// What was true of the fees of all regimes, and what was learned of it.
struct ConfusionTable: Sendable {
    /// Cases, those that came out right, and those where nothing was claimed.
    struct Line: Sendable {
        var total = 0
        var right = 0
        var undecided = 0

        var wrong: Int { total - right - undecided }

        mutating func add(_ isRight: Bool?) {
            total += 1
            if let isRight { right += isRight ? 1 : 0 } else { undecided += 1 }
        }
    }

    var regimes = 0
    var orders = 0
    var components = 0
    /// Periods of one charge with at least 100 orders that were charged rightly.
    var baseAndRate = Line()
    /// The same periods: the expected amount of each such order.
    var amounts = Line()
    var cap = Line()
    var capInvented = 0
    /// Caps that one or two orders show: they may as well have been undercharged.
    var capSuspected = 0
    var rounding = Line()
    /// Periods of fewer orders.
    var smallBaseAndRate = Line()
    /// Components with several rates at once, of which nothing should be learned.
    var mixed = Line()
    var step = Line()
    /// Steps of the right day, or of one that no order tells from it.
    var stepAsShown = Line()
    var stepsInvented = 0
    var feesJudged = 0
    var rightFlagged = 0
    var anomalies: [FeeAnomaly: Line] = [:]
    /// What did not come out right, a line each.
    var notes: [String] = []

    static func += (left: inout ConfusionTable, right: ConfusionTable) {
        left.regimes += right.regimes
        left.orders += right.orders
        left.notes += right.notes
        left.components += right.components
        for line in lines { left[keyPath: line.path].add(right[keyPath: line.path]) }
        for count in counts { left[keyPath: count.path] += right[keyPath: count.path] }
        for (anomaly, line) in right.anomalies {
            left.anomalies[anomaly, default: Line()].add(line)
        }
    }

    private static var lines: [(name: String, path: WritableKeyPath<ConfusionTable, Line>)] {
        [
            ("base and rate", \.baseAndRate), ("every amount", \.amounts), ("cap", \.cap),
            ("rounding", \.rounding), ("base and rate, under 100 orders", \.smallBaseAndRate),
            ("several rates at once", \.mixed), ("day of a step", \.step),
            ("day of a step, as orders show it", \.stepAsShown),
        ]
    }

    private static var counts: [(name: String, path: WritableKeyPath<ConfusionTable, Int>)] {
        [
            ("caps invented", \.capInvented), ("caps of one or two orders", \.capSuspected),
            ("steps invented", \.stepsInvented),
            ("fees judged", \.feesJudged), ("right fees flagged", \.rightFlagged),
        ]
    }
}

extension ConfusionTable.Line {
    mutating func add(_ other: ConfusionTable.Line) {
        total += other.total
        right += other.right
        undecided += other.undecided
    }

    /// Hundredths of a percent of the cases that came out right.
    var basisPoints: Int { total == 0 ? 10_000 : right * 10_000 / total }
}

extension ConfusionTable {
    /// The thresholds, each with what was found; all must hold.
    var thresholds: [(text: String, holds: Bool)] {
        [
            ("base and rate right in at least 99 %", baseAndRate.basisPoints >= 9_900),
            ("day of a step exact in at least 98 %", stepAsShown.basisPoints >= 9_800),
            ("no right fee flagged", rightFlagged == 0),
        ]
    }

    /// The table as text.
    var text: String {
        var rows = ["\(regimes) regimes, \(components) components, \(orders) orders", ""]
        rows.append(Self.row("", ["cases", "right", "wrong", "undecided", "right, %"]))
        rows += Self.lines.map { Self.row($0.name, self[keyPath: $0.path]) }
        rows += FeeAnomaly.allCases.map {
            Self.row("found: \($0.rawValue)", anomalies[$0, default: Line()])
        }
        rows.append("")
        rows += Self.counts.map { Self.row($0.name, [String(self[keyPath: $0.path])]) }
        rows.append("")
        rows += thresholds.map { "\($0.text): \($0.holds ? "holds" : "MISSED")" }
        return rows.joined(separator: "\n")
    }

    private static func row(_ name: String, _ line: Line) -> String {
        let percent = line.basisPoints
        let hundredths = String(percent % 100 + 100).dropFirst()
        return row(
            name,
            [line.total, line.right, line.wrong, line.undecided].map(String.init)
                + ["\(percent / 100).\(hundredths)"])
    }

    private static func row(_ name: String, _ cells: [String]) -> String {
        name + String(repeating: " ", count: max(36 - name.count, 1))
            + cells.map { String(repeating: " ", count: max(10 - $0.count, 1)) + $0 }.joined()
    }
}
