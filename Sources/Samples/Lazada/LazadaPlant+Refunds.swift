import Records

extension LazadaPlant {
    /// Refunds that are doubled or leave fees behind.
    static let refunds = [refundDuplicate, feeNotReversed]

    private static let refundDuplicate = LazadaPlant(
        code: "refund-duplicate", fires: [.philippines, .vietnam],
        spares: [.singapore, .malaysia, .vietnam, .philippines],
        fire: { world in
            // One of two units came back once, and its price went back twice.
            guard let found = world.takePair() else { return false }
            let day = world.orders[found].statementDay
            world.takeBack(found, unit: 0, on: day + 3)
            let again = world.takeBack(found, unit: 0, on: day + 5)
            world.plant(
                "refund-duplicate", order: found, delta: again.reduce(0) { $0 + $1.ticks })
            return true
        },
        spare: { world in
            // Two units of one product go back one after the other.
            guard let found = world.takePair() else { return false }
            let day = world.orders[found].statementDay
            world.takeBack(found, unit: 0, on: day + 3)
            world.takeBack(found, unit: 1, on: day + 5)
            world.spare("refund-duplicate", order: found)
            return true
        })

    private static let feeNotReversed = LazadaPlant(
        code: "fee-not-reversed", fires: [.malaysia, .vietnam], spares: [.philippines, .singapore],
        fire: { world in
            guard let found = world.takeReturned(),
                let kept = world.row(.reversalCommission, of: found)
            else { return false }
            world.plant(
                "fee-not-reversed", order: found, component: LazadaFee.commission.component,
                delta: -world.rows[kept].ticks)
            world.rows.remove(at: kept)
            return true
        },
        spare: { world in
            // A reversal in a later statement that sums right.
            guard let found = world.takeReturned() else { return false }
            world.spare("fee-not-reversed", order: found)
            world.spare("duplicate-settlement", order: found)
            return true
        })
}

extension LazadaWorld {
    /// Takes an order of two equal units with time for two refunds.
    fileprivate mutating func takePair() -> Int? {
        let (last, totals) = (calendar.last, statementTotals)
        return takeOrder { order in
            let days = [3, 5].map { order.statementDay + $0 }
            return order.units.count == 2
                && order.units[0].productIndex == order.units[1].productIndex
                && order.trailingDay == nil && order.statementDay + 6 < last
                && days.allSatisfy { totals[$0, default: 0] > order.units[0].price }
        }
    }

    /// Takes an order of one unit and gives all of it back in a later statement.
    fileprivate mutating func takeReturned() -> Int? {
        let (last, totals) = (calendar.last, statementTotals)
        let found = takeSingle { order in
            order.statementDay + 5 < last
                && totals[order.statementDay + 4, default: 0] > 2 * order.units[0].price
        }
        guard let found else { return nil }
        takeBack(found, unit: 0, on: orders[found].statementDay + 4)
        return found
    }
}
