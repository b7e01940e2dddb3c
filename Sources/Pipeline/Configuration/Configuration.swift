import Evidence
package import Fees
package import Money
package import Profiles
package import Records

/// What `tieout.yaml` says: the stores, how strictly they are checked, and the fee book.
package struct Configuration: Sendable {
    /// A store as the file names it; what it leaves out comes from the store's files.
    package struct StoreEntry: Hashable, Sendable {
        package var id: String
        package var platform: String?
        package var market: String?
        package var currency: Currency?
        package var timezone: String?
        /// The opening balance as text; read once the store's currency is known.
        package var openingBalance: String?
        package var settlementDays: Int?
        /// Where the passwords of its encrypted workbooks stand.
        package var passwordSource: PasswordSource?

        package init(id: String) { self.id = id }
    }

    /// A rule on negative balances, its limit in the currency that the file gives.
    struct NegativeBalanceEntry: Hashable, Sendable {
        var effect = BalanceEffect.freeze
        /// Nil where the rule names only a limit.
        var streakDays: Int?
        /// Nil where the rule names only days in a row.
        var limit: Amount?
        var from = Day(number: 0)
        var to: Day?

        /// What platforms do where nobody says otherwise.
        static let usual = NegativeBalanceEntry(
            streakDays: 10, limit: Amount(units: 100, .usd))
    }

    /// Two currencies: units of `to` for one unit of `from`.
    struct CurrencyPair: Hashable, Sendable {
        var from: Currency
        var to: Currency
    }

    /// True where there is a `tieout.yaml`; then only the stores that it names are run.
    package var isPresent = false
    package var stores: [StoreEntry] = []
    package var feeBook: FeeBook
    /// The exports that are known: the built-in pages and the workspace's own mappings.
    package var catalogue = ProfileCatalogue.builtIn

    /// For so many days originals keep the columns of buyers; nil: for ever.
    package var buyerDataDays: Int?
    /// For so many days files stay in quarantine; nil: for ever.
    package var quarantineDays: Int?
    /// What is known of claims: the built-in pages and the workspace's own file.
    var claimLimits = BuiltInEvidence.limits

    var toleranceText: String?
    var toleranceTexts: [Currency: String] = [:]
    var graceDays = Rules.graceDaysDefault
    var negativeBalance = [NegativeBalanceEntry.usual]
    var exchangeRates: [CurrencyPair: Rate] = [:]

    init(feeBook: FeeBook) { self.feeBook = feeBook }

    package func store(_ id: String) -> StoreEntry {
        stores.first { $0.id == id } ?? StoreEntry(id: id)
    }
}

extension Configuration {
    /// The rules of a store, with every amount in the store's currency.
    package func rules(for currency: Currency) -> Rules {
        Rules(
            tolerance: tolerance(in: currency),
            graceDays: graceDays,
            negativeBalance: negativeBalance.map { rule($0, in: currency) }
                .sorted(by: NegativeBalanceRule.precedes),
            highSeverity: converted(Amount(units: 50, .usd), to: currency))
    }

    private func rule(
        _ entry: NegativeBalanceEntry, in currency: Currency
    ) -> NegativeBalanceRule {
        let limit = entry.limit.flatMap { converted($0, to: currency) }
        return NegativeBalanceRule(
            effect: entry.effect, from: entry.from, to: entry.to, streakDays: entry.streakDays,
            limit: limit, limitWithoutRate: limit == nil ? entry.limit : nil)
    }

    /// An amount in another currency at the file's rates, in either direction; nil without a rate.
    func converted(_ amount: Amount, to currency: Currency) -> Amount? {
        if amount.currency == currency { return amount }
        if let rate = exchangeRates[CurrencyPair(from: amount.currency, to: currency)] {
            return rate.converted(amount, to: currency)
        }
        guard let inverse = exchangeRates[CurrencyPair(from: currency, to: amount.currency)] else {
            return nil
        }
        return inverse.divided(amount, to: currency)
    }

    private func tolerance(in currency: Currency) -> Amount {
        let smallest = Amount(ticks: currency.smallestUnitTicks, currency)
        guard let text = toleranceTexts[currency] ?? toleranceText else { return smallest }
        return (try? AmountGrammar(currency: currency).amount(text)) ?? smallest
    }
}
