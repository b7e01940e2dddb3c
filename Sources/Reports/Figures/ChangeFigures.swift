import Money
import Records

/// How many findings of a store are new, open and closed since its last run, and their money.
struct ChangeFigures: Sendable {
    let store: String
    let lastRunOn: Day?
    private let counts: [FindingChange.Kind: Int]
    /// Losses of new findings, as positive amounts by currency.
    let lost: [Amount]
    /// Losses that new rows paid, less what the same orders lost anew, by currency.
    let moneyBack: [Amount]
    /// Losses that are no finding any more without a row that paid them, by currency.
    let dropped: [Amount]

    init(_ report: StoreReport) {
        store = report.store.id
        lastRunOn = report.changes.lastRunOn
        let changes = report.changes.changes
        counts = changes.reduce(into: [:]) { $0[$1.kind, default: 0] += 1 }
        lost = Self.losses(changes.filter { $0.kind == .new })
        moneyBack = Self.moneyBack(changes)
        dropped = Self.losses(changes.filter { [.newFile, .noNewRow].contains($0.reason) })
    }

    var isFirstRun: Bool { lastRunOn == nil }
    /// True where a finding came or went.
    var isNews: Bool { !isFirstRun && (count(of: .new) > 0 || count(of: .closed) > 0) }

    func count(of kind: FindingChange.Kind) -> Int { counts[kind, default: 0] }

    private static func losses(_ changes: [FindingChange]) -> [Amount] {
        sums(changes.compactMap(\.loss))
    }

    /// Order by order: who is paid 90 and finds 2 of it missing has 88 back.
    private static func moneyBack(_ changes: [FindingChange]) -> [Amount] {
        let paid = changes.filter { $0.reason == .newRow }
        let lost = Dictionary(
            grouping: changes.filter { $0.kind == .new && !$0.orderID.isEmpty }, by: \.orderID)
        let byOrder = Dictionary(grouping: paid) { $0.orderID.isEmpty ? $0.id : $0.orderID }
        let amounts = byOrder.flatMap { orderID, paid in
            let lost = losses(lost[orderID, default: []])
            return losses(paid).map { amount in
                amount - (lost.first { $0.currency == amount.currency } ?? .zero(amount.currency))
            }
        }
        return sums(amounts.filter(\.isPositive))
    }

    /// The sum of each currency, in order of its code.
    static func sums(_ amounts: [Amount]) -> [Amount] {
        Dictionary(grouping: amounts, by: \.currency).sorted { $0.key < $1.key }
            .map { $0.value.sum($0.key) }
    }
}

extension ChangeFigures {
    /// `12 new (lost 1,000 IDR), 3 closed (500 IDR came back), 44 still open`.
    var sentence: String {
        Self.sentence(
            counts: FindingChange.Kind.allCases.map { count(of: $0) }, lost: lost,
            moneyBack: moneyBack)
    }

    static func sentence(counts: [Int], lost: [Amount], moneyBack: [Amount]) -> String {
        let news = counts[0] == 0 ? "nothing new" : "\(grouped(counts[0])) new"
        let closed = counts[2] == 0 ? "nothing closed" : "\(grouped(counts[2])) closed"
        return news + (lost.isEmpty ? "" : " (\(lost.listed) lost)") + ", " + closed
            + (moneyBack.isEmpty ? "" : " (\(moneyBack.listed) came back)")
            + ", \(grouped(counts[1])) still open"
    }
}

extension [Amount] {
    /// `1,000 IDR and 5.00 USD`.
    var listed: String { map(\.display).joined(separator: " and ") }
}

extension RunFigures {
    /// What became of the findings of all stores, in one sentence.
    var changeSentence: String {
        let known = changes.filter { !$0.isFirstRun }
        let firsts = changes.filter(\.isFirstRun)
        let newcomers =
            firsts.isEmpty || known.isEmpty
            ? "" : "; \(counted(firsts.count, "store")) for the first time"
        guard let last = known.compactMap(\.lastRunOn).max() else {
            return "First run: there is nothing to compare the findings with yet."
        }
        let counts = FindingChange.Kind.allCases.map { kind in
            known.reduce(0) { $0 + $1.count(of: kind) }
        }
        let text = ChangeFigures.sentence(
            counts: counts, lost: ChangeFigures.sums(known.flatMap(\.lost)),
            moneyBack: ChangeFigures.sums(known.flatMap(\.moneyBack)))
        return "Since the last run on \(last): \(text)\(newcomers)."
    }
}
