package import Money
package import Records

/// What rules make of the lines of an order: where lines have rules of their own, and where
/// nothing is settled yet.
struct LineFees {
    let currency: Currency
    /// All lines of the order, those that no fee is asked for included.
    let orderLines: [OrderLine]

    init(currency: Currency, orderLines: [OrderLine]) {
        self.currency = currency
        self.orderLines = orderLines
    }

    init(_ orderCase: OrderCase) {
        self.init(currency: orderCase.currency, orderLines: orderCase.lines)
    }

    /// The expected amount where the lines have different rules.
    ///
    /// Nil unless the settlement settles exactly these lines: nothing says which line a refund or
    /// a part of the sales belongs to.
    func expectation(
        _ component: ComponentID, _ parts: [FeeChoice.Part], _ orderCase: OrderCase
    ) -> FeeExpectation? {
        let lines = parts.flatMap(\.lines)
        let base = lines.map(\.netSales).sum(currency)
        guard orderCase.refunds.isZero, orderCase.sales == base else { return nil }
        var expectation = expected(component, parts)
        let byLine = parts.flatMap { part in part.lines.map { amount(part.rule, on: [$0]) } }
            .sum(currency)
        expectation.alternatives = FeeArithmetic.distinct([-byLine], except: expectation.expected)
        return expectation
    }

    /// What rules make of their lines, whatever is settled.
    func expected(_ component: ComponentID, _ parts: [FeeChoice.Part]) -> FeeExpectation {
        let workings = parts.map { part in
            FeeWorking(
                part.rule, on: base(part.rule.base, of: part.lines),
                itemCount: part.lines.map(\.quantity).reduce(0, +),
                amount: amount(part.rule, on: part.lines),
                category: parts.count == 1 ? "" : part.lines.first?.category ?? "")
        }
        let rules = parts.map(\.rule)
        let refundabilities = Set(rules.map(\.refundability))
        return FeeExpectation(
            component: component, expected: -workings.map(\.amount).sum(currency),
            base: parts.flatMap(\.lines).map(\.netSales).sum(currency),
            rate: parts.count == 1 ? rules.first?.charge.rate : nil,
            refundability: refundabilities.count == 1 ? rules[0].refundability : .unknown,
            source: rules.first?.source ?? .book,
            basis: .lines(workings))
    }

    /// The fee on some lines of an order, positive.
    func amount(_ rule: FeeRule, on lines: [OrderLine]) -> Amount {
        let itemCount = lines.map(\.quantity).reduce(0, +)
        guard case .fixed(let ticks) = rule.charge else {
            return rule.amount(on: base(rule.base, of: lines), itemCount: itemCount)
        }
        guard lines.contains(where: { $0.netSales.isPositive }) else { return .zero(currency) }
        let count = rule.base == .item ? itemCount : 1
        return rule.withTax(Amount(ticks: ticks * Int64(count), currency))
    }

    /// What the customer paid is stated for the whole order only; for some of its lines it is taken
    /// without shipping.
    private func base(_ base: FeeBase, of lines: [OrderLine]) -> Amount {
        let netSales = lines.map(\.netSales).sum(currency)
        switch base {
        case .netSales, .order, .item:
            return netSales
        case .customerPayment where lines.count == orderLines.count:
            if let payment = lines.lazy.compactMap(\.orderAmount).first { return payment }
        case .customerPayment, .netSalesLessPlatformDiscount:
            break
        }
        return netSales - lines.map(\.platformDiscount).sum(currency)
    }
}

extension FeeSchedule {
    /// What the settlement of an order without one should pay: the net sales of lines that were
    /// neither returned in full nor cancelled, less the usual fees as far as they are known.
    ///
    /// Where no fee is known it is the net sales themselves, the most that can be due. Nil where
    /// no order file has the order.
    package func expectedPayout(of orderCase: OrderCase) -> Amount? {
        guard !orderCase.lines.isEmpty else { return nil }
        let sales = sold(orderCase).map(\.netSales).sum(store.currency)
        return expectedFees(of: orderCase).map(\.expected).reduce(sales, +)
    }

    /// The usual fees that `expectedPayout` takes off, sorted; none where nothing is to be paid.
    package func expectedFees(of orderCase: OrderCase) -> [FeeExpectation] {
        let lines = sold(orderCase)
        guard lines.map(\.netSales).sum(store.currency).isPositive else { return [] }
        var kept = orderCase
        kept.lines = lines
        return usualComponents(on: orderCase.rateDay).compactMap { component in
            switch choice(of: component, for: kept, on: orderCase.rateDay) {
            case .unknown: nil
            case .one(let rule):
                LineFees(orderCase).expected(component, [FeeChoice.Part(rule: rule, lines: lines)])
            case .byLine(let parts): LineFees(orderCase).expected(component, parts)
            }
        }
    }

    /// The lines that were neither returned in full nor cancelled.
    private func sold(_ orderCase: OrderCase) -> [OrderLine] {
        orderCase.lines.filter {
            $0.status != .cancelled && $0.subtotalBeforeDiscount.currency == store.currency
                && !($0.quantity > 0 && $0.returnedQuantity >= $0.quantity)
        }
    }
}
