import Money
import Records

/// The share by which findings of one cause differ from what was expected, in millionths, as the
/// range that rounding leaves open.
struct IncidentShare: Hashable {
    var low: Int64
    var high: Int64

    /// What is expected stands for a million; where nothing is, the whole amount does.
    private static let whole: Int64 = 1_000_000
    /// Shares that differ by less are the same.
    private static let slack: Int64 = 2_500

    init(low: Int64, high: Int64) {
        self.low = low
        self.high = high
    }

    /// The delta's share of what was expected; nil without a delta.
    init?(_ finding: Discrepancy) {
        guard let delta = finding.delta, !delta.isZero else { return nil }
        guard let expected = finding.expected?.magnitude, !expected.isZero else {
            let whole = delta.isNegative ? -Self.whole : Self.whole
            self.init(low: whole, high: whole)
            return
        }
        func share(_ ticks: Int64) -> Int64 {
            Int64(clamping: Int128(ticks) * Int128(Self.whole) / Int128(expected.ticks))
        }
        // A fee of several rows is rounded in each.
        let slack = max(share(delta.currency.smallestUnitTicks * 2), Self.slack)
        self.init(low: share(delta.ticks) - slack, high: share(delta.ticks) + slack)
    }

    /// What both have in common; the first where they have nothing.
    func narrowed(by other: IncidentShare) -> IncidentShare {
        let (low, high) = (max(low, other.low), min(high, other.high))
        return low <= high ? IncidentShare(low: low, high: high) : self
    }
}

/// Something that an incident may be made of: a finding, or a store's own incident.
struct IncidentPart {
    var share: IncidentShare
    var firstDay: Day
    var lastDay: Day
    /// The first finding by the day on which it happened: it names the incident.
    var firstOn: Day
    var identity: String
    /// Where the part stands among what is to be named.
    var place: Int
}

extension IncidentPart {
    /// A finding with money in it; nil for any other.
    init?(_ finding: Discrepancy, place: Int) {
        guard let share = IncidentShare(finding) else { return nil }
        self.init(
            share: share, firstDay: finding.causeDay, lastDay: finding.causeDay,
            firstOn: finding.occurredOn, identity: finding.identity, place: place)
    }

    /// The parts of one cause each: a share that all of them can have, on days that lie at most
    /// so many days apart.
    static func groups(_ parts: [IncidentPart], daysApart: Int) -> [[IncidentPart]] {
        sameShare(parts).flatMap { parts in
            var groups: [[IncidentPart]] = []
            var lastDay: Day?
            for part in parts.sorted(by: isEarlier) {
                if let last = lastDay, part.firstDay - last <= daysApart {
                    groups[groups.count - 1].append(part)
                    lastDay = max(last, part.lastDay)
                } else {
                    groups.append([part])
                    lastDay = part.lastDay
                }
            }
            return groups
        }
    }

    /// The fewest groups whose ranges have a share in common.
    private static func sameShare(_ parts: [IncidentPart]) -> [[IncidentPart]] {
        var groups: [[IncidentPart]] = []
        var most: Int64?
        let sorted = parts.sorted {
            ($0.share.high, $0.share.low, $0.identity) < ($1.share.high, $1.share.low, $1.identity)
        }
        for part in sorted {
            if let most, part.share.low <= most {
                groups[groups.count - 1].append(part)
            } else {
                groups.append([part])
                most = part.share.high
            }
        }
        return groups
    }

    private static func isEarlier(_ left: IncidentPart, _ right: IncidentPart) -> Bool {
        (left.firstDay, left.lastDay, left.identity)
            < (right.firstDay, right.lastDay, right.identity)
    }
}

extension [IncidentPart] {
    /// Named by the finding that happened first, so that later ones of the cause keep the name.
    var incidentName: String {
        let first = self.min { ($0.firstOn, $0.identity) < ($1.firstOn, $1.identity) }
        return "I-" + StableHash.hex(first?.identity ?? "", digits: 12)
    }
}
