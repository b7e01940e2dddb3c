/// A form of the income workbook: its columns, and what its other sheets look like.
struct IncomeLayout: Sendable {
    /// `A1` to `A11` for Indonesia, else the market's code.
    var name: String
    var settlement: SettlementLayout
    /// What the report sheet says of the time zone; nil for forms that say nothing.
    var timezone: String?
    /// `Request time (UTC)` or `Request time`, and so on.
    var isUTC: Bool
    /// The template's range, which is never that of the rows.
    var dimension: String
    /// False where an order row has `/` as its related order.
    var namesOwnOrder: Bool

    /// The eleven forms of the Indonesian workbook, oldest first.
    static let indonesian: [IncomeLayout] = (0..<11).map { index in
        IncomeLayout(
            name: "A\(index + 1)",
            settlement: SettlementLayout(headers: headers(of: index), isShippingAFee: true),
            timezone: index >= 8 ? "UTC+7" : nil, isUTC: index < 8,
            dimension: index.isMultiple(of: 2) ? "A1:W220" : "A1:X2", namesOwnOrder: index != 1)
    }

    static let thai = common(name: "TH", headers: SettlementHeaders.thailand)
    static let vietnamese = common(name: "VN", headers: SettlementHeaders.vietnam)

    private static func common(name: String, headers: [String]) -> IncomeLayout {
        IncomeLayout(
            name: name, settlement: SettlementLayout(headers: headers, isShippingAFee: true),
            timezone: "UTC+7", isUTC: false, dimension: "A1:AZ1000", namesOwnOrder: true)
    }

    /// The header cells of one of the eleven forms, in order.
    private static func headers(of index: Int) -> [String] {
        var cells: [(position: Int, header: String)] = []
        for line in IncomeHeaderTable.text.split(separator: "\n") {
            guard let mark = line.lastIndex(of: ":") else { continue }
            let places = line[line.index(after: mark)...].split(separator: " ")
            guard places.count == 11, let position = Int(places[index]) else { continue }
            let header = line[..<mark].replacing("␠", with: " ").replacing("⇥", with: "\t")
            cells.append((position, header == "∅" ? "" : String(header)))
        }
        return cells.sorted { $0.position < $1.position }.map(\.header)
    }
}
