import Records

extension Plant {
    /// What happens to files and not to money: damaged IDs, missing days, changed rows.
    static let files = [damagedID, coverageGap, restatedRow]

    private static let damagedID = Plant(
        code: "damaged-id", fires: [.britain], spares: [.britain],
        fire: { world in
            let copy = world
            let found = world.takeSingleRowOrder { order, _ in
                copy.isTellable(order)
            }
            guard let (order, row) = found else { return false }
            let digits = Array(world.orders[order].id.prefix(6))
            let damaged = String(digits[0]) + "." + String(digits[1...]) + "E+17"
            world.change(row) { $0.damagedID = damaged }
            world.plant("damaged-id", order: order)
            return true
        },
        spare: { world in
            // Zeros at the end alone prove nothing.
            guard let found = world.takeOrder(where: { _, _ in true }) else { return false }
            world.rename(found, to: world.orders[found].id.prefix(14) + "0000")
            world.spare("damaged-id", order: found)
            return true
        })

    private static let coverageGap = Plant(
        code: "coverage-gap", fires: [.america], spares: [.indonesia, .britain], style: .halves,
        isLate: true,
        fire: { world in
            guard let gap = world.quietSpan() else { return false }
            world.twists.statementGap = gap
            world.removeStragglers(of: gap)
            world.plant("coverage-gap")
            return true
        },
        spare: { world in
            world.spare("coverage-gap")
            return true
        })

    private static let restatedRow = Plant(
        code: "restated-row", fires: [.britain], spares: [.britain], style: .halves,
        fire: { world in
            guard let (order, row, newer) = world.takeRepeatedRow() else { return false }
            let fee = world.leadingFee
            let amount = world.portion(world.rows[row].figures[fee], percent: 20)
            world.change(row) { row in
                var earlier = row.figures
                earlier[fee] -= amount
                row.restatement = SampleRow.Restatement(from: newer, earlier: earlier)
            }
            world.plant("restated-row", order: order, delta: amount)
            return true
        },
        spare: { world in
            guard let (order, _, _) = world.takeRepeatedRow() else { return false }
            world.spare("restated-row", order: order)
            return true
        })
}

extension StoreWorld {
    /// True where an order's sales and day tell it from all others.
    func isTellable(_ order: SampleOrder) -> Bool {
        let matches = orders.lazy.filter { $0.netSales == order.netSales }.prefix(2).count
        let lookalikes = orders.lazy.filter { $0.id.prefix(6) == order.id.prefix(6) }
        return matches == 1 || lookalikes.prefix(2).count == 1
    }

    /// Gives an order another ID in all its files.
    mutating func rename(_ index: Int, to id: some StringProtocol) {
        let id = String(id)
        let old = orders[index].id
        for row in rows.indices where rows[row].id == old || rows[row].relatedID == old {
            if rows[row].id == old { rows[row].id = id }
            if rows[row].relatedID == old { rows[row].relatedID = id }
        }
        orders[index].id = id
    }

    /// Takes a row that two settlement files hold; gives the day from which the newer one is.
    mutating func takeRepeatedRow() -> (order: Int, row: Int, newer: Day)? {
        let plans = settlementPlans
        let found = takeSingleRowOrder { _, row in
            plans.filter { $0.span.contains(row.settledOn) }.count == 2
        }
        guard let (order, row) = found,
            let newer = plans.last(where: { $0.span.contains(rows[row].settledOn) })
        else { return nil }
        return (order, row, newer.exportDay)
    }

    /// Up to three days near the middle on which nothing planted happened.
    func quietSpan() -> DaySpan? {
        let busy = Set(used.flatMap { orders[$0].rowIndexes }.map { rows[$0].settledOn })
            .union(rows.lazy.filter { $0.kind == .adjustment }.map(\.settledOn))
        let (first, last) = (calendar.settlementFirst + 7, calendar.last - 7)
        guard first < last else { return nil }
        for length in [3, 2, 1] {
            for start in 0...(last - first - length) {
                let span = DaySpan(first + start, first + start + length - 1)
                let days = (0..<length).map { span.first + $0 }
                let hasNeighbours =
                    dayTotals[span.first - 1] != nil && dayTotals[span.last + 1] != nil
                if hasNeighbours, !days.contains(where: busy.contains) { return span }
            }
        }
        return nil
    }

    /// Takes out the rows of orders that would be torn apart by a gap in the files.
    mutating func removeStragglers(of gap: DaySpan) {
        for order in orders.indices {
            let indexes = orders[order].rowIndexes
            let isTouched = indexes.contains { gap.contains(rows[$0].settledOn) }
            guard isTouched else { continue }
            for index in indexes where !gap.contains(rows[index].settledOn) { remove(index) }
        }
    }
}
