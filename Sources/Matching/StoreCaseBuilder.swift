import Money
package import Records

/// Brings together all that is known about a store's account.
package struct StoreCaseBuilder: Sendable {
    package let store: Store
    package let asOf: Day
    package let coverage: Coverage

    package init(store: Store, asOf: Day, coverage: Coverage) {
        self.store = store
        self.asOf = asOf
        self.coverage = coverage
    }

    /// The case of the store from its account book and what is read of it row by row.
    package func storeCase(
        _ book: AccountBook, accountEntries: [SettlementEntry], files: [FileRecord],
        restatements: [Restatement], bankLines: [BankLine] = []
    ) -> StoreCase {
        let wallet = WalletAccount(book.transferRows)
        let hasRows = book.days.contains { $0.walletRowCount > 0 }
        let hasWallet = hasRows || !coverage.spans[.wallet, default: []].isEmpty
        let isWhole = book.days.contains(where: \.hasWholeWallet)
        let statements = self.statements(book)
        // 1. The days: needs book and withdrawals, gives the balance of each.
        var days = accountDays(book, wallet)
        let account = RunningBalance(
            store: store, asOf: asOf, coverage: coverage, hasWallet: hasWallet, isWhole: isWhole,
            paidByDay: Dictionary(uniqueKeysWithValues: book.days.map { ($0.day, $0.paidTotal) }),
            depositedByDay: depositedByDay(book, statements))
        let balances = account.balances(&days)
        var storeCase = StoreCase(
            store: store, days: days, balances: balances,
            statements: (statements + statedTotals(files))
                .sorted { ($0.day, $0.id, $0.file) < ($1.day, $1.id, $1.file) },
            transferRows: wallet.rows,
            accountEntries: accountEntries.sorted(by: CaseBuilder.precedes),
            coverage: coverage, files: files, restatements: restatements)
        storeCase.walletBreaks = book.days.flatMap(\.breaks)
        storeCase.hasWalletRows = hasRows
        storeCase.hasWholeWallet = isWhole
        // 2. The bank: needs withdrawals and statements, gives the line of each transfer.
        storeCase.bankLines = bankLines.sorted(by: Self.precedes)
        storeCase.transfers = BankMatcher(store: store, coverage: coverage).transfers(
            wallet, hasWallet: hasWallet, statements: statements, lines: storeCase.bankLines)
        return storeCase
    }

    /// The days on which anything counts, with the withdrawals counted in, in order.
    private func accountDays(_ book: AccountBook, _ wallet: WalletAccount) -> [AccountDay] {
        let counted = wallet.rows.filter {
            $0.kind == .withdrawal && wallet.counts($0) && $0.amount.currency == store.currency
        }
        let withdrawals = Dictionary(grouping: counted, by: \.requestedOn)
        return book.days.compactMap { bookDay in
            let rows = withdrawals[bookDay.day, default: []]
            guard bookDay.entryCount > 0 || !bookDay.walletSources.isEmpty || !rows.isEmpty else {
                return nil
            }
            return AccountDay(bookDay, withdrawals: rows)
        }
    }

    /// What the entries of paid statements add up to, by day.
    private func depositedByDay(
        _ book: AccountBook, _ statements: [StatementCase]
    ) -> [Day: Amount] {
        let paid = Set(statements.filter { $0.paid != nil }.map(\.id))
        var deposited: [Day: Amount] = [:]
        for statement in book.statements where paid.contains(statement.id) {
            for (day, amount) in statement.totalsByDay {
                deposited[day, default: .zero(store.currency)] += amount
            }
        }
        return deposited
    }

    /// Statements of the platform with what the wallet received for each; a deposit that names a
    /// statement without entries is one of nothing.
    private func statements(_ book: AccountBook) -> [StatementCase] {
        var cases: [String: StatementCase] = [:]
        for statement in book.statements {
            cases[statement.id] = StatementCase(statement, currency: store.currency)
        }
        let deposits = book.statements.compactMap { statement in
            statement.deposit.map { (statement.id, $0) }
        }
        let firstDays = Dictionary(uniqueKeysWithValues: deposits.map { ($0.0, $0.1.firstDay) })
        let joined = DepositDays(firstDays, cases).statementIDs
        for (number, deposit) in deposits {
            let id = joined[number] ?? number
            let empty = StatementCase(
                id: id, file: "", day: deposit.firstDay, entriesTotal: .zero(store.currency),
                statedTotal: nil, paymentID: "", sources: [])
            cases[id, default: empty].add(deposit)
        }
        return Array(cases.values)
    }

    /// The totals that files state of themselves.
    private func statedTotals(_ files: [FileRecord]) -> [StatementCase] {
        files.flatMap { file in
            file.statedTotals.filter {
                $0.component == .total && $0.amount.currency == store.currency
                    && file.entriesTotal.currency == store.currency
            }.map { total in
                StatementCase(
                    id: "", file: file.facts.name,
                    day: file.facts.period?.last ?? file.facts.exportedOn,
                    entriesTotal: file.entriesTotal, statedTotal: total.amount, paymentID: "",
                    sources: [total.provenance])
            }
        }
    }

    private static func precedes(_ left: BankLine, _ right: BankLine) -> Bool {
        (left.bookedOn, left.amount.ticks, left.reference, left.provenance)
            < (right.bookedOn, right.amount.ticks, right.reference, right.provenance)
    }
}

extension AccountDay {
    /// A day of the book with the withdrawals that count on it, in process or done: the money has
    /// left.
    fileprivate init(_ bookDay: BookDay, withdrawals rows: [WalletRow]) {
        self.init(day: bookDay.day, currency: bookDay.entriesTotal.currency)
        entriesTotal = bookDay.entriesTotal
        adsTotal = bookDay.adsTotal
        entryCount = bookDay.entryCount
        entrySources = bookDay.entrySources
        earnings = bookDay.earnings
        adsDeduction = bookDay.adsDeduction
        otherMovements = bookDay.otherMovements
        statedBalance = bookDay.statedBalance
        earningsReference = bookDay.earningsReference
        adsReference = bookDay.adsReference
        withdrawals = rows.map(\.amount).sum(withdrawals.currency)
        var sources = SourceList()
        for source in bookDay.walletSources + rows.map(\.provenance) { sources.add(source) }
        walletSources = sources.sources
    }
}

extension StatementCase {
    /// What the entries of a statement say; nil where no entry names it.
    fileprivate init?(_ statement: BookStatement, currency: Currency) {
        guard let first = statement.totalsByDay.keys.min(),
            let last = statement.totalsByDay.keys.max()
        else { return nil }
        self.init(
            id: statement.id, file: "", day: first,
            entriesTotal: Array(statement.totalsByDay.values).sum(currency), statedTotal: nil,
            paymentID: statement.paymentID, sources: statement.sources)
        lastDay = last
    }

    /// Counts in what the wallet received for it.
    fileprivate mutating func add(_ deposit: BookDeposit) {
        paid = (paid ?? .zero(deposit.amount.currency)) + deposit.amount
        paidOn = max(paidOn ?? deposit.lastDay, deposit.lastDay)
        paymentID = max(paymentID, deposit.referenceID)
        sources = (sources + deposit.sources).sorted()
    }
}
