import Money
package import Records

/// Money outside of any sale whose reason no profile knows.
package enum AdjustmentUnexplained: OrderCheck, StoreCheck {
    package static let code = "adjustment-unexplained"
    package static let title = "An adjustment has no order or no known reason."
    package static let compares = """
        The type of each settlement row with the types that Tieout's profile knows, and rows \
        without an order with the types that need none.
        """
    package static let whyItHappens = """
        Platforms book corrections, penalties and campaigns under ever new names, and leave out \
        the order that they belong to.
        """
    package static let remedy = "Ask the platform what the row is for; name its ID."
    package static let staysSilent = """
        Types that the profile knows: advertising, campaign packages, reimbursements with or \
        without their order, deductions for a negative balance. A row of zero.
        """
    package static let figures = "expected: 0; actual: the total of the row."
    package static let severities: [Severity] = [.high, .medium]
    package static let money = MoneyAtStake.either
    package static let reads = RowsRead.eachRow

    package static func discrepancies(
        in orderCase: OrderCase, context: CheckContext
    ) -> [Discrepancy] {
        let unexplained = orderCase.rows.summable.filter { entry in
            // A fee on a row of its own that nobody knows is fee-unknown already.
            let isFee = entry.kind == .order && entry.hasNoSale && !entry.unknownMoney.isEmpty
            return !entry.isKnownType && !entry.total.isZero && !isFee
        }
        return unexplained.map { entry in
            orderCase.finding(
                code, severity(entry, context), on: entry.settledOn, from: [entry.provenance],
                """
                A row of \(entry.total.display) was booked on this order on \(entry.settledOn) as \
                "\(entry.type)", a type that no profile knows.
                """
            ).on(entry).money(expected: .zero(entry.currency), actual: entry.total)
                .claimable(entry.total.isNegative)
        }
    }

    package static func discrepancies(
        in storeCase: StoreCase, context: CheckContext
    ) -> [Discrepancy] {
        storeCase.accountEntries.compactMap { entry in
            guard entry.currency == storeCase.store.currency, !entry.total.isZero,
                let reason = reason(entry)
            else { return nil }
            return storeCase.finding(
                code, severity(entry, context), on: entry.settledOn, from: [entry.provenance],
                """
                A row of \(entry.total.display) was booked without an order on \
                \(entry.settledOn) as "\(entry.type)"; \(reason).
                """
            ).on(entry).money(expected: .zero(entry.currency), actual: entry.total)
                .claimable(entry.total.isNegative)
        }
    }

    /// Why a row without an order is not explained; nil where it is.
    private static func reason(_ entry: SettlementEntry) -> String? {
        if !entry.isKnownType { return "no profile knows this type" }
        if let fee = entry.unknownMoney.first {
            return "no profile knows its column \"\(fee.id.words)\""
        }
        return namelessTypes.contains(entry.type) ? "the type names no reason" : nil
    }

    private static func severity(_ entry: SettlementEntry, _ context: CheckContext) -> Severity {
        entry.total.isNegative ? context.severity(of: entry.total) : .medium
    }

    /// Known types that say nothing unless the row names its order.
    private static let namelessTypes: Set<String> = ["adjustment", "other adjustment"]
}
