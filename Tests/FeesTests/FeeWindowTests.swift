import Fees
import Money
import Records
import Testing

/// What windows of days show together is what all their samples show at once.
struct FeeWindowTests {
    private static let windowDays: Int32 = 14

    /// Sales of `days` days with a commission of a rate that steps and a fee per order.
    private static func samples(days: Int, perDay: Int, seed: UInt64) -> [FeeSample] {
        var numbers = Numbers(seed: seed)
        return (0..<days).flatMap { day in
            (0..<perDay).flatMap { _ -> [FeeSample] in
                let sales = Int64(20_000 + numbers.next(below: 400_000)) * 10_000
                let rate: Int64 = day < days / 2 ? 5_500_000 : 6_250_000
                let product = Int128(sales) * Int128(rate) / Int128(Rate.partsPerOne)
                let exact = Int64(product) / 10_000 * 10_000
                let createdOn = Day(number: 20_000 + Int32(day))
                let order = FeeSample(
                    component: .sales, createdOn: createdOn, charged: 0, netSales: sales)
                var commission = order
                commission.component = ComponentID("commission")
                // One order in twenty is charged something else.
                commission.charged = numbers.next(below: 20) == 0 ? exact / 2 : rounded(sales, rate)
                var fixed = order
                fixed.component = ComponentID("order-processing")
                fixed.charged = 12_500_000
                return [order, commission, fixed]
            }
        }
    }

    /// Half up to a whole unit of rupiah, which is far from a tie for nearly all sales.
    private static func rounded(_ sales: Int64, _ rate: Int64) -> Int64 {
        let ticks = Int128(sales) * Int128(rate) / Int128(Rate.partsPerOne)
        return Int64((ticks + 5_000) / 10_000) * 10_000
    }

    /// The samples by window, and the windows with what stands out beside them counted in.
    private static func windows(_ samples: [FeeSample], order: [Int32]? = nil) -> [FeeWindow] {
        let byWindow = Dictionary(grouping: samples) { $0.createdOn.number / windowDays }
        let indexes = byWindow.keys.sorted()
        var windows: [Int32: FeeWindow] = [:]
        for index in order ?? indexes {
            windows[index] = FeeWindow(byWindow[index] ?? [], currency: .idr)
        }
        for index in indexes {
            let beside = [index - 1, index + 1].compactMap { windows[$0]?.found }
            guard windows[index]?.hasCounted(beside) == false else { continue }
            windows[index]?.count(
                beside, in: Dictionary(grouping: byWindow[index] ?? [], by: \.component),
                currency: .idr)
        }
        return indexes.compactMap { windows[$0] }
    }

    @Test(arguments: [UInt64(1), 2, 3, 4])
    func `windows show the rates and the step that all samples show`(seed: UInt64) throws {
        let samples = Self.samples(days: 200, perDay: 12, seed: seed)
        let whole = RateLearner.learn(samples, currency: .idr)
        let byWindow = RateLearner.learn(Self.windows(samples), currency: .idr)
        #expect(whole.rates.count == 3)
        #expect(whole.steps.map(\.firstDay) == [Day(number: 20_100)])
        #expect(byWindow == whole)
    }

    @Test func `the order in which windows are looked at does not matter`() {
        let samples = Self.samples(days: 200, perDay: 12, seed: 5)
        let forward = Self.windows(samples)
        let indexes = Set(samples.map { $0.createdOn.number / Self.windowDays })
        #expect(Self.windows(samples.reversed(), order: indexes.sorted().reversed()) == forward)
    }

    @Test func `days of another charge are those between the changes, and one beside them`() {
        func rate(_ parts: Int64, from: Int32?, to: Int32?) -> LearnedRate {
            LearnedRate(
                component: ComponentID("commission"), charge: .rate(Rate(parts: parts)),
                base: .netSales, from: from.map { Day(number: $0) }, to: to.map { Day(number: $0) },
                supportCount: 40, chargedCount: 40, orderCount: 40)
        }
        let before = LearnedRates(rates: [rate(5, from: nil, to: nil)])
        var more = before
        more.rates[0].supportCount += 10
        #expect(more.days(changedFrom: before).isEmpty)
        let after = LearnedRates(rates: [rate(5, from: nil, to: 100), rate(6, from: 100, to: nil)])
        let changed = after.days(changedFrom: before)
        #expect(changed.map(\.first.number) == [99])
        #expect(changed.allSatisfy { $0.contains(Day(number: 100_000)) })
        #expect(before.days(changedFrom: LearnedRates()).count == 1)
    }
}

/// A small generator, the same on every machine.
private struct Numbers {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func next(below bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(bound))
    }
}
