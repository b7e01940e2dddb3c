/// What one written store adds to its workspace.
struct StoreSample: Sendable {
    /// The folder's name in the inbox.
    var id: String
    /// The store's entry in tieout.yaml, from `- id:` on, indented below `stores:`.
    var configuration: String
    /// The entries that the store adds to the fee book, indented below `fees:`; may be empty.
    var feeBook = ""
    var truth = SampleTruth()
}
