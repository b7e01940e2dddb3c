import Records

extension Plant {
    /// Sales that are not paid, paid late, paid twice, or paid though they were none.
    static let payouts = [
        missingPayout, latePayout, settledNotOrdered, settledButCancelled, duplicateSettlement,
    ]

    private static let missingPayout = Plant(
        code: "missing-payout", fires: [.indonesia, .britain], spares: [.thailand, .britain],
        fire: { world in
            // A wallet learns its fees first, and too few orders teach nothing.
            guard world.market == .britain || world.orders.count >= 150 else { return false }
            let copy = world
            let found = world.takeSingleRowOrder { order, row in
                guard let delivered = order.delivered?.day else { return false }
                return order.affiliatePercent == nil && copy.firstCoveredDay <= delivered
                    && delivered + SampleCalendar.dueAndGrace < copy.calendar.asOf - 1
                    && copy.canSpare(row.total, on: row.settledOn)
            }
            guard let (order, row) = found else { return false }
            world.plant("missing-payout", order: order, delta: -world.rows[row].total)
            world.remove(row)
            return true
        },
        spare: { world in
            let copy = world
            let found = world.takeSingleRowOrder { order, row in
                guard let delivered = order.delivered?.day else { return false }
                let asOf = copy.calendar.asOf
                return delivered + SampleCalendar.dueAndGrace >= asOf && delivered < asOf - 14
                    && copy.canSpare(row.total, on: row.settledOn)
            }
            guard let (order, row) = found else { return false }
            world.remove(row)
            world.spare("missing-payout", order: order)
            return true
        })

    private static let latePayout = Plant(
        code: "late-payout", fires: [.indonesia, .america], spares: [.indonesia, .america],
        fire: { world in
            guard let order = world.postpone(to: SampleCalendar.dueAndGrace + 3) else {
                return false
            }
            world.plant("late-payout", order: order)
            return true
        },
        spare: { world in
            guard let order = world.postpone(to: SampleCalendar.dueAndGrace) else { return false }
            world.spare("late-payout", order: order)
            return true
        })

    private static let settledNotOrdered = Plant(
        code: "settled-not-ordered", fires: [.indonesia, .vietnam], spares: [.vietnam, .britain],
        fire: { world in
            let span = world.calendar.orders
            let found = world.takeOrder { order, _ in
                span.first + 2 < order.created.day && order.created.day < span.last - 2
            }
            guard let found else { return false }
            world.orders[found].isHidden = true
            world.plant("settled-not-ordered", order: found)
            return true
        },
        spare: { world in
            // The order was made before the first day of the order files.
            let first = world.calendar.orderFirst
            guard let found = world.takeOrder(where: { _, _ in true }) else { return false }
            world.orders[found].isHidden = true
            world.orders[found].created.day = first - 6
            for row in world.orders[found].rowIndexes {
                world.change(row) { $0.createdOn = first - 6 }
                world.resell(row) { _ in }
            }
            world.spare("settled-not-ordered", order: found)
            return true
        })

    private static let settledButCancelled = Plant(
        code: "settled-but-cancelled", fires: [.vietnam, .britain], spares: [.britain],
        fire: { world in
            guard let found = world.takeOrder(where: { _, _ in true }) else { return false }
            world.cancelInTransit(found)
            world.plant(
                "settled-but-cancelled", order: found, delta: world.settledTicks(of: found))
            return true
        },
        spare: { world in
            let copy = world
            let found = world.takeOrder { order, row in
                let lines = order.lines.indices
                guard let index = row.orderIndex else { return false }
                let back = copy.reversalRows(of: index, lines: lines, on: row.settledOn)
                return copy.settledTicks(of: index) + back.reduce(0) { $0 + $1.total } == 0
            }
            guard let found else { return false }
            let lines = world.orders[found].lines.indices
            guard !world.refundAfterSettlement(found, lines: lines).isEmpty else { return false }
            world.forgetReturn(of: found)
            world.cancelInTransit(found)
            world.spare("settled-but-cancelled", order: found)
            return true
        })

    private static let duplicateSettlement = Plant(
        code: "duplicate-settlement", fires: [.thailand, .britain], spares: [.thailand, .britain],
        fire: { world in
            let last = world.calendar.last
            let found = world.takeSingleRowOrder { _, row in row.settledOn + 4 < last }
            guard let (order, row) = found else { return false }
            var again = world.rows[row]
            again.settledOn = again.settledOn + 3
            world.add(again)
            world.plant("duplicate-settlement", order: order, delta: again.total)
            return true
        },
        spare: { world in
            // Rows of several SKUs, or a sale and its refund.
            if !world.market.hasIncomeWorkbook,
                let found = world.takeOrder(where: { order, _ in order.rowIndexes.count > 1 })
            {
                world.spare("duplicate-settlement", order: found)
                return true
            }
            guard let (order, _) = world.takeSingleRowOrder() else { return false }
            let lines = world.orders[order].lines.indices
            guard !world.refundAfterSettlement(order, lines: lines).isEmpty else { return false }
            world.spare("duplicate-settlement", order: order)
            return true
        })
}

extension StoreWorld {
    /// The first day that the settlement files cover.
    var firstCoveredDay: Day {
        market.hasIncomeWorkbook
            ? calendar.settlementFirst : dayTotals.keys.min() ?? calendar.last
    }

    /// What the order's rows add to the balance, in ticks.
    func settledTicks(of order: Int) -> Int64 {
        orders[order].rowIndexes.reduce(0) { sum, index in
            rows[index].isRemoved ? sum : sum + rows[index].total
        }
    }

    /// Takes an order and settles it so many days after its delivery; gives its place.
    mutating func postpone(to days: Int) -> Int? {
        let last = calendar.last
        let world = self
        let found = takeOrder { order, row in
            guard let delivered = order.delivered?.day else { return false }
            return delivered + days < last && delivered + days > world.calendar.settlementFirst
                && world.canSpare(world.settledTicks(of: order), on: row.settledOn)
        }
        guard let found, let delivered = orders[found].delivered?.day else { return nil }
        for row in orders[found].rowIndexes { change(row) { $0.settledOn = delivered + days } }
        return found
    }

    private func settledTicks(of order: SampleOrder) -> Int64 {
        order.rowIndexes.reduce(0) { $0 + rows[$1].total }
    }

    /// Makes a delivered order one that was cancelled on its way.
    mutating func cancelInTransit(_ index: Int) {
        orders[index].cancelled = orders[index].delivered
        orders[index].delivered = nil
        if orders[index].isCashOnDelivery { orders[index].paid = nil }
        orders[index].life = .cancelledInTransit
    }
}
