import CSV

/// A table for programs: one CSV file with its columns, and the rows that each store gives.
struct ReportTable: Sendable {
    let fileName: String
    let columns: [String]
    /// Gives the rows of a store one by one, sorted, each with a field for every column.
    let rows: @Sendable (StoreReport, (_ fields: [String]) throws -> Void) throws -> Void

    /// Rows that are kept in memory before they are written.
    private static let bufferedRowsMax = 2_000

    /// Writes the header and the rows of all stores.
    func write(_ report: RunReport, to path: String) throws {
        let file = try OutputFile(path: path)
        var writer = CSVWriter()
        writer.append(columns)
        var count = 0
        for store in report.stores {
            try rows(store) { fields in
                precondition(
                    fields.count == columns.count, "a row of \(fileName) has other columns")
                writer.append(fields)
                count += 1
                if count.isMultiple(of: Self.bufferedRowsMax) {
                    try file.write(writer.takeBytes())
                }
            }
        }
        try file.write(writer.takeBytes())
    }
}
