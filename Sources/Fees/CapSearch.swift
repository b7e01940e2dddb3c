import Money

/// Looks for the most that is ever charged at a rate.
struct CapSearch {
    let history: ComponentHistory
    let column: FitTable.Column

    /// Orders that must show the rate below its cap, and different bases that they must have: any
    /// fixed amount looks like the cap of a rate that is high enough.
    private static let ordersMin = 10
    private static let basesMin = 3
    /// Caps of one kind that are tried: it may change in time.
    private static let capsMax = 3

    /// The amounts at which charges stop though the rate gives more.
    ///
    /// Three different orders show one on the days between them. A single order is enough where no
    /// larger fee was ever charged at the rate: whether it was undercharged or is the first to meet
    /// a cap, nobody can tell, and nothing must be flagged.
    func caps() -> [FeeCap] {
        guard case .rate(let rate) = column.model.charge,
            let base = history.figures.base(column.model.base), showsRate(base)
        else { return [] }
        let below = below(rate, base)
        return FeeCap.Scope.allCases.flatMap { scope in
            frequent(below, scope).filter { isCap($0, scope, below, base) }
                .prefix(Self.capsMax)
                .map { FeeCap(ticks: history.figures.ticks($0), per: scope) }
        }
    }

    /// True where enough different orders have the rate itself.
    private func showsRate(_ base: [Int64]) -> Bool {
        guard column.count >= Self.ordersMin else { return false }
        var bases: Set<Int64> = []
        for index in column.fits.indices where column.fits[index] != .none {
            bases.insert(base[index])
            if bases.count >= Self.basesMin { return true }
        }
        return false
    }

    /// The samples that were charged less than the rate gives.
    private func below(_ rate: Rate, _ base: [Int64]) -> [Int] {
        let charged = history.figures.charged
        let one = Int128(Rate.partsPerOne)
        return column.fits.indices.filter { index in
            column.fits[index] == .none && base[index] > 0
                && Int128(base[index]) * Int128(rate.parts) > Int128(charged[index]) * one
        }
    }

    /// The figures that were charged most often, per order or per item, and the highest.
    private func frequent(_ below: [Int], _ scope: FeeCap.Scope) -> [Int64] {
        var counts: [Int64: Int] = [:]
        for index in below {
            let count = scope == .item ? max(history.figures.items[index], 1) : 1
            guard history.figures.charged[index].isMultiple(of: count) else { continue }
            counts[history.figures.charged[index] / count, default: 0] += 1
        }
        let often = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
            .prefix(Self.capsMax + 2)
        guard let most = counts.keys.max(), !often.contains(most) else { return Array(often) }
        return often + [most]
    }

    /// True where next to no larger fee was charged at the rate on the days that show the cap.
    private func isCap(
        _ figure: Int64, _ scope: FeeCap.Scope, _ below: [Int], _ base: [Int64]
    ) -> Bool {
        let (charged, items) = (history.figures.charged, history.figures.items)
        func most(_ index: Int) -> Int64 {
            scope == .item ? figure * max(items[index], 1) : figure
        }
        let atCap = below.filter { charged[$0] == most($0) }
        guard let first = atCap.first, let last = atCap.last else { return false }
        // Equal orders have equal fees without any cap.
        let isOften = Set(atCap.map { base[$0] }).count >= Self.basesMin
        let days = history.samples[first].createdOn...history.samples[last].createdOn
        let aboveCount = column.fits.indices.count { index in
            column.fits[index] != .none && charged[index] > most(index)
                && (!isOften || days.contains(history.samples[index].createdOn))
        }
        return isOften ? aboveCount * 10 <= atCap.count : aboveCount == 0
    }
}
