import Money
package import Records

/// Money that arrived in the bank with another amount than the one that was sent.
package enum BankAmountMismatch: StoreCheck {
    package static let code = "bank-amount-mismatch"
    package static let title = "A withdrawal or payout arrived with another amount."
    package static let compares = """
        Each withdrawal or payout with the bank line of its reference or, where no reference and \
        no amount agrees, with the only line within five days that differs by at most a twentieth.
        """
    package static let whyItHappens = """
        The bank or the payment company took a charge, or changed the currency on the way.
        """
    package static let remedy = """
        Ask the bank what was deducted; where it is a charge of the platform, book it as one and \
        claim it where the terms promise a free withdrawal.
        """
    package static let staysSilent = """
        Differences within the tolerance; several lines that are near, because nothing says which \
        one it is.
        """
    package static let figures = "expected: what was sent; actual: what the bank line states."
    package static let severities: [Severity] = [.high, .medium]
    package static let money = MoneyAtStake.either

    package static func discrepancies(
        in storeCase: StoreCase, context: CheckContext
    ) -> [Discrepancy] {
        storeCase.transfers.compactMap { transfer in
            guard let line = transfer.line, !context.agrees(line.amount, transfer.amount) else {
                return nil
            }
            let delta = line.amount - transfer.amount
            var finding = storeCase.finding(
                code, delta.isNegative ? context.severity(of: delta) : .medium,
                on: transfer.sentOn, from: transfer.sources + [line.provenance],
                """
                \(transfer.amount.display) were sent to the bank on \(transfer.sentOn), and \
                \(line.amount.display) arrived on \(line.bookedOn): \(delta.magnitude.display) \
                \(delta.isNegative ? "less" : "more").
                """
            ).money(expected: transfer.amount, actual: line.amount)
                .claimable(delta.isNegative)
            finding.payoutID = transfer.id
            return finding
        }
    }
}
