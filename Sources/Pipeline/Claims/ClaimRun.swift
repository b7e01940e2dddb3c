import Foundation
import Ledger
import Money
import Records

/// Keeps the claims of a workspace: files them, changes them, lists them.
package struct ClaimRun {
    private let request: ClaimRequest
    private let workspace: Workspace
    private let configuration: Configuration
    private let day: Day

    package init(_ request: ClaimRequest) throws {
        self.request = request
        workspace = Workspace(path: request.workspacePath)
        configuration = try Configuration.load(workspace)
        day = try RunOptions.day(request.day)
    }

    // MARK: Filing

    /// Notes that findings, or all claimable ones of incidents, were filed with the platform.
    package func file() throws -> String {
        let lock = try WorkspaceLock(workspace)
        let stores = try workspace.storesWithLedgers(request.stores)
        let current = try CurrentFindings(
            workspace, configuration, stores: stores, asOf: day)
        try requireKnown(current)
        var filed: [ClaimLine] = []
        for current in current.stores {
            let store = current.entry.id
            let chosen = try current.findings.filter { try isChosen($0) }
            guard !chosen.isEmpty else { continue }
            let ledger = try LedgerDatabase(path: workspace.ledgerPath(store: store))
            filed += try ledger.update { session in
                let known = Dictionary(
                    uniqueKeysWithValues: try session.reader().claims().map { ($0.findingID, $0) })
                return try chosen.map { finding in
                    let claim = try claim(on: finding, known[finding.id])
                    try session.note(claim)
                    return ClaimLine(store: store, claim: claim)
                }
            }
        }
        _ = consume lock
        return try text(filed)
    }

    private func requireKnown(_ current: CurrentFindings) throws {
        try current.require(request.ids, asOf: day)
        if request.amount != nil, current.all.count(where: { isNamed($0) }) != 1 {
            throw CommandFailure(.wrongUsage, "--amount goes with one finding; give its ID alone")
        }
    }

    private func isNamed(_ finding: Discrepancy) -> Bool {
        request.ids.contains(finding.id)
            || (!finding.incident.isEmpty && request.ids.contains(finding.incident))
    }

    /// True for what can be claimed; a finding that was named by its own ID must be claimable.
    private func isChosen(_ finding: Discrepancy) throws -> Bool {
        guard isNamed(finding) else { return false }
        let isClaimable = finding.isClaimable && (finding.delta?.isNegative ?? false)
        if !isClaimable, request.ids.contains(finding.id) {
            throw CommandFailure(
                .wrongUsage,
                """
                \(finding.id): \(finding.code) of \(finding.store) cannot be claimed
                  expected a finding with `claimable` yes and a negative delta
                """)
        }
        return isClaimable
    }

    private func claim(on finding: Discrepancy, _ known: Claim?) throws -> Claim {
        if let known, known.state.isWaiting || known.state == .won {
            throw CommandFailure(
                .wrongUsage,
                """
                \(finding.id): is \(known.state.rawValue) already, ticket \(known.ticket)
                  `tieout claim update` or `tieout claim close` changes a claim
                """)
        }
        let loss = finding.delta.map { -$0 } ?? .zero(finding.currency)
        var claim =
            known
            ?? Claim(
                findingID: finding.id, code: finding.code, orderID: finding.orderID,
                component: finding.component?.rawValue ?? "", claimed: loss, state: .filed,
                claimBy: finding.claimBy, changedOn: day)
        claim.claimed = try request.amount.map { try amount($0, finding.currency) } ?? loss
        claim.state = .filed
        claim.filedOn = day
        claim.changedOn = day
        claim.ticket = request.ticket ?? ""
        claim.note = request.note ?? ""
        return claim
    }

    private func amount(_ text: String, _ currency: Currency) throws -> Amount {
        let amount = try? AmountGrammar(currency: currency).amount(text)
        guard let amount, amount.isPositive else {
            throw CommandFailure(
                .wrongUsage,
                """
                --amount is "\(text)"
                  expected a plain positive number in \(currency.code), such as 50000
                """)
        }
        return amount
    }

    // MARK: What became of them

    /// Changes the claims that IDs or the ticket name.
    package func change() throws -> String {
        let lock = try WorkspaceLock(workspace)
        var changed: [ClaimLine] = []
        for store in try workspace.storesWithLedgers(request.stores) {
            let ledger = try LedgerDatabase(path: workspace.ledgerPath(store: store))
            changed += try ledger.update { session in
                try session.reader().claims().filter(isMeant).map { claim in
                    let claim = try self.changed(claim)
                    try session.note(claim)
                    return ClaimLine(store: store, claim: claim)
                }
            }
        }
        _ = consume lock
        let known = Set(changed.map(\.claim.findingID))
        if let missing = request.ids.first(where: { !known.contains($0) }) {
            throw Self.noClaim("of finding \"\(missing)\"")
        }
        if changed.isEmpty { throw Self.noClaim("with ticket \"\(request.ticket ?? "")\"") }
        return try text(changed)
    }

    private static func noClaim(_ what: String) -> CommandFailure {
        CommandFailure(
            .noSuchInput,
            """
            there is no claim \(what)
              `tieout claim list` names all; `tieout claim file` notes a new one
            """)
    }

    private func isMeant(_ claim: Claim) -> Bool {
        request.ids.isEmpty
            ? claim.ticket == request.ticket : request.ids.contains(claim.findingID)
    }

    private func changed(_ before: Claim) throws -> Claim {
        var claim = before
        if let state = request.state.flatMap(Claim.State.init(rawValue:)) { claim.state = state }
        if !request.ids.isEmpty, let ticket = request.ticket { claim.ticket = ticket }
        if let note = request.note { claim.note = note }
        if let text = request.amount {
            claim.repaid = try amount(text, claim.claimed.currency)
        } else if claim.state == .won, before.state != .won {
            claim.repaid = claim.claimed
        }
        if claim.state == .partlyWon, claim.repaid.isZero || claim.repaid >= claim.claimed {
            throw CommandFailure(
                .wrongUsage,
                """
                \(claim.findingID): partly-won needs --amount, what came back of \
                \(claim.claimed.display)
                """)
        }
        guard claim.state != before.state || claim.repaid != before.repaid else { return claim }
        // What a person says needs no row, and no row takes it back; a note says nothing of money.
        claim.proof = ""
        claim.changedOn = day
        return claim
    }

    // MARK: Listing

    /// All claims, and what could be claimed and is not.
    package func list() throws -> String {
        let stores = try workspace.storesWithLedgers(request.stores)
        var lines: [ClaimLine] = []
        let current = try CurrentFindings(
            workspace, configuration, stores: stores, asOf: day)
        for current in current.stores {
            let store = current.entry.id
            let ledger = try LedgerDatabase(path: workspace.ledgerPath(store: store))
            let claims = try ledger.read { try $0.claims() }
            let claimed = Set(claims.map(\.findingID))
            lines += claims.map { ClaimLine(store: store, claim: $0) }
            lines += current.findings.filter { !claimed.contains($0.id) }
                .compactMap { Claim(unfiled: $0, asOf: day) }
                .map { ClaimLine(store: store, claim: $0) }
        }
        let shown = request.states.isEmpty ? ClaimRequest.allStates : request.states
        return try text(lines.filter { shown.contains($0.claim.state.rawValue) })
    }

    private func text(_ lines: [ClaimLine]) throws -> String {
        let sorted = lines.sorted(by: ClaimLine.precedes)
        return request.isJSON ? try ClaimText.json(sorted) : ClaimText.text(sorted)
    }

}

