import Money

/// The figures of a component's samples side by side, in smallest units of the currency, for the
/// loops that try every charge on every sample.
struct SampleFigures {
    /// How a charge explains a sample: ties of rounding to the nearest tell which way it goes.
    enum Fit: UInt8 {
        case none
        case exact
        /// Only where ties go to the even neighbour.
        case evenTie
        /// Only where ties go up.
        case upTie
    }

    let charged: [Int64]
    let items: [Int64]
    /// Rows that may have been rounded by themselves.
    let rows: [Int64]
    /// By the bases that are money, in the order of `FeeBase`; 0 where the order does not state it.
    private let bases: [[Int64]]
    /// Ticks that a figure of 1 stands for, and figures of one smallest unit.
    private let scale: Int64
    let unit: Int64
    /// True where products of a figure and a rate fit into 64 bits, which nearly all do.
    let isNarrow: Bool

    static let moneyBases: [FeeBase] = FeeBase.allCases.filter(\.isMoney)

    init(_ samples: [FeeSample], unit ticks: Int64) {
        let isWhole = samples.allSatisfy { sample in
            sample.charged.isMultiple(of: ticks)
                && Self.moneyBases.allSatisfy { (sample.ticks(of: $0) ?? 0).isMultiple(of: ticks) }
        }
        let scale = isWhole ? ticks : 1
        self.scale = scale
        unit = ticks / scale
        charged = samples.map { $0.charged / scale }
        items = samples.map { Int64($0.itemCount) }
        rows = samples.map { Int64(max($0.entryCount, 1)) }
        bases = Self.moneyBases.map { base in
            samples.map { max($0.ticks(of: base) ?? 0, 0) / scale }
        }
        let most = ([charged] + bases).compactMap { $0.max() }.max() ?? 0
        let slack = unit.multipliedReportingOverflow(by: (rows.max() ?? 1) * 2)
        isNarrow = most < Self.narrowMax && !slack.overflow && slack.partialValue < Self.narrowMax
    }

    // Twice a figure and its slack, times the parts of a rate of 100 %, stays below 2^63.
    private static let narrowMax: Int64 = 20_000_000_000

    func base(_ base: FeeBase) -> [Int64]? {
        Self.moneyBases.firstIndex(of: base).map { bases[$0] }
    }

    /// Ticks of a figure.
    func ticks(_ figure: Int64) -> Int64 { figure * scale }
}

extension SampleFigures {
    /// How the model explains each of the samples.
    func fits(_ model: ChargeModel) -> [Fit] { fits(model, charged.indices) }

    /// How the model explains some of the samples, in their order.
    func fits(_ model: ChargeModel, _ indices: some Collection<Int>) -> [Fit] {
        switch model.charge {
        case .fixed(let ticks):
            guard ticks.isMultiple(of: scale) else { return indices.map { _ in .none } }
            let amount = ticks / scale
            return model.base == .item
                ? indices.map { charged[$0] == amount * items[$0] ? .exact : .none }
                : indices.map { charged[$0] == amount ? .exact : .none }
        case .rate(let rate):
            guard let base = base(model.base), model.cap?.ticks.isMultiple(of: scale) ?? true else {
                return indices.map { _ in .none }
            }
            let limit = model.cap.map { (figure: $0.ticks / scale, isByItem: $0.scope == .item) }
            return isNarrow && rate.parts <= Rate.partsPerOne
                ? indices.map {
                    fit($0, base[$0], rate.parts, model.remainder, limit, as: Int64.self)
                }
                : indices.map {
                    fit($0, base[$0], rate.parts, model.remainder, limit, as: Int128.self)
                }
        }
    }

    @inline(__always)
    private func fit<Wide: FixedWidthInteger & SignedInteger>(
        _ index: Int, _ base: Int64, _ parts: Int64, _ remainder: ChargeModel.Remainder,
        _ limit: (figure: Int64, isByItem: Bool)?, as wide: Wide.Type
    ) -> Fit {
        guard base > 0 else { return .none }
        let charged = charged[index]
        let one = Wide(Rate.partsPerOne)
        let product = Wide(base) * Wide(parts)
        if let limit {
            let most = limit.isByItem ? limit.figure * max(items[index], 1) : limit.figure
            if product >= Wide(most) * one { return charged == most ? .exact : .none }
            if charged > most { return .none }
        }
        let distance = product - Wide(charged) * one
        let slack = Wide(unit) * one * Wide(rows[index])
        if remainder != .nearest {
            let rest = remainder == .down ? distance : -distance
            return rest >= 0 && rest < slack ? .exact : .none
        }
        let twice = (distance < 0 ? -distance : distance) * 2
        if twice < slack { return .exact }
        guard twice == slack else { return .none }
        if rows[index] > 1 { return .exact }
        let isEven = (charged / unit).isMultiple(of: 2)
        if distance < 0 { return isEven ? .exact : .upTie }
        return isEven ? .evenTie : .none
    }
}
