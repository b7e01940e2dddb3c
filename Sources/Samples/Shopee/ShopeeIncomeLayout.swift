/// A market's income report: names of its sheets, columns, groups above them.
struct ShopeeIncomeLayout: Sendable {
    /// How many rows the header takes: three rows of groups and names, or one below a preamble.
    var headerRow = 3
    var sheet: String
    var header: ShopeeHeader
    var fields: [ShopeeIncomeField]
    /// The first column of each group and subgroup, by the name of its first column.
    var groups: [(column: String, group: String, subgroup: String)] = []
    /// True where all amounts are texts.
    var isText = false
    var hasItemRows = true

    /// The layout of a market, where wanted with a column in the money group that nobody knows.
    static func layout(of market: ShopeeMarket, withUnknownFee: Bool) -> ShopeeIncomeLayout {
        var layout =
            switch market {
            case .indonesia: indonesia
            case .malaysia: malaysia
            case .singapore: singapore
            case .thailand: thailand
            case .vietnam: vietnam
            case .brazil: brazil
            }
        guard withUnknownFee else { return layout }
        let (before, name) =
            market == .indonesia
            ? ("PPh 22", "Biaya Penjagaan Gudang") : ("Ads Escrow Top Up Fee", "Depot Watch Levy")
        guard let place = layout.header.names.firstIndex(of: before) else { return layout }
        var names = layout.header.names
        names.insert(name, at: place)
        layout.header = ShopeeHeader(names: names)
        layout.fields.insert(.figure(.warehouseGuard), at: place)
        return layout
    }

    /// A layout whose columns hold what a table says of their names.
    init(
        sheet: String, header: ShopeeHeader, table: [String: ShopeeIncomeField],
        groups: [(column: String, group: String, subgroup: String)] = []
    ) {
        self.sheet = sheet
        self.header = header
        fields = header.contents(table, else: .blank)
        self.groups = groups
    }
}
