import Fees
import Foundation
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
        store.timeZone = entry.timezone.flatMap { ShopTimeZone(name: $0, around: asOf) }
        rules = configuration.rules(for: currency)
        feeBook = configuration.feeBook
        claimLimits = configuration.claimLimits
        self.asOf = asOf
    }
}

extension ShopTimeZone {
    /// A zone by its name, with its distances to UTC in the half years around a day; nil where
    /// the system has none.
    init?(name: String, around day: Day) {
        guard let zone = TimeZone(identifier: name) else { return nil }
        let minutes = stride(from: -180, through: 180, by: 30).map { days in
            let date = Date(timeIntervalSince1970: Double((day + days).number) * 86_400)
            return zone.secondsFromGMT(for: date) / 60
        }
        self.init(
            name: name,
            minutesAheadOfUTC: (minutes.min() ?? 0)...(minutes.max() ?? 0))
    }
}
