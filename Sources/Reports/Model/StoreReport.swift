package import Money
package import Records

/// Everything that a run found about one store, in any order.
package struct StoreReport: Sendable {
    package var store: Store
    /// The orders that reports list: the open ones, those with findings, and those on which
    /// something happened lately.
    package var orders: [OrderSummary]
    /// The figures of all orders, listed or not.
    package var orderFigures: OrderFigures
    package var discrepancies: [Discrepancy]
    package var components: [ComponentSummary]
    /// What fees took of the orders created in each week, oldest first.
    package var takes: [WeekTake]
    package var balances: [BalanceDay]
    /// What the balance leads to; nil where nothing is known of it.
    package var outlook: BalanceOutlook?
    /// The money from which on a finding is of severity high; it makes findings of stores with
    /// different currencies comparable.
    package var highSeverity: Amount?
    package var proof: [ProofStep]
    package var coverage: Coverage
    package var files: [FileRecord]
    /// Other names under which the same bytes arrived.
    package var aliases: [FileAlias]
    package var rejects: [Reject]
    package var ignored: [IgnoredSummary]
    /// What became of the findings since the last run.
    package var changes = FindingChanges()
    /// What was claimed of the platform, and what became of it.
    package var claims: [Claim] = []

    package init(
        store: Store, orders: [OrderSummary] = [], orderFigures: OrderFigures? = nil,
        discrepancies: [Discrepancy] = [],
        components: [ComponentSummary] = [], takes: [WeekTake] = [], balances: [BalanceDay] = [],
        outlook: BalanceOutlook? = nil, highSeverity: Amount? = nil, proof: [ProofStep] = [],
        coverage: Coverage = Coverage(spans: [:]), files: [FileRecord] = [],
        aliases: [FileAlias] = [], rejects: [Reject] = [], ignored: [IgnoredSummary] = []
    ) {
        self.store = store
        self.orders = orders
        self.orderFigures = orderFigures ?? OrderFigures(orders, store.currency)
        self.discrepancies = discrepancies
        self.components = components
        self.takes = takes
        self.balances = balances
        self.outlook = outlook
        self.highSeverity = highSeverity
        self.proof = proof
        self.coverage = coverage
        self.files = files
        self.aliases = aliases
        self.rejects = rejects
        self.ignored = ignored
    }

    package var currency: Currency { store.currency }

    /// Takes the claims, and tells each finding of its own.
    package mutating func take(_ claims: [Claim]) {
        self.claims = claims
        let states = Dictionary(
            claims.map { ($0.findingID, $0.state) }, uniquingKeysWith: { first, _ in first })
        for index in discrepancies.indices {
            discrepancies[index].claim = states[discrepancies[index].id]
        }
    }
}

/// A store's money on its way to a freeze of withdrawals, or away from it.
package struct BalanceOutlook: Hashable, Sendable {
    /// First day of the streak below zero that is still running; nil where the last balance is
    /// not below zero.
    package var streakFirstDay: Day?
    /// Days in a row below zero up to the last balance; 0 without a running streak.
    package var daysInARow: Int
    /// The lowest closing balance of the running streak, or of all days where there is none.
    package var lowest: Amount
    /// The day on which withdrawals freeze if nothing changes; in the past where they are frozen.
    package var freezesOn: Day?
    /// Days in a row that lead to a freeze, by the rule in force; nil where it names none.
    package var streakDays: Int?
    /// How far below zero leads to a freeze, as a positive amount; nil where it is unknown.
    package var limit: Amount?
    /// The limit that cannot be checked, because no exchange rate for its currency is known.
    package var limitWithoutRate: Amount?
    /// What the balance has brought or will bring: at most one for each effect.
    package var consequences: [BalanceConsequence]

    package init(
        streakFirstDay: Day?, daysInARow: Int, lowest: Amount, freezesOn: Day?, streakDays: Int?,
        limit: Amount?, limitWithoutRate: Amount? = nil, consequences: [BalanceConsequence] = []
    ) {
        self.streakFirstDay = streakFirstDay
        self.daysInARow = daysInARow
        self.lowest = lowest
        self.freezesOn = freezesOn
        self.streakDays = streakDays
        self.limit = limit
        self.limitWithoutRate = limitWithoutRate
        self.consequences = consequences
    }
}

/// One step of the proof: its amount, and what is known of its difference to the step before.
package struct ProofStep: Hashable, Sendable {
    package enum Name: String, Sendable, CaseIterable {
        case orders
        case settled
        case statements
        case payouts
        case bank
    }

    package var step: Name
    package var amount: Amount
    /// The part of the difference to the step before that named findings and states explain.
    package var explained: Amount
    /// The rest of that difference; zero proves the step.
    package var unexplained: Amount

    package init(step: Name, amount: Amount, explained: Amount, unexplained: Amount) {
        self.step = step
        self.amount = amount
        self.explained = explained
        self.unexplained = unexplained
    }
}

/// A second name under which the bytes of a file arrived.
package struct FileAlias: Hashable, Sendable {
    package var name: String
    package var sha256: String

    package init(name: String, sha256: String) {
        self.name = name
        self.sha256 = sha256
    }
}

/// How many rows of a file one rule left out.
package struct IgnoredSummary: Hashable, Sendable {
    package var file: String
    /// The rule's name, for example `description-row`.
    package var rule: String
    package var count: Int

    package init(file: String, rule: String, count: Int) {
        self.file = file
        self.rule = rule
        self.count = count
    }
}
