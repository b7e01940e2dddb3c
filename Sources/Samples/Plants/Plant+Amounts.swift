import Records

extension Plant {
    /// Rows whose amounts do not fit the order, or themselves.
    static let amounts = [orderAmountMismatch, settlementSumMismatch, currencyMismatch]

    private static let orderAmountMismatch = Plant(
        code: "order-amount-mismatch", fires: [.indonesia, .america], spares: [.indonesia],
        fire: { world in
            guard let (order, row) = world.takeSingleRowOrder() else { return false }
            let amount = world.portion(world.orders[order].netSales, percent: 10)
            world.resell(row) { figures in
                figures[.beforeDiscounts] -= amount
                figures[.customerPayment] -= amount
            }
            world.plant("order-amount-mismatch", order: order, delta: -amount)
            return true
        },
        spare: { world in
            // One of several lines came back before the money, and the row tells only of the rest.
            let found = world.takeOrder { order, _ in order.lines.count > 1 }
            guard let found, let delivered = world.orders[found].delivered else { return false }
            world.markReturned(found, lines: 0..<1, on: delivered.day)
            let line = world.orders[found].lines[0]
            for (place, row) in world.orders[found].rowIndexes.enumerated() where place == 0 {
                world.resell(row) { figures in
                    figures[.beforeDiscounts] -= line.beforeDiscount
                    figures[.sellerDiscounts] += line.sellerDiscount
                    figures[.platformDiscounts] -= line.platformDiscount
                    figures[.customerPayment] -= line.afterDiscount
                }
            }
            world.spare("order-amount-mismatch", order: found)
            return true
        })

    private static let settlementSumMismatch = Plant(
        code: "settlement-sum-mismatch", fires: [.vietnam, .america],
        spares: [.vietnam, .america],
        fire: { world in
            guard let (order, row) = world.takeSingleRowOrder() else { return false }
            let amount = world.portion(world.rows[row].total, percent: 4)
            world.change(row) { $0.totalOffset = -amount }
            world.plant("settlement-sum-mismatch", order: order, delta: -amount)
            return true
        },
        spare: { world in
            // Shipping parts below their own sum: who adds up every column counts them twice.
            let found = world.takeSingleRowOrder { _, row in
                row.figures[.shippingPassedOn] != 0
            }
            guard let found else { return false }
            world.change(found.row) { row in
                row.figures[.shippingPassedOn] -= 10_000_000
                row.figures[.shippingByPlatform] += 10_000_000
            }
            world.spare("settlement-sum-mismatch", order: found.order)
            return true
        })

    private static let currencyMismatch = Plant(
        code: "currency-mismatch", fires: [.britain], spares: [.america],
        fire: { world in
            let copy = world
            let found = world.takeSingleRowOrder { _, row in
                copy.dayTotals[row.settledOn, default: 0] > row.total
            }
            guard let found else { return false }
            world.change(found.row) { $0.currencyCode = "EUR" }
            world.plant("currency-mismatch", order: found.order)
            return true
        },
        spare: { world in
            world.spare("currency-mismatch")
            return true
        })
}

extension StoreWorld {
    /// Changes what a row sells and charges its fees anew.
    mutating func resell(_ index: Int, _ body: (inout Figures) -> Void) {
        guard let orderIndex = rows[index].orderIndex else { return }
        let world = self
        change(index) { row in
            body(&row.figures)
            world.chargeFees(
                in: &row.figures, of: world.orders[orderIndex], isFirst: row.lineIndex ?? 0 == 0)
        }
    }
}
