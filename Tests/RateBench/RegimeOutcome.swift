import Fees
import Money
import Records
import Samples

/// What was learned of one regime, beside what is true of it.
struct RegimeOutcome {
    let regime: FeeRegime
    let orders: [RegimeOrder]
    let learned: LearnedRates

    /// Orders from which on a regime is learned in windows of two weeks, as large stores are.
    private static let wholeOrdersMax = 5_000
    private static let windowDays: Int32 = 14
    /// Orders of a period that must show its charge for it to count.
    private static let supportMin = 100
    /// Fewer orders than these may as well have been undercharged as have met a cap.
    private static let capCountMin = 3

    init(_ regime: FeeRegime) {
        self.regime = regime
        orders = regime.orders
        let samples = orders.flatMap { FeeSample.samples(of: $0.orderCase) }
        learned =
            orders.count > Self.wholeOrdersMax
            ? RateLearner.learn(
                Self.windows(samples, regime.currency), currency: regime.currency)
            : RateLearner.learn(samples, currency: regime.currency)
    }

    private static func windows(_ samples: [FeeSample], _ currency: Currency) -> [FeeWindow] {
        let byWindow = Dictionary(grouping: samples) { $0.createdOn.number / windowDays }
            .mapValues { Dictionary(grouping: $0, by: \.component) }
        var windows = byWindow.mapValues { FeeWindow($0, currency: currency) }
        let found = windows.mapValues(\.found)
        for (index, samples) in byWindow {
            let beside = [index - 1, index + 1].compactMap { found[$0] }
            windows[index]?.count(beside, in: samples, currency: currency)
        }
        return windows.sorted { $0.key < $1.key }.map(\.value)
    }

    /// The regime's part of the table.
    func table() throws -> ConfusionTable {
        var table = ConfusionTable()
        table.regimes = 1
        table.orders = orders.count
        table.components = regime.components.count
        let judged = try judge(&table)
        for index in regime.components.indices {
            compare(index, judged[index, default: []], &table)
        }
        return table
    }

    /// One fee as the schedule sees it.
    private struct Judgement {
        var order: Int
        var fee: RegimeFee
        /// Nil where nothing is expected of the fee.
        var fits: Bool?
    }

    private func judge(_ table: inout ConfusionTable) throws -> [Int: [Judgement]] {
        let schedule = FeeSchedule(
            book: try FeeBook(entries: []), learned: learned,
            store: Store(
                id: "regime", platform: regime.platform, market: "", currency: regime.currency))
        var judged: [Int: [Judgement]] = [:]
        let tolerance = Amount.zero(regime.currency)
        for (index, order) in orders.enumerated() {
            let expectations = schedule.expectations(for: order.orderCase)
            for fee in order.fees {
                let component = regime.components[fee.component].id
                let expectation = expectations.first { $0.component == component }
                let charged = order.orderCase.amount(of: component)
                let fits = expectation.map { $0.fits(charged, tolerance: tolerance) }
                table.feesJudged += fits == nil ? 0 : 1
                if let anomaly = fee.anomaly {
                    table.anomalies[anomaly, default: ConfusionTable.Line()].add(fits.map { !$0 })
                } else if fits == false {
                    table.rightFlagged += 1
                    if table.rightFlagged <= 3 {
                        note(
                            component,
                            "flagged \(charged.ticks) of order \(index) day \(order.day): expected \(expectation?.expected.ticks ?? 0) right \(fee.right)",
                            &table)
                    }
                }
                judged[fee.component, default: []].append(
                    Judgement(order: index, fee: fee, fits: fits))
            }
        }
        return judged
    }

    private func compare(
        _ index: Int, _ judged: [Judgement], _ table: inout ConfusionTable
    ) {
        let component = regime.components[index]
        let rates = learned.rates.filter { $0.component == component.id }
        guard !component.periods.contains(where: \.charge.isMixed) else {
            if !rates.isEmpty { note(component.id, "is mixed", &table) }
            return table.mixed.add(rates.isEmpty)
        }
        let right = judged.filter { $0.fee.anomaly == nil && !orders[$0.order].isRefunded }
        for (number, period) in component.periods.enumerated() {
            let next = number + 1 < component.periods.count ? component.periods[number + 1] : nil
            let days = period.firstDay..<(next?.firstDay ?? regime.dayCount)
            let own = right.filter { days.contains(orders[$0.order].day) }
            let rate = rates.max { overlap($0, days) < overlap($1, days) }
                .flatMap { overlap($0, days) > 0 ? $0 : nil }
            let isRight = rate.map { Self.agrees($0, period.charge) }
            guard own.count >= Self.supportMin else {
                table.smallBaseAndRate.add(isRight)
                continue
            }
            if isRight != true {
                note(component.id, "days \(days), \(own.count) right orders", &table)
            }
            table.baseAndRate.add(isRight)
            table.amounts.add(rate == nil ? nil : own.allSatisfy { $0.fits == true })
            guard let rate, isRight == true, !period.charge.rates.isEmpty else { continue }
            compare(rate, period.charge, own, &table)
        }
        guard right.count >= Self.supportMin else { return }
        compareSteps(component, right, &table)
    }

