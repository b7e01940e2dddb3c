import Records

/// Looks for the most that is ever charged at a rate.
struct CapSearch {
    let history: ComponentHistory
    let model: ChargeModel

    /// Orders that must stop at the same amount, and others that must show the rate below it.
    private static let ordersMin = 10
    /// Different bases that they must have: equal orders have equal fees without any cap.
    private static let basesMin = 3

    /// The amount at which charges stop though the rate gives more; nil where they do not.
    func cap() -> FeeCap? {
        guard model.charge.rate != nil, showsRate else { return nil }
        let below = history.samples.filter { model.exceeds($0, unit: history.unit) }
        guard below.count >= Self.ordersMin else { return nil }
        let byOrder = candidate(below, .order)
        let byItem = candidate(below, .item)
        return (byItem?.count ?? 0) > (byOrder?.count ?? 0) ? byItem?.cap : byOrder?.cap
    }

    /// True where enough different orders have the rate itself: any fixed amount looks like the
    /// cap of a rate that is high enough.
    private var showsRate: Bool {
        let fitting = history.samples.filter { model.fits($0, unit: history.unit) }
        return fitting.count >= Self.ordersMin
            && Set(fitting.compactMap { $0.ticks(of: model.base) }).count >= Self.basesMin
    }

    private func candidate(
        _ below: [FeeSample], _ scope: FeeCap.Scope
    ) -> (cap: FeeCap, count: Int)? {
        var counts: [Int64: Int] = [:]
        for sample in below {
            let items = scope == .item ? Int64(sample.itemCount) : 1
            guard items > 0, sample.charged.isMultiple(of: items) else { continue }
            counts[sample.charged / items, default: 0] += 1
        }
        guard let (ticks, count) = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
            count >= Self.ordersMin
        else { return nil }
        let cap = FeeCap(ticks: ticks, per: scope)
        let atCap = below.filter { $0.charged == cap.ticks(itemCount: Int($0.itemCount)) }
        guard Set(atCap.compactMap { $0.ticks(of: model.base) }).count >= Self.basesMin,
            let first = atCap.first?.createdOn, let last = atCap.last?.createdOn
        else { return nil }
        let aboveCount = history.samples.count { sample in
            first <= sample.createdOn && sample.createdOn <= last
                && sample.charged > cap.ticks(itemCount: Int(sample.itemCount))
        }
        // Outliers above it are findings; many charges above it show that there is no cap.
        return aboveCount * 10 <= atCap.count ? (cap, atCap.count) : nil
    }
}
