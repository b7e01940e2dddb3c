package import Money

/// One line of a bank statement: money that arrived or left.
package struct BankLine: Hashable, Sendable {
    package var bookedOn: Day
    /// Positive for money that arrived.
    package var amount: Amount
    /// What the bank prints to tell the transfer; empty where it prints nothing.
    package var reference: String
    /// The balance after the line; nil where the statement has none.
    package var balanceAfter: Amount?
    package var provenance: Provenance

    package init(
        bookedOn: Day, amount: Amount, reference: String, balanceAfter: Amount? = nil,
        provenance: Provenance
    ) {
        self.bookedOn = bookedOn
        self.amount = amount
        self.reference = reference
        self.balanceAfter = balanceAfter
        self.provenance = provenance
    }
}
