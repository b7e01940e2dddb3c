import Money
package import Records

/// A settlement row in another currency than the store's.
package enum CurrencyMismatch: OrderCheck, StoreCheck {
    package static let code = "currency-mismatch"
    package static let title = "A settlement row is in another currency than the order."
    package static let compares = "The currency of each settlement row with the store's."
    package static let whyItHappens = """
        A cross-border order that was settled in the buyer's currency, or files of a shop in \
        another market in this store's folder.
        """
    package static let remedy = """
        Move the files of other shops to their own folder. Where the platform settled an order in \
        a foreign currency, ask for the conversion; the row is left out of all sums.
        """
    package static let staysSilent = "Rows in the store's currency."
    package static let figures = "None: amounts of two currencies are never compared."
    package static let severities: [Severity] = [.medium]
    package static let money = MoneyAtStake.unknown
    package static let reads = RowsRead.eachRow

    package static func discrepancies(
        in orderCase: OrderCase, context: CheckContext
    ) -> [Discrepancy] {
        let foreign = orderCase.entries.filter { $0.currency != orderCase.currency }
        return foreign.map { entry in
            orderCase.finding(
                code, .medium, on: entry.settledOn, from: [entry.provenance],
                sentence(entry, orderCase.store)
            ).on(entry)
        }
    }

    package static func discrepancies(
        in storeCase: StoreCase, context: CheckContext
    ) -> [Discrepancy] {
        let foreign = storeCase.accountEntries.filter { $0.currency != storeCase.store.currency }
        return foreign.map { entry in
            storeCase.finding(
                code, .medium, on: entry.settledOn, from: [entry.provenance],
                sentence(entry, storeCase.store)
            ).on(entry)
        }
    }

    private static func sentence(_ entry: SettlementEntry, _ store: Store) -> String {
        """
        \(entry.total.display) were settled on \(entry.settledOn), but the store is in \
        \(store.currency); the row is left out of all sums.
        """
    }
}
