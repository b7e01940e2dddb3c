import Money
package import Records

/// Money that left the platform and that no bank statement shows.
package enum PayoutNotInBank: StoreCheck {
    package static let code = "payout-not-in-bank"
    package static let title = "A withdrawal or payout did not arrive in the bank."
    package static let compares = """
        Each withdrawal of the wallet or, where there is no wallet, each paid statement with the \
        lines of the bank statements: first by reference, then by amount, from the day of the \
        request to the fifth day after it or after the day on which it was done.
        """
    package static let whyItHappens = """
        A transfer that the bank sent back, a bank account that was changed or mistyped, a \
        withdrawal that somebody else asked for.
        """
    package static let remedy = """
        Look at the bank account that the platform pays to; ask the platform for the transfer's \
        reference and the bank for that transfer.
        """
    package static let staysSilent = """
        Withdrawals that failed, that came back or that are in process; bank statements that do \
        not cover all these days.
        """
    package static let figures = "expected: what was sent; actual: 0."
    package static let severities: [Severity] = [.high, .medium]
    package static let money = MoneyAtStake.claimable

    package static func discrepancies(
        in storeCase: StoreCase, context: CheckContext
    ) -> [Discrepancy] {
        storeCase.transfers.filter { $0.line == nil && $0.isFinal && $0.isCovered }
            .map { transfer in
                var finding = storeCase.finding(
                    code, context.severity(of: transfer.amount), on: transfer.sentOn,
                    from: transfer.sources,
                    """
                    \(transfer.amount.display) were sent to the bank on \(transfer.sentOn); the \
                    bank statements cover the days and hold no such line.
                    """
                ).money(expected: transfer.amount, actual: .zero(storeCase.store.currency))
                    .claimable()
                finding.payoutID = transfer.id
                return finding
            }
    }
}
