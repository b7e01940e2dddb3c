import Money
import Records

extension Plant {
    /// Refunds that are too large, doubled, unknown to the order, or leave fees behind.
    static let refunds = [
        refundExceedsOrder, refundDuplicate, refundNotInOrders, feeNotReversed,
    ]

    private static let refundExceedsOrder = Plant(
        code: "refund-exceeds-order", fires: [.britain], spares: [.britain, .thailand],
        fire: { world in
            guard let (order, row) = world.takeRefundedOrder() else { return false }
            // So little more that no fee of it reaches the smallest unit.
            let amount = 10 * world.market.currency.smallestUnitTicks
            world.change(row) { row in
                row.figures[.refundBeforeDiscounts] -= amount
                row.figures[.customerRefund] -= amount
            }
            world.plant("refund-exceeds-order", order: order, delta: -amount)
            return true
        },
        spare: { world in
            guard let (order, _) = world.takeRefundedOrder() else { return false }
            world.spare("refund-exceeds-order", order: order)
            return true
        })

    private static let refundDuplicate = Plant(
        code: "refund-duplicate", fires: [.britain, .america], spares: [.britain],
        fire: { world in
            // One of two units came back once, and its money went back twice.
            let copy = world
            let found = world.takeSingleRowOrder { order, row in
                let export = copy.lastOrderExport(of: order.created.day) ?? row.settledOn
                return order.lines.count == 1 && order.lines[0].quantity == 1
                    && row.settledOn + 8 < export
            }
            guard let found else { return false }
            world.double(found.order, row: found.row)
            guard
                let first = world.refundAfterSettlement(found.order, lines: 0..<1, units: 1).first
            else { return false }
            var again = world.rows[first]
            // Only an order file that is newer than both tells that one unit came back.
            guard let day = world.busyDay(from: again.settledOn + 2, for: again.total),
                let export = world.lastOrderExport(of: again.createdOn), day <= export - 3
            else { return false }
            again.settledOn = day
            world.add(again)
            world.plant("refund-duplicate", order: found.order, delta: again.total)
            return true
        },
        spare: { world in
            // Two SKUs go back one after the other.
            let found = world.takeOrder { order, _ in order.lines.count == 2 }
            guard let found,
                !world.refundAfterSettlement(found, lines: 0..<1).isEmpty,
                !world.refundAfterSettlement(found, lines: 1..<2, after: 4).isEmpty
            else { return false }
            world.spare("refund-duplicate", order: found)
            return true
        })

    private static let refundNotInOrders = Plant(
        code: "refund-not-in-orders", fires: [.vietnam, .america], spares: [.thailand],
        style: .weekly,
        fire: { world in
            guard let (order, row) = world.takeRefundedOrder(),
                let export = world.lastOrderExport(of: world.orders[order].created.day),
                world.rows[row].settledOn <= export - 3
            else { return false }
            world.forgetReturn(of: order)
            let refund = world.orders[order].rowIndexes.reduce(Int64(0)) { sum, index in
                sum + world.rows[index].figures.refunds
            }
            world.plant("refund-not-in-orders", order: order, delta: refund)
            return true
        },
        spare: { world in
            // The newest order file that holds the order is older than the refund.
            let copy = world
            let found = world.takeOrder { order, _ in
                guard let export = copy.lastOrderExport(of: order.created.day) else { return false }
                return export < copy.calendar.last - 5
            }
            guard let found, let row = world.orders[found].rowIndexes.first,
                let export = world.lastOrderExport(of: world.orders[found].created.day)
            else { return false }
            let wait = max(2, export - world.rows[row].settledOn + 3)
            let lines = world.orders[found].lines.indices
            guard !world.refundAfterSettlement(found, lines: lines, after: wait).isEmpty else {
                return false
            }
            world.spare("refund-not-in-orders", order: found)
            return true
        })

    private static let feeNotReversed = Plant(
        code: "fee-not-reversed", fires: [.indonesia, .britain], spares: [.indonesia, .britain],
        fire: { world in
            guard let (order, row) = world.takeRefundedOrder() else { return false }
            let fee = world.leadingFee
            let kept = world.rows[row].figures[fee]
            world.change(row) { $0.figures[fee] = 0 }
            world.plant(
                "fee-not-reversed", order: order, component: fee.rawValue, delta: -kept)
            return true
        },
        spare: { world in
            // Part of the order comes back, and so does that part of the fee.
            let copy = world
            let found = world.takeOrder { order, _ in
                order.lines.count > 1 && !copy.isCapped(order)
            }
            guard let found, !world.refundAfterSettlement(found, lines: 0..<1).isEmpty else {
                return false
            }
            world.spare("fee-not-reversed", order: found)
            return true
        })
}

extension StoreWorld {
    /// Takes an order with a single line and refunds it in full after its settlement; gives the
    /// order's place and the refund's.
    mutating func takeRefundedOrder() -> (order: Int, row: Int)? {
        let limit = calendar.last - 6
        for _ in 0..<12 {
            let found = takeSingleRowOrder { order, row in
                order.lines.count == 1 && row.settledOn < limit
            }
            guard let (order, _) = found else { return nil }
            let lines = orders[order].lines.indices
            if let row = refundAfterSettlement(order, lines: lines).first { return (order, row) }
        }
        return nil
    }

    /// Makes an order of one unit one of two, in its files and in its settlement.
    mutating func double(_ order: Int, row: Int) {
        orders[order].lines = orders[order].lines.map(\.doubled)
        orders[order].taxes *= 2
        let sale = saleRows(of: order, on: rows[row].settledOn)
        change(row) { row in row.figures = sale.first?.figures ?? row.figures }
    }

    /// Makes the order files show nothing of a return.
    mutating func forgetReturn(of order: Int) {
        for line in orders[order].lines.indices { orders[order].lines[line].returnedQuantity = 0 }
        orders[order].returnedOn = nil
    }
}
