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
        learn([FeeWindow(samples, currency: currency)], currency: currency)
    }

    /// The charges of every component, from what all windows show, in order of days.
    package static func learn(_ windows: [FeeWindow], currency: Currency) -> LearnedRates {
        let orders = OrderCounts(windows.flatMap(\.orderCounts))
        var learned = LearnedRates()
        for component in Set(windows.flatMap(\.fitsByComponent.keys)).sorted() {
            let fits = windows.compactMap { $0.fitsByComponent[component] }
            let rates = rates(of: ComponentID(component), fits, orders)
            learned.rates += rates
            learned.steps += zip(rates, rates.dropFirst()).compactMap { before, after in
                step(from: before, to: after, currency)
            }
        }
        return learned
    }

    private static func rates(
        of component: ComponentID, _ fits: [ChargeFits], _ orders: OrderCounts
    ) -> [LearnedRate] {
        let models = ModelCandidates.supported(by: fits)
        let cut = RatePeriods(fits, models: models)
        let days = fits.flatMap(\.days).map { Day(number: $0.day) }
        let periods = cut.periods()
        return periods.indices.compactMap { index in
            let period = periods[index]
            guard cut.isProven(period) else { return nil }
            let from = index == 0 ? nil : days[period.days.lowerBound]
            let isLast = index == periods.count - 1
            let to = isLast ? nil : days[period.days.upperBound]
            let model = models[period.modelIndex]
            return LearnedRate(
                component: component, charge: model.charge, base: model.base, cap: model.cap,
                from: from, to: to, supportCount: cut.fitCount(period.modelIndex, period.days),
                chargedCount: cut.sampleCount(period.days),
                orderCount: orders.count(
                    from: days[period.days.lowerBound], to: days[period.days.upperBound - 1]))
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
    private let days: [DayCount]
    /// Orders before each of the days, and all.
    private let sums: [Int]

    init(_ days: [DayCount]) {
        self.days = days
        sums = days.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) }
    }

    /// Orders created on the days from the first to the last.
    func count(from first: Day, to last: Day) -> Int {
        sums[index(of: last + 1)] - sums[index(of: first)]
    }

    /// Where the day stands, or would stand, in the sorted days.
    private func index(of day: Day) -> Int {
        var (low, high) = (0, days.count)
        while low < high {
            let middle = (low + high) / 2
            if days[middle].day < day.number { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
