import Records

/// What became of the rows of some files: each ends as exactly one of four.
struct RowFigures: Hashable, Sendable {
    var files = 0
    var rows = 0
    var records = 0
    var duplicates = 0
    var ignored = 0
    var rejected = 0

    init() {}

    init(_ files: [FileRecord]) {
        for file in files { add(RowFigures(file)) }
    }

    init(_ file: FileRecord) {
        files = 1
        rows = file.rowCount
        records = file.recordCount
        duplicates = file.duplicateCount
        ignored = file.ignoredCount
        rejected = file.rejectedCount
    }

    mutating func add(_ other: RowFigures) {
        files += other.files
        rows += other.rows
        records += other.records
        duplicates += other.duplicates
        ignored += other.ignored
        rejected += other.rejected
    }

    /// True where the four counts add up to the rows.
    var addsUp: Bool { rows == records + duplicates + ignored + rejected }
}
