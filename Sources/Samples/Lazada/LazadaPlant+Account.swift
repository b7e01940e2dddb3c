import Records

extension LazadaPlant {
    /// Rows without an order, and sums of statements.
    static let account = [adjustmentUnexplained, negativeSettlement, payoutSumMismatch]

    private static let adjustmentUnexplained = LazadaPlant(
        code: "adjustment-unexplained", fires: [.malaysia, .vietnam],
        spares: [.philippines, .singapore],
        fire: { world in
            let ticks = -world.portion(world.products[0].unitPrice, percent: 35)
            let first = world.calendar.settlementFirst + 8
            guard let day = world.busyStatement(from: first, for: ticks) else { return false }
            world.rows.append(LazadaRow(fee: .shelfRental, ticks: ticks, statementDay: day))
            world.plant("adjustment-unexplained", delta: ticks)
            return true
        },
        spare: { world in
            // Penalties and advertising have no order, and need none.
            world.spare("adjustment-unexplained")
            return true
        })

    private static let negativeSettlement = LazadaPlant(
        code: "negative-settlement", fires: [.philippines, .vietnam], spares: [.singapore],
        fire: { world in
            let more = world.portion(world.products[0].unitPrice, percent: 20)
            return world.topUp(leaving: -more)
        },
        spare: { world in
            // A statement that comes to exactly nothing.
            guard world.topUp(leaving: 0) else { return false }
            world.spare("negative-settlement")
            return true
        })

    private static let payoutSumMismatch = LazadaPlant(
        code: "payout-sum-mismatch", fires: [.indonesia, .singapore],
        spares: [.thailand, .malaysia],
        fire: { world in
            let (totals, planned) = (world.statementTotals, world)
            let first = world.calendar.settlementFirst + 6
            let day = (0..<6).lazy.map { first + $0 }.first { day in
                let settled = planned.day(ofStatement: day)
                return totals[day, default: 0] > 0
                    && planned.covers(DaySpan(settled - 1, settled + 1))
            }
            guard let day, let total = totals[day] else { return false }
            let short = -world.portion(total, percent: 10)
            world.depositOffsets[day] = short
            world.plant("payout-sum-mismatch", delta: short)
            return true
        },
        spare: { world in
            // The last statement is not released, and no deposit pays it yet.
            world.spare("payout-sum-mismatch")
            return true
        })
}

extension LazadaWorld {
    /// Lets advertising credit take what a statement would have paid, but for `ticks`.
    fileprivate mutating func topUp(leaving ticks: Int64) -> Bool {
        let totals = statementTotals
        let first = calendar.settlementFirst + 12
        let day = (0..<6).lazy.map { first + $0 }.first { totals[$0, default: 0] > 0 }
        guard let day, let total = totals[day] else { return false }
        rows.append(LazadaRow(fee: .topUp, ticks: ticks - total, statementDay: day))
        return true
    }
}
