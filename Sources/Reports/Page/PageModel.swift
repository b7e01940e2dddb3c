import Money
import Records

/// What the page's template shows, as text; the template escapes it.
struct PageModel {
    let style = PageStyle.css
    let asOf: String
    let headline: String
    let needs: [NeedModel]
    let moreNeeds: [NeedModel]
    let moreNeedsText: [String]
    let isCalm: Bool
    let changes: ChangesModel
    let claims: ClaimsModel
    let hasStores: Bool
    let hasFindings: Bool
    /// True where a store has findings or is in need.
    let hasLoud: Bool
    let stakeRows: [StakeRowModel]
    let stakeTotals: [StakeTotalModel]
    let incidents: [IncidentModel]
    let hasIncidents: Bool
    let moreIncidents: [String]
    let flowRows: [FlowModel]
    let quietCount: String
    let quietRows: [FlowModel]
    let hasQuiet: Bool
    let largest: [FindingModel]
    let codes: [CodeModel]
    let fees: FeesModel
    let stores: [StoreModel]
    let rows: RowsModel
    let quarantined: [QuarantinedFile]
    let hasQuarantined: Bool
    let moreQuarantined: [String]

    /// Stores in need that are shown at once; the others unfold.
    private static let needsMax = 10
    /// Up to so many stores have a part of their own even without findings.
    private static let storePartsMax = 25
    private static let largestMax = 10
    private static let incidentsMax = 25
    private static let quarantinedMax = 50

    init(_ figures: RunFigures) {
        asOf = figures.report.asOf.description
        headline = Headline.text(figures)
        let inNeed = figures.stores.filter(\.isInNeed).map(NeedModel.init)
        needs = Array(inNeed.prefix(Self.needsMax))
        moreNeeds = Array(inNeed.dropFirst(Self.needsMax))
        moreNeedsText =
            moreNeeds.isEmpty ? [] : ["\(counted(moreNeeds.count, "more store")) in need"]
        // The page claims no more than the proof shows.
        isCalm = figures.findingCount == 0 && inNeed.isEmpty
        changes = ChangesModel(figures)
        claims = ClaimsModel(figures)
        hasStores = !figures.stores.isEmpty
        hasFindings = figures.findingCount > 0
        let loud = figures.stores.filter { $0.isInNeed || $0.findingCount > 0 }
        let quiet = figures.storesByID.filter { !($0.isInNeed || $0.findingCount > 0) }
        hasLoud = !loud.isEmpty
        stakeRows = loud.flatMap(StakeRowModel.rows)
        stakeTotals = figures.stake.amounts.map(StakeTotalModel.init)
        incidents = figures.incidents.prefix(Self.incidentsMax).map { IncidentModel($0, figures) }
        hasIncidents = !incidents.isEmpty
        moreIncidents =
            figures.incidents.count > incidents.count
            ? ["\(grouped(figures.incidents.count - incidents.count)) more in incidents.csv"] : []
        fees = FeesModel(figures)
        flowRows = loud.map(FlowModel.init)
        quietRows = quiet.map(FlowModel.init)
        hasQuiet = !quiet.isEmpty
        quietCount = counted(quiet.count, "store") + " without findings"
        largest = figures.largestFindings.prefix(Self.largestMax).map(FindingModel.init)
        codes = figures.codes.map { CodeModel($0, figures.report.findingTexts[$0.code]) }
        let parts = figures.stores.count <= Self.storePartsMax ? loud + quiet : loud
        stores = parts.enumerated().map { index, store in
            StoreModel(store, isOpen: index < min(loud.count, StoreModel.openMax))
        }
        rows = RowsModel(figures.rows)
        let files = figures.report.quarantined
        quarantined = Array(files.prefix(Self.quarantinedMax))
        hasQuarantined = !files.isEmpty
        moreQuarantined =
            files.count > Self.quarantinedMax
            ? ["\(grouped(files.count - Self.quarantinedMax)) more stand in summary.json."] : []
    }
}

/// A store that needs somebody, and why.
struct NeedModel {
    let id: String
    let level: String
    let freezeText: [String]
    let steps: [String]

    init(_ store: StoreFigures) {
        id = store.id
        level = store.freeze.isNear || store.count(of: Severity.critical) > 0 ? "critical" : "high"
        freezeText = store.freezeSentence.map { [$0] } ?? []
        steps = store.nextSteps
    }
}

/// An amount with its sign known to the style.
struct AmountModel {
    let text: String
    let isNegative: Bool

    init(_ amount: Amount) {
        text = amount.display
        isNegative = amount.isNegative
    }

    /// Shows a dash where there is nothing, so that the eye finds the money.
    static func unlessZero(_ amount: Amount) -> AmountModel {
        amount.isZero ? AmountModel(text: "–") : AmountModel(amount)
    }

    private init(text: String) {
        self.text = text
        isNegative = false
    }

    static let none = AmountModel(text: "–")
}

/// A row of the table of money at stake: one store in one currency.
struct StakeRowModel {
    let id: String
    let toClaim: AmountModel
    let claimed: AmountModel
    let atRisk: AmountModel
    let other: AmountModel
    let findings: String
    let severities: [SeverityCountModel]
    let balance: AmountModel
    let withdrawals: String
    let isAlarm: Bool

