package import Money

/// What a seller asks a platform to pay by one finding, and what became of it.
package struct Claim: Hashable, Sendable {
    package enum State: String, Sendable, CaseIterable {
        /// The finding can be claimed, and nobody did anything about it yet.
        case new
        /// Its evidence was made, and it is not filed yet.
        case ready
        case filed
        case awaitingDocuments = "awaiting-documents"
        case won
        case partlyWon = "partly-won"
        /// The platform refused it.
        case denied
        /// Its last day passed before it was filed.
        case expired
        /// The seller took it back.
        case withdrawn

        /// True while the platform has it and has not answered.
        package var isWaiting: Bool { self == .filed || self == .awaitingDocuments }

        /// True where nothing more is to come of it.
        package var isLost: Bool { self == .denied || self == .expired || self == .withdrawn }
    }

    /// The finding that it is about, by its ID.
    package var findingID: String
    package var code: String
    /// Empty for a finding on the account.
    package var orderID: String
    /// Empty for a finding on no component.
    package var component: String
    /// What is asked for, positive.
    package var claimed: Amount
    package var state: State
    /// The platform's number of the case; empty while it is not filed.
    package var ticket = ""
    package var filedOn: Day?
    /// The last day on which it can be filed; nil where none is known.
    package var claimBy: Day?
    /// The day of the last change of its state.
    package var changedOn: Day
    /// What came back, zero or positive.
    package var repaid: Amount
    /// The row that paid it or took it back, as `file!sheet!row`; empty where none did.
    package var proof = ""
    /// What the platform answered last, or what somebody noted.
    package var note = ""

    package init(
        findingID: String, code: String, orderID: String, component: String, claimed: Amount,
        state: State, claimBy: Day?, changedOn: Day
    ) {
        self.findingID = findingID
        self.code = code
        self.orderID = orderID
        self.component = component
        self.claimed = claimed
        self.state = state
        self.claimBy = claimBy
        self.changedOn = changedOn
        repaid = .zero(claimed.currency)
    }
}
