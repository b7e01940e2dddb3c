package import Money
package import Records

extension BookDay {
    /// The day that its entries and wallet rows make, after the end of the last day with wallet
    /// rows; all rows of the day, in any order.
    package init(
        _ day: Day, entries: [BookEntry], walletRows: [WalletRow], after before: WalletEnd,
        in currency: Currency
    ) {
        self.init(day: day, currency: currency)
        add(entries)
        let rows = WalletChain.sorted(walletRows, after: before.last?.balanceAfter)
        walletRowCount = rows.count
        hasWholeWallet = rows.contains(where: \.isOfWholeWallet)
        hasReleases = rows.contains { $0.kind == .earnings && !$0.orderID.isEmpty }
        earningsReference = rows.first { $0.kind == .earnings }?.referenceID ?? ""
        adsReference = rows.first { $0.kind == .ads }?.referenceID ?? ""
        addMovements(rows.filter { $0.amount.currency == currency })
        addBalances(rows, after: before, in: currency)
    }

    private mutating func add(_ entries: [BookEntry]) {
        entryCount = entries.count
        var sources = SourceList()
        for entry in entries {
            sources.add(entry.provenance)
            // Money in another currency cannot be added to the account; it is currency-mismatch.
            guard entry.total.currency == entriesTotal.currency else { continue }
            if entry.isAds { adsTotal += entry.total } else { entriesTotal += entry.total }
            if !entry.paymentID.isEmpty { paidTotal += entry.total }
        }
        entrySources = sources.sources
    }

    /// Sums what moved the balance but for withdrawals: whether those count, other days decide.
    private mutating func addMovements(_ rows: [WalletRow]) {
        var sources = SourceList()
        for row in rows where row.kind != .withdrawal && row.isMovement {
            sources.add(row.provenance)
            let zero = Amount.zero(row.amount.currency)
            switch row.kind {
            case .earnings: earnings = (earnings ?? zero) + row.amount
            case .ads: adsDeduction = (adsDeduction ?? zero) + row.amount
            case .adjustment, .other: otherMovements += row.amount
            case .withdrawal: continue
            }
        }
        walletSources = sources.sources
    }

    private mutating func addBalances(
        _ rows: [WalletRow], after before: WalletEnd, in currency: Currency
    ) {
        var lastStated = before.lastStated
        for row in rows where row.amount.currency == currency {
            guard let closing = row.balanceAfter, let opening = row.balanceBefore else { continue }
            statedBalance = StatedBalance(
                opening: statedBalance?.opening ?? opening, closing: closing)
            if let previous = lastStated, previous.balanceAfter != opening {
                breaks.append(WalletBreak(before: previous, row: row))
            }
            lastStated = row
        }
        guard let last = rows.last else { return }
        end = WalletEnd(last: last.balanceAfter == nil ? nil : last, lastStated: lastStated)
    }
}

extension BookStatement {
    /// What entries and wallet rows that name a statement say of it; nil where none counts.
    package init?(
        _ id: String, entries: [BookEntry], walletRows: [WalletRow], in currency: Currency
    ) {
        self.init(id: id)
        var sources = SourceList()
        for entry in entries where entry.total.currency == currency {
            totalsByDay[entry.settledOn, default: .zero(currency)] += entry.total
            paymentID = max(paymentID, entry.paymentID)
            sources.add(entry.provenance)
        }
        self.sources = sources.sources
        deposit = BookDeposit(
            walletRows.filter {
                $0.kind == .earnings && $0.isMovement && $0.amount.currency == currency
            }, in: currency)
        if totalsByDay.isEmpty, deposit == nil { return nil }
    }
}

extension BookDeposit {
    fileprivate init?(_ rows: [WalletRow], in currency: Currency) {
        let days = rows.map(\.requestedOn)
        guard let first = days.min(), let last = days.max() else { return nil }
        var sources = SourceList()
        for row in rows { sources.add(row.provenance) }
        self.init(
            amount: rows.map(\.amount).sum(currency), firstDay: first, lastDay: last,
            referenceID: rows.map(\.referenceID).max() ?? "", sources: sources.sources)
    }
}

extension WalletRow {
    /// False for a movement that failed; with a stated balance it moved that all the same.
    fileprivate var isMovement: Bool { state != .failed || balanceAfter != nil }
}
