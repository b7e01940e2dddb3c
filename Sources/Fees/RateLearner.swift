package import Money
import Records

/// Finds what each component costs from what was charged: a rate of one of the bases or a fixed
/// amount, by period of order creation days.
///
/// A charge holds for a period where it explains at least 30 orders and two thirds of those that
/// were charged the component, to the last unit. Where several rates are mixed none does, and
/// nothing is learned. A step is a change that lasts at least seven days with orders; a shorter run
/// is an incident and changes no rate.
package enum RateLearner {
    static let ordersMin = 30
    static let stepDaysMin = 7

    /// The charges of every component among the samples, in any order of the samples.
    package static func learn(_ samples: [FeeSample], currency: Currency) -> LearnedRates {
        let byComponent = Dictionary(grouping: samples, by: \.component)
        let orders = OrderCounts(byComponent[.sales, default: []])
        var learned = LearnedRates()
        for (component, samples) in byComponent.sorted(by: { $0.key < $1.key })
        where component != .sales && samples.count >= ordersMin {
            let history = ComponentHistory(samples, unit: currency.smallestUnitTicks)
            let rates = rates(of: component, history, orders)
            learned.rates += rates
            learned.steps += zip(rates, rates.dropFirst()).compactMap { before, after in
                step(from: before, to: after, currency)
            }
        }
        return learned
    }

    private static func rates(
        of component: ComponentID, _ history: ComponentHistory, _ orders: OrderCounts
    ) -> [LearnedRate] {
        let models = ModelCandidates(history: history).models()
        let cut = RatePeriods(history, models: models)
        let periods = cut.periods()
        return periods.indices.compactMap { index in
            let period = periods[index]
            guard cut.isProven(period) else { return nil }
            let from = index == 0 ? nil : history.days[period.days.lowerBound].day
            let isLast = index == periods.count - 1
            let to = isLast ? nil : history.days[period.days.upperBound].day
            let model = models[period.modelIndex]
            return LearnedRate(
                component: component, charge: model.charge, base: model.base, cap: model.cap,
                from: from, to: to, supportCount: cut.fitCount(period.modelIndex, period.days),
                chargedCount: cut.sampleCount(period.days),
                orderCount: orders.count(
                    from: history.days[period.days.lowerBound].day,
                    to: history.days[period.days.upperBound - 1].day))
        }
    }

    /// The step between two periods that adjoin.
    private static func step(
        from before: LearnedRate, to after: LearnedRate, _ currency: Currency
    ) -> RateStep? {
        guard let day = after.from, before.to == day else { return nil }
        let texts = [before, after].map { text(of: $0, currency) }
        let isSameText = texts[0] == texts[1]
        return RateStep(
            component: after.component,
            before: isSameText ? texts[0] + " of \(before.base.rawValue)" : texts[0],
            after: isSameText ? texts[1] + " of \(after.base.rawValue)" : texts[1],
            firstDay: day, supportCount: after.supportCount)
    }

    private static func text(of rate: LearnedRate, _ currency: Currency) -> String {
        let charge = rate.charge.text(currency, base: rate.base)
        guard let cap = rate.cap else { return charge }
        let most = Amount(ticks: cap.ticks, currency).display
        return "\(charge), at most \(most) per \(cap.scope.rawValue)"
    }
}

/// How many orders with sales were created on which days.
private struct OrderCounts {
    private let days: [Day]

    init(_ orders: [FeeSample]) { days = orders.map(\.createdOn).sorted() }

    /// Orders created on the days from the first to the last.
    func count(from first: Day, to last: Day) -> Int {
        index(of: last + 1) - index(of: first)
    }

    /// Where the day stands, or would stand, in the sorted days.
    private func index(of day: Day) -> Int {
        var (low, high) = (0, days.count)
        while low < high {
            let middle = (low + high) / 2
            if days[middle] < day { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
