import Ledger
import Money
import Records

/// The page of a payout: a movement of the wallet, or a payment of statements to the bank.
extension PageMaker {
    /// The page of a wallet row, a payment or a bank line.
    func payoutPage(_ subject: ExplanationSubject) throws -> ExplanationPage {
        let rows = try ledger.walletRows(reference: subject.id)
        let lines = try ledger.bankLines(reference: subject.id)
        let statements = storeCase.statements.filter {
            $0.paymentID == subject.id && !$0.id.isEmpty
        }
        let findings = account.findings.filter { finding in
            finding.payoutID == subject.id
                || statements.contains { !$0.id.isEmpty && $0.id == finding.statementID }
        }
        var page = ExplanationPage(subject: subject, title: "Payout \(subject.id)")
        page.facts = storeFacts + stakeFacts(findings)
        for (index, row) in rows.enumerated() {
            page.sections += walletSections(row, rows.count == 1 ? "" : "_\(index + 1)")
        }
        if rows.isEmpty, !statements.isEmpty {
            page.sections += paymentSections(subject.id, statements)
        }
        if rows.isEmpty, statements.isEmpty { page.sections += lines.flatMap(bankSections) }
        page.sections.append(
            findingSection(
                findings, on: subject, none: "Everything that the files say of this payout agrees.")
        )
        return page
    }

    // MARK: A movement of the wallet

    private func walletSections(_ row: WalletRow, _ suffix: String) -> [PageSection] {
        var section = PageSection("wallet\(suffix)", "The movement of the wallet")
        section.facts = [
            PageFact("type", "type", .text(row.typeText)),
            PageFact("wallet_kind", "kind", .text(row.kind.rawValue)),
            PageFact("state", "state", .text(row.state.rawValue)),
            PageFact("requested_on", "requested", .day(row.requestedOn)),
            PageFact("succeeded_on", "succeeded", .day(row.succeededOn)),
            PageFact("amount", "amount", .amount(row.amount)),
            PageFact("statement_id", "statement", .word(row.statementID)),
            PageFact("order_id", "order", .word(row.orderID)),
            PageFact("sources", "file!sheet!row", .sources([row.provenance])),
        ]
        switch row.kind {
        case .earnings, .ads: section.sentences = [paidSentence(row)]
        case .withdrawal: return [section] + withdrawalSections(row, suffix)
        case .adjustment, .other:
            section.sentences = ["It moves the balance by itself; no settlement row belongs to it."]
        }
        return [section]
    }

    /// What a wallet row says that it pays, beside what the settlement rows add up to.
    private func paidSentence(_ row: WalletRow) -> String {
        if !row.statementID.isEmpty {
            let statement = storeCase.statements.first { statement in
                statement.id == row.statementID || statement.sources.contains(row.provenance)
            }
            guard let statement else { return "No settlement file holds the statement." }
            let paid = statement.paid ?? row.amount
            return """
                It pays statement \(statement.id): its rows add up to \
                \(statement.entriesTotal.display), and the wallet received \
                \(MoneyTrail.agreement(paid, with: statement.entriesTotal)) \
                `tieout explain \(store.id) "\(statement.id)"` shows its rows.
                """
        }
        if !row.orderID.isEmpty {
            return "It is the money of one order: `tieout explain \(store.id) \(row.orderID)`."
        }
        guard let day = storeCase.days.first(where: { $0.day == row.requestedOn }) else {
            return "No settlement row of the day says what it pays."
        }
        let (sum, stated, what) =
            row.kind == .ads
            ? (day.adsTotal, day.adsDeduction ?? row.amount, "advertising rows")
            : (day.entriesTotal, day.earnings ?? row.amount, "rows without advertising")
        return """
            It pays the day: the \(what) of \(day.day) add up to \(sum.display), and the wallet \
            states \(MoneyTrail.agreement(stated, with: sum)) `tieout explain \(store.id) \
            \(day.day)` shows them.
            """
    }

