import Money
import Records

/// The findings of one code: how many, how bad, how much money.
struct CodeFigures: Sendable {
    var code: String
    /// The worst of its findings.
    var severity: Severity
    var count = 0
    var stake = Stake()

    /// The findings grouped by code, worst first, then the most frequent.
    static func grouped(_ findings: [Discrepancy]) -> [CodeFigures] {
        var figures: [String: CodeFigures] = [:]
        for finding in findings {
            figures[finding.code, default: CodeFigures(finding.code, finding.severity)].add(finding)
        }
        return sorted(Array(figures.values))
    }

    /// The figures of several stores added up by code, in the same order.
    static func merged(_ groups: [[CodeFigures]]) -> [CodeFigures] {
        var figures: [String: CodeFigures] = [:]
        for group in groups.joined() {
            figures[group.code, default: CodeFigures(group.code, group.severity)].add(group)
        }
        return sorted(Array(figures.values))
    }

    private init(_ code: String, _ severity: Severity) {
        self.code = code
        self.severity = severity
    }

    private mutating func add(_ finding: Discrepancy) {
        severity = min(severity, finding.severity)
        count += 1
        stake.add(finding)
    }

    private mutating func add(_ other: CodeFigures) {
        severity = min(severity, other.severity)
        count += other.count
        stake.add(other.stake)
    }

    private static func sorted(_ figures: [CodeFigures]) -> [CodeFigures] {
        figures.sorted { left, right in
            if left.severity != right.severity { return left.severity < right.severity }
            return (right.count, left.code) < (left.count, right.code)
        }
    }
}
