package import Money

/// What the rows of a store say of its account, day by day and statement by statement.
///
/// The ledger keeps it, so that a run reads the days of years and not their rows.
package struct AccountBook: Hashable, Sendable {
    /// Days with any entry or wallet row, in order.
    package var days: [BookDay]
    /// Statements that an entry or a deposit names, in order of their IDs.
    package var statements: [BookStatement]
    /// Withdrawals, their returns and failed movements, in no order: which of them count, later
    /// rows can change.
    package var transferRows: [WalletRow]

    package init(days: [BookDay], statements: [BookStatement], transferRows: [WalletRow]) {
        self.days = days
        self.statements = statements
        self.transferRows = transferRows
    }
}

/// What the rows of one day say of a store's account; withdrawals are left out.
package struct BookDay: Hashable, Sendable {
    package var day: Day
    /// Sum of the day's settlement entries, advertising left out.
    package var entriesTotal: Amount
    /// Sum of the day's advertising entries.
    package var adsTotal: Amount
    /// Sum of the day's entries that a payout pays.
    package var paidTotal: Amount
    /// All entries, those in another currency included.
    package var entryCount = 0
    /// The first 20 in order.
    package var entrySources: [Provenance] = []
    /// What the wallet states as the day's earnings; nil where it has no such row.
    package var earnings: Amount?
    /// What the wallet states as the day's advertising deduction; nil where it has no such row.
    package var adsDeduction: Amount?
    /// Corrections and other movements of the wallet.
    package var otherMovements: Amount
    /// The first 20 wallet rows in order that moved the balance.
    package var walletSources: [Provenance] = []
    /// All wallet rows of the day, withdrawals and failed ones included.
    package var walletRowCount = 0
    /// The balances before the first and after the last wallet row, where the rows state them.
    package var statedBalance: StatedBalance?
    /// The wallet's own ID of the day's first earnings; empty where it has none.
    package var earningsReference = ""
    /// The wallet's own ID of the day's first advertising deduction; empty where it has none.
    package var adsReference = ""
    /// True for a day with a row of a wallet that is the account itself.
    package var hasWholeWallet = false
    /// True for a day on which the wallet released the money of an order that it names.
    package var hasReleases = false
    /// Where the running balances do not follow from each other, in order.
    package var breaks: [WalletBreak] = []
    /// How the next day's balances go on from this one; nil on a day without wallet rows.
    package var end: WalletEnd?

    package init(day: Day, currency: Currency) {
        self.day = day
        entriesTotal = .zero(currency)
        adsTotal = .zero(currency)
        paidTotal = .zero(currency)
        otherMovements = .zero(currency)
    }
}

/// A wallet row whose stated balance is not the one before it and its own amount.
package struct WalletBreak: Hashable, Sendable {
    /// The last row before it that states a balance.
    package var before: WalletRow
    package var row: WalletRow

    package init(before: WalletRow, row: WalletRow) {
        self.before = before
        self.row = row
    }
}

/// Where the running balances of a wallet stand at the end of a day.
package struct WalletEnd: Hashable, Sendable {
    /// The last row of the day; nil where it states no balance.
    package var last: WalletRow?
    /// The last row up to this day that states a balance in the store's currency.
    package var lastStated: WalletRow?

    package init(last: WalletRow? = nil, lastStated: WalletRow? = nil) {
        self.last = last
        self.lastStated = lastStated
    }
}

/// What the rows that name one statement say of it, in the store's currency.
package struct BookStatement: Hashable, Sendable {
    package var id: String
    /// What the entries add up to on each of their days; empty where no entry names it.
    package var totalsByDay: [Day: Amount] = [:]
    /// The largest of its entries, so that their order does not matter; empty while pending.
    package var paymentID = ""
    /// The first 20 entries in order.
    package var sources: [Provenance] = []
    /// What the wallet received for it; nil where no deposit names it.
    package var deposit: BookDeposit?

    package init(id: String) { self.id = id }
}

/// What the wallet received for one statement.
package struct BookDeposit: Hashable, Sendable {
    package var amount: Amount
    package var firstDay: Day
    package var lastDay: Day
    /// The largest of the wallet's own IDs of its rows.
    package var referenceID: String
    /// The first 20 rows in order.
    package var sources: [Provenance]

    package init(
        amount: Amount, firstDay: Day, lastDay: Day, referenceID: String, sources: [Provenance]
    ) {
        self.amount = amount
        self.firstDay = firstDay
        self.lastDay = lastDay
        self.referenceID = referenceID
        self.sources = sources
    }
}

/// What the account book needs of a settlement entry.
package struct BookEntry: Hashable, Sendable {
    package var isAds: Bool
    package var settledOn: Day
    package var total: Amount
    package var statementID: String
    package var paymentID: String
    package var provenance: Provenance

    package init(
        isAds: Bool, settledOn: Day, total: Amount, statementID: String, paymentID: String,
        provenance: Provenance
    ) {
        self.isAds = isAds
        self.settledOn = settledOn
        self.total = total
        self.statementID = statementID
        self.paymentID = paymentID
        self.provenance = provenance
    }

    package init(_ entry: SettlementEntry) {
        self.init(
            isAds: entry.kind == .ads, settledOn: entry.settledOn, total: entry.total,
            statementID: entry.statementID, paymentID: entry.paymentID,
            provenance: entry.provenance)
    }
}