    /// What came into the wallet since the withdrawal before, and what the bank shows.
    private func withdrawalSections(_ row: WalletRow, _ suffix: String) -> [PageSection] {
        var section = PageSection(
            "since\(suffix)", "What moved the wallet since the withdrawal before")
        let rows = walletRows
        let place = rows.firstIndex { $0.provenance == row.provenance } ?? rows.endIndex
        let before = rows[..<place].lastIndex { $0.kind == .withdrawal && $0.amount.isNegative }
        let since = rows[(before.map { $0 + 1 } ?? 0)..<place]
            .filter { $0.state != .failed && $0.amount.currency == currency }
        var table = WalletRowTable.table(since)
        if !since.isEmpty {
            table.rows.append(
                WalletRowTable.sum("all since", since.map(\.amount).sum(currency)))
        }
        section.table = table
        section.sentences = [
            before.map { "The withdrawal before was on \(rows[$0].requestedOn)." }
                ?? "No withdrawal before it is in the files."
        ]
        if let balance = storeCase.balances.first(where: { $0.day == row.requestedOn }) {
            let proof = balance.isProven ? "" : ", which is not proven"
            section.sentences.append(
                """
                The balance of \(balance.day) opened with \(balance.opening.display) and closed \
                with \(balance.closing.display)\(proof).
                """)
        }
        let transfer = storeCase.transfers.first { $0.sources.contains(row.provenance) }
        guard let transfer else {
            section.sentences.append(
                "It did not leave for the bank for good: it failed, came back, or is an inflow.")
            return [section]
        }
        return [section, trailSection(MoneyTrail(storeCase, walletRows, of: transfer))]
    }

    // MARK: A payment of statements

    private func paymentSections(_ id: String, _ statements: [StatementCase]) -> [PageSection] {
        var section = PageSection("statements", "The statements that it pays")
        var table = PageTable(columns: [
            PageColumn("day", "day"), PageColumn("statement_id", "statement", .wide),
            PageColumn("amount", "rows add up to", .right),
            PageColumn("sources", "file!sheet!row"),
        ])
        let sum = statements.map(\.entriesTotal).sum(currency)
        table.rows =
            statements.map { statement in
                PageRow(
                    cells: [
                        .day(statement.day), .text(statement.id),
                        .amount(statement.entriesTotal), .sources(statement.sources),
                    ])
            } + [
                PageRow(
                    cells: [.nothing, .text("all"), .amount(sum), .nothing], isSum: true)
            ]
        section.table = table
        guard let transfer = storeCase.transfers.first(where: { $0.id == id }) else {
            guard !walletRows.isEmpty else {
                section.sentences = ["It adds up to nothing that could arrive in the bank."]
                return [section]
            }
            var trails = statements.map { trailSection(MoneyTrail(storeCase, walletRows, of: $0)) }
            for index in trails.indices.dropFirst() { trails[index].key += "_\(index + 1)" }
            return [section] + trails
        }
        return [section, trailSection(MoneyTrail(storeCase, walletRows, of: transfer))]
    }

    // MARK: A line of a bank statement

    private func bankSections(_ line: BankLine) -> [PageSection] {
        var section = PageSection("bank", "The line of the bank statement")
        section.facts = [
            PageFact("booked_on", "booked", .day(line.bookedOn)),
            PageFact("amount", "amount", .amount(line.amount)),
            PageFact("balance_after", "balance after", .amount(line.balanceAfter)),
            PageFact("sources", "file!sheet!row", .sources([line.provenance])),
        ]
        let transfer = storeCase.transfers.first { $0.line == line }
        section.sentences = [
            transfer.map { transfer in
                """
                It shows the transfer of \(transfer.sentOn)\
                \(transfer.id.isEmpty ? "" : " (\(transfer.id))"): \
                \(MoneyTrail.agreement(line.amount, with: transfer.amount))
                """
            } ?? "No transfer of the platform belongs to it."
        ]
        return [section]
    }
}
