import Fees
import Money
import Records

extension OrderCase {
    /// A finding on this order, without figures yet.
    func finding(
        _ code: String, _ severity: Severity, on day: Day, from sources: [Provenance],
        _ explanation: String
    ) -> Discrepancy {
        var finding = Discrepancy(
            code: code, severity: severity, store: store, occurredOn: day,
            explanation: explanation, sources: Array(Set(sources)))
        finding.orderID = orderID
        finding.orderCreatedOn = rateDay
        return finding
    }
}

extension StoreCase {
    /// A finding on this store's account, without figures yet.
    func finding(
        _ code: String, _ severity: Severity, on day: Day, from sources: [Provenance],
        _ explanation: String
    ) -> Discrepancy {
        Discrepancy(
            code: code, severity: severity, store: store, occurredOn: day,
            explanation: explanation, sources: Array(Set(sources)))
    }
}

extension Discrepancy {
    /// The finding with what was expected, what is, and the difference.
    func money(expected: Amount, actual: Amount) -> Discrepancy {
        var finding = self
        finding.expected = expected
        finding.actual = actual
        finding.delta = actual - expected
        return finding
    }

    /// The finding with the component that it speaks of.
    func about(_ component: ComponentID) -> Discrepancy {
        var finding = self
        finding.component = component
        return finding
    }

    /// The finding as one that the platform can be asked to pay.
    func claimable(_ isClaimable: Bool = true) -> Discrepancy {
        var finding = self
        finding.isClaimable = isClaimable
        return finding
    }

    /// The finding with the last day on which it can be claimed, where one is known.
    func claimable(by day: Day?) -> Discrepancy {
        var finding = self
        finding.claimBy = day
        return finding
    }

    /// The finding with the settlement row that it speaks of.
    func on(_ entry: SettlementEntry) -> Discrepancy {
        var finding = self
        finding.entryID = entry.id
        finding.skuID = entry.skuID
        finding.statementID = entry.statementID
        finding.payoutID = entry.paymentID
        return finding
    }
}

/// Findings on two rows that nothing tells apart are one finding with the sum of both.
enum TwinFindings {
    /// The findings in their order, those of one identity as one.
    static func merged(_ findings: [Discrepancy]) -> [Discrepancy] {
        var places: [String: Int] = [:]
        var merged: [Discrepancy] = []
        for finding in findings {
            guard let place = places[finding.identity] else {
                places[finding.identity] = merged.count
                merged.append(finding)
                continue
            }
            merged[place] = sum(merged[place], finding)
        }
        return merged
    }

    private static func sum(_ one: Discrepancy, _ other: Discrepancy) -> Discrepancy {
        var both = one
        both.severity = min(one.severity, other.severity)
        both.expected = sum(one.expected, other.expected)
        both.actual = sum(one.actual, other.actual)
        both.delta = sum(one.delta, other.delta)
        both.sources = Array(Set(one.sources + other.sources)).sorted()
        if !one.explanation.contains(other.explanation) {
            both.explanation += " " + other.explanation
        }
        return both
    }

    private static func sum(_ one: Amount?, _ other: Amount?) -> Amount? {
        guard let one, let other else { return one ?? other }
        return one + other
    }
}
