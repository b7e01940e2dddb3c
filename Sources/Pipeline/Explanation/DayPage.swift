import Ledger
import Money
import Records

/// The page of a day of a store: balance, entries, wallet, bank, coverage and files.
extension PageMaker {
    /// The page of a day, whether files cover it or not.
    func dayPage(_ subject: ExplanationSubject) throws -> ExplanationPage {
        var page = ExplanationPage(subject: subject, title: "\(store.id) on \(subject.id)")
        guard let day = Day(iso: subject.id) else { return page }
        let findings = account.findings.filter { $0.occurredOn == day }
        page.facts = storeFacts + stakeFacts(findings)
        let sums = EntrySums(try ledger.entries(settledOn: day), currency)
        var components = sums.components
        components.heading = "What was settled, by parts"
        var largest = sums.largest
        largest.heading = "What was settled, row by row"
        page.sections = [
            balanceSection(day), components, largest, walletSection(day), bankSection(day),
            coverageSection(day), inputSection(day),
            findingSection(findings, on: subject, none: "Nothing of this day disagrees."),
        ]
        return page
    }

    private func balanceSection(_ day: Day) -> PageSection {
        var section = PageSection("balance", "The balance")
        guard let balance = storeCase.balances.first(where: { $0.day == day }) else {
            section.sentences = [
                day > evaluation.asOf
                    ? "The day is after \(evaluation.asOf), the day that is judged from."
                    : "No settlement or wallet file covers the day: its balance is not known."
            ]
            return section
        }
        section.facts = [
            PageFact("opening", "opening", .amount(balance.opening)),
            PageFact("movement", "movement", .amount(balance.movement)),
            PageFact("closing", "closing", .amount(balance.closing)),
            PageFact("proven", "proven", .flag(balance.isProven)),
            PageFact("negative_days", "days below zero", .count(balance.negativeDays)),
        ]
        section.table = movements(day, balance)
        if !balance.isProven {
            section.sentences.append(
                """
                The balance is not proven: no file or configuration states what it started from, \
                or days before it are not covered.
                """)
        }
        if balance.negativeDays > 0, let rule = evaluation.rules.negativeBalanceRule(on: day),
            let streakDays = rule.streakDays
        {
            section.sentences.append(
                """
                It is day \(balance.negativeDays) in a row below zero; the platform acts after \
                \(streakDays) (rule from \(rule.from)).
                """)
        }
        return section
    }

    /// What moved the balance: the wallet's words where it has them, else the entries.
    private func movements(_ day: Day, _ balance: BalanceDay) -> PageTable {
        var table = PageTable(columns: [
            PageColumn("movement_kind", "", .wide), PageColumn("amount", "", .right),
        ])
        guard let account = storeCase.days.first(where: { $0.day == day }) else { return table }
        let hasWallet = !walletRows.isEmpty
        func row(_ name: String, _ amount: Amount?) -> PageRow? {
            guard let amount, !amount.isZero else { return nil }
            return PageRow(cells: [.text(name), .amount(amount)])
        }
        let rows =
            hasWallet
            ? [
                row("earnings by the wallet", account.earnings),
                row("advertising by the wallet", account.adsDeduction),
                row("withdrawals", account.withdrawals),
                row("other movements of the wallet", account.otherMovements),
            ]
            : [
                row("entries", account.entriesTotal), row("advertising", account.adsTotal),
                row("payouts of statements", account.payouts),
            ]
        table.rows = rows.compactMap(\.self)
        let sum = [
            PageRow(cells: [.text("movement of the day"), .amount(balance.movement)], isSum: true)
        ]
        if !table.rows.isEmpty { table.rows += sum }
        return table
    }

    private func walletSection(_ day: Day) -> PageSection {
        var section = PageSection("wallet", "The rows of the wallet")
        section.table = WalletRowTable.table(
            walletRows.filter { $0.requestedOn == day })
        if let account = storeCase.days.first(where: { $0.day == day }),
            let earnings = account.earnings, !storeCase.hasWholeWallet
        {
            section.sentences = [
                """
                The day's rows without advertising add up to \(account.entriesTotal.display); the \
                wallet states earnings of \
                \(MoneyTrail.agreement(earnings, with: account.entriesTotal))
                """
            ]
        }
        return section
    }

    private func bankSection(_ day: Day) -> PageSection {
        var section = PageSection("bank", "The lines of the bank statement")
        var table = PageTable(columns: [
            PageColumn("reference", "reference", .wide), PageColumn("amount", "amount", .right),
            PageColumn("sources", "file!sheet!row"),
        ])
        table.rows = storeCase.bankLines.filter { $0.bookedOn == day }.map { line in
            PageRow(
                cells: [.word(line.reference), .amount(line.amount), .sources([line.provenance])])
        }
        section.table = table
        return section
    }

    private func coverageSection(_ day: Day) -> PageSection {
        var section = PageSection("coverage", "Which files cover the day")
        var table = PageTable(columns: [
            PageColumn("file_kind", "kind"), PageColumn("covered", "covered"),
            PageColumn("span", "span of days", .wide),
        ])
        table.rows = FileKind.allCases.compactMap { kind in
            guard let spans = storeCase.coverage.spans[kind] else { return nil }
            let span = spans.first { $0.span.contains(day) }
            let text = span.map {
                "\($0.span.first) to \($0.span.last), \($0.fileCount.of("file"))"
            }
            return PageRow(
                cells: [.text(kind.rawValue), .flag(span != nil), .word(text ?? "")])
        }
        section.table = table
        let absent = FileKind.allCases.filter { storeCase.coverage.spans[$0] == nil }
        section.sentences = [
            "No file of the store is of kind \(absent.map(\.rawValue).joined(separator: ", "))."
        ]
        if absent.isEmpty { section.sentences = [] }
        return section
    }

    /// The files whose period holds the day.
    private func inputSection(_ day: Day) -> PageSection {
        var section = PageSection("inputs", "The files whose days it is one of")
        var table = PageTable(columns: [
            PageColumn("file_kind", "kind"), PageColumn("file", "file", .wide),
        ])
        let held = storeCase.files.filter { $0.facts.period?.contains(day) ?? false }
        table.rows = held.map { file in
            let (first, last) = (file.facts.period?.first, file.facts.period?.last)
            let days = [first, last].compactMap { $0?.description }.joined(separator: " to ")
            return PageRow(
                cells: [.text(file.facts.kind.rawValue), .text(file.facts.name)],
                notes: ["\(days), \(file.recordCount.of("row")) that no older file holds"],
                details: [
                    ("from", .day(first)), ("to", .day(last)),
                    ("records", .count(file.recordCount)),
                    ("sha256", .text(file.facts.sha256)),
                ])
        }
        section.table = table
        return section
    }
}
