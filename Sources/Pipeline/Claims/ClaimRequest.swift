import Records

/// What `tieout claim` was asked for.
package struct ClaimRequest: Sendable {
    package var workspacePath: String
    /// IDs of findings or, for filing, of incidents.
    package var ids: [String] = []
    package var stores: [String] = []
    /// The platform's number of the case.
    package var ticket: String?
    /// The day on which it happened; today where it is left out.
    package var day: String?
    /// A plain number in the store's currency.
    package var amount: String?
    package var note: String?
    /// The new state of claims.
    package var state: String?
    /// The states to list; all where there is none.
    package var states: [String] = []
    package var isJSON = false

    /// States of a claim that is open.
    package static let openStates = [Claim.State.filed, .awaitingDocuments].map(\.rawValue)
    /// States in which a person ends a claim.
    package static let ends = [Claim.State.won, .partlyWon, .denied, .withdrawn].map(\.rawValue)
    package static let allStates = Claim.State.allCases.map(\.rawValue)

    package init(workspacePath: String) { self.workspacePath = workspacePath }
}
