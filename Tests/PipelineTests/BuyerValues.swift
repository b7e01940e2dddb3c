import TestSupport

/// What invented exports tell of buyers, for tests that it went nowhere.
enum BuyerValues {
    private static let words = [
        "buyer", "recipient", "receiver", "phone", "address", "customername", "customeremail",
        "pembeli", "penerima", "telepon", "alamat",
    ]

    /// Invented exports bear this mark in every datum of a buyer.
    static let mark = "CANARY"

    /// What stands in the columns of buyers, of all files below a folder; what is no datum of a
    /// buyer there, such as a reason or a fee, is left out.
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
                for column in columns where column < row.count && row[column].contains(mark) {
                    values.insert(row[column])
                }
            }
        }
        return values
    }
}
