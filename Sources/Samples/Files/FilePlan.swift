import Records

/// One export file to be written: the days of its rows, and the day on which it was made.
struct FilePlan: Hashable, Sendable {
    /// The place among the files of its kind, from 0.
    var index: Int
    var span: DaySpan
    var exportDay: Day
}

extension StoreWorld {
    /// The order exports, by the day of creation.
    ///
    /// Some sellers export each week and see orders
    /// under way; others export the whole time at its end.
    var orderPlans: [FilePlan] {
        guard style == .weekly else { return [wholeOrderPlan] }
        return switch market {
        case .vietnam, .america: [wholeOrderPlan]
        case .indonesia: fortnightPlans
        case .thailand, .britain:
            calendar.weeks.enumerated().map { index, week in
                let first = max(calendar.orderFirst, week.first - 14)
                return FilePlan(
                    index: index, span: DaySpan(first, week.last), exportDay: week.last)
            }
        }
    }

    private var wholeOrderPlan: FilePlan {
        FilePlan(index: 0, span: calendar.orders, exportDay: calendar.last)
    }

    /// Fortnights that overlap by two days at least, and always by an order.
    private var fortnightPlans: [FilePlan] {
        var plans: [FilePlan] = []
        var first = calendar.orderFirst
        while true {
            let last = min(first + 13, calendar.last)
            plans.append(
                FilePlan(
                    index: plans.count, span: DaySpan(first, last), exportDay: calendar.last))
            guard last < calendar.last else { return plans }
            let newest = orders.last { $0.created.day <= last && !$0.isHidden }?.created.day
            first = max(first + 1, min(last - 1, newest ?? last))
        }
    }

    /// The day of the newest order export that holds orders created on a day.
    func lastOrderExport(of createdOn: Day) -> Day? {
        orderPlans.last { $0.span.contains(createdOn) }?.exportDay
    }

    /// The settlement exports, by settled day.
    var settlementPlans: [FilePlan] {
        switch style {
        case .whole:
            return [FilePlan(index: 0, span: calendar.settlement, exportDay: calendar.asOf)]
        case .halves: return halves
        case .weekly: break
        }
        return switch market {
        case .indonesia, .vietnam: weeklyPlans(overlap: 0)
        case .thailand: weeklyPlans(overlap: 3)
        case .britain: weeklyPlans(overlap: 3).map(reachingBack)
        case .america: halves
        }
    }

    private func weeklyPlans(overlap: Int) -> [FilePlan] {
        calendar.weeks.enumerated().map { index, week in
            let first = max(calendar.settlementFirst, week.first - overlap)
            return FilePlan(
                index: index, span: DaySpan(first, week.last), exportDay: week.last + 1)
        }
    }

    /// A statement file states no period, so that neighbours prove that nothing is missing only by
    /// a day that both hold.
    private func reachingBack(_ plan: FilePlan) -> FilePlan {
        let newest = rows.lazy.filter { !$0.isRemoved && $0.settledOn < plan.span.first }
            .map(\.settledOn).max()
        var result = plan
        let holdsDay = { (day: Day) in dayTotals[day] != nil }
        if !holdsDay(plan.span.first), let newest { result.span.first = newest }
        return result
    }

    private var halves: [FilePlan] {
        if let gap = twists.statementGap {
            return [
                FilePlan(
                    index: 0, span: DaySpan(calendar.settlementFirst, gap.first - 1),
                    exportDay: gap.first),
                FilePlan(
                    index: 1, span: DaySpan(gap.last + 1, calendar.last), exportDay: calendar.asOf),
            ]
        }
        let middle = calendar.settlementFirst + calendar.settlement.count / 2
        let plans = [
            FilePlan(
                index: 0, span: DaySpan(calendar.settlementFirst, middle + 2),
                exportDay: middle + 3),
            FilePlan(
                index: 1, span: DaySpan(middle - 1, calendar.last), exportDay: calendar.asOf),
        ]
        return [plans[0], reachingBack(plans[1])]
    }
}
