import Records

/// One row of a settlement export, before a layout spells it.
struct SampleRow: Sendable {
    enum Kind: Sendable {
        case order
        case adjustment
        case ads
    }

    var kind: Kind
    /// The type in English, as the export writes it.
    var type: String
    var id: String
    /// The order that an adjustment names; empty for none.
    var relatedID = ""
    var orderIndex: Int?
    /// The line of the order where the layout has one row for each SKU.
    var lineIndex: Int?
    var createdOn: Day
    var settledOn: Day
    var figures = Figures()
    /// What the stated total lies off the sum of its parts, in ticks.
    var totalOffset: Int64 = 0
    /// Another currency than the store's.
    var currencyCode: String?
    /// What a spreadsheet made of the ID.
    var damagedID: String?
    /// Files exported before the day show the earlier figures.
    var restatement: Restatement?
    var isRemoved = false

    /// The figures of a row before the platform changed them.
    struct Restatement: Sendable {
        var from: Day
        var earlier: Figures
    }

    /// What the row adds to the balance, as it states it.
    var total: Int64 { figures.total + totalOffset }

    /// The figures that a file exported on the day shows.
    func figures(exportedOn day: Day) -> Figures {
        guard let restatement, day < restatement.from else { return figures }
        return restatement.earlier
    }
}