    /// Cap and rounding of a charge that was learned; what no order shows counts as undecided.
    private func compare(
        _ rate: LearnedRate, _ charge: RegimeCharge, _ own: [Judgement],
        _ table: inout ConfusionTable
    ) {
        func isShown(by change: (inout RegimeCharge) -> Void) -> Bool {
            var other = charge
            change(&other)
            return own.contains {
                other.ticks(on: orders[$0.order].figures) != $0.fee.right
            }
        }
        let others = Rounding.allCases.filter { $0 != charge.rounding }
        let isPlain = others.allSatisfy { other in isShown { $0.rounding = other } }
        table.rounding.add(rate.rounding == charge.rounding ? true : isPlain ? false : nil)
        if charge.cap == nil {
            guard rate.cap != nil else { return }
            let isSuspected = (rate.capCount ?? Self.capCountMin) < Self.capCountMin
            table.capSuspected += isSuspected ? 1 : 0
            table.capInvented += isSuspected ? 0 : 1
            if !isSuspected { note(rate.component, "cap invented", &table) }
        } else {
            let isRight =
                rate.cap?.ticks == charge.cap
                && (rate.cap?.scope == .item) == charge.isCapByItem
            table.cap.add(isRight ? true : isShown { $0.cap = nil } ? false : nil)
        }
    }

    private func compareSteps(
        _ component: RegimeComponent, _ right: [Judgement], _ table: inout ConfusionTable
    ) {
        var found = learned.steps.filter { $0.component == component.id }
            .map { Int($0.firstDay.number - FeeRegime.firstDay) }
        for (before, after) in zip(component.periods, component.periods.dropFirst()) {
            let nearest = found.min { abs($0 - after.firstDay) < abs($1 - after.firstDay) }
            guard let nearest, abs(nearest - after.firstDay) <= Int(Self.windowDays) else {
                table.step.add(nil)
                table.stepAsShown.add(nil)
                note(component.id, "step of day \(after.firstDay) missed", &table)
                continue
            }
            found.removeAll { $0 == nearest }
            let between = min(nearest, after.firstDay)..<max(nearest, after.firstDay)
            let isShown = right.contains { judgement in
                let order = orders[judgement.order]
                return between.contains(order.day)
                    && before.charge.ticks(on: order.figures)
                        != after.charge.ticks(on: order.figures)
            }
            table.step.add(nearest == after.firstDay)
            table.stepAsShown.add(!isShown)
            if isShown { note(component.id, "step of day \(after.firstDay) on \(nearest)", &table) }
        }
        if !found.isEmpty { note(component.id, "steps invented \(found)", &table) }
        table.stepsInvented += found.count
    }

    private func note(_ component: ComponentID, _ text: String, _ table: inout ConfusionTable) {
        let truth = regime.components.first { $0.id == component }?.periods.map { period in
            let charge = period.charge
            return "day \(period.firstDay): \(charge.base.rawValue) \(charge.rates) \(charge.fixed)"
                + " cap \(charge.cap ?? 0)\(charge.isCapByItem ? "/item" : "") \(charge.rounding)"
        }
        let rates = learned.rates.filter { $0.component == component }.map { rate in
            "day \(rate.from.map { Int($0.number - FeeRegime.firstDay) } ?? 0): \(rate.base.rawValue)"
                + " \(rate.charge) cap \(rate.cap?.ticks ?? 0) \(rate.cap?.scope.rawValue ?? "")"
                + " \(rate.rounding?.rawValue ?? "") \(rate.supportCount)/\(rate.chargedCount)"
        }
        let undecided = learned.undecided.filter { $0.component == component }.map { "\($0)" }
        table.notes.append(
            "\(regime.number) (\(regime.currency), \(orders.count) orders,"
                + " \(regime.anomalyPermille)) \(component): \(text)\n  true \(truth ?? [])\n"
                + "  learned \(rates)\n  undecided \(undecided)")
    }

    private func overlap(_ rate: LearnedRate, _ days: Range<Int>) -> Int {
        let from = rate.from.map { Int($0.number - FeeRegime.firstDay) } ?? 0
        let to = rate.to.map { Int($0.number - FeeRegime.firstDay) } ?? regime.dayCount
        return min(to, days.upperBound) - max(from, days.lowerBound)
    }

    private static func agrees(_ rate: LearnedRate, _ charge: RegimeCharge) -> Bool {
        guard rate.base.rawValue == charge.base.rawValue else { return false }
        switch rate.charge {
        case .rate(let rate): return charge.rates == [rate]
        case .fixed(let ticks): return charge.rates.isEmpty && charge.fixed == ticks
        }
    }
}
