import Money
import Records

extension LazadaWorld {
    /// Invents goods: the names of the common catalogue with prices of the market.
    mutating func inventProducts() {
        products = Catalogue(market: .indonesia, count: 12, random: &random).products
        let unit = market.currency.smallestUnitTicks
        let (lowest, highest, step) = market.prices
        for index in products.indices {
            let steps = random.number(in: 0...((highest - lowest) / step))
            products[index].unitPrice = Int64(lowest + steps * step) * unit
            products[index].sellerSKU = "LZ-" + products[index].sellerSKU.dropFirst(3)
            let (item, listing) = (
                random.digits("818", count: 10), random.digits("1458", count: 11)
            )
            listings.append("\(item)_\(market.rawValue)-\(listing)")
        }
    }

    /// Invents orders over the calendar's days, evenly, so that every day has its share.
    mutating func inventOrders(count: Int) {
        var numbers: Set<String> = []
        for place in 0..<count {
            let day = calendar.orderFirst + place * calendar.orders.count / count
            var order = newOrder(on: day)
            while !numbers.insert(order.number).inserted { order = newOrder(on: day) }
            orders.append(order)
        }
    }

    private mutating func newOrder(on day: Day) -> LazadaOrder {
        let number = newOrderNumber()
        let shipped = day + random.number(in: 0...1)
        let delivered = shipped + random.number(in: 1...3)
        let statementDay = delivered + random.number(in: 1...4)
        var order = LazadaOrder(
            number: number, life: newLife(),
            units: newProducts().enumerated().map { index, product in
                LazadaUnit(
                    id: LazadaOrder.unitID(number, index: index), productIndex: product,
                    price: products[product].unitPrice)
            },
            created: Moment(day: day, second: random.number(in: 21_600...86_339)),
            shipped: shipped, delivered: delivered,
            isCashOnDelivery: random.chance(permille: 300), statementDay: statementDay)
        if random.chance(permille: 300) { order.trailingDay = statementDay + 2 }
        guard market.hasEnglishNames else { return order }
        if random.chance(permille: 60) {
            for index in order.units.indices {
                order.units[index].sellerDiscount = portion(order.units[index].price, percent: 10)
            }
        }
        if market != .vietnam, random.chance(permille: 150) {
            order.shippingFee = Int64(random.number(in: 3...9)) * 5_000
        }
        return order
    }

    /// Fifteen or sixteen digits; the sixth from the right leaves room for the units.
    private mutating func newOrderNumber() -> String {
        let head = random.digits("4", count: random.chance(permille: 500) ? 9 : 10)
        return head + String(random.number(in: 0...6)) + random.digits("", count: 5)
    }

    private mutating func newLife() -> LazadaOrder.Life {
        switch random.number(in: 0...99) {
        case ..<84: .sold
        case ..<89: .cancelled
        case ..<92: .failedDelivery
        default: market.hasEnglishNames ? .returned : .sold
        }
    }

    /// The products of an order's units: often one, sometimes three of the same.
    private mutating func newProducts() -> [Int] {
        let first = random.number(in: 0...products.count - 1)
        switch random.number(in: 0...99) {
        case ..<70: return [first]
        case ..<82: return [first, (first + random.number(in: 1...5)) % products.count]
        case ..<90: return [first, first]
        default: return [first, first, first]
        }
    }

    // MARK: Money

    /// Settles every order, and sends back what is returned, as far as the files reach.
    mutating func settle() {
        for index in orders.indices where orders[index].isDelivered {
            // An order that the files hold in part would look as if something of it were missing.
            guard statements.contains(orders[index].statementDay) else {
                orders[index].life = .sold
                continue
            }
            if let day = orders[index].trailingDay, day >= calendar.last {
                orders[index].trailingDay = nil
            }
            rows += saleRows(of: index)
            guard orders[index].life == .returned else { continue }
            let day = orders[index].statementDay + random.number(in: 3...6)
            guard day < calendar.last else {
                orders[index].life = .sold
                continue
            }
            takeBack(index, unit: 0, on: day)
        }
    }

