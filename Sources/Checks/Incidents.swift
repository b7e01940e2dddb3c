import Money
import Records

/// Many findings with one cause: one code and component, about the same share of the money, on
/// days without a gap.
enum Incidents {
    /// Findings that make an incident.
    static let findingsMin = 5

    /// Ratios that are further apart than this are two causes, in parts of 10^-4.
    private static let ratioWidth: Int64 = 200
    private static let ratioGap: Int64 = 50

    /// What the findings of one incident have in common beside ratio and days.
    private struct Key: Hashable {
        var code: String
        var store: String
        var component: ComponentID?
    }

    /// A finding's place, its ratio and its day.
    private struct Member {
        var place: Int
        var ratio: Int64
        var day: Day
        var identity: String
    }

    /// The findings in their order, those of an incident with its name and at least high.
    static func named(in findings: [Discrepancy]) -> [Discrepancy] {
        var members: [Key: [Member]] = [:]
        for (place, finding) in findings.enumerated() {
            guard !finding.orderID.isEmpty, let ratio = ratio(of: finding) else { continue }
            let key = Key(
                code: finding.code, store: finding.store, component: finding.component)
            members[key, default: []].append(
                Member(
                    place: place, ratio: ratio, day: finding.occurredOn,
                    identity: finding.identity))
        }
        var named = findings
        for members in members.values where members.count >= findingsMin {
            for group in groups(members) where group.count >= findingsMin {
                let name = name(group)
                for member in group {
                    named[member.place].incident = name
                    named[member.place].severity = min(named[member.place].severity, .high)
                }
            }
        }
        return named
    }

    /// The delta's share of what was expected; the whole where nothing was.
    private static func ratio(of finding: Discrepancy) -> Int64? {
        guard let delta = finding.delta, !delta.isZero else { return nil }
        guard let expected = finding.expected, !expected.isZero else {
            return delta.isNegative ? -wholeRatio : wholeRatio
        }
        let ratio = Int128(delta.ticks) * Int128(wholeRatio) / Int128(expected.magnitude.ticks)
        return Int64(clamping: ratio)
    }

    private static let wholeRatio: Int64 = 10_000

    private static func groups(_ members: [Member]) -> [[Member]] {
        let byRatio = members.sorted { ($0.ratio, $0.identity) < ($1.ratio, $1.identity) }
        let sameRatio = runs(byRatio) { first, previous, next in
            next.ratio - previous.ratio <= ratioGap && next.ratio - first.ratio <= ratioWidth
        }
        return sameRatio.flatMap { run in
            runs(run.sorted { ($0.day, $0.identity) < ($1.day, $1.identity) }) {
                _, previous, next in
                next.day - previous.day <= 1
            }
        }
    }

    /// Splits sorted members wherever the next one does not belong to the run before it.
    private static func runs(
        _ members: [Member], _ belongs: (Member, Member, Member) -> Bool
    ) -> [[Member]] {
        var runs: [[Member]] = []
        var run: [Member] = []
        for member in members {
            if let first = run.first, let previous = run.last, !belongs(first, previous, member) {
                runs.append(run)
                run = []
            }
            run.append(member)
        }
        return run.isEmpty ? runs : runs + [run]
    }

    /// Named by its first finding, so that later findings of the same cause keep the name.
    private static func name(_ group: [Member]) -> String {
        "I-" + StableHash.hex(group.first?.identity ?? "", digits: 12)
    }
}
