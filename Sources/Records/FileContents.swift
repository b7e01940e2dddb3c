package import Money

/// Why a row of an input file became no record.
package struct Reject: Hashable, Sendable {
    package var provenance: Provenance
    /// The header of the column at fault.
    package var column: String
    /// The cell's raw text; empty where the column holds something of the buyer.
    package var text: String
    /// What is wrong, what was expected and what to do, in one line.
    package var reason: String

    package init(provenance: Provenance, column: String, text: String, reason: String) {
        self.provenance = provenance
        self.column = column
        self.text = text
        self.reason = reason
    }
}

/// A row that is no record by a rule of its profile.
package struct IgnoredRow: Hashable, Sendable {
    package var provenance: Provenance
    /// The rule's name, for example `description-row`, `control-total`, `explanation`.
    package var rule: String

    package init(provenance: Provenance, rule: String) {
        self.provenance = provenance
        self.rule = rule
    }
}

/// A total that a file states of its own rows, from its report or summary sheet.
package struct StatedTotal: Hashable, Sendable {
    package var component: ComponentID
    package var amount: Amount
    package var provenance: Provenance

    package init(component: ComponentID, amount: Amount, provenance: Provenance) {
        self.component = component
        self.amount = amount
        self.provenance = provenance
    }
}

/// A total that a file states, beside what its own rows add up to.
package struct ControlTotal: Hashable, Sendable {
    package var component: ComponentID
    package var stated: Amount
    package var computed: Amount
    package var provenance: Provenance

    package init(
        component: ComponentID, stated: Amount, computed: Amount, provenance: Provenance
    ) {
        self.component = component
        self.stated = stated
        self.computed = computed
        self.provenance = provenance
    }

    package var holds: Bool { stated == computed }
}

/// What is known of an input file beside its records.
package struct FileFacts: Hashable, Sendable {
    /// The path below `inbox/<store>/`.
    package var name: String
    /// 64 lower-case hexadecimal digits.
    package var sha256: String
    package var sizeBytes: Int
    package var kind: FileKind
    /// The profile that read it, for example `tiktok-shop/income`.
    package var profile: String
    package var platform: String
    package var currency: Currency
    /// The market that the file's own words point to, for example `ID`; nil where they do not.
    package var market: String?
    /// The days that the file states or, where it states none, those that its rows span.
    package var period: DaySpan?
    /// True where the file itself states its period.
    package var isPeriodStated: Bool
    /// The latest date stated or found inside: of two files the one with the later day is newer.
    package var exportedOn: Day
    /// The second of `exportedOn` at which the last thing happened that an order export tells of;
    /// 0 where nothing tells the time.
    package var exportedSecond = 0
    /// The time zone that the file's dates are in, in its own words; empty where it names none.
    package var timezoneText: String
    /// True for an export of some rows of its kind only, such as cancellations: it proves no day
    /// covered.
    package var isSelection = false
    /// False for an order export without any column that could show what went back: its silence
    /// about a return says nothing.
    package var showsReturns = true

    package init(
        name: String, sha256: String, sizeBytes: Int, kind: FileKind, profile: String,
        platform: String, currency: Currency, market: String?, period: DaySpan?,
        isPeriodStated: Bool, exportedOn: Day, timezoneText: String
    ) {
        self.name = name
        self.sha256 = sha256
        self.sizeBytes = sizeBytes
        self.kind = kind
        self.profile = profile
        self.platform = platform
        self.currency = currency
        self.market = market
        self.period = period
        self.isPeriodStated = isPeriodStated
        self.exportedOn = exportedOn
        self.timezoneText = timezoneText
    }
}

/// Everything that one input file gave: its facts, its records, and the fate of every other row.
package struct FileContents: Sendable {
    package var facts: FileFacts
    package var orderLines: [OrderLine] = []
    package var entries: [SettlementEntry] = []
    package var walletRows: [WalletRow] = []
    package var bankLines: [BankLine] = []
    package var notices: [OrderNotice] = []
    package var statedTotals: [StatedTotal] = []
    /// All totals that the file states, compared with its rows.
    package var controlTotals: [ControlTotal] = []
    package var ignored: [IgnoredRow] = []
    package var rejects: [Reject] = []
    /// What the reader met beside the rows: place, what it means and what to do, a line each.
    package var notes: [String] = []
    /// Rows below the header with any value, over all sheets: records, ignored and rejected rows.
    package var rowCount = 0
    /// The main money column over all data rows, rejected ones included where they can be read.
    package var moneyIn: Amount

    package init(facts: FileFacts) {
        self.facts = facts
        moneyIn = .zero(facts.currency)
    }

    package var recordCount: Int {
        orderLines.count + entries.count + walletRows.count + bankLines.count + notices.count
    }
}
