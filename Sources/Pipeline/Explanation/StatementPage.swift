import Ledger
import Money
import Records

/// The page of a statement: its rows, and what the wallet or the payout paid of them.
extension PageMaker {
    /// The page of a statement, by its own name or by that of its deposit.
    func statementPage(_ subject: ExplanationSubject) throws -> ExplanationPage {
        let statement = try statement(named: subject.id)
        let id = statement?.id ?? subject.id
        let entries = try ledger.entries(ofStatement: id)
        let findings = account.findings.filter { $0.statementID == id }
        let names = id == subject.id ? id : "\(subject.id), in the settlement files \"\(id)\""
        var page = ExplanationPage(subject: subject, title: "Statement \(names)")
        page.facts = storeFacts
        if let statement { page.facts += Self.facts(statement, entries.count) }
        page.facts += stakeFacts(findings)
        let sums = EntrySums(entries, currency)
        page.sections = [sums.components, sums.largest]
        if let statement {
            page.sections.append(trailSection(MoneyTrail(storeCase, walletRows, of: statement)))
        }
        page.sections.append(
            findingSection(
                findings, on: subject,
                none: "Everything that the files say of this statement agrees."))
        return page
    }

    /// The statement of a name of its own, or of the name that the wallet gives it.
    private func statement(named id: String) throws -> StatementCase? {
        if let statement = storeCase.statements.first(where: { $0.id == id }) { return statement }
        let places = Set(try ledger.walletRows(ofStatement: id).map(\.provenance))
        return storeCase.statements.first { statement in
            !statement.id.isEmpty && statement.sources.contains { places.contains($0) }
        }
    }

    private static func facts(_ statement: StatementCase, _ count: Int) -> [PageFact] {
        let days =
            statement.day == statement.lastDay
            ? statement.day.description : "\(statement.day) to \(statement.lastDay)"
        let difference = statement.paid.map { $0 - statement.entriesTotal }
        return [
            PageFact("days", "days", .text(days)),
            PageFact("entry_count", "rows", .count(count)),
            PageFact("entries_total", "its rows add up to", .amount(statement.entriesTotal)),
            PageFact("paid", "the wallet received", .amount(statement.paid)),
            PageFact("paid_on", "received on", .day(statement.paidOn)),
            PageFact("difference", "difference", .amount(difference)),
            PageFact("payment_id", "payout", .word(statement.paymentID)),
        ]
    }
}
