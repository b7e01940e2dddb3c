import Records

/// How many samples of one component each charge explains, day by day.
struct ChargeFits: Hashable, Sendable, Codable {
    /// One charge, and the samples that it explains on each of the days.
    struct ModelFits: Hashable, Sendable, Codable {
        var model: ChargeModel
        var counts: [Int]
        /// By day those that no charge before it in the list explains; nil for the first charge,
        /// and where they are so few that they are chance.
        var alone: [Int]?
        /// Samples that it explains only where ties go to the even neighbour; nil for none.
        var evenTies: Int?
        /// Samples that it explains only where ties go up; nil for none.
        var upTies: Int?
        /// The largest charge that a rate without a cap explains, by order and by item, in ticks.
        var most: [Int64]?
    }

    /// Days with samples, in order, with the number of samples.
    var days: [DayCount]
    /// The charges that stand out on these days themselves.
    var found: [ChargeModel]
    /// The charges that explain most samples first.
    var fits: [ModelFits]

    /// Counts what some charges explain; by default they were found in the history itself.
    init(_ table: FitTable, found: [ChargeModel]? = nil) {
        let history = table.history
        days = history.days.map { DayCount(day: $0.day.number, count: $0.indices.count) }
        var isExplained = [Bool](repeating: false, count: history.samples.count)
        fits = []
        for column in table.ranked {
            let alone = column.counts(by: history.days, without: isExplained)
            let isFirst = fits.isEmpty
            let isChance = alone.reduce(0, +) * 100 < history.samples.count
            fits.append(
                ModelFits(
                    model: column.model, counts: column.counts(by: history.days),
                    alone: isFirst || isChance ? nil : alone,
                    evenTies: column.ties(.evenTie), upTies: column.ties(.upTie),
                    most: column.model.canBeCapped ? column.most(history.figures) : nil))
            column.mark(&isExplained)
        }
        self.found = found ?? fits.map(\.model)
    }
}

extension FitTable.Column {
    /// Samples that the charge explains on each of the days, less those that are left out.
    fileprivate func counts(
        by days: [ComponentHistory.DayRange], without leftOut: [Bool]? = nil
    ) -> [Int] {
        days.map { day in
            day.indices.count { fits[$0] != .none && !(leftOut?[$0] ?? false) }
        }
    }

    /// How many samples are such ties; nil for none.
    fileprivate func ties(_ kind: SampleFigures.Fit) -> Int? {
        let count = fits.count { $0 == kind }
        return count == 0 ? nil : count
    }

    /// The largest charge that is explained, by order and by item.
    fileprivate func most(_ figures: SampleFigures) -> [Int64] {
        var (byOrder, byItem): (Int64, Int64) = (0, 0)
        for index in fits.indices where fits[index] != .none {
            let (charged, items) = (figures.charged[index], max(figures.items[index], 1))
            byOrder = max(byOrder, charged)
            byItem = max(byItem, (charged + items - 1) / items)
        }
        return [figures.ticks(byOrder), figures.ticks(byItem)]
    }
}
