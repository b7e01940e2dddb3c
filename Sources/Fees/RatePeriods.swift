/// Cuts the days of a component into periods of one charge each.
struct RatePeriods {
    /// Days in a row that one model explains best; no model is good enough without `isProven`.
    struct Period {
        var days: Range<Int>
        var modelIndex: Int
    }

    /// How many samples of each day each model explains, as running sums: the fits of days `a..<b`
    /// are `fits[model][b] - fits[model][a]`.
    private let fits: [[Int]]
    private let sampleCounts: [Int]
    private let dayCount: Int

    /// What a change of the model costs, in orders, so that outliers do not cut a period.
    private static let changeCost = 15

    /// The days of all windows, in order; a charge that a window did not count explains none of
    /// its samples.
    init(_ windows: [ChargeFits], models: [ChargeModel]) {
        let days = windows.flatMap(\.days)
        dayCount = days.count
        sampleCounts = days.reduce(into: [0]) { sums, day in
            sums.append(sums[sums.count - 1] + day.count)
        }
        var fits = [[Int]](repeating: [0], count: models.count)
        let places = Dictionary(
            uniqueKeysWithValues: models.enumerated().map { ($0.element, $0.offset) })
        for window in windows {
            var counts = [[Int]?](repeating: nil, count: models.count)
            for fit in window.fits {
                if let place = places[fit.model] { counts[place] = fit.counts }
            }
            for place in models.indices {
                for day in window.days.indices {
                    fits[place].append(
                        fits[place][fits[place].count - 1] + (counts[place]?[day] ?? 0))
                }
            }
        }
        self.fits = fits
    }

    /// The periods, in order of days; each is long enough and differs from its neighbours.
    func periods() -> [Period] {
        guard !fits.isEmpty, dayCount > 0 else { return [] }
        var periods = cheapestPath()
        while let index = periods.indices.first(where: { isSpurious($0, in: periods) }) {
            absorb(index, in: &periods)
        }
        return periods
    }

    func sampleCount(_ days: Range<Int>) -> Int {
        sampleCounts[days.upperBound] - sampleCounts[days.lowerBound]
    }

    func fitCount(_ modelIndex: Int, _ days: Range<Int>) -> Int {
        fits[modelIndex][days.upperBound] - fits[modelIndex][days.lowerBound]
    }

    /// True where the model explains enough of the period: 30 orders and two thirds of them.
    func isProven(_ period: Period) -> Bool {
        let support = fitCount(period.modelIndex, period.days)
        return support >= RateLearner.ordersMin && support * 3 >= sampleCount(period.days) * 2
    }

    /// The models by day that explain the most samples, less the cost of each change.
    private func cheapestPath() -> [Period] {
        var scores = [Int](repeating: 0, count: fits.count)
        var cameFrom: [[Int]] = []
        for day in 0..<dayCount {
            let best = scores.indices.max { (scores[$0], $1) < (scores[$1], $0) } ?? 0
            var from = Array(scores.indices)
            for model in scores.indices {
                if day > 0, scores[best] - Self.changeCost > scores[model] {
                    from[model] = best
                }
            }
            scores = scores.indices.map { model in
                let change = from[model] == model ? 0 : Self.changeCost
                return scores[from[model]] - change + fitCount(model, day..<(day + 1))
            }
            cameFrom.append(from)
        }
        var model = scores.indices.max { (scores[$0], $1) < (scores[$1], $0) } ?? 0
        var periods: [Period] = []
        for day in (0..<dayCount).reversed() {
            if let last = periods.last, last.modelIndex == model {
                periods[periods.count - 1].days = day..<last.days.upperBound
            } else {
                periods.append(Period(days: day..<(day + 1), modelIndex: model))
            }
            model = cameFrom[day][model]
        }
        return periods.reversed()
    }

    /// True for a period that is no step: too short, too few orders on either side, or hardly
    /// better explained than by the model before it.
    private func isSpurious(_ index: Int, in periods: [Period]) -> Bool {
        guard periods.count > 1 else { return false }
        let period = periods[index]
        let count = sampleCount(period.days)
        if count < RateLearner.ordersMin { return true }
        guard index > 0 else { return false }
        if period.days.count < RateLearner.stepDaysMin { return true }
        let before = fitCount(periods[index - 1].modelIndex, period.days)
        let gain = fitCount(period.modelIndex, period.days) - before
        return gain < max(Self.changeCost, count / 10)
    }

    /// Gives the days of a period to a neighbour: to the one whose model explains more of them, to
    /// the earlier one where both are equal.
    private func absorb(_ index: Int, in periods: inout [Period]) {
        let days = periods[index].days
        var target = index == 0 ? 1 : index - 1
        if index > 0, index + 1 < periods.count,
            fitCount(periods[index + 1].modelIndex, days)
                > fitCount(periods[index - 1].modelIndex, days)
        {
            target = index + 1
        }
        let other = periods[target].days
        periods[target].days =
            min(days.lowerBound, other.lowerBound)..<max(days.upperBound, other.upperBound)
        periods.remove(at: index)
        var joined: [Period] = []
        for period in periods {
            if let last = joined.last, last.modelIndex == period.modelIndex {
                joined[joined.count - 1].days = last.days.lowerBound..<period.days.upperBound
            } else {
                joined.append(period)
            }
        }
        periods = joined
    }
}
