import Records

/// What makes rows of several files the same matter: the amounts are not in it.
struct NaturalKey: Hashable {
    var words: [String]
    var createdOn: Day?
    var happenedOn: Day?

    init(_ words: [String], createdOn: Day? = nil, happenedOn: Day? = nil) {
        self.words = words
        self.createdOn = createdOn
        self.happenedOn = happenedOn
    }
}

/// One row of one file, as it competes with the rows of other files.
struct Sighting {
    /// The row's place in its table.
    var id: Int64
    /// The file's place among all files of the store, the oldest first.
    var fileIndex: Int
    var sheet: String
    var rowNumber: Int
    var claim: RowClaim
}

/// What a row is beside those of the other files.
struct Verdict: Hashable {
    enum Standing: String {
        /// What stands: the newest file's row of a version that counts.
        case current
        /// The newest row of a version that came back with other figures.
        case superseded
        /// A newer file holds the same row.
        case repeated
    }

    var standing: Standing
    /// No older file holds the row.
    var isRecord: Bool
    /// The current row that stands for a superseded one.
    var replacedBy: Int64?

    /// A row that is alone with its key.
    static let alone = Verdict(standing: .current, isRecord: true)
}
