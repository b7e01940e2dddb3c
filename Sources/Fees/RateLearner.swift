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
            let (rates, undecided) = learn(ComponentID(component), fits, orders)
            learned.rates += rates
            learned.undecided += undecided
            learned.steps += zip(rates, rates.dropFirst()).compactMap { before, after in
                step(from: before, to: after, currency)
            }
        }
        return learned
    }

    /// What is learned of one component, and what is not.
    private static func learn(
        _ component: ComponentID, _ windows: [ChargeFits], _ orders: OrderCounts
    ) -> (rates: [LearnedRate], undecided: [UndecidedComponent]) {
        let history = FitHistory(windows, models: ModelCandidates.supported(by: windows))
        let days = windows.flatMap(\.days).map { Day(number: $0.day) }
        let periods = RatePeriods(history).periods()
        let verdicts = periods.indices.map { index in
            history.verdict(on: periods[index], isFirstOfSeveral: index == 0 && periods.count > 1)
        }
        let decided = zip(periods, verdicts).filter { $0.1 == .learned }.map(\.0.modelIndex)
        let ties = rounding(of: decided.map { history.models[$0] }, windows)
        var rates: [LearnedRate] = []
        var undecided: [UndecidedComponent] = []
        for (index, (period, verdict)) in zip(periods, verdicts).enumerated() {
            let from = index == 0 ? nil : days[period.days.lowerBound]
            let to = index == periods.count - 1 ? nil : days[period.days.upperBound]
            let chargedCount = history.sampleCount(period.days)
            let orderCount = orders.count(
                from: days[period.days.lowerBound], to: days[period.days.upperBound - 1])
            switch verdict {
            case .learned:
                let model = history.models[period.modelIndex]
                let rounding = model.charge.rate == nil ? nil : model.remainder.rounding(ties)
                var rate = LearnedRate(
                    component: component, charge: model.charge, base: model.base,
                    cap: model.cap, rounding: rounding, from: from, to: to,
                    supportCount: history.fitCount(period.modelIndex, period.days),
                    chargedCount: chargedCount, orderCount: orderCount)
                rate.capCount = history.capCount(period)
                rates.append(rate)
            case .undecided(let reason):
                undecided.add(
                    UndecidedComponent(
                        component: component, from: from, to: to, chargedCount: chargedCount,
                        orderCount: orderCount, reason: reason))
            }
        }
        if periods.isEmpty { undecided = [nothing(component, history, days, orders)] }
        return (rates, undecided)
    }

    /// A component of which not even one charge stands out.
    private static func nothing(
        _ component: ComponentID, _ history: FitHistory, _ days: [Day], _ orders: OrderCounts
    ) -> UndecidedComponent {
        let chargedCount = history.sampleCount(0..<history.dayCount)
        return UndecidedComponent(
            component: component, chargedCount: chargedCount,
            orderCount: days.isEmpty ? 0 : orders.count(from: days[0], to: days[days.count - 1]),
            reason: chargedCount < ordersMin ? .tooFewOrders([]) : .noCharge([]))
    }

    /// How the platform rounds these charges to the nearest: most of their ties tell; nil where
    /// they do not.
    private static func rounding(of models: [ChargeModel], _ windows: [ChargeFits]) -> Rounding? {
        let fits = windows.lazy.flatMap(\.fits).filter { models.contains($0.model) }
        let even = fits.compactMap(\.evenTies).reduce(0, +)
        let upward = fits.compactMap(\.upTies).reduce(0, +)
        return even == upward ? nil : even > upward ? .halfEven : .halfUp
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

extension ChargeModel.Remainder {
    /// The same as a rounding of money; ties of rounding to the nearest tell it, or do not.
    fileprivate func rounding(_ ties: Rounding?) -> Rounding? {
        switch self {
        case .nearest: ties
        case .down: .down
        case .up: .up
        }
    }
}
