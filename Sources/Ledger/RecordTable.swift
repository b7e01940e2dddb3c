import Money
import Records

/// A table that holds one kind of record, one row for each row of each file.
protocol RecordTable {
    associatedtype Record
    static var name: String { get }
    /// The record's own columns, in the order in which they are written and read.
    static var columns: [String] { get }
    /// Where rows of the same natural key are found: rows that agree in the column.
    static var buckets: [Bucket] { get }
    /// What of the account book a row is counted in.
    static var touched: [TouchedParts.Part] { get }
    static func provenance(of record: Record) -> Provenance
    /// All amounts of a record: a row has one currency.
    static func amounts(of record: Record) -> [Amount]
    /// Gives the values of the record's own columns.
    static func write(
        _ record: Record, to row: inout RowWriter, context: WriteContext
    ) throws
    static func record(
        from row: inout RowReader, at provenance: Provenance, context: ReadContext
    ) throws -> Record
    /// What a row competes with other rows for and by.
    static func claim(of record: Record) -> RowClaim
    /// Whether two rows say the same, wherever they were read.
    static func areEqual(_ left: Record, _ right: Record) -> Bool
    /// The order in which records are given out.
    static func precedes(_ left: Record, _ right: Record) -> Bool
}

extension RecordTable {
    static var touched: [TouchedParts.Part] { [] }
    static func areEqual(_ left: Record, _ right: Record) -> Bool { false }
}

/// Rows of a table that meet a condition and agree in a column: no natural key reaches beyond.
struct Bucket {
    var column: String
    var condition: String
}

/// A natural key, and the figures that make one version of it differ from another.
struct RowClaim {
    var key: NaturalKey
    var figures: String
    /// The main figure: versions are put in order by it, the largest first.
    var ticks: Int64
    /// How far the matter has come, where that says more of the age of a row than its file does.
    var progress = 0
}
