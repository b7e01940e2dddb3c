import Money
package import Records

/// Brings together all that is known about a store's account, entry by entry.
package struct StoreCaseBuilder: Sendable {
    package let store: Store
    package let asOf: Day
    package let coverage: Coverage

    private var daysByDay: [Day: AccountDay] = [:]
    private var sourcesByDay: [Day: SourceList] = [:]
    /// Entries by day that a payout pays.
    private var paidByDay: [Day: Amount] = [:]
    private var statements: [String: StatementCase] = [:]
    /// Entries by statement and day.
    private var statementDays: [String: [Day: Amount]] = [:]
    private var statementSources: [String: SourceList] = [:]

    package init(store: Store, asOf: Day, coverage: Coverage) {
        self.store = store
        self.asOf = asOf
        self.coverage = coverage
    }

    /// Counts one settlement entry of the store; every entry once, in any order.
    package mutating func add(_ entry: SettlementEntry) {
        sourcesByDay[entry.settledOn, default: SourceList()].add(entry.provenance)
        var day = accountDay(entry.settledOn)
        day.entryCount += 1
        // Money in another currency cannot be added to the account; it is currency-mismatch.
        if entry.currency == store.currency {
            if entry.kind == .ads {
                day.adsTotal += entry.total
            } else {
                day.entriesTotal += entry.total
            }
            if !entry.paymentID.isEmpty {
                paidByDay[entry.settledOn, default: .zero(store.currency)] += entry.total
            }
            addToStatement(entry)
        }
        daysByDay[entry.settledOn] = day
    }

    /// The case of the store; needs every entry to have been added.
    package func storeCase(
        walletRows: [WalletRow], accountEntries: [SettlementEntry], files: [FileRecord],
        restatements: [Restatement], bankLines: [BankLine] = []
    ) -> StoreCase {
        let wallet = WalletAccount(walletRows)
        let hasWallet = !walletRows.isEmpty || !coverage.spans[.wallet, default: []].isEmpty
        let paid = paidStatements(wallet)
        // 1. The days: needs entries and wallet, gives the balance of each.
        var days = sortedDays(with: wallet)
        let account = RunningBalance(
            store: store, asOf: asOf, coverage: coverage, hasWallet: hasWallet,
            isWhole: wallet.isWhole, paidByDay: paidByDay,
            depositedByDay: depositedByDay(paid.filter { $0.paid != nil }.map(\.id)))
        let balances = account.balances(&days)
        var storeCase = StoreCase(
            store: store, asOf: asOf, days: days, balances: balances,
            statements: (paid + statedTotals(files))
                .sorted { ($0.day, $0.id, $0.file) < ($1.day, $1.id, $1.file) },
            walletRows: wallet.rows,
            accountEntries: accountEntries.sorted(by: CaseBuilder.precedes),
            coverage: coverage, files: files, restatements: restatements)
        // 2. The bank: needs withdrawals and statements, gives the line of each transfer.
        storeCase.bankLines = bankLines.sorted(by: Self.precedes)
        storeCase.transfers = BankMatcher(store: store, coverage: coverage).transfers(
            wallet, hasWallet: hasWallet, statements: paid, lines: storeCase.bankLines)
        return storeCase
    }

    /// The days with the wallet's rows counted in, in order.
    private func sortedDays(with wallet: WalletAccount) -> [AccountDay] {
        var days = daysByDay
        for row in wallet.rows where wallet.counts(row) && row.amount.currency == store.currency {
            let empty = AccountDay(day: row.requestedOn, currency: store.currency)
            var day = days[row.requestedOn] ?? empty
            Self.count(row, in: &day)
            days[row.requestedOn] = day
        }
        var sorted = days.values.sorted { $0.day < $1.day }
        for index in sorted.indices {
            sorted[index].walletSources.sort()
            sorted[index].entrySources = sourcesByDay[sorted[index].day]?.sources ?? []
        }
        return sorted
    }

    /// What the entries of some statements add up to, by day.
    private func depositedByDay(_ statementIDs: [String]) -> [Day: Amount] {
        var deposited: [Day: Amount] = [:]
        for id in statementIDs {
            for (day, amount) in statementDays[id, default: [:]] {
                deposited[day, default: .zero(store.currency)] += amount
            }
        }
        return deposited
    }

    private func accountDay(_ day: Day) -> AccountDay {
        daysByDay[day] ?? AccountDay(day: day, currency: store.currency)
    }

    private mutating func addToStatement(_ entry: SettlementEntry) {
        let id = entry.statementID
        guard !id.isEmpty else { return }
        var statement =
            statements[id]
            ?? StatementCase(
                id: id, file: "", day: entry.settledOn, entriesTotal: .zero(store.currency),
                statedTotal: nil, paymentID: "", sources: [])
        statement.day = min(statement.day, entry.settledOn)
        statement.lastDay = max(statement.lastDay, entry.settledOn)
        statementDays[id, default: [:]][entry.settledOn, default: .zero(store.currency)] +=
            entry.total
        statement.entriesTotal += entry.total
        // The largest, so that the order of the entries does not matter.
        statement.paymentID = max(statement.paymentID, entry.paymentID)
        statements[id] = statement
        statementSources[id, default: SourceList()].add(entry.provenance)
    }

    /// Statements of the platform with what the wallet received for each; a deposit that names a
    /// statement without entries is one of nothing.
    private func paidStatements(_ wallet: WalletAccount) -> [StatementCase] {
        var paid = statements
        for id in paid.keys { paid[id]?.sources = statementSources[id]?.sources ?? [] }
        let deposits = wallet.rows.filter {
            $0.kind == .earnings && !$0.statementID.isEmpty && wallet.counts($0)
                && $0.amount.currency == store.currency
        }
        let joined = DepositDays(deposits, statements).statementIDs
        for row in deposits {
            let id = joined[row.statementID] ?? row.statementID
            var statement =
                paid[id]
                ?? StatementCase(
                    id: id, file: "", day: row.requestedOn, entriesTotal: .zero(store.currency),
                    statedTotal: nil, paymentID: "", sources: [])
            statement.paid = (statement.paid ?? .zero(store.currency)) + row.amount
            statement.paidOn = max(statement.paidOn ?? row.requestedOn, row.requestedOn)
            statement.paymentID = max(statement.paymentID, row.referenceID)
            statement.sources = (statement.sources + [row.provenance]).sorted()
            paid[id] = statement
        }
        return Array(paid.values)
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

    /// A withdrawal counts on the day of its request, in process or done: the money has left.
    private static func count(_ row: WalletRow, in day: inout AccountDay) {
        day.walletSources.append(row.provenance)
        switch row.kind {
        case .earnings: day.earnings = (day.earnings ?? .zero(row.amount.currency)) + row.amount
        case .ads: day.adsDeduction = (day.adsDeduction ?? .zero(row.amount.currency)) + row.amount
        case .withdrawal: day.withdrawals += row.amount
        case .adjustment, .other: day.otherMovements += row.amount
        }
        guard let after = row.balanceAfter, let before = row.balanceBefore else { return }
        day.statedBalance = StatedBalance(
            opening: day.statedBalance?.opening ?? before, closing: after)
    }

    private static func precedes(_ left: BankLine, _ right: BankLine) -> Bool {
        (left.bookedOn, left.amount.ticks, left.reference, left.provenance)
            < (right.bookedOn, right.amount.ticks, right.reference, right.provenance)
    }
}
