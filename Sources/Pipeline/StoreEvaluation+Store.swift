import Fees
import Ledger
import Money
import Records

extension StoreEvaluation {
    /// The store as configuration and files describe it; nil where nothing tells its currency.
    init?(
        _ entry: Configuration.StoreEntry, _ configuration: Configuration, asOf: Day,
        ledger: LedgerReader
    ) throws {
        let stated = try ledger.meta("currency").flatMap { Currency(code: $0) }
        guard let currency = entry.currency ?? stated else { return nil }
        let opening = entry.openingBalance.flatMap {
            try? AmountGrammar(currency: currency).amount($0)
        }
        store = Store(
            id: entry.id,
            platform: try entry.platform ?? ledger.meta("platform") ?? "",
            market: try entry.market ?? ledger.meta("market") ?? "",
            currency: currency, openingBalance: opening,
            settlementDays: entry.settlementDays ?? Store.settlementDaysDefault)
        rules = configuration.rules(for: currency)
        feeBook = configuration.feeBook
        self.asOf = asOf
    }
}

extension LedgerSession {
    /// Keeps what a file says of its store, for the files to come that do not say it.
    func remember(_ facts: FileFacts) throws {
        try setMeta("currency", facts.currency.code)
        try setMeta("platform", facts.platform)
        if let market = facts.market { try setMeta("market", market) }
    }
}
