import Money
import Records

extension StoreWorld {
    /// Settles what is due: sales first, then what is given back on days that can bear it.
    mutating func settle() {
        for index in orders.indices { settleSale(of: index) }
        for index in orders.indices { giveBack(index) }
        for index in orders.indices { settleCancellation(of: index) }
        addReimbursements()
    }

    // MARK: Sales

    private mutating func settleSale(of index: Int) {
        let order = orders[index]
        guard let day = order.settledOn, let delivered = order.delivered else { return }
        switch order.life {
        case .sold, .refundedAfterSettlement, .partlyRefundedAfterSettlement:
            guard calendar.settlement.contains(day) else { return }
            for row in saleRows(of: index, on: day) { add(row) }
        case .returnedBeforeSettlement:
            markReturned(index, lines: order.lines.indices, on: delivered.day + 1)
        case .partlyReturnedBeforeSettlement:
            markReturned(index, lines: 0..<1, on: delivered.day + 1)
            guard calendar.settlement.contains(day) else { return }
            for row in saleRows(of: index, on: day) { add(row) }
        default: return
        }
    }

    /// The rows that settle an order's sale: one, or one for each line where the layout wants that.
    func saleRows(of index: Int, on day: Day) -> [SampleRow] {
        let order = orders[index]
        let parts: [Range<Int>] =
            market.hasIncomeWorkbook
            ? [order.lines.indices] : order.lines.indices.map { $0..<($0 + 1) }
        return parts.map { saleRow(of: index, lines: $0, on: day) }
    }

    private func saleRow(of index: Int, lines: Range<Int>, on day: Day) -> SampleRow {
        let order = orders[index]
        var row = orderRow(of: index, lines: lines, on: day)
        var figures = Figures()
        for line in order.lines[lines] {
            figures[.beforeDiscounts] += line.beforeDiscount
            figures[.sellerDiscounts] -= line.sellerDiscount
            figures[.platformDiscounts] += line.platformDiscount
            figures[.customerPayment] += line.afterDiscount
            // What came back before the settlement stands in the same row.
            guard line.returnedQuantity > 0, isReturnedBeforeSettlement(order) else { continue }
            addRefund(of: line.returned, to: &figures)
        }
        if lines.lowerBound == 0 { addShipping(of: order, to: &figures) }
        chargeFees(in: &figures, of: order, isFirst: lines.lowerBound == 0)
        row.figures = figures
        return row
    }

    private func isReturnedBeforeSettlement(_ order: SampleOrder) -> Bool {
        order.life == .returnedBeforeSettlement || order.life == .partlyReturnedBeforeSettlement
    }

    private func orderRow(of index: Int, lines: Range<Int>, on day: Day) -> SampleRow {
        let order = orders[index]
        return SampleRow(
            kind: .order, type: "Order", id: order.id,
            relatedID: market.hasIncomeWorkbook ? order.id : "", orderIndex: index,
            lineIndex: market.hasIncomeWorkbook ? nil : lines.lowerBound,
            createdOn: order.created.day, settledOn: day)
    }

    private func addShipping(of order: SampleOrder, to figures: inout Figures) {
        figures[.shippingPassedOn] -= order.shippingFee
        figures[.shippingByPlatform] += order.shippingDiscount
        figures[.shippingByCustomer] += order.customerShipping
        figures[.customerPayment] += order.customerShipping + order.buyerFee
    }

    private func addRefund(of line: SampleLine, to figures: inout Figures) {
        figures[.refundBeforeDiscounts] -= line.beforeDiscount
        figures[.refundOfSellerDiscounts] += line.sellerDiscount
        figures[.refundOfPlatformDiscounts] -= line.platformDiscount
        figures[.customerRefund] -= line.afterDiscount
    }

    /// Charges every fee in force on what the figures sell, less what they refund where the fee
    /// comes back.
    func chargeFees(in figures: inout Figures, of order: SampleOrder, isFirst: Bool = true) {
        let gross = FeeBases(
            netSales: figures.sales, customerPayment: figures[.customerPayment])
        let net = FeeBases(
            netSales: figures.revenue,
            customerPayment: figures[.customerPayment] + figures[.customerRefund])
        for fee in fees where fee.isInForce(on: order.created.day) {
            if case .fixed = fee.charge, !isFirst { continue }
            let bases = fee.isRefundable ? net : gross
            figures[fee.figure] = -fee.ticks(on: bases, currency: market.currency)
        }
        // Creators keep their share when a sale is refunded after it was settled.
        guard let percent = order.affiliatePercent, !isReturnedBeforeSettlement(order) else {
            return
        }
        let discount = figures[.platformDiscounts] + figures[.refundOfPlatformDiscounts]
        let base = Amount(ticks: net.netSales - discount, market.currency)
        figures[.affiliateCommission] = -Rate.percent(percent).of(base).ticks
    }

    // MARK: Refunds

    /// Notes units of an order as returned, as the order file will show them.
    mutating func markReturned(
        _ index: Int, lines: Range<Int>, units: Int? = nil, on day: Day
    ) {
        for line in lines {
            orders[index].lines[line].returnedQuantity =
                units ?? orders[index].lines[line].quantity
        }
        // Whoever sends two lines back asks for both at once; the refunds come one by one.
        orders[index].returnedOn = min(orders[index].returnedOn ?? day, day)
    }

