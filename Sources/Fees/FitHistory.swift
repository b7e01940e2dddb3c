/// How many samples each charge explains on each day of all windows.
struct FitHistory {
    /// What one charge explains, by day.
    fileprivate struct Row {
        /// Running sums: the fits of days `a..<b` are `sums[b] - sums[a]`.
        var sums: [Int] = [0]
        /// Samples that no better supported charge of the window explains.
        var alone: [Int] = []
        /// The place of the charge among those of the window; nil where it is not counted there.
        var places: [Int?] = []
    }

    let models: [ChargeModel]
    let dayCount: Int
    private let sampleSums: [Int]
    private var rows: [Row]

    /// The days of all windows, in order.
    init(_ windows: [ChargeFits], models: [ChargeModel]) {
        self.models = models
        let days = windows.flatMap(\.days)
        dayCount = days.count
        sampleSums = days.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) }
        rows = models.map { _ in Row() }
        for window in windows {
            for (index, model) in models.enumerated() {
                let place = window.fits.firstIndex { $0.model == model }
                rows[index].append(window.fits(of: model), place: place, days: window.days.count)
            }
        }
    }

    func sampleCount(_ days: Range<Int>) -> Int {
        sampleSums[days.upperBound] - sampleSums[days.lowerBound]
    }

    func fitCount(_ model: Int, _ days: Range<Int>) -> Int {
        rows[model].sums[days.upperBound] - rows[model].sums[days.lowerBound]
    }

    /// Samples of a period that only the cap of its charge explains; nil without a cap.
    func capCount(_ period: RatePeriods.Period) -> Int? {
        let model = models[period.modelIndex]
        guard model.cap != nil, let uncapped = models.firstIndex(of: model.uncapped) else {
            return nil
        }
        return max(fitCount(period.modelIndex, period.days) - fitCount(uncapped, period.days), 0)
    }

    /// By day at least as many samples as the other charge explains and this one does not.
    func exceptions(from main: Int, of other: Int, _ days: Range<Int>) -> [Int] {
        let (mainRow, otherRow) = (rows[main], rows[other])
        return days.map { day in
            guard let place = otherRow.places[day] else { return 0 }
            let open = sampleCount(day..<(day + 1)) - fitCount(main, day..<(day + 1))
            guard let mainPlace = mainRow.places[day], place < mainPlace else {
                return min(otherRow.alone[day], open)
            }
            // What the better one explains, less all that both may.
            let shared = fitCount(main, day..<(day + 1)) - mainRow.alone[day]
            return min(max(fitCount(other, day..<(day + 1)) - shared, 0), open)
        }
    }
}

extension FitHistory.Row {
    fileprivate mutating func append(_ fits: ChargeFits.ModelFits?, place: Int?, days: Int) {
        for day in 0..<days {
            sums.append(sums[sums.count - 1] + (fits?.counts[day] ?? 0))
            let first = place == 0 ? fits?.counts[day] : nil
            alone.append(first ?? fits?.alone?[day] ?? 0)
            places.append(place)
        }
    }
}

extension ChargeFits {
    /// What a charge explains on these days; nil where that was not counted.
    ///
    /// Where the cap stood out on other days only and no charge here is above it, it explains what
    /// the same charge without a cap does.
    fileprivate func fits(of model: ChargeModel) -> ModelFits? {
        if let fits = fits.first(where: { $0.model == model }) { return fits }
        guard let cap = model.cap else { return nil }
        let uncapped = fits.first { $0.model == model.uncapped }
        guard let uncapped, let most = uncapped.most else { return nil }
        return most[cap.scope == .order ? 0 : 1] <= cap.ticks ? uncapped : nil
    }
}
