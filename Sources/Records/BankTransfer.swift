package import Money

/// Money that left the platform for the bank, and what the bank statement shows of it.
package struct BankTransfer: Hashable, Sendable {
    /// The withdrawal's or the payout's own ID; empty where it has none.
    package var id: String
    package var sentOn: Day
    /// The last day on which it can have arrived.
    package var arrivesBy: Day
    /// Positive.
    package var amount: Amount
    /// False while the transfer may still fail.
    package var isFinal: Bool
    /// Where it was read; the rows of a statement where a statement was paid.
    package var sources: [Provenance]
    /// The bank line that shows it; nil where there is none.
    package var line: BankLine?
    /// True where bank statements cover every day on which it can have arrived.
    package var isCovered: Bool

    package init(
        id: String, sentOn: Day, arrivesBy: Day, amount: Amount, isFinal: Bool,
        sources: [Provenance],
        line: BankLine? = nil, isCovered: Bool = false
    ) {
        self.id = id
        self.sentOn = sentOn
        self.arrivesBy = arrivesBy
        self.amount = amount
        self.isFinal = isFinal
        self.sources = sources
        self.line = line
        self.isCovered = isCovered
    }
}
