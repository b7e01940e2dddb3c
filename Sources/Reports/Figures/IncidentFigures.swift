import Money
import Records

extension RunReport {
    /// The incidents that the findings bear the names of, worst first, then by money, then by name.
    var incidents: [Incident] {
        let findings = stores.flatMap(\.discrepancies).filter { !$0.incident.isEmpty }
        guard !findings.isEmpty else { return [] }
        let rates = IncidentRates(stores)
        let yardsticks = Dictionary(
            stores.map { ($0.currency, $0.highSeverity) }, uniquingKeysWith: { $0 ?? $1 })
        return Dictionary(grouping: findings, by: \.incident).values
            .compactMap { Incident($0, rates: rates) }
            .map { (incident: $0, weight: $0.weight(yardsticks)) }
            .sorted { left, right in
                if left.incident.severity != right.incident.severity {
                    return left.incident.severity < right.incident.severity
                }
                return (right.weight, left.incident.id) < (left.weight, right.incident.id)
            }
            .map(\.incident)
    }
}

extension Incident {
    /// All of its money in millionths of what is a high amount in each currency.
    fileprivate func weight(_ yardsticks: [Currency: Amount?]) -> Int128 {
        totals.reduce(0) { weight, total in
            let units = Amount(units: 50, total.delta.currency)
            let yardstick = yardsticks[total.delta.currency].flatMap(\.self) ?? units
            guard yardstick.isPositive else { return weight }
            let ticks = Int128(total.delta.ticks.magnitude)
            return weight + ticks * 1_000_000 / Int128(yardstick.ticks)
        }
    }

    /// What happened, how often, since when and for how much, in one sentence.
    func sentence(title: String, asOf: Day) -> String {
        "\(cause(title))\(scope) \(daysText(asOf))\(storesText): \(moneyText), one incident"
            + (isClaimable ? ", one ticket." : ".")
    }

    /// `Dynamic commission was charged at 6% instead of 5.5% on `, else the title of the code.
    private func cause(_ title: String) -> String {
        guard code == "fee-mismatch", let component else {
            let subject = title.hasSuffix(".") ? String(title.dropLast()) : title
            return component.map { "\(subject) (\($0.words)): " } ?? "\(subject): "
        }
        if let rateExpected, let rateActual, rateExpected != rateActual {
            return "\(component.title) was charged at \(rateActual.percent) instead of "
                + "\(rateExpected.percent) on "
        }
        let isOver = totals.contains { $0.delta.isNegative }
        return "\(component.title) was charged \(isOver ? "too much" : "too little") on "
    }

    private var scope: String {
        let orders = counted(orderCount, "order")
        return findingCount == orderCount ? orders : "\(counted(findingCount, "time")) on \(orders)"
    }

    /// An incident whose newest orders may not be settled yet is said to go on.
    private func daysText(_ asOf: Day) -> String {
        let verb = isByCreation ? "created " : ""
        if firstDay == lastDay { return "\(verb)on \(firstDay)" }
        let isGoingOn = isByCreation && asOf - lastDay <= Self.settlingDays
        return "\(verb)from \(firstDay)" + (isGoingOn ? "" : " to \(lastDay)")
    }

    /// Days that orders may take from their creation to their settlement.
    private static let settlingDays = 28

    private var storesText: String {
        stores.count > 1 ? " in \(counted(stores.count, "store"))" : ""
    }

    private var moneyText: String {
        totals.map { total in
            total.delta.isPositive
                ? "\(total.delta.display) in the seller's favour" : total.delta.magnitude.display
        }.joined(separator: " and ")
    }

    /// The largest orders with their money: `5764…: -1,250 IDR`.
    var largestText: String {
        largest.map { finding in
            let store = stores.count > 1 ? "\(finding.store)!" : ""
            return "\(store)\(finding.orderID) \(finding.delta?.plain ?? "")"
        }.joined(separator: ";")
    }
}

extension RunFigures {
    /// The sentence that describes an incident.
    func sentence(_ incident: Incident) -> String {
        incident.sentence(
            title: report.findingTexts[incident.code]?.title ?? incident.code, asOf: report.asOf)
    }
}

extension ComponentID {
    /// The name in words: `platform commission`.
    fileprivate var words: String { rawValue.split(separator: "-").joined(separator: " ") }

    /// The name in words at the start of a sentence: `Platform commission`.
    fileprivate var title: String { words.prefix(1).uppercased() + words.dropFirst() }
}
