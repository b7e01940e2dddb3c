import TestSupport

/// What invented exports tell of buyers, for tests that it went nowhere.
enum BuyerValues {
    private static let words = [
        "buyer", "recipient", "receiver", "phone", "address", "customername", "customeremail",
        "pembeli", "penerima", "telepon", "alamat",
    ]

    /// What stands in the columns of buyers, of all files below a folder; short values, which other
    /// columns may hold as well, are left out.
    static func all(below folder: String) throws -> Set<String> {
        var values: Set<String> = []
        for name in try TemporaryFolder.contents(of: folder).keys {
            guard let rows = try? TableReading.rows(of: "\(folder)/\(name)"),
                let header = rows.first
            else { continue }
            let columns = header.indices.filter { index in
                let title = header[index].lowercased().replacing(" ", with: "")
                return words.contains { title.contains($0) }
            }
            for row in rows.dropFirst() {
                for column in columns where column < row.count && row[column].count > 5 {
                    values.insert(row[column])
                }
            }
        }
        return values
    }
}
