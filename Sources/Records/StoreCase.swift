package import Money

/// One day of a store's account: what its entries, its wallet and its balance say.
package struct AccountDay: Hashable, Sendable {
    package var day: Day
    /// Sum of the day's settlement entries, advertising left out.
    package var entriesTotal: Amount
    /// Sum of the day's advertising entries.
    package var adsTotal: Amount
    package var entryCount: Int
    /// What the wallet states as the day's earnings; nil where it has no such row.
    package var earnings: Amount?
    /// What the wallet states as the day's advertising deduction; nil where it has no such row.
    package var adsDeduction: Amount?
    /// Withdrawals that count on this day, negative.
    package var withdrawals: Amount
    /// Corrections and other movements of the wallet; they count only where the wallet is the
    /// account itself, because daily earnings hold them already.
    package var otherMovements: Amount
    /// Payouts of statements on this day where there is no wallet, negative.
    package var payouts: Amount
    /// The balances before the first and after the last wallet row, where the rows state them.
    package var statedBalance: StatedBalance?
    /// The wallet's own ID of the day's first earnings; empty where it has none.
    package var earningsReference = ""
    /// The wallet's own ID of the day's first advertising deduction; empty where it has none.
    package var adsReference = ""
    /// Where the wallet rows of the day were read; at most the first 20 in order.
    package var walletSources: [Provenance]
    /// Where the day's entries were read; at most the first 20 in order, `entryCount` has them all.
    package var entrySources: [Provenance]

    package init(day: Day, currency: Currency) {
        self.day = day
        entriesTotal = .zero(currency)
        adsTotal = .zero(currency)
        entryCount = 0
        withdrawals = .zero(currency)
        otherMovements = .zero(currency)
        payouts = .zero(currency)
        walletSources = []
        entrySources = []
    }
}

/// What the wallet rows of one day state of the balance.
package struct StatedBalance: Hashable, Sendable {
    package var opening: Amount
    package var closing: Amount

    package init(opening: Amount, closing: Amount) {
        self.opening = opening
        self.closing = closing
    }
}

/// A store's balance on one day.
package struct BalanceDay: Hashable, Sendable {
    package var day: Day
    package var opening: Amount
    package var movement: Amount
    package var closing: Amount
    /// Days in a row with a closing balance below zero, this one included; 0 when it is not.
    package var negativeDays: Int
    /// False where the opening balance was never stated or days before are not covered.
    package var isProven: Bool

    package init(
        day: Day, opening: Amount, movement: Amount, closing: Amount, negativeDays: Int,
        isProven: Bool
    ) {
        self.day = day
        self.opening = opening
        self.movement = movement
        self.closing = closing
        self.negativeDays = negativeDays
        self.isProven = isProven
    }
}

/// What one statement (or, where the platform has none, one file) says, and what its entries say.
package struct StatementCase: Hashable, Sendable {
    /// The statement ID; empty where the total is the file's own.
    package var id: String
    /// The file whose total this is; empty for a statement.
    package var file: String
    package var day: Day
    package var entriesTotal: Amount
    /// What the file states; nil where a statement's total is stated nowhere.
    package var statedTotal: Amount?
    /// What the wallet received for it; nil where no deposit names it.
    package var paid: Amount?
    /// The day of the last of these deposits.
    package var paidOn: Day?
    /// The last day of its entries; `day` is the first.
    package var lastDay: Day
    /// The payout that pays it; empty while pending.
    package var paymentID: String
    package var sources: [Provenance]

    package init(
        id: String, file: String, day: Day, entriesTotal: Amount, statedTotal: Amount?,
        paymentID: String, sources: [Provenance]
    ) {
        self.id = id
        self.file = file
        self.day = day
        lastDay = day
        self.entriesTotal = entriesTotal
        self.statedTotal = statedTotal
        self.paymentID = paymentID
        self.sources = sources
    }
}

/// All that is known about one store's account: balances, statements, payouts, coverage.
package struct StoreCase: Sendable {
    package var store: Store
    /// Days with any entry or wallet row, in order.
    package var days: [AccountDay]
    /// One for each covered day, in order.
    package var balances: [BalanceDay]
    package var statements: [StatementCase]
    /// Withdrawals, their returns and failed movements of the wallet, in order of days.
    package var transferRows: [WalletRow]
    /// Wallet rows whose balance does not follow exactly from the row before, in order.
    package var walletBreaks: [WalletBreak] = []
    /// True where any file had a wallet row.
    package var hasWalletRows = false
    /// True where the wallet is the account itself and lists every movement of it.
    ///
    /// Wallets that only state daily earnings have corrections inside them.
    package var hasWholeWallet = false
    /// In order of the booking day.
    package var bankLines: [BankLine] = []
    /// Money that left for the bank, each with the bank line that shows it.
    package var transfers: [BankTransfer] = []
    /// Entries that belong to no order, in order of settled day.
    package var accountEntries: [SettlementEntry]
    package var coverage: Coverage
    package var files: [FileRecord]
    package var restatements: [Restatement]

    package init(
        store: Store, days: [AccountDay], balances: [BalanceDay],
        statements: [StatementCase], transferRows: [WalletRow], accountEntries: [SettlementEntry],
        coverage: Coverage, files: [FileRecord], restatements: [Restatement]
    ) {
        self.store = store
        self.days = days
        self.balances = balances
        self.statements = statements
        self.transferRows = transferRows
        self.accountEntries = accountEntries
        self.coverage = coverage
        self.files = files
        self.restatements = restatements
    }
}
