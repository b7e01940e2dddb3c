import Money
package import Records

/// A day's earnings or advertising deduction that is not what the day's rows add up to.
package enum PayoutSumMismatch: OrderCheck, StoreCheck {
    package static let code = "payout-sum-mismatch"
    package static let title = "A payout differs from the settlement rows that it pays."
    package static let compares = """
        For each day, the wallet's earnings with the sum of the day's settlement rows without \
        advertising, and the wallet's advertising deduction with the day's advertising rows \
        (`component` is `ads`). A wallet that names statements is compared by statement, one that \
        names orders by order.
        """
    package static let whyItHappens = """
        Rows that are missing from the export, a settlement that was corrected after the payout, \
        an edited file.
        """
    package static let remedy = """
        Export the day again. Where the figures stay, ask the platform which orders the payout \
        pays.
        """
    package static let staysSilent = """
        The first and last day of a file, which the export may cut, unless another file reaches \
        beyond them on both sides; days without wallet rows around them; a file or row whose own \
        sum is wrong by exactly the difference; a release on the day before or after its \
        settlement row; a statement that is not above zero, or not two weeks old.
        """
    package static let figures = """
        expected: what the rows of the day, statement or order add up to; actual: what the wallet \
        states.
        """
    package static let severities: [Severity] = [.high]
    package static let money = MoneyAtStake.either
    package static let reads = RowsRead.orderAndDuplicates

    package static func discrepancies(
        in storeCase: StoreCase, context: CheckContext
    ) -> [Discrepancy] {
        // A wallet that lists its movements one by one pays on other days than the rows state.
        if storeCase.hasWholeWallet { return statements(in: storeCase, context) }
        let periods = storeCase.files.filter { $0.facts.kind == .settlement }
            .compactMap(\.facts.period)
        let walletDays = storeCase.days.filter { $0.earnings != nil || $0.adsDeduction != nil }
            .map(\.day)
        return storeCase.days.flatMap { day -> [Discrepancy] in
            let whole = periods.filter { $0.first < day.day && day.day < $0.last }
            guard !whole.isEmpty, storeCase.coverage.covers(.settlement, day.day) else { return [] }
            // Some days have no wallet row because no wallet sheet was exported: a missing row
            // says something only where the same file has rows before and after the day.
            let hasWallet = whole.contains { span in
                walletDays.contains { span.contains($0) && $0 < day.day }
                    && walletDays.contains { span.contains($0) && $0 > day.day }
            }
            return [
                earnings(day, hasWallet: hasWallet, in: storeCase, context),
                ads(day, hasWallet: hasWallet, in: storeCase, context),
            ].compactMap { $0 }
        }
    }

    /// A day whose rows are negative in sum has no earnings row; the wallet states none below zero.
    private static func earnings(
        _ day: AccountDay, hasWallet: Bool, in storeCase: StoreCase, _ context: CheckContext
    ) -> Discrepancy? {
        let zero = Amount.zero(storeCase.store.currency)
        if day.earnings == nil, !hasWallet || !day.entriesTotal.isPositive { return nil }
        let stated = day.earnings ?? zero
        guard !context.agrees(stated, day.entriesTotal) else { return nil }
        let row = day.earnings == nil ? "no earnings" : "earnings of \(stated.display)"
        var finding = storeCase.finding(
            code, .high, on: day.day, from: day.walletSources + day.entrySources,
            """
            The wallet states \(row) for \(day.day); the day's settlement rows without \
            advertising add up to \(day.entriesTotal.display).
            """
        ).money(expected: day.entriesTotal, actual: stated)
        finding.payoutID = day.earningsReference
        return finding
    }

    private static func ads(
        _ day: AccountDay, hasWallet: Bool, in storeCase: StoreCase, _ context: CheckContext
    ) -> Discrepancy? {
        if day.adsDeduction == nil, !hasWallet || day.adsTotal.isZero { return nil }
        let stated = day.adsDeduction ?? .zero(storeCase.store.currency)
        guard !context.agrees(stated, day.adsTotal) else { return nil }
        let row =
            day.adsDeduction == nil
            ? "no advertising deduction" : "an advertising deduction of \(stated.display)"
        var finding = storeCase.finding(
            code, .high, on: day.day, from: day.walletSources + day.entrySources,
            """
            The wallet states \(row) for \(day.day); the day's advertising rows add up to \
            \(day.adsTotal.display).
            """
        ).about(ComponentID("ads")).money(expected: day.adsTotal, actual: stated)
        finding.payoutID = day.adsReference
        return finding
    }
}
