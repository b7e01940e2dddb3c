/// What `tieout evidence` was asked for.
package struct EvidenceRequest: Sendable {
    package var workspacePath: String
    package var asOf: String?
    /// IDs of findings or incidents; all that is claimable where there is none.
    package var ids: [String] = []
    package var codes: [String] = []
    package var stores: [String] = []
    package var incidents: [String] = []
    /// A plain number in the currency of each store.
    package var amountMin: String?
    /// Where the report of the day is; nil for its usual place.
    package var reportsPath: String?
    package var isDryRun = false
    /// Fills the claim forms that the workspace describes.
    package var fillsForms = false
    package var isJSON = false
    package var passwordPath: String?
    /// Tieout's own, for the manifest.
    package var version = ""

    package init(workspacePath: String) { self.workspacePath = workspacePath }
}
