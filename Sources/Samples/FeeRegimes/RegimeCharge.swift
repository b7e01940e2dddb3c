package import Money

/// What a fee of a regime is a share of, or what it is counted by.
package enum RegimeBase: String, Sendable, CaseIterable {
    case netSales = "net-sales"
    case netSalesLessPlatformDiscount = "net-sales-less-platform-discount"
    case customerPayment = "customer-payment"
    case order
    case item
}

/// How a fee of a regime is worked out.
package struct RegimeCharge: Hashable, Sendable {
    package var base: RegimeBase
    /// By product category, from the first; one rate for all, none for a fixed amount.
    package var rates: [Rate]
    /// In ticks; 0 for a rate.
    package var fixed: Int64
    /// In ticks; nil without a cap.
    package var cap: Int64?
    package var isCapByItem = false
    package var rounding: Rounding

    /// True where the rate depends on the category.
    package var isMixed: Bool { rates.count > 1 }
}

/// The money and the items that a fee is worked out from.
package struct RegimeFigures: Sendable {
    /// One settlement row's part, in ticks, by product category.
    package struct Row: Sendable {
        var netSales: [Int64]
        var platformDiscount: [Int64]
        /// Not by category: shipping belongs to none.
        var customerPayment: Int64

        /// The row with another one added some times; missing categories count as zero.
        func adding(_ other: Row, times: Int64) -> Row {
            func sum(_ left: [Int64], _ right: [Int64]) -> [Int64] {
                right.indices.map { (left.indices.contains($0) ? left[$0] : 0) + right[$0] * times }
            }
            return Row(
                netSales: sum(netSales, other.netSales),
                platformDiscount: sum(platformDiscount, other.platformDiscount),
                customerPayment: customerPayment + other.customerPayment * times)
        }
    }

    package var currency: Currency
    package var items: Int64
    package var rows: [Row]
}

extension RegimeCharge {
    /// The fee on an order, positive, in ticks: each row rounded by itself, the cap on the whole.
    package func ticks(on figures: RegimeFigures) -> Int64 {
        if rates.isEmpty { return base == .item ? fixed * figures.items : fixed }
        let fee = figures.rows.map { row($0, figures.currency) }.reduce(0, +)
        guard let cap else { return fee }
        return min(fee, isCapByItem ? cap * max(figures.items, 1) : cap)
    }

    private func row(_ row: RegimeFigures.Row, _ currency: Currency) -> Int64 {
        guard isMixed else {
            let whole =
                switch base {
                case .customerPayment: row.customerPayment
                case .netSalesLessPlatformDiscount:
                    row.netSales.reduce(0, +) - row.platformDiscount.reduce(0, +)
                case .netSales, .order, .item: row.netSales.reduce(0, +)
                }
            return rates[0].of(Amount(ticks: whole, currency), rounding: rounding).ticks
        }
        return row.netSales.indices.map { category in
            let discount = base == .netSales ? 0 : row.platformDiscount[category]
            let part = Amount(ticks: row.netSales[category] - discount, currency)
            return rates[category % rates.count].of(part, rounding: rounding).ticks
        }.reduce(0, +)
    }
}
