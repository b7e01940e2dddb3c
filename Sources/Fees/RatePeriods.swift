/// Cuts the days of a component into periods of one charge each.
struct RatePeriods {
    /// Days in a row that one model explains best; `Verdict` says whether it is good enough.
    struct Period {
        var days: Range<Int>
        var modelIndex: Int
    }

    private let history: FitHistory
    /// By model the models of the same charge with another cap or none.
    private let siblings: [[Int]]

    /// What a change of the model costs, in orders, so that outliers do not cut a period.
    private static let changeCost = 15
    /// What another cap costs: few orders reach it, and an outlier hardly ever stops at one amount.
    private static let capChangeCost = 3

    init(_ history: FitHistory) {
        self.history = history
        let uncapped = history.models.map(\.uncapped)
        siblings = uncapped.indices.map { index in
            uncapped.indices.filter { $0 != index && uncapped[$0] == uncapped[index] }
        }
    }

    /// The periods, in order of days; each but the first is long enough and differs from its
    /// neighbours.
    func periods() -> [Period] {
        guard !history.models.isEmpty, history.dayCount > 0 else { return [] }
        var periods = cheapestPath()
        for index in periods.indices.dropFirst() { beginLate(index, in: &periods) }
        while let index = firstSpurious(in: periods) { absorb(index, in: &periods) }
        for index in periods.indices.dropFirst() { beginLate(index, in: &periods) }
        return periods
    }

    /// The models by day that explain the most samples, less the cost of each change.
    private func cheapestPath() -> [Period] {
        var scores = [Int](repeating: 0, count: history.models.count)
        var cameFrom: [[Int]] = []
        for day in 0..<history.dayCount {
            let best = scores.indices.max { (scores[$0], $1) < (scores[$1], $0) } ?? 0
            let from = scores.indices.map { model in
                day == 0 ? model : source(of: model, best, scores)
            }
            scores = scores.indices.map { model in
                scores[from[model]] - cost(from[model], model)
                    + history.fitCount(model, day..<(day + 1))
            }
            cameFrom.append(from)
        }
        var model = scores.indices.max { (scores[$0], $1) < (scores[$1], $0) } ?? 0
        var periods: [Period] = []
        for day in (0..<history.dayCount).reversed() {
            if let last = periods.last, last.modelIndex == model {
                periods[periods.count - 1].days = day..<last.days.upperBound
            } else {
                periods.append(Period(days: day..<(day + 1), modelIndex: model))
            }
            model = cameFrom[day][model]
        }
        return periods.reversed()
    }

    /// The model of the day before from which a model is reached with the best score.
    private func source(of model: Int, _ best: Int, _ scores: [Int]) -> Int {
        var source = model
        for other in siblings[model] + [best] {
            let score = scores[other] - cost(other, model)
            if score > scores[source] - cost(source, model) { source = other }
        }
        return source
    }

    private func cost(_ before: Int, _ after: Int) -> Int {
        if before == after { return 0 }
        return siblings[after].contains(before) ? Self.capChangeCost : Self.changeCost
    }

    /// The period to give up next: an incident within days of one charge before all others, so that
    /// the days around it are one period again.
    private func firstSpurious(in periods: [Period]) -> Int? {
        let spurious = periods.indices.filter { isSpurious($0, in: periods) }
        return spurious.first { index in
            index > 0 && index + 1 < periods.count
                && periods[index - 1].modelIndex == periods[index + 1].modelIndex
        } ?? spurious.first
    }

    /// True for a period that is no step: too short, too few orders, or hardly better explained
    /// than by its neighbour.
    ///
    /// The first period may be short: what was charged before it nobody knows, so that its orders
    /// are neither right nor wrong by the next one's charge.
    private func isSpurious(_ index: Int, in periods: [Period]) -> Bool {
        guard periods.count > 1 else { return false }
        let period = periods[index]
        let count = history.sampleCount(period.days)
        if index > 0 {
            let isShort = period.days.count < RateLearner.stepDaysMin
            if count < RateLearner.ordersMin || isShort { return true }
        }
        let neighbour = periods[index == 0 ? 1 : index - 1].modelIndex
        let gain =
            history.fitCount(period.modelIndex, period.days)
            - history.fitCount(neighbour, period.days)
        if siblings[neighbour].contains(period.modelIndex) { return gain < Self.capChangeCost }
        return gain < max(Self.changeCost, count / 10)
    }

    /// Gives the days of a period to a neighbour: to the one whose model explains more of them, to
    /// the earlier one where both are equal.
    private func absorb(_ index: Int, in periods: inout [Period]) {
        let days = periods[index].days
        var target = index == 0 ? 1 : index - 1
        if index > 0, index + 1 < periods.count,
            history.fitCount(periods[index + 1].modelIndex, days)
                > history.fitCount(periods[index - 1].modelIndex, days)
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

    /// Days on which both charges explain as much belong to the period before: a charge begins on
    /// the first day with an order that shows it.
    private func beginLate(_ index: Int, in periods: inout [Period]) {
        let (before, after) = (periods[index - 1].modelIndex, periods[index].modelIndex)
        var first = periods[index].days.lowerBound
        while first + 1 < periods[index].days.upperBound {
            let day = first..<(first + 1)
            guard history.fitCount(before, day) == history.fitCount(after, day) else { break }
            first += 1
        }
        periods[index - 1].days = periods[index - 1].days.lowerBound..<first
        periods[index].days = first..<periods[index].days.upperBound
    }
}
