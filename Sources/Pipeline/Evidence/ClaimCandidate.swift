import Evidence
import Ledger
import Money
import Records

/// A claim that could be made: a finding, or all of a store's findings of one incident.
struct ClaimCandidate {
    /// Why a claim is not made; the order of the cases is their precedence.
    enum Obstacle: Hashable {
        /// There is no loss in it.
        case noMoney
        /// The seller received too much, or paid too little.
        case inTheSellersFavour
        /// It shows what is unclear, not what the platform owes.
        case notTheirs
        /// The platform has it already.
        case filed(Claim)
        case compensated(on: Day)
        case tooLate(since: Day)
        case belowMinimum(Amount, source: String)
    }

    var store: Store
    /// The finding's or the incident's.
    var id: String
    /// Of one code, the largest loss first; never empty.
    var findings: [Discrepancy]
    var terms: ClaimTerms
    /// Nil where nothing stands in the way.
    var obstacle: Obstacle?
    /// What makes a claim worth the trouble in the store's currency; nil where none is known.
    var threshold: Amount?
    /// What the same orders owe the platform by other findings, positive; zero where nothing.
    var clawbackRisk: Amount

    var code: String { findings.first?.code ?? "" }
    /// What is lost, positive.
    var amount: Amount { findings.claim(store.currency) }
    /// The first of the last days of its findings.
    var claimBy: Day? { findings.compactMap(\.claimBy).min() }
    var folderName: String { "\(store.id)-\(id)" }

    /// The amount as a multiple of the threshold, so that currencies can be compared.
    private var weight: Int128 {
        Int128(amount.ticks) * 1_000_000 / Int128(max(threshold?.ticks ?? 1_000_000, 1))
    }

    /// What runs out first stands before, then what is worth more.
    static func precedes(_ left: ClaimCandidate, _ right: ClaimCandidate) -> Bool {
        let far = Day(number: .max)
        let (one, other) = (left.claimBy ?? far, right.claimBy ?? far)
        if one != other { return one < other }
        if left.weight != right.weight { return left.weight > right.weight }
        return (left.store.id, left.id) < (right.store.id, right.id)
    }
}

/// Makes candidates of a store's findings.
struct ClaimChoice {
    let evaluation: StoreEvaluation
    let ledger: LedgerReader
    let findings: [Discrepancy]
    /// What was claimed already, by finding.
    private let claims: [String: Claim]

    init(
        evaluation: StoreEvaluation, ledger: LedgerReader, findings: [Discrepancy]
    ) throws {
        self.evaluation = evaluation
        self.ledger = ledger
        self.findings = findings
        claims = Dictionary(
            try ledger.claims().map { ($0.findingID, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// All candidates of the store that a request asks for, those with an obstacle too.
    func candidates(_ request: EvidenceRequest) throws -> [ClaimCandidate] {
        let least = try Self.least(request.amountMin, evaluation.store.currency)
        return try groups(request).map { try candidate($0.id, $0.findings, request) }
            .filter { candidate in
                guard let least, candidate.amount.currency == least.currency else { return true }
                return candidate.amount >= least
            }
    }

    /// True where a request names an ID that the store has.
    static func isNamed(_ finding: Discrepancy, _ request: EvidenceRequest) -> Bool {
        request.ids.contains(finding.id) || request.ids.contains(finding.incident)
    }

    private func groups(
        _ request: EvidenceRequest
    ) -> [(id: String, findings: [Discrepancy])] {
        let chosen = findings.filter { finding in
            (request.codes.isEmpty || request.codes.contains(finding.code))
                && (request.incidents.isEmpty || request.incidents.contains(finding.incident))
                && (request.ids.isEmpty || Self.isNamed(finding, request))
        }
        // A finding that was named stands alone, whatever incident it is of.
        let groups = Dictionary(grouping: chosen) { finding in
            finding.incident.isEmpty || request.ids.contains(finding.id)
                ? finding.id : finding.incident
        }
        return groups.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    /// True for what the platform has, or has paid, and nobody asks for by its ID.
    private func isFiled(_ finding: Discrepancy, _ request: EvidenceRequest) -> Bool {
        guard let claim = claims[finding.id], !Self.isNamed(finding, request) else { return false }
        return claim.state.isWaiting || claim.state == .won || claim.state == .partlyWon
    }

    private func candidate(
        _ id: String, _ findings: [Discrepancy], _ request: EvidenceRequest
    ) throws -> ClaimCandidate {
        let sorted = findings.sorted { left, right in
            let (one, other) = (left.delta?.ticks ?? 0, right.delta?.ticks ?? 0)
            return one == other ? left.identity < right.identity : one < other
        }
        // In an incident only what is lost is claimed.
        let lost = sorted.filter { $0.isClaimable && ($0.delta?.isNegative ?? false) }
        let unfiled = lost.filter { !isFiled($0, request) }
        let kept = !unfiled.isEmpty ? unfiled : lost.isEmpty ? sorted : lost
        let orders = Set(kept.map(\.orderID)).subtracting([""])
        let risk = self.findings.filter { orders.contains($0.orderID) }
            .compactMap(\.delta)
            .filter { $0.isPositive && $0.currency == evaluation.store.currency }
            .sum(evaluation.store.currency)
        var candidate = ClaimCandidate(
            store: evaluation.store, id: id, findings: kept,
            terms: evaluation.claimLimits.terms(for: kept[0], market: evaluation.store.market),
            obstacle: nil, threshold: evaluation.rules.highSeverity, clawbackRisk: risk)
        candidate.obstacle =
            lost.isEmpty || !unfiled.isEmpty
            ? try obstacle(candidate) : claims[lost[0].id].map { .filed($0) }
        return candidate
    }

    private func obstacle(_ candidate: ClaimCandidate) throws -> ClaimCandidate.Obstacle? {
        guard let first = candidate.findings.first, let delta = first.delta, !delta.isZero else {
            return .noMoney
        }
        if delta.isPositive { return .inTheSellersFavour }
        guard first.isClaimable else { return .notTheirs }
        if let day = try dayOfCompensation(candidate) { return .compensated(on: day) }
        if let day = candidate.claimBy, day < evaluation.asOf { return .tooLate(since: day) }
        if let least = candidate.terms.minimum, least.currency == candidate.amount.currency,
            candidate.amount < least
        {
            return .belowMinimum(least, source: candidate.terms.minimumSource)
        }
        return nil
    }

    /// The day on which an adjustment of the order gave back what a single finding misses.
    private func dayOfCompensation(_ candidate: ClaimCandidate) throws -> Day? {
        guard candidate.findings.count == 1, let finding = candidate.findings.first,
            !finding.orderID.isEmpty
        else { return nil }
        return try ledger.order(finding.orderID).entries.first { entry in
            entry.kind == .adjustment && entry.total == candidate.amount
                && entry.settledOn >= finding.occurredOn
        }?.settledOn
    }

    private static func least(_ text: String?, _ currency: Currency) throws -> Amount? {
        guard let text else { return nil }
        do {
            return try AmountGrammar(currency: currency).amount(text)
        } catch {
            throw CommandFailure(
                .wrongUsage,
                """
                --min-amount is "\(text)"
                  expected a plain number in the currency of the store, such as 50000
                """)
        }
    }
}
