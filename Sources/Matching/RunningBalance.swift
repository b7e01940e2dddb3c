import Money
import Records

/// Carries a store's balance from day to day.
struct RunningBalance {
    let store: Store
    let asOf: Day
    let coverage: Coverage
    /// True where withdrawals are known; else payouts of statements stand for them.
    let hasWallet: Bool
    /// True where the wallet is the account itself and lists every movement of it.
    let isWhole: Bool
    /// Entries by day that a payout pays.
    let paidByDay: [Day: Amount]
    /// Entries by day that a deposit in the wallet pays on its own day.
    let depositedByDay: [Day: Amount]

    /// The balance of each covered day up to the day of the run; fills in the days' payouts.
    func balances(_ days: inout [AccountDay]) -> [BalanceDay] {
        let indices = Dictionary(uniqueKeysWithValues: days.indices.map { (days[$0].day, $0) })
        let stated = days.compactMap { day in day.statedBalance.map { (day.day, $0) } }
        var balances: [BalanceDay] = []
        var isProven = store.openingBalance != nil
        for span in spans(days) {
            // What happened on days without files is unknown, so that no run of days goes on.
            if !balances.isEmpty { isProven = false }
            var negativeDays = 0
            for number in span.first.number...span.last.number {
                let day = Day(number: number)
                let index = indices[day]
                var opening =
                    balances.last?.closing ?? store.openingBalance ?? .zero(store.currency)
                if isWhole, !isProven, let known = nextStated(from: day, stated) {
                    opening = known.opening
                    isProven = true
                }
                var closing = opening
                if let index, let balance = days[index].statedBalance, isWhole {
                    (opening, closing, isProven) = (balance.opening, balance.closing, true)
                } else if let index {
                    if !hasWallet { days[index].payouts = payout(on: day, opening: opening) }
                    closing = opening + movement(of: days[index])
                }
                // Withdrawals of a day without a wallet file are unknown, whatever the entries say.
                if hasWallet, !isKnown(day, index.map { days[$0] }) { isProven = false }
                negativeDays = closing.isNegative ? negativeDays + 1 : 0
                balances.append(
                    BalanceDay(
                        day: day, opening: opening, movement: closing - opening,
                        closing: closing, negativeDays: negativeDays, isProven: isProven))
            }
        }
        return balances
    }

    /// The next stated balance that no unknown movement lies before.
    private func nextStated(
        from day: Day, _ stated: [(day: Day, balance: StatedBalance)]
    ) -> StatedBalance? {
        guard let next = stated.first(where: { $0.day >= day }),
            next.day == day || coverage.covers(.wallet, DaySpan(day, next.day))
        else { return nil }
        return next.balance
    }

    /// True where the wallet tells all movements of the day.
    private func isKnown(_ day: Day, _ account: AccountDay?) -> Bool {
        coverage.covers(.wallet, day) || account?.walletSources.isEmpty == false
    }

    /// The wallet's own figures where it has them, else those of the day's entries.
    private func movement(of day: AccountDay) -> Amount {
        guard hasWallet else { return day.entriesTotal + day.adsTotal + day.payouts }
        let zero = Amount.zero(store.currency)
        guard isWhole else {
            return (day.earnings ?? day.entriesTotal) + (day.adsDeduction ?? day.adsTotal)
                + day.withdrawals
        }
        guard isKnown(day.day, day) else {
            return day.entriesTotal + day.adsTotal - (depositedByDay[day.day] ?? zero)
        }
        return (day.earnings ?? zero) + (day.adsDeduction ?? zero) + day.withdrawals
            + day.otherMovements
    }

    /// Entries with a payout leave on their statement's day.
    ///
    /// A balance below zero is deducted from
    /// the first payout that is large enough; platforms pay nothing out before that.
    private func payout(on day: Day, opening: Amount) -> Amount {
        guard let paid = paidByDay[day] else { return .zero(store.currency) }
        let isDeducted = opening.isNegative && !(paid + opening).isNegative
        return isDeducted ? -(paid + opening) : -paid
    }

    /// Covered days, and days with money that no file claims to cover, as unbroken spans.
    private func spans(_ days: [AccountDay]) -> [DaySpan] {
        let covered = [FileKind.settlement, .wallet]
            .flatMap { coverage.spans[$0, default: []] }.map(\.span)
        let active = days.map { DaySpan($0.day, $0.day) }
        return CoverageBuilder.joined(covered + active).map(\.span)
            .filter { $0.first <= asOf }
            .map { DaySpan($0.first, min($0.last, asOf)) }
    }
}
