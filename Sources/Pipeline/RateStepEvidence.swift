import Checks
import Fees
import Money
import Records

/// Orders that show a rate before and after it changed, with their rows: rates are learned from
/// sums, not from rows.
struct RateStepEvidence {
    /// At most this many orders on each side of a step are quoted.
    static let ordersMax = 5
    /// Days on each side on which orders are looked for, nearest first.
    static let daysMax = 14

    /// An order that shows the charge on its day.
    struct Witness {
        var orderID: String
        var createdOn: Day
        var charged: Amount
        var sales: Amount
        var source: Provenance
    }

    private struct Sides {
        var step: RateStep
        var before: [Witness] = []
        var after: [Witness] = []
    }

    private var sides: [Sides] = []

    /// Looks for the orders next to each step; a day's orders are asked for one by one, as many as
    /// are needed.
    init(
        _ steps: [RateStep], _ context: CheckContext, orderIDs: (Day) throws -> [String],
        orderCase: (String) throws -> OrderCase
    ) rethrows {
        func witnesses(_ component: ComponentID, _ days: [Day]) throws -> [Witness] {
            var found: [Witness] = []
            for day in days where found.count < Self.ordersMax {
                for orderID in try orderIDs(day) where found.count < Self.ordersMax {
                    let witness = Self.witness(component, try orderCase(orderID), context)
                    if let witness { found.append(witness) }
                }
            }
            return found
        }
        for step in steps {
            let distances = 0..<Self.daysMax
            sides.append(
                Sides(
                    step: step,
                    before: try witnesses(
                        step.component, distances.map { step.firstDay - 1 - $0 }),
                    after: try witnesses(step.component, distances.map { step.firstDay + $0 })))
        }
    }

    /// A plain sale whose charge is the one of its day; nil for any other order.
    private static func witness(
        _ component: ComponentID, _ orderCase: OrderCase, _ context: CheckContext
    ) -> Witness? {
        let charged = orderCase.amount(of: component)
        let row = orderCase.entries.first { entry in
            entry.components.contains { $0.id == component }
        }
        guard let row, let day = orderCase.rateDay, charged.isNegative,
            orderCase.sales.isPositive, orderCase.refunds.isZero,
            context.fees.expectation(of: component, for: orderCase)?
                .fits(charged, tolerance: context.rules.tolerance) ?? true
        else { return nil }
        return Witness(
            orderID: orderCase.orderID, createdOn: day, charged: charged.magnitude,
            sales: orderCase.sales, source: row.provenance)
    }

    /// The finding on a step with its orders and rows; any other finding as it is.
    func sourced(_ finding: Discrepancy) -> Discrepancy {
        guard finding.code == FeeRateChanged.code else { return finding }
        let match = sides.first {
            $0.step.component == finding.component && $0.step.firstDay == finding.occurredOn
        }
        guard let match else { return finding }
        var finding = finding
        finding.sources = (match.before + match.after).map(\.source).sorted()
        if let last = match.before.first, let first = match.after.first {
            finding.explanation +=
                " Order \(last.text) was still charged \(last.chargeText), "
                + "order \(first.text) already \(first.chargeText)."
        }
        return finding
    }
}

extension RateStepEvidence.Witness {
    fileprivate var text: String { "\(orderID) of \(createdOn)" }
    fileprivate var chargeText: String { "\(charged.display) on sales of \(sales.display)" }
}
