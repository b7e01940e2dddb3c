import Records

/// The days of a sample world: which the files cover, and when orders begin.
struct SampleCalendar: Sendable {
    /// The day of the run.
    var asOf: Day
    /// The last day of every file.
    var last: Day
    /// The first day of the settlement files.
    var settlementFirst: Day
    /// The first day of the order files; earlier than the money, as orders are.
    var orderFirst: Day

    init(asOf: Day, weeks: Int, leadDays: Int = 14) {
        self.asOf = asOf
        last = asOf - 1
        settlementFirst = asOf - 7 * max(1, weeks)
        orderFirst = settlementFirst - leadDays
    }

    /// From delivery to the due day, as tieout.yaml says it.
    static let settlementDays = 15
    /// As tieout.yaml says it.
    static let graceDays = 3
    static let dueAndGrace = settlementDays + graceDays

    var settlement: DaySpan { DaySpan(settlementFirst, last) }
    var orders: DaySpan { DaySpan(orderFirst, last) }

    /// The settlement weeks, oldest first.
    var weeks: [DaySpan] {
        stride(from: 0, to: settlement.count, by: 7).map {
            DaySpan(settlementFirst + $0, min(settlementFirst + $0 + 6, last))
        }
    }
}
