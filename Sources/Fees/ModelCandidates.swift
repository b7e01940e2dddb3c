import Money

/// Which charges are worth trying on every sample of a component.
struct ModelCandidates {
    let history: ComponentHistory

    /// Samples of a block that vote for the rate that they show most plainly.
    private static let votersMax = 256
    /// Rates of one block and base that are tried.
    private static let perBaseMax = 4
    /// Charges that are tried in all.
    private static let candidatesMax = 32

    /// The charges that stand out in any run of days.
    func found() -> Set<ChargeModel> {
        var seen: Set<ChargeModel> = []
        for block in history.blocks {
            let samples = history.samples(on: block)
            for base in FeeBase.allCases {
                let models = base.isMoney ? rates(samples, base) : amounts(samples, base)
                seen.formUnion(models.filter { explainsEnough(samples, $0) })
            }
        }
        return withCaps(seen)
    }

    /// The charges that explain enough samples of all windows, the best supported first.
    static func supported(by windows: [ChargeFits]) -> [ChargeModel] {
        var supports: [ChargeModel: Int] = [:]
        for fits in windows.lazy.flatMap(\.fits) {
            supports[fits.model, default: 0] += fits.counts.reduce(0, +)
        }
        return supports.filter { $0.value >= RateLearner.ordersMin }
            .sorted { left, right in
                guard left.value == right.value else { return left.value > right.value }
                return left.key.isPlainer(than: right.key)
            }
            .prefix(candidatesMax).map(\.key)
    }

    /// True where the model explains a tenth of the run: no more may be left of a rate that begins
    /// late in the run, or is mostly capped.
    private func explainsEnough(_ samples: ArraySlice<FeeSample>, _ model: ChargeModel) -> Bool {
        samples.count { model.fits($0, unit: history.unit) } * 10 >= samples.count
    }

    /// The rates that most samples vote for.
    private func rates(_ samples: ArraySlice<FeeSample>, _ base: FeeBase) -> [ChargeModel] {
        let stated = samples.compactMap { sample in
            sample.ticks(of: base).map { (base: $0, sample: sample) }
        }.sorted { $0.base < $1.base }
        var votes: [Int64: Int] = [:]
        for index in Self.voters(of: stated.count) {
            let (base, sample) = stated[index]
            let parts = SimplestRate.parts(
                charged: sample.charged, base: base, unit: history.unit,
                entryCount: sample.entryCount)
            if let parts { votes[parts, default: 0] += 1 }
        }
        return votes.sorted { left, right in
            (right.value, SimplestRate.decimals(left.key), left.key)
                < (left.value, SimplestRate.decimals(right.key), right.key)
        }
        .prefix(Self.perBaseMax)
        .map { ChargeModel(charge: .rate(Rate(parts: $0.key)), base: base) }
    }

    /// Half of the voters have the largest bases, which show a rate most exactly; the others are
    /// spread evenly, because the largest may all be capped.
    private static func voters(of count: Int) -> [Int] {
        guard count > votersMax else { return Array(0..<count) }
        let half = votersMax / 2
        let rest = count - half
        return (0..<half).map { $0 * rest / half } + Array(rest..<count)
    }

    /// The amounts that were charged most often, per order or per item.
    private func amounts(_ samples: ArraySlice<FeeSample>, _ base: FeeBase) -> [ChargeModel] {
        var votes: [Int64: Int] = [:]
        for sample in samples {
            let count = base == .item ? Int64(sample.itemCount) : 1
            guard count > 0, sample.charged.isMultiple(of: count) else { continue }
            votes[sample.charged / count, default: 0] += 1
        }
        return votes.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(2)
            .map { ChargeModel(charge: .fixed(ticks: $0.key), base: base) }
    }

    /// The models, and those with a cap where the samples show one.
    private func withCaps(_ models: Set<ChargeModel>) -> Set<ChargeModel> {
        models.union(
            models.compactMap { model in
                CapSearch(history: history, model: model).cap().map { cap in
                    var capped = model
                    capped.cap = cap
                    return capped
                }
            })
    }
}
