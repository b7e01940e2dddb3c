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
        restatements: [Restatement]
    ) -> StoreCase {
        let walletRows = walletRows.sorted(by: Self.precedes)
        var days = daysByDay
        for row in walletRows where row.state != .failed && row.amount.currency == store.currency {
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
        let account = RunningBalance(
            store: store, asOf: asOf, coverage: coverage,
            hasWallet: !walletRows.isEmpty || !coverage.spans[.wallet, default: []].isEmpty,
            paidByDay: paidByDay)
        let balances = account.balances(&sorted)
        return StoreCase(
            store: store, asOf: asOf, days: sorted, balances: balances,
            statements: statementCases(files), walletRows: walletRows,
            accountEntries: accountEntries.sorted(by: CaseBuilder.precedes), coverage: coverage,
            files: files, restatements: restatements)
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
        statement.entriesTotal += entry.total
        // The largest, so that the order of the entries does not matter.
        statement.paymentID = max(statement.paymentID, entry.paymentID)
        statements[id] = statement
        statementSources[id, default: SourceList()].add(entry.provenance)
    }

    /// Statements of the platform, and the totals that files state of themselves.
    private func statementCases(_ files: [FileRecord]) -> [StatementCase] {
        let platform = statements.values.map { statement in
            var statement = statement
            statement.sources = statementSources[statement.id]?.sources ?? []
            return statement
        }
        let stated = files.flatMap { file in
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
        return (platform + stated).sorted { ($0.day, $0.id, $0.file) < ($1.day, $1.id, $1.file) }
    }

    /// A withdrawal counts on the day of its request, in process or done: the money has left.
    private static func count(_ row: WalletRow, in day: inout AccountDay) {
        day.walletSources.append(row.provenance)
        switch row.kind {
        case .earnings: day.earnings = (day.earnings ?? .zero(row.amount.currency)) + row.amount
        case .ads: day.adsDeduction = (day.adsDeduction ?? .zero(row.amount.currency)) + row.amount
        case .withdrawal: day.withdrawals += row.amount
        case .adjustment, .other: break
        }
    }

    private static func precedes(_ left: WalletRow, _ right: WalletRow) -> Bool {
        (left.requestedOn, left.referenceID, left.kind.rawValue, left.amount.ticks, left.provenance)
            < (
                right.requestedOn, right.referenceID, right.kind.rawValue, right.amount.ticks,
                right.provenance
            )
    }
}
