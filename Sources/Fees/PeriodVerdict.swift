/// Whether the charge that explains a period best may be learned.
enum PeriodVerdict: Equatable {
    case learned
    case undecided(UndecidedReason)
}

extension FitHistory {
    /// What the best charge of a period is worth: it must explain 30 orders and two thirds of them,
    /// and no other charge may share the orders with it.
    func verdict(on period: RatePeriods.Period, isFirstOfSeveral: Bool) -> PeriodVerdict {
        let (model, days) = (period.modelIndex, period.days)
        let support = fitCount(model, days)
        let rivals = rivals(of: model, days)
        let shares = [share(model, support)] + rivals.map { share($0.model, $0.count) }
        if sampleCount(days) < RateLearner.ordersMin {
            return .undecided(.tooFewOrders(support == 0 ? [] : shares))
        }
        if isFirstOfSeveral, days.count < RateLearner.stepDaysMin {
            return .undecided(.tooFewDays(shares))
        }
        if !rivals.isEmpty { return .undecided(.severalCharges(shares)) }
        guard support * 3 >= sampleCount(days) * 2 else {
            return .undecided(.noCharge(support == 0 ? [] : shares))
        }
        return support < RateLearner.ordersMin ? .undecided(.tooFewOrders(shares)) : .learned
    }

    /// Orders in a thousand that a second charge must explain to be one, and the least of them:
    /// fewer are taken for errors.
    private static let rivalPermille = 80
    private static let rivalMin = 5
    private static let rivalDaysMin = 5

    /// Other charges that explain more of the orders that this one does not than errors would, all
    /// through the period.
    ///
    /// A run of days with another charge is an incident: what a rival explains on its best days in
    /// a row is left out. So is twice the charge, which is a fee that was taken twice, as long as
    /// it is on few orders.
    private func rivals(of main: Int, _ days: Range<Int>) -> [(model: Int, count: Int)] {
        let total = sampleCount(days)
        return models.indices.filter { $0 != main }.compactMap { other in
            let counts = exceptions(from: main, of: other, days)
            let count = counts.reduce(0, +)
            let least = max(Self.rivalMin, total * Self.rivalPermille / 1_000)
            guard count - Self.bestRun(counts) >= least,
                counts.count(where: { $0 > 0 }) >= Self.rivalDaysMin,
                // Errors of any size fall on some charge or other now and then.
                count * 4 >= total - fitCount(main, days),
                !models[main].isTwice(in: models[other]) || count * 5 >= total
            else { return nil }
            return (other, count)
        }.sorted { ($1.count, $0.model) < ($0.count, $1.model) }
    }

    /// The most that one run of days, shorter than a step and than half of all, adds up to.
    private static func bestRun(_ counts: [Int]) -> Int {
        let dayCount = min(RateLearner.stepDaysMin - 1, counts.count / 2)
        var (sum, best) = (0, 0)
        for index in counts.indices {
            sum += counts[index]
            if index >= dayCount { sum -= counts[index - dayCount] }
            best = max(best, sum)
        }
        return best
    }

    private func share(_ model: Int, _ count: Int) -> ChargeShare {
        let model = models[model]
        return ChargeShare(
            charge: model.charge, base: model.base, cap: model.cap, supportCount: count)
    }
}
