package import Money

/// What became of one finding since the last run.
package struct FindingChange: Hashable, Sendable {
    /// The order of the cases is that of changes.csv.
    package enum Kind: String, Sendable, CaseIterable {
        /// The last run did not have it.
        case new
        /// The last run had it, too.
        case open
        /// The last run had it, and it is gone.
        case closed
    }

    /// Why it is as it is.
    package enum Reason: String, Sendable, CaseIterable {
        /// New, and never seen before.
        case first
        /// New, and an earlier run had closed it.
        case returned
        /// Still open with the same figures.
        case same
        /// Still open with other figures.
        case changed
        /// Closed by a row that came since the last run.
        case newRow = "new-row"
        /// Closed by a file that came since the last run and covers the day.
        case newFile = "new-file"
        /// Gone because a new finding of the order speaks of the same money.
        case otherFinding = "other-finding"
        /// Closed without any new row of it: by rules, rates, other orders or the day of the run.
        case noNewRow = "no-new-row"
    }

    package var kind: Kind
    package var reason: Reason
    /// The finding's own name, stable from run to run.
    package var id: String
    package var code: String
    package var severity: Severity
    package var store: String
    package var orderID: String
    package var component: String
    package var currency: Currency
    /// As it is or, for a closed one, as it was; nil where no money is at stake.
    package var delta: Amount?
    /// What it was at the last run, where it changed since.
    package var deltaBefore: Amount?
    package var occurredOn: Day
    /// The day of the first run that ever saw it.
    package var firstSeenOn: Day
    /// The day of the run since which every run saw it.
    package var since: Day
    /// The row (`file!sheet!row`), file or finding that closed it; empty where none did.
    package var closedBy = ""

    package init(
        _ kind: Kind, _ reason: Reason, id: String, code: String, severity: Severity,
        store: String, orderID: String, component: String, currency: Currency, delta: Amount?,
        occurredOn: Day, firstSeenOn: Day, since: Day
    ) {
        self.kind = kind
        self.reason = reason
        self.id = id
        self.code = code
        self.severity = severity
        self.store = store
        self.orderID = orderID
        self.component = component
        self.currency = currency
        self.delta = delta
        self.occurredOn = occurredOn
        self.firstSeenOn = firstSeenOn
        self.since = since
    }

    /// The loss as a positive amount; nil where the seller lost none.
    package var loss: Amount? { delta.flatMap { $0.isNegative ? -$0 : nil } }
}

/// What became of a store's findings between two runs.
package struct FindingChanges: Hashable, Sendable {
    /// The day of the run before; nil for a store's first run, in which everything is new.
    package var lastRunOn: Day?
    /// The day of the newest run where that is later than this one, which then is not noted.
    package var laterRunOn: Day?
    /// By kind, code, order and ID.
    package var changes: [FindingChange]

    package init(
        lastRunOn: Day? = nil, laterRunOn: Day? = nil, changes: [FindingChange] = []
    ) {
        self.lastRunOn = lastRunOn
        self.laterRunOn = laterRunOn
        self.changes = changes
    }

    package var isFirstRun: Bool { lastRunOn == nil }
}
