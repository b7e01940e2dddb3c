import Money

/// Which charges are worth trying on every sample of a component.
struct ModelCandidates {
    let history: ComponentHistory

    /// Samples of a run of days that are asked for the charge that they show.
    private static let votersMax = 384
    /// Charges that are tried on all samples.
    private static let triedMax = 24
    /// Charges that are kept of a history or window.
    private static let keptMax = 16
    /// Charges that are tried over all windows.
    private static let candidatesMax = 32
    /// Charges that one run of days, or what is left of all, can show one after the other.
    private static let roundsMax = 4

    /// The charges that stand out in any run of days, or in what these leave unexplained.
    func found() -> [ChargeModel] {
        var table = FitTable(history, frequent())
        addCaps(to: &table)
        for _ in 0..<Self.roundsMax {
            let rest = table.unexplained
            let least = max(Self.restMin, history.samples.count * 3 / 100)
            guard rest.count >= least else { break }
            let voters = Self.voters(rest)
            let models = best(of: voters).filter { model in
                history.figures.fits(model, rest).count { $0 != .none } >= least
            }
            guard !models.isEmpty else { break }
            for model in models { table.add(model) }
            addCaps(to: &table)
        }
        return table.withoutNeedless(
            alonePermille: 10, aloneMin: Self.aloneMin, columnsMax: Self.keptMax)
    }

    /// Samples that a charge must explain to stand out of what others leave unexplained.
    private static let restMin = 5
    private static let aloneMin = 3

    /// The charges that explain enough samples of all windows, the best supported first.
    static func supported(by windows: [ChargeFits]) -> [ChargeModel] {
        var supports: [ChargeModel: Int] = [:]
        for fits in windows.lazy.flatMap(\.fits) {
            supports[fits.model, default: 0] += fits.counts.reduce(0, +)
        }
        return supports.sorted { left, right in
            guard left.value == right.value else { return left.value > right.value }
            return left.key.isPlainer(than: right.key)
        }
        .prefix(candidatesMax).map(\.key)
    }

    /// The charges that stand out in runs of days, those that most voters show first.
    private func frequent() -> [ChargeModel] {
        var supports: [ChargeModel: Int] = [:]
        for block in history.blocks {
            let voters = Self.voters(Array(history.indices(of: block)))
            var rest = voters
            for _ in 0..<Self.roundsMax where rest.count * 10 >= voters.count {
                let models = best(of: rest)
                var explained = Set<Int>()
                for model in models {
                    let fits = history.figures.fits(model, voters)
                    let fitting = zip(voters, fits).filter { $0.1 != .none }.map(\.0)
                    guard fitting.count * 10 >= voters.count else { continue }
                    supports[model, default: 0] += fitting.count
                    explained.formUnion(fitting)
                }
                guard !explained.isEmpty else { break }
                rest.removeAll(where: explained.contains)
            }
        }
        return supports.sorted { left, right in
            guard left.value == right.value else { return left.value > right.value }
            return left.key.isPlainer(than: right.key)
        }
        .prefix(Self.triedMax).map(\.key)
    }

    /// Samples that stand for all of them, spread evenly over days and sizes of orders.
    private static func voters(_ indices: [Int]) -> [Int] {
        guard indices.count > votersMax else { return indices }
        return (0..<votersMax).map { indices[$0 * indices.count / votersMax] }
    }

    /// The charge that explains most of the voters, and those that explain almost as many.
    private func best(of voters: [Int]) -> [ChargeModel] {
        let models = rates(voters) + amounts(voters)
        let counted = models.map { model in
            (model: model, count: history.figures.fits(model, voters).count { $0 != .none })
        }
        let most = counted.map(\.count).max() ?? 0
        let counts = Dictionary(counted.map { ($0.model, $0.count) }, uniquingKeysWith: max)
        return counted.filter { model, count in
            // Hardly any fee is rounded up: only what shows it takes the place of another charge.
            let nearest = model.rounded(.nearest)
            let isShown = model.remainder != .up || count > counts[nearest, default: 0]
            return count > 0 && count * 10 >= most * 9 && isShown
        }.map(\.model)
    }

    /// By base and rounding the rate that most voters agree on.
    private func rates(_ voters: [Int]) -> Set<ChargeModel> {
        var models: Set<ChargeModel> = []
        for base in SampleFigures.moneyBases {
            guard let column = history.figures.base(base) else { continue }
            for remainder in ChargeModel.Remainder.allCases {
                let search = RateSearch(
                    figures: history.figures, base: column, remainder: remainder)
                guard let parts = search.parts(of: voters) else { continue }
                // Where no product has a fraction, all explain the same.
                for remainder in ChargeModel.Remainder.allCases {
                    models.insert(
                        ChargeModel(
                            charge: .rate(Rate(parts: parts)), base: base, remainder: remainder))
                }
            }
        }
        return models
    }

    /// The amounts that were charged most often, per order and per item.
    private func amounts(_ voters: [Int]) -> [ChargeModel] {
        let figures = history.figures
        return [FeeBase.order, .item].compactMap { base in
            var votes: [Int64: Int] = [:]
            for index in voters {
                let count = base == .item ? figures.items[index] : 1
                guard count > 0, figures.charged[index].isMultiple(of: count) else { continue }
                votes[figures.charged[index] / count, default: 0] += 1
            }
            return votes.max { ($0.value, $1.key) < ($1.value, $0.key) }.map {
                ChargeModel(charge: .fixed(ticks: figures.ticks($0.key)), base: base)
            }
        }
    }

    /// Adds the charges with a cap where the samples show one.
    private func addCaps(to table: inout FitTable) {
        for column in table.columns where column.model.cap == nil {
            for cap in CapSearch(history: history, column: column).caps() {
                var capped = column.model
                capped.cap = cap
                table.add(capped)
            }
        }
    }
}
