import Money
import Records

/// One store's own part of the page.
struct StoreModel {
    let id: String
    let place: String
    let isOpen: Bool
    let freezeText: [String]
    let steps: [String]
    let hasCodes: Bool
    let codes: [CodeModel]
    let worst: [FindingModel]
    let moreFindings: [String]
    let fees: StoreFeesModel
    let balanceChart: [String]
    let balanceNote: String
    let proof: [ProofModel]
    let coverageChart: [String]
    let rows: RowsModel
    let files: [FileModel]
    let moreFiles: [String]
    let rejects: [RejectModel]
    let moreRejects: [String]

    /// Stores whose part is open when the page is.
    static let openMax = 5
    private static let worstMax = 5
    private static let filesMax = 25
    private static let rejectsMax = 20

    init(_ store: StoreFigures, isOpen: Bool) {
        let report = store.report
        id = store.id
        place = [report.store.platform, report.store.market, store.currency.code]
            .filter { !$0.isEmpty }.joined(separator: " · ")
        self.isOpen = isOpen
        freezeText = store.freezeSentence.map { [$0] } ?? []
        steps = store.nextSteps
        codes = store.codes.map { CodeModel($0, nil) }
        hasCodes = !codes.isEmpty
        worst = store.worstFindings.prefix(Self.worstMax).map(FindingModel.init)
        moreFindings = Self.more(store.findingCount - worst.count, "finding", "tieout.xlsx")
        fees = StoreFeesModel(report)
        balanceChart = BalanceChart(report).map { [$0.svg] } ?? []
        balanceNote = Self.balanceNote(report)
        proof = ProofModel.steps(report.proof)
        coverageChart = CoverageChart(report.coverage).map { [$0.svg] } ?? []
        rows = RowsModel(store.rows)
        let notes = FileNotes(report)
        files = report.files.newest(Self.filesMax).map { FileModel($0, notes) }
        moreFiles = Self.more(report.files.count - files.count, "older file", "files.csv")
        rejects = report.rejects.prefix(Self.rejectsMax).map(RejectModel.init)
        moreRejects = Self.more(report.rejects.count - rejects.count, "reject", "rejects.csv")
    }

    private static func more(_ count: Int, _ noun: String, _ file: String) -> [String] {
        count > 0 ? ["\(counted(count, "more " + noun)) in \(file)"] : []
    }

    private static func balanceNote(_ report: StoreReport) -> String {
        guard let last = report.balances.last else { return "" }
        let proof =
            last.isProven
            ? "" : " The opening balance was never stated, so its height is unproven."
        let cut =
            report.balances.count > BalanceChart.daysMax
            ? " The last \(BalanceChart.daysMax) days; balances.csv has all." : ""
        return "\(last.closing.display) on \(last.day).\(proof)\(cut)"
    }
}

extension [FileRecord] {
    /// The files exported last, newest first.
    fileprivate func newest(_ countMax: Int) -> [FileRecord] {
        let sorted = sorted {
            ($1.facts.exportedOn, $0.facts.name) < ($0.facts.exportedOn, $1.facts.name)
        }
        return Array(sorted.prefix(countMax))
    }
}

/// One step of the proof, with the difference to the one before.
struct ProofModel {
    let step: String
    let amount: AmountModel
    let difference: AmountModel
    let explained: AmountModel
    let unexplained: AmountModel
    let isProven: Bool

    static func steps(_ steps: [ProofStep]) -> [ProofModel] {
        var previous: Amount?
        return steps.map { step in
            let difference = previous.map { step.amount - $0 }
            previous = step.amount
            return ProofModel(step, difference)
        }
    }

    private init(_ step: ProofStep, _ difference: Amount?) {
        self.step = step.step.words
        amount = AmountModel(step.amount)
        self.difference = difference.map(AmountModel.unlessZero) ?? .none
        explained = .unlessZero(step.explained)
        unexplained = difference == nil ? .none : AmountModel(step.unexplained)
        isProven = step.unexplained.isZero
    }
}

extension ProofStep.Name {
    /// What the step adds up.
    fileprivate var words: String {
        switch self {
        case .orders: "Orders: net sales"
        case .settled: "Settled entries"
        case .statements: "Statements"
        case .payouts: "Payouts"
        case .bank: "Bank lines"
        }
    }
}

/// What became of a file's rows and money.
struct FileModel {
    let name: String
    /// Kind, period, other names and the rules that left rows out.
    let facts: String
    let rows: RowsModel
    let moneyIn: AmountModel
    let moneyRecorded: AmountModel
    let moneyLeft: AmountModel

    init(_ file: FileRecord, _ notes: FileNotes) {
        name = file.facts.name
        let names = notes.otherNames(of: file)
        facts = [
            file.facts.kind.rawValue, file.facts.period.map { "\($0.first) – \($0.last)" } ?? "",
            notes.ignoredRules(of: file), names.isEmpty ? "" : "also arrived as \(names)",
        ].filter { !$0.isEmpty }.joined(separator: ", ")
        rows = RowsModel(RowFigures(file))
        moneyIn = AmountModel(file.moneyIn)
        moneyRecorded = AmountModel(file.moneyRecorded)
        moneyLeft = .unlessZero(file.moneyIn - file.moneyRecorded)
    }
}

/// A row that became no record.
struct RejectModel {
    let source: String
    let column: String
    let text: String
    let reason: String

    init(_ reject: Reject) {
        source = reject.provenance.description
        column = reject.column
        text = reject.text
        reason = reject.reason
    }
}
