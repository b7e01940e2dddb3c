import Records

/// How a finding gets into an invented Lazada world, and how what only looks like it does.
struct LazadaPlant: Sendable {
    /// The finding's name.
    var code: String
    /// The markets whose stores get the finding.
    var fires: Set<LazadaMarket> = []
    /// The markets whose stores get the near miss.
    var spares: Set<LazadaMarket> = []
    /// Puts the finding in and notes it; false where the world offers no place for it.
    var fire: @Sendable (inout LazadaWorld) -> Bool = { _ in false }
    /// Puts the near miss in and notes it; false where the world offers no place for it.
    var spare: @Sendable (inout LazadaWorld) -> Bool = { _ in false }

    /// All plants; those that rest on the sums of statements come last.
    static let all = refunds + payouts + fees + account
}

extension LazadaWorld {
    /// Plants all that the market's stores are meant to carry.
    mutating func plantAll() {
        for plant in LazadaPlant.all {
            if plant.fires.contains(market) { attempt(plant.fire) }
            if plant.spares.contains(market) { attempt(plant.spare) }
        }
    }

    /// Tries a few orders; one that offers no place stays in order.
    private mutating func attempt(_ body: (inout LazadaWorld) -> Bool) {
        for _ in 0..<8 where body(&self) { return }
    }

    /// A plainly sold order that was settled inside the files and carries nothing yet; it is
    /// marked as used.
    mutating func takeOrder(where isWanted: (LazadaOrder) -> Bool = { _ in true }) -> Int? {
        guard !orders.isEmpty else { return nil }
        let start = random.number(in: 0...orders.count - 1)
        for offset in orders.indices {
            let index = (start + offset) % orders.count
            let order = orders[index]
            guard order.life == .sold, !used.contains(index), order.shippingFee == 0,
                statements.first < order.statementDay, order.statementDay < calendar.last - 1,
                isWanted(order)
            else { continue }
            used.insert(index)
            return index
        }
        return nil
    }

    /// As `takeOrder`, for orders of one unit whose rows all stand in one statement.
    mutating func takeSingle(where isWanted: (LazadaOrder) -> Bool = { _ in true }) -> Int? {
        takeOrder { $0.units.count == 1 && $0.trailingDay == nil && isWanted($0) }
    }

    /// The place of an order's first row of a fee.
    func row(_ fee: LazadaFee, of order: Int) -> Int? {
        rows.firstIndex { $0.orderIndex == order && $0.fee == fee }
    }

    /// Moves an order's rows to another statement.
    mutating func move(_ order: Int, to day: Day) {
        orders[order].statementDay = day
        for index in rows.indices where rows[index].orderIndex == order {
            rows[index].statementDay = day
        }
    }

    /// A statement from `day` on that stays well above zero with a negative amount more.
    func busyStatement(from day: Day, for ticks: Int64) -> Day? {
        let totals = statementTotals
        return (0..<8).lazy.map { day + $0 }
            .first { $0 < calendar.last && totals[$0, default: 0] + 3 * ticks > 0 }
    }
}
