import Checks
import Ledger
import Matching
import Money
import Records

/// Makes the page of a thing; what all kinds of pages share is here.
struct PageMaker {
    let evaluation: StoreEvaluation
    let ledger: LedgerReader
    let account: StoreAccount
    /// All rows of the wallet that stand, in the order in which they happened.
    let walletRows: [WalletRow]

    init(_ evaluation: StoreEvaluation, _ ledger: LedgerReader) throws {
        self.evaluation = evaluation
        self.ledger = ledger
        account = try evaluation.account(ledger)
        walletRows = WalletChain.sorted(try ledger.walletRows())
    }

    var store: Store { evaluation.store }
    var currency: Currency { store.currency }
    var storeCase: StoreCase { account.storeCase }

    /// The page of a thing that the ledger holds.
    func page(of subject: ExplanationSubject) throws -> ExplanationPage {
        switch subject.kind {
        case .order: try orderPage(subject)
        case .entry: try entryPage(subject)
        case .statement: try statementPage(subject)
        case .payout: try payoutPage(subject)
        case .day: try dayPage(subject)
        }
    }

    /// The facts that every page begins with.
    var storeFacts: [PageFact] {
        [
            PageFact("store", "store", .text(store.id)),
            PageFact("platform", "platform", .word(store.platform)),
            PageFact("market", "market", .word(store.market)),
            PageFact("as_of", "judged on", .day(evaluation.asOf)),
        ]
    }

    /// What is at stake in some findings, in the store's currency.
    func stakeFacts(_ findings: [Discrepancy]) -> [PageFact] {
        let deltas = findings.compactMap { finding in finding.delta.map { (finding, $0) } }
            .filter { $0.1.currency == currency }
        func sum(_ isPart: (Discrepancy, Amount) -> Bool) -> PageValue {
            let sum = deltas.filter { isPart($0.0, $0.1) }.map(\.1.magnitude).sum(currency)
            return sum.isZero ? .nothing : .amount(sum)
        }
        let isNothing = deltas.allSatisfy { $0.1.isZero }
        return [
            PageFact("at_stake", "at stake", isNothing ? .text("nothing") : .nothing),
            PageFact("to_claim", "to claim", sum { $0.isClaimable && $1.isNegative }),
            PageFact("clawback_risk", "at risk of clawback", sum { $1.isPositive }),
            PageFact("lost_otherwise", "lost otherwise", sum { !$0.isClaimable && $1.isNegative }),
        ]
    }

    /// The findings that meet a condition, with what to do.
    func findingSection(
        _ findings: [Discrepancy], on subject: ExplanationSubject, none: String
    ) -> PageSection {
        var section = PageSection("findings", "What does not agree")
        guard !findings.isEmpty else {
            section.sentences = [none]
            return section
        }
        var table = PageTable(columns: [
            PageColumn("severity"), PageColumn("code"), PageColumn("delta", "", .right),
            PageColumn("subject", "", .wide), PageColumn("id"),
        ])
        table.rows = findings.map { Self.row($0, on: subject) }
        section.table = table
        return section
    }

    private static func row(
        _ finding: Discrepancy, on page: ExplanationSubject
    ) -> PageRow {
        let check = CheckCatalogue.checks.first { $0.code == finding.code }
        var notes = [finding.explanation]
        if let remedy = check?.remedy { notes.append("What to do: \(remedy)") }
        if let day = finding.claimBy { notes.append("Claim it by \(day).") }
        if !finding.incident.isEmpty {
            notes.append("One of the findings of incident \(finding.incident), with one cause.")
        }
        return PageRow(
            cells: [
                .text(finding.severity.rawValue), .text(finding.code), .amount(finding.delta),
                .word(subject(of: finding, on: page)), .text(finding.id),
            ], notes: notes,
            details: [
                ("occurred_on", .day(finding.occurredOn)), ("expected", .amount(finding.expected)),
                ("actual", .amount(finding.actual)), ("claimable", .flag(finding.isClaimable)),
                ("claim_by", .day(finding.claimBy)),
                ("component", .word(finding.component?.rawValue ?? "")),
                ("order_id", .word(finding.orderID)), ("entry_id", .word(finding.entryID)),
                ("statement_id", .word(finding.statementID)),
                ("payout_id", .word(finding.payoutID)), ("incident", .word(finding.incident)),
                ("sources", .sources(finding.sources)),
            ])
    }

    /// What a finding names beside the thing that the page is about.
    private static func subject(of finding: Discrepancy, on page: ExplanationSubject) -> String {
        let named = [
            ("order", finding.orderID), ("statement", finding.statementID),
            ("payout", finding.payoutID), ("entry", finding.entryID),
        ]
        let other = named.first { !$0.1.isEmpty && $0.1 != page.id }
        let component = finding.component.map { [$0.spoken] } ?? []
        return (component + [other.map { "\($0.0) \($0.1)" } ?? ""])
            .filter { !$0.isEmpty }.joined(separator: ", ")
    }
}

extension ComponentID {
    /// The name in words: `platform commission`.
    var spoken: String { rawValue.split(separator: "-").joined(separator: " ") }
}

extension Int {
    /// `1 row`, `12 rows`.
    func of(_ one: String, _ many: String? = nil) -> String {
        self == 1 ? "1 \(one)" : "\(self) \(many ?? one + "s")"
    }
}
