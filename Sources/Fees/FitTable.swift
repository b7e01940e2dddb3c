/// Which samples of a component each of some charges explains.
struct FitTable {
    /// One charge, and how it explains each sample.
    struct Column {
        var model: ChargeModel
        var fits: [SampleFigures.Fit]
        var count: Int
    }

    let history: ComponentHistory
    private(set) var columns: [Column] = []

    init(_ history: ComponentHistory, _ models: some Sequence<ChargeModel> = []) {
        self.history = history
        for model in models { add(model) }
    }

    /// Tries one more charge on every sample.
    mutating func add(_ model: ChargeModel) {
        guard !columns.contains(where: { $0.model == model }) else { return }
        let fits = history.figures.fits(model)
        columns.append(Column(model: model, fits: fits, count: fits.count { $0 != .none }))
    }

    /// The samples that no charge explains.
    var unexplained: [Int] {
        var isExplained = [Bool](repeating: false, count: history.samples.count)
        for column in columns { column.mark(&isExplained) }
        return isExplained.indices.filter { !isExplained[$0] }
    }

    /// The charges that explain most samples first; the plainer of two that explain as many.
    var ranked: [Column] {
        columns.sorted { left, right in
            guard left.count == right.count else { return left.count > right.count }
            return left.model.isPlainer(than: right.model)
        }
    }

    /// The charges that explain samples that no better one does, those that are almost as good as
    /// one of these, because other days may tell which of them is right, and those with a cap also
    /// without it.
    func withoutNeedless(alonePermille: Int, aloneMin: Int, columnsMax: Int) -> [ChargeModel] {
        var isExplained = [Bool](repeating: false, count: history.samples.count)
        var kept: [Column] = []
        let least = max(aloneMin, history.samples.count * alonePermille / 1_000)
        for column in ranked where kept.count < columnsMax && column.count > 0 {
            let alone = column.aloneCount(isExplained)
            let isKept =
                alone >= least
                || kept.contains { column.model == $0.model.uncapped || column.isAlmost($0) }
            guard isKept else { continue }
            column.mark(&isExplained)
            kept.append(column)
        }
        return kept.map(\.model)
    }
}

extension FitTable.Column {
    /// Notes the samples that the charge explains.
    func mark(_ isExplained: inout [Bool]) {
        for index in fits.indices where fits[index] != .none { isExplained[index] = true }
    }

    /// Samples that the charge explains and that are not explained yet.
    func aloneCount(_ isExplained: [Bool]) -> Int {
        fits.indices.count { fits[$0] != .none && !isExplained[$0] }
    }

    /// True where the charge explains nine tenths of what a better one does.
    func isAlmost(_ better: FitTable.Column) -> Bool {
        guard count * 10 >= better.count * 9 else { return false }
        let shared = fits.indices.count { fits[$0] != .none && better.fits[$0] != .none }
        return shared * 10 >= better.count * 9
    }
}
