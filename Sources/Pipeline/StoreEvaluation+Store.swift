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
        let facts = try ledger.files().map(\.facts)
            .sorted { ($0.exportedOn, $0.sha256) > ($1.exportedOn, $1.sha256) }
        guard let currency = entry.currency ?? facts.first?.currency else { return nil }
        let opening = entry.openingBalance.flatMap {
            try? AmountGrammar(currency: currency).amount($0)
        }
        store = Store(
            id: entry.id,
            platform: entry.platform ?? facts.first?.platform ?? "",
            market: entry.market ?? facts.lazy.compactMap(\.market).first ?? "",
            currency: currency, openingBalance: opening,
            settlementDays: entry.settlementDays ?? Store.settlementDaysDefault)
        rules = configuration.rules(for: currency)
        feeBook = configuration.feeBook
        self.asOf = asOf
    }
}