    /// The rows of an order's sale: one set of fees for each unit.
    func saleRows(of index: Int) -> [LazadaRow] {
        let order = orders[index]
        var result: [LazadaRow] = []
        func add(_ fee: LazadaFee, _ ticks: Int64, unit: Int, isTrailing: Bool = false) {
            let day = isTrailing ? order.trailingDay ?? order.statementDay : order.statementDay
            result.append(
                LazadaRow(
                    fee: fee, ticks: ticks, statementDay: day, orderIndex: index, unitIndex: unit))
        }
        for (place, unit) in order.units.enumerated() {
            add(.itemPrice, unit.price, unit: place)
            if unit.sellerDiscount != 0 { add(.voucher, -unit.sellerDiscount, unit: place) }
            for charge in market.fees {
                let isTrailing = charge.fee == market.fees.last?.fee
                if charge.fixed != 0, place > 0 { continue }
                let ticks =
                    charge.fixed != 0
                    ? charge.fixed : charge.ticks(on: unit.netSales, market.currency)
                add(charge.fee, -ticks, unit: place, isTrailing: isTrailing)
            }
        }
        guard order.shippingFee != 0 else { return result }
        add(.shippingByCustomer, order.shippingFee, unit: 0)
        add(.shippingByLazada, -order.shippingFee, unit: 0)
        return result
    }

    /// Gives the price and the refundable fees of a unit back in a later statement: a row each.
    @discardableResult
    mutating func takeBack(_ index: Int, unit: Int, on day: Day) -> [LazadaRow] {
        let refundable = Set(market.fees.filter(\.isRefundable).map(\.fee))
        let sale = saleRows(of: index).filter { row in
            row.unitIndex == unit && (row.fee.isSale || refundable.contains(row.fee))
        }
        let back = sale.compactMap { row in
            row.fee.reversal.map { fee in
                LazadaRow(
                    fee: fee, ticks: -row.ticks, statementDay: day, orderIndex: index,
                    unitIndex: unit)
            }
        }
        rows += back
        orders[index].units[unit].isReturned = true
        return back
    }

    /// What happens to every account: advertising each week, a penalty that is corrected, and, in
    /// Thailand, rewards for reviews.
    mutating func addAccountLife() {
        if market == .thailand {
            for row in rows where row.fee == .itemPrice && random.chance(permille: 40) {
                var reward = row
                (reward.fee, reward.ticks) = (.reviewIncentive, -53_500)
                rows.append(reward)
            }
        }
        guard market.hasEnglishNames, let product = products.first else { return }
        for week in calendar.weeks {
            addAccountRow(.affiliates, -portion(product.unitPrice, percent: 20), week.first + 2)
        }
        let penalty = portion(product.unitPrice, percent: 15)
        let first = calendar.settlementFirst
        if market == .vietnam {
            addAccountRow(.penaltyDebit, -penalty, first + 3)
            addAccountRow(.penaltyCredit, penalty, first + 6)
        } else {
            addAccountRow(.penalty, -penalty, first + 4)
        }
    }

    private mutating func addAccountRow(_ fee: LazadaFee, _ ticks: Int64, _ day: Day) {
        guard let day = busyStatement(from: day, for: ticks) else { return }
        rows.append(LazadaRow(fee: fee, ticks: ticks, statementDay: day))
    }

    /// Lets thin days that would end below zero wait for the next one, so that no statement is
    /// negative by chance; the last one joins an earlier one that can bear it.
    mutating func mergeThinStatements() {
        for offset in 0..<(statements.count - 1) {
            let day = statements.first + offset
            if statementTotals[day, default: 0] < 0 { move(statement: day, to: day + 1) }
        }
        let totals = statementTotals
        guard let debt = totals[statements.last], debt < 0 else { return }
        let bearer = totals.filter { $0.value + debt > 0 }.keys.max()
        if let bearer { move(statement: statements.last, to: bearer) }
    }

    private mutating func move(statement: Day, to day: Day) {
        for index in rows.indices where rows[index].statementDay == statement {
            rows[index].statementDay = day
        }
        for index in orders.indices where orders[index].statementDay == statement {
            orders[index].statementDay = day
        }
    }
}