    /// One row in the store's own currency and one for each other that its findings have.
    static func rows(_ store: StoreFigures) -> [StakeRowModel] {
        let others = store.stake.amounts.filter { $0.currency != store.currency }
        let own = store.stake.amounts.first { $0.currency == store.currency }
        return [StakeRowModel(store, own ?? StakeAmounts(store.currency), isFirst: true)]
            + others.map { StakeRowModel(store, $0, isFirst: false) }
    }

    private init(_ store: StoreFigures, _ amounts: StakeAmounts, isFirst: Bool) {
        id = store.id
        toClaim = .unlessZero(amounts.toClaim)
        claimed = .unlessZero(amounts.claimed)
        atRisk = .unlessZero(amounts.atRisk)
        other = .unlessZero(amounts.other)
        findings = isFirst ? grouped(store.findingCount) : ""
        severities = isFirst ? SeverityCountModel.all(store) : []
        balance = isFirst ? store.lastBalance.map { AmountModel($0.closing) } ?? .none : .none
        isAlarm = isFirst && store.freeze.isNear
        withdrawals =
            switch store.freeze {
            case .frozen(let day): "frozen since \(day)"
            case .coming(let day): "freeze on \(day)"
            case .belowZero: "balance below zero"
            case .none: "free"
            }
    }
}

/// How many findings of one severity there are.
struct SeverityCountModel {
    let severity: String
    let count: String

    static func all(_ store: StoreFigures) -> [SeverityCountModel] {
        Severity.allCases.compactMap { severity in
            let count = store.count(of: severity)
            guard count > 0 else { return nil }
            return SeverityCountModel(severity: severity.rawValue, count: grouped(count))
        }
    }
}

/// The sum over all stores in one currency.
struct StakeTotalModel {
    let currency: String
    let toClaim: AmountModel
    let claimed: AmountModel
    let atRisk: AmountModel
    let other: AmountModel

    init(_ amounts: StakeAmounts) {
        currency = amounts.currency.code
        toClaim = .unlessZero(amounts.toClaim)
        claimed = .unlessZero(amounts.claimed)
        atRisk = .unlessZero(amounts.atRisk)
        other = .unlessZero(amounts.other)
    }
}

/// One store's way from orders to money.
struct FlowModel {
    let id: String
    let orders: String
    let ordered: AmountModel
    let settled: AmountModel
    let open: String
    let stillDue: AmountModel
    let missingCount: String
    let missing: AmountModel
    let unexplained: AmountModel

    init(_ store: StoreFigures) {
        id = store.id
        orders = grouped(store.orders.count)
        ordered = AmountModel(store.orders.ordered)
        settled = AmountModel(store.orders.settled)
        open = grouped(store.orders.openCount)
        stillDue = .unlessZero(store.orders.stillDue)
        let missingOrders = store.orders.count(of: .missing)
        missingCount = missingOrders == 0 ? "–" : grouped(missingOrders)
        missing = .unlessZero(store.orders.missing)
        unexplained = store.unexplained.map(AmountModel.unlessZero) ?? .none
    }
}

/// One finding with its figures and sources.
struct FindingModel {
    let severity: String
    let code: String
    let store: String
    let order: String
    let component: String
    let delta: AmountModel
    let explanation: String
    let sources: String

    private static let sourcesMax = 3

    init(_ finding: Discrepancy) {
        severity = finding.severity.rawValue
        code = finding.code
        store = finding.store
        order = finding.orderID.isEmpty ? "–" : finding.orderID
        component = finding.component?.rawValue ?? ""
        delta = finding.delta.map(AmountModel.init) ?? .none
        explanation = finding.explanation
        let shown = finding.sources.prefix(Self.sourcesMax).map(Self.text)
        let more = finding.sources.count - shown.count
        sources = (shown + (more > 0 ? ["\(more) more"] : [])).joined(separator: " · ")
    }

    private static func text(_ source: Provenance) -> String {
        let sheet = source.sheet.isEmpty ? "" : ", \(source.sheet)"
        return "\(source.file)\(sheet), row \(source.rowNumber)"
    }
}

/// One code: what it means, what to do, and how much of it there is.
struct CodeModel {
    let code: String
    let severity: String
    let count: String
    let meaning: String
    let advice: String
    let amounts: [StakeTotalModel]

    init(_ figures: CodeFigures, _ text: FindingText?) {
        code = figures.code
        severity = figures.severity.rawValue
        count = grouped(figures.count)
        meaning = text?.title ?? ""
        advice = text?.remedy ?? ""
        amounts = figures.stake.amounts.map(StakeTotalModel.init)
    }
}

/// The proof that every row has a fate.
struct RowsModel {
    let files: String
    let total: String
    let records: String
    let duplicates: String
    let ignored: String
    let rejected: String
    let verdict: String
    let addsUp: Bool

    init(_ rows: RowFigures) {
        files = counted(rows.files, "file")
        total = grouped(rows.rows)
        records = grouped(rows.records)
        duplicates = grouped(rows.duplicates)
        ignored = grouped(rows.ignored)
        rejected = grouped(rows.rejected)
        addsUp = rows.addsUp
        verdict = rows.addsUp ? "adds up" : "DOES NOT ADD UP"
    }
}