    private mutating func giveBack(_ index: Int) {
        let order = orders[index]
        switch order.life {
        case .returnedBeforeSettlement:
            // Two of three leave a row that nets to the fees that stay.
            guard let day = order.settledOn, random.chance(permille: 667) else { return }
            let rows = saleRows(of: index, on: day)
            let total = rows.reduce(0) { $0 + $1.total }
            guard let busy = busyDay(from: max(day, calendar.settlementFirst), for: total) else {
                return
            }
            for row in saleRows(of: index, on: busy) { add(row) }
        case .refundedAfterSettlement:
            refundAfterSettlement(index, lines: order.lines.indices)
        case .partlyRefundedAfterSettlement where !isCapped(order):
            refundAfterSettlement(index, lines: 0..<1)
        default: return
        }
    }

    /// True where a cap cut a fee of the order: how such a fee comes back in part is not known.
    func isCapped(_ order: SampleOrder) -> Bool {
        let bases = FeeBases(netSales: order.netSales, customerPayment: 0)
        return fees.contains { fee in
            fee.cap.map { fee.ticks(on: bases, currency: market.currency) >= $0 } ?? false
        }
    }

    /// Adds the rows that take lines of a settled sale back, or some units of a single line; gives
    /// their places, none where no day fits.
    @discardableResult
    mutating func refundAfterSettlement(
        _ index: Int, lines: Range<Int>, units: Int? = nil, after days: Int = 2
    ) -> [Int] {
        guard let sale = orders[index].rowIndexes.first else { return [] }
        let settled = rows[sale].settledOn
        let reversals = reversalRows(of: index, lines: lines, units: units, on: settled)
        let total = reversals.reduce(0) { $0 + $1.total }
        guard let day = busyDay(from: settled + days, for: total) else { return [] }
        markReturned(index, lines: lines, units: units, on: day - 1)
        return reversals.map { row in
            var row = row
            row.settledOn = day
            return add(row)
        }
    }

    /// The rows that reverse lines: refundable fees come back, the others stay.
    func reversalRows(
        of index: Int, lines: Range<Int>, units: Int? = nil, on day: Day
    ) -> [SampleRow] {
        let parts: [Range<Int>] =
            market.hasIncomeWorkbook ? [lines] : lines.map { $0..<($0 + 1) }
        return parts.map { part in
            var row = orderRow(of: index, lines: part, on: day)
            row.figures = reversal(of: orders[index], lines: part, units: units)
            return row
        }
    }

    private func reversal(of order: SampleOrder, lines: Range<Int>, units: Int?) -> Figures {
        var figures = Figures()
        var isWhole = lines.count == order.lines.count
        for line in order.lines[lines] {
            addRefund(of: line.part(units ?? line.quantity), to: &figures)
            isWhole = isWhole && (units ?? line.quantity) == line.quantity
        }
        if isWhole, market.hasIncomeWorkbook { giveBackShipping(of: order, in: &figures) }
        let back = FeeBases(
            netSales: -figures.refunds, customerPayment: -figures[.customerRefund])
        for fee in fees where fee.isRefundable && fee.isInForce(on: order.created.day) {
            figures[fee.figure] = fee.ticks(on: back, currency: market.currency)
        }
        if market == .america {
            let share = Rate.percent(20).of(Amount(ticks: figures[.referral], market.currency))
            figures[.refundAdministration] = -min(share.ticks, 50_000)
        }
        return figures
    }

    /// A whole order: the buyer gets the shipping back too, and Indonesia claws its subsidy back.
    private func giveBackShipping(of order: SampleOrder, in figures: inout Figures) {
        let shipping = order.customerShipping + order.buyerFee
        figures[.customerRefund] -= shipping
        if market == .indonesia { figures[.shippingByPlatform] = -order.shippingDiscount }
    }

    // MARK: Rows beside the sales

    /// A third of the orders cancelled before shipping leave a row of zeros.
    private mutating func settleCancellation(of index: Int) {
        let order = orders[index]
        guard order.life == .cancelledBeforeShipping, let cancelled = order.cancelled,
            market.hasIncomeWorkbook, random.chance(permille: 333),
            calendar.settlement.contains(cancelled.day)
        else { return }
        add(orderRow(of: index, lines: order.lines.indices, on: cancelled.day))
    }

    /// The platform pays for some refunds that were not the seller's fault.
    private mutating func addReimbursements() {
        for index in orders.indices where orders[index].life == .refundedAfterSettlement {
            guard let last = orders[index].rowIndexes.last, orders[index].rowIndexes.count > 1,
                random.chance(permille: 300)
            else { continue }
            let isCarrier = random.chance(permille: 500)
            let platform =
                market.hasIncomeWorkbook ? "Platform reimbursement" : "TikTok Shop reimbursement"
            addAdjustment(
                type: isCarrier ? "Logistics reimbursement" : platform,
                amount: rows[last].figures[.refundBeforeDiscounts] / -2, order: index,
                on: min(rows[last].settledOn + 1, calendar.last))
        }
    }

    /// Adds an adjustment row, with or without an order; gives its place.
    @discardableResult
    mutating func addAdjustment(
        type: String, amount: Int64, order: Int? = nil, on day: Day
    ) -> Int {
        let unit = market.currency.smallestUnitTicks
        var row = SampleRow(
            kind: .adjustment, type: type, id: random.digits("75", count: 19),
            relatedID: order.map { orders[$0].id } ?? "", createdOn: day, settledOn: day)
        row.figures[.adjustment] = amount / unit * unit
        return add(row)
    }
}
