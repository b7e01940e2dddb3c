import Money
import Records

/// Many findings with one cause: one code and component, about the same share of the money, on
/// days close to each other.
enum Incidents {
    /// Findings that make an incident.
    static let findingsMin = 5

    /// A rate that is wrong shows on each order that it holds for, and not every day has one.
    private static let daysApartOfRates = 7

    /// What the findings of one incident have in common beside share and days.
    private struct Key: Hashable {
        var code: String
        var place: String
        var component: ComponentID?
        var isOfRate: Bool

        var daysApart: Int { isOfRate ? Incidents.daysApartOfRates : 1 }
    }

    /// The findings in their order, those of an incident with its name and at least high.
    static func named(in findings: [Discrepancy]) -> [Discrepancy] {
        var parts: [Key: [IncidentPart]] = [:]
        for (place, finding) in findings.enumerated() where !finding.orderID.isEmpty {
            guard let part = IncidentPart(finding, place: place) else { continue }
            let key = Key(
                code: finding.code, place: finding.store, component: finding.component,
                isOfRate: finding.isOfRate)
            parts[key, default: []].append(part)
        }
        var named = findings
        for (key, parts) in parts where parts.count >= findingsMin {
            for group in IncidentPart.groups(parts, daysApart: key.daysApart)
            where group.count >= findingsMin {
                let name = group.incidentName
                for part in group {
                    named[part.place].incident = name
                    named[part.place].severity = min(named[part.place].severity, .high)
                }
            }
        }
        return named
    }

    /// The findings of each store in their order: incidents of several stores of a platform that
    /// have one cause bear one name.
    ///
    /// Only those on a component are joined: of other money the share says nothing of the cause.
    static func joined(_ stores: [[Discrepancy]]) -> [[Discrepancy]] {
        var parts: [Key: [IncidentPart]] = [:]
        var namesByPlace: [String] = []
        let findings = stores.joined().filter { !$0.incident.isEmpty && $0.component != nil }
        for (name, members) in Dictionary(grouping: findings, by: \.incident) {
            let shares = members.enumerated().compactMap { IncidentPart($1, place: $0) }
            guard let first = members.first, let part = whole(of: shares, place: namesByPlace.count)
            else { continue }
            namesByPlace.append(name)
            let key = Key(
                code: first.code, place: first.platform, component: first.component,
                isOfRate: first.isOfRate)
            parts[key, default: []].append(part)
        }
        var names: [String: String] = [:]
        for (key, parts) in parts {
            for group in IncidentPart.groups(parts, daysApart: key.daysApart) where group.count > 1
            {
                for part in group { names[namesByPlace[part.place]] = group.incidentName }
            }
        }
        guard !names.isEmpty else { return stores }
        return stores.map { findings in
            findings.map { finding in
                var finding = finding
                finding.incident = names[finding.incident] ?? finding.incident
                return finding
            }
        }
    }

    /// A store's incident as a part of a larger one.
    private static func whole(of members: [IncidentPart], place: Int) -> IncidentPart? {
        let first = members.min { ($0.firstOn, $0.identity) < ($1.firstOn, $1.identity) }
        guard var whole = first else { return nil }
        whole.place = place
        for member in members {
            whole.share = whole.share.narrowed(by: member.share)
            whole.firstDay = min(whole.firstDay, member.firstDay)
            whole.lastDay = max(whole.lastDay, member.lastDay)
        }
        return whole
    }
}
