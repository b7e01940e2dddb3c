import Money
import Records

/// What was claimed, store by store.
struct ClaimsModel {
    let hasRows: Bool
    let sentence: String
    let rows: [ClaimRowModel]
    let moreRows: [String]

    private static let rowsMax = 25

    init(_ figures: RunFigures) {
        let busy = figures.claims.filter { !$0.isEmpty }
        sentence = ClaimFigures.sentence(busy)
        rows = busy.prefix(Self.rowsMax).map(ClaimRowModel.init)
        hasRows = !rows.isEmpty
        moreRows =
            busy.count > rows.count
            ? ["\(counted(busy.count - rows.count, "more store")) in claims.csv"] : []
    }
}

/// One store's claims.
struct ClaimRowModel {
    let id: String
    let waiting: String
    let won: String
    let lost: String
    let runningOut: String
    let runsOutOn: String

    init(_ figures: ClaimFigures) {
        id = figures.store
        waiting = Self.text(figures.waiting)
        won = Self.text(figures.won)
        lost = Self.text(figures.lost)
        runningOut = Self.text(figures.runningOut)
        runsOutOn = figures.runsOutOn?.description ?? "–"
    }

    private static func text(_ group: ClaimFigures.Group) -> String {
        group.isEmpty ? "–" : "\(grouped(group.count)): \(group.amounts.listed)"
    }
}
