package import Money

/// A movement of a store's wallet: the day's earnings, a withdrawal, an advertising deduction.
///
/// Wallet rows are payments: they are matched to settlement entries and never added to them.
package struct WalletRow: Hashable, Sendable {
    package enum Kind: String, Sendable, CaseIterable {
        /// The net of the day's entries, advertising left out.
        case earnings
        /// Money on its way to the bank; negative.
        case withdrawal
        /// Advertising paid from the balance; negative.
        case ads
        case other
    }

    package enum State: String, Sendable, CaseIterable {
        case transferred
        /// Counts on the day of its request.
        case inProcess = "in-process"
        /// Never counts.
        case failed
        case unknown
    }

    package var kind: Kind
    /// The type in the export's own words.
    package var typeText: String
    package var referenceID: String
    package var requestedOn: Day
    package var succeededOn: Day?
    package var amount: Amount
    package var state: State
    package var provenance: Provenance

    package init(
        kind: Kind, typeText: String, referenceID: String, requestedOn: Day, succeededOn: Day?,
        amount: Amount, state: State, provenance: Provenance
    ) {
        self.kind = kind
        self.typeText = typeText
        self.referenceID = referenceID
        self.requestedOn = requestedOn
        self.succeededOn = succeededOn
        self.amount = amount
        self.state = state
        self.provenance = provenance
    }
}
