import Checks
import Fees
import Ledger
import Matching
import Money
import Records

/// The page of an order: its life, its arithmetic, and what does not agree.
extension PageMaker {
    /// The page of an order.
    func orderPage(_ subject: ExplanationSubject) throws -> ExplanationPage {
        let (orderCase, context) = try evaluation.orderCase(subject.id, ledger)
        let ownRows = try ledger.order(subject.id)
        if orderCase.sources.isEmpty, !ownRows.isEmpty { return recoveredPage(subject, ownRows) }
        let findings = account.findings.filter { $0.orderID == subject.id }
        let trail = MoneyTrail(storeCase, walletRows, of: orderCase)
        var page = ExplanationPage(subject: subject, title: "Order \(subject.id)")
        page.facts = storeFacts + Self.orderFacts(orderCase) + stakeFacts(findings)
        let life = OrderLife(
            orderCase: orderCase, trail: trail,
            restatements: try ledger.restatements(ofOrder: subject.id))
        let arithmetic = OrderArithmetic(
            orderCase: orderCase, fees: context.fees, tolerance: context.rules.tolerance,
            trail: trail)
        page.sections = [
            life.section,
            arithmetic.ordered, arithmetic.settled,
            findingSection(
                findings, on: subject, none: "Everything that the files say of this order agrees."),
            besideSection(orderCase),
        ]
        return page
    }

    /// The page of a damaged ID whose rows all were given to their orders.
    private func recoveredPage(
        _ subject: ExplanationSubject, _ rows: OrderRecords
    ) -> ExplanationPage {
        let places = Set(rows.lines.map(\.provenance) + rows.entries.map(\.provenance))
        let findings = account.findings.filter { finding in
            finding.code == DamagedID.code && finding.sources.contains { places.contains($0) }
        }
        var page = ExplanationPage(subject: subject, title: "Damaged order ID \(subject.id)")
        page.facts = storeFacts
        var section = PageSection("recovered", "Whose rows these are")
        section.facts = [PageFact("sources", "file!sheet!row", .sources(places.sorted()))]
        section.sentences = findings.map { finding in
            "They were given to order \(finding.orderID): "
                + "`tieout explain \(store.id) \(finding.orderID)` tells its life."
        }
        page.sections = [section, findingSection(findings, on: subject, none: "")]
        return page
    }

    private static func orderFacts(_ orderCase: OrderCase) -> [PageFact] {
        var texts: [String] = []
        for line in orderCase.lines where !texts.contains(line.statusText) {
            texts.append(line.statusText)
        }
        return [
            PageFact("state", "state", .text(orderCase.state.rawValue)),
            PageFact("state_meaning", "", .word(OrderStateText.meaning(of: orderCase))),
            PageFact("order_status", "order file says", .word(texts.joined(separator: "; "))),
        ]
    }

    /// Findings on the statements and days that carried the order's money.
    private func besideSection(_ orderCase: OrderCase) -> PageSection {
        let statements = Set(orderCase.entries.map(\.statementID)).subtracting([""])
        let days = Set(orderCase.entries.map(\.settledOn))
        let beside = account.findings.filter { finding in
            guard finding.orderID.isEmpty else { return false }
            if !finding.statementID.isEmpty { return statements.contains(finding.statementID) }
            return finding.code == "payout-sum-mismatch" && days.contains(finding.occurredOn)
        }
        var section = PageSection("beside", "What does not agree beside it")
        section.sentences = beside.map { finding in
            let thing =
                finding.statementID.isEmpty
                ? finding.occurredOn.description : "\"\(finding.statementID)\""
            return "\(finding.code) \(finding.id): \(finding.explanation) "
                + "`tieout explain \(store.id) \(thing)` tells more."
        }
        return section
    }
}

/// What a state of an order means; empty where its name says all.
enum OrderStateText {
    /// Words beside the state.
    static func meaning(of orderCase: OrderCase) -> String {
        switch orderCase.state {
        case .awaiting:
            orderCase.isHeldByPlatform
                ? "the platform lists it as unsettled" : "not due or not delivered yet"
        case .due:
            orderCase.isSettlementCovered
                ? "past its due day, within the days of grace"
                : "past its due day; no files cover all the days on which it should be paid"
        case .partlySettled: "a part of its sales is settled"
        case .missing: "past due day and grace, and no file that covers the days pays it"
        case .notInOrders: "settled, and in no order file"
        case .settled, .refunded, .cancelled: ""
        }
    }
}
