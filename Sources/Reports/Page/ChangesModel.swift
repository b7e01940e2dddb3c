import Money
import Records

/// What became of the findings since the last run, as the page shows it.
struct ChangesModel {
    let sentence: String
    /// Stores in which a finding came or went.
    let rows: [ChangeRowModel]
    let hasRows: Bool
    let closed: [ClosedModel]
    /// How many are closed; empty where none is.
    let closedText: [String]
    let moreClosed: [String]

    private static let rowsMax = 25
    private static let closedMax = 25

    init(_ figures: RunFigures) {
        sentence = figures.changeSentence
        rows = figures.changes.filter(\.isNews).prefix(Self.rowsMax).map(ChangeRowModel.init)
        hasRows = !rows.isEmpty
        let all = figures.report.stores.flatMap(\.changes.changes).filter { $0.kind == .closed }
        closed = all.prefix(Self.closedMax).map(ClosedModel.init)
        closedText = all.isEmpty ? [] : [counted(all.count, "finding") + " closed"]
        moreClosed =
            all.count > closed.count
            ? ["\(grouped(all.count - closed.count)) more in changes.csv"] : []
    }
}

/// One store's changes.
struct ChangeRowModel {
    let id: String
    let lastRunOn: String
    let new: String
    let lost: String
    let closed: String
    let moneyBack: String
    let dropped: String
    let open: String

    init(_ figures: ChangeFigures) {
        id = figures.store
        lastRunOn = figures.lastRunOn?.description ?? ""
        new = Self.unlessZero(figures.count(of: .new))
        lost = figures.lost.isEmpty ? "–" : figures.lost.listed
        closed = Self.unlessZero(figures.count(of: .closed))
        moneyBack = figures.moneyBack.isEmpty ? "–" : figures.moneyBack.listed
        dropped = figures.dropped.isEmpty ? "–" : figures.dropped.listed
        open = Self.unlessZero(figures.count(of: .open))
    }

    private static func unlessZero(_ count: Int) -> String { count == 0 ? "–" : grouped(count) }
}

/// A finding that went away, and what closed it.
struct ClosedModel {
    let code: String
    let store: String
    let order: String
    let component: String
    let delta: AmountModel
    let since: String
    let cause: String

    init(_ change: FindingChange) {
        code = change.code
        store = change.store
        order = change.orderID.isEmpty ? "–" : change.orderID
        component = change.component
        delta = change.delta.map(AmountModel.init) ?? .none
        since = change.since.description
        cause = change.causeText
    }
}

extension FindingChange {
    /// What closed it, in words; empty for one that is open.
    var causeText: String {
        switch reason {
        case .newRow: closedBy
        case .newFile: "\(closedBy) covers it"
        case .otherFinding: "the same money is now finding \(closedBy)"
        case .noNewRow: "no new row: rules, rates, other orders or the day of the run changed"
        case .first, .returned, .same, .changed: ""
        }
    }
}
