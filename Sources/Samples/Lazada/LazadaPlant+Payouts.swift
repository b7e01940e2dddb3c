import Records

extension LazadaPlant {
    /// Sales that are not paid, paid late, paid twice, or that no order file knows.
    static let payouts =
        [missingPayout, latePayout, settledNotOrdered, duplicateSettlement]
        + lookingDoubled

    private static let missingPayout = LazadaPlant(
        code: "missing-payout", fires: [.thailand, .malaysia, .vietnam],
        spares: [.indonesia, .philippines],
        fire: { world in
            let (calendar, totals) = (world.calendar, world.statementTotals)
            let found = world.takeSingle { order in
                totals[order.statementDay, default: 0] > order.netSales
                    && calendar.settlementFirst <= order.delivered
                    && order.delivered + SampleCalendar.dueAndGrace < calendar.last
            }
            // A reward for a review is no usual fee: nobody could expect it.
            guard let found, world.row(.reviewIncentive, of: found) == nil else { return false }
            let delta = -world.settledTicks(of: found)
            var rest = world
            rest.rows.removeAll { $0.orderIndex == found }
            let delivered = world.orders[found].delivered
            guard rest.covers(DaySpan(delivered, delivered + SampleCalendar.dueAndGrace)) else {
                return false
            }
            world = rest
            world.plant("missing-payout", order: found, delta: delta)
            return true
        },
        spare: { world in
            // The last day on which nothing has to be there yet.
            let (asOf, totals) = (world.calendar.asOf, world.statementTotals)
            let found = world.takeSingle { order in
                totals[order.statementDay, default: 0] > order.netSales
                    && order.delivered + SampleCalendar.dueAndGrace >= asOf
                    && order.delivered < asOf - 14
            }
            guard let found else { return false }
            world.rows.removeAll { $0.orderIndex == found }
            world.spare("missing-payout", order: found)
            return true
        })

    private static let latePayout = LazadaPlant(
        code: "late-payout", fires: [.indonesia, .singapore], spares: [.thailand, .philippines],
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

    private static let settledNotOrdered = LazadaPlant(
        code: "settled-not-ordered", fires: [.malaysia, .philippines],
        spares: [.vietnam, .thailand],
        fire: { world in
            let span = world.calendar.orders
            let found = world.takeSingle { order in
                span.first + 2 < order.created.day && order.created.day < span.last - 2
            }
            guard let found else { return false }
            world.orders[found].isHidden = true
            world.plant("settled-not-ordered", order: found)
            return true
        },
        spare: { world in
            // The order was made before the first day of the order files.
            guard let found = world.takeSingle() else { return false }
            world.orders[found].isHidden = true
            world.orders[found].created.day = world.calendar.orderFirst - 6
            world.spare("settled-not-ordered", order: found)
            return true
        })

    private static let duplicateSettlement = LazadaPlant(
        code: "duplicate-settlement", fires: [.thailand, .singapore],
        spares: Set(LazadaMarket.allCases),
        fire: { world in
            // The same unit is paid again three days later, without fees and without a reversal.
            let last = world.calendar.last
            let found = world.takeSingle { $0.statementDay + 3 < last }
            guard let found, let sale = world.row(.itemPrice, of: found) else { return false }
            var again = world.rows[sale]
            again.statementDay = again.statementDay + 3
            world.rows.append(again)
            world.plant("duplicate-settlement", order: found, delta: again.ticks)
            return true
        },
        spare: { world in
            // Three units of one product are three equal prices, and no duplicate.
            let found = world.takeOrder { order in
                order.units.count == 3 && Set(order.units.map(\.productIndex)).count == 1
            }
            guard let found else { return false }
            world.spare("duplicate-settlement", order: found)
            return true
        })

    /// More that only looks like a sale settled twice.
    private static let lookingDoubled = [
        LazadaPlant(
            code: "duplicate-settlement", spares: [.malaysia, .indonesia, .vietnam],
            spare: { world in
                // A second price row of the unit, of nothing.
                let last = world.calendar.last
                let found = world.takeSingle { $0.statementDay + 2 < last }
                guard let found, let sale = world.row(.itemPrice, of: found) else { return false }
                var again = world.rows[sale]
                (again.ticks, again.statementDay) = (0, again.statementDay + 2)
                world.rows.append(again)
                world.spare("duplicate-settlement", order: found)
                return true
            }),
        LazadaPlant(
            code: "missing-payout", spares: [.thailand, .malaysia, .singapore],
            spare: { world in
                // All its rows stand in a statement that is not released yet.
                let last = world.calendar.last
                let found = world.orders.indices.first { index in
                    world.orders[index].statementDay == last && !world.used.contains(index)
                        && world.orders[index].life == .sold
                }
                guard let found else { return false }
                world.used.insert(found)
                world.spare("missing-payout", order: found)
                return true
            }),
    ]
}

extension LazadaWorld {
    /// Takes an order and lets its money count so many days after its delivery; gives its place.
    mutating func postpone(to days: Int) -> Int? {
        let (world, totals) = (self, statementTotals)
        let found = takeSingle { order in
            let day = world.statement(on: order.delivered + days)
            return totals[order.statementDay, default: 0] > order.netSales
                && day < world.calendar.last && day > world.statements.first
        }
        guard let found else { return nil }
        move(found, to: statement(on: orders[found].delivered + days))
        return found
    }
}