/// A claim, and the store that it is of.
struct ClaimLine {
    var store: String
    var claim: Claim

    /// What runs out first stands first, then what is worth more; what is settled stands last.
    static func precedes(_ left: ClaimLine, _ right: ClaimLine) -> Bool {
        if left.rank != right.rank { return left.rank < right.rank }
        let far = Day(number: .max)
        let (one, other) = (left.claim.claimBy ?? far, right.claim.claimBy ?? far)
        if one != other { return one < other }
        let (more, less) = (left.claim.claimed.ticks, right.claim.claimed.ticks)
        if more != less { return more > less }
        return (left.store, left.claim.findingID) < (right.store, right.claim.findingID)
    }

    private var rank: Int { Claim.State.allCases.firstIndex(of: claim.state) ?? 0 }
}

extension Claim {
    /// What could be claimed and is not; nil for a finding that cannot be claimed.
    init?(unfiled finding: Discrepancy, asOf: Day) {
        guard finding.isClaimable, let delta = finding.delta, delta.isNegative else { return nil }
        let isLate = finding.claimBy.map { $0 < asOf } ?? false
        self.init(
            findingID: finding.id, code: finding.code, orderID: finding.orderID,
            component: finding.component?.rawValue ?? "", claimed: -delta,
            state: isLate ? .expired : .new, claimBy: finding.claimBy, changedOn: asOf)
    }
}
