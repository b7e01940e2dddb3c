package import Money

/// A movement of a store's wallet: the day's earnings, a withdrawal, an advertising deduction.
///
/// Wallet rows are payments: they are matched to settlement entries and never added to them.
package struct WalletRow: Hashable, Sendable {
    package enum Kind: String, Sendable, CaseIterable {
        /// The net of settlement entries: of a day, of a statement (`statementID`) or of one order
        /// (`orderID`), advertising left out.
        case earnings
        /// Money on its way to the bank; negative. Positive where a failed one comes back.
        case withdrawal
        /// Advertising paid from the balance; negative.
        case ads
        /// A correction, a compensation, a charge outside the settlement.
        case adjustment
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
    /// The order that the movement names, in a column or in its text; empty where it names none.
    package var orderID = ""
    /// The statement that the movement pays; empty where it names none.
    package var statementID = ""
    /// The time of day of the request, 0 to 86,399; nil where the export has days only.
    package var secondOfDay: Int?
    /// The running balance after the movement; nil where the export has none.
    ///
    /// Where it has one, every row moved the balance, whatever its state.
    package var balanceAfter: Amount?
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

    /// True for a row that only a wallet has which is the account itself and lists every movement
    /// of it; the others state daily earnings, which hold the corrections already.
    package var isOfWholeWallet: Bool {
        balanceAfter != nil
            || (kind == .earnings && !(orderID.isEmpty && statementID.isEmpty))
    }
}
