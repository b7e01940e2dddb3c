import Checks
import Fees
import Records

/// Rows that show a rate before and after it changed: rates are learned from sums, not from rows.
struct RateStepEvidence {
    /// At most this many orders on each side of a step are quoted.
    static let ordersMax = 5

    private struct Sides {
        var step: RateStep
        var before: [Provenance] = []
        var after: [Provenance] = []
    }

    private var sides: [Sides]

    init(_ steps: [RateStep]) {
        sides = steps.map { Sides(step: $0) }
    }

    /// The days whose orders show a step: its first one, and the one before.
    var openDays: [Day] {
        Set(sides.flatMap { [$0.step.firstDay - 1, $0.step.firstDay] }).sorted()
    }

    /// True while rows of a day are missing on some side of a step.
    func isOpen(on day: Day) -> Bool {
        sides.contains { side in
            day == side.step.firstDay && side.after.count < Self.ordersMax
                || day == side.step.firstDay - 1 && side.before.count < Self.ordersMax
        }
    }

    /// Keeps the order's rows where it was created on the first day of a step or the day before.
    mutating func add(_ orderCase: OrderCase) {
        guard !sides.isEmpty, let createdOn = orderCase.createdOn else { return }
        for index in sides.indices {
            let distance = createdOn - sides[index].step.firstDay
            guard distance == 0 || distance == -1 else { continue }
            let component = sides[index].step.component
            let row = orderCase.entries.first { entry in
                entry.components.contains { $0.id == component }
            }
            guard let row else { continue }
            if distance == 0, sides[index].after.count < Self.ordersMax {
                sides[index].after.append(row.provenance)
            } else if distance == -1, sides[index].before.count < Self.ordersMax {
                sides[index].before.append(row.provenance)
            }
        }
    }

    /// The finding on a step with its rows; any other finding as it is.
    func sourced(_ finding: Discrepancy) -> Discrepancy {
        guard finding.code == FeeRateChanged.code else { return finding }
        let match = sides.first {
            $0.step.component == finding.component && $0.step.firstDay == finding.occurredOn
        }
        guard let match else { return finding }
        var finding = finding
        finding.sources = (match.before + match.after).sorted()
        return finding
    }
}
