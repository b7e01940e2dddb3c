import Fees
import Money
import Records
import Testing

struct RateLearnerTests {
    /// A fee as an invented platform charges it, and what must be learned of it.
    struct Fee: CustomTestStringConvertible, Sendable {
        var name: String
        var currency = Currency.idr
        var charge: FeeCharge
        var base = FeeBase.netSales
        var cap: FeeCap?
        /// Smallest units of the currency that the cheapest and the dearest order differ by.
        var spread: Int64 = 400_000
        var cheapest: Int64 = 15_000
        var testDescription: String { name }
    }

    private static let fees: [Fee] = [
        Fee(name: "ID commission", charge: .rate(Rate(parts: 8_000_000))),
        Fee(name: "ID commission with decimals", charge: .rate(Rate(parts: 9_250_000))),
        Fee(
            name: "ID programme with a cap", charge: .rate(Rate(parts: 5_500_000)),
            cap: FeeCap(ticks: 100_000_000, per: .order)),
        Fee(
            name: "ID dynamic commission with a cap per item",
            charge: .rate(Rate(parts: 5_500_000)), cap: FeeCap(ticks: 60_000_000, per: .item)),
        Fee(name: "ID order processing", charge: .fixed(ticks: 12_500_000), base: .order),
        Fee(name: "BR item fee", charge: .fixed(ticks: 40_000), base: .item),
        Fee(
            name: "ID affiliate", charge: .rate(Rate(parts: 10_000_000)),
            base: .netSalesLessPlatformDiscount),
        Fee(
            name: "ID PayLater", charge: .rate(Rate(parts: 4_162_500)), base: .customerPayment),
        Fee(
            name: "TH transaction", currency: .thb, charge: .rate(Rate(parts: 3_210_000)),
            base: .customerPayment, spread: 120_000, cheapest: 9_900),
        Fee(
            name: "TH infrastructure", currency: .thb, charge: .fixed(ticks: 10_700),
            base: .order, spread: 120_000, cheapest: 9_900),
        Fee(
            name: "GB commission", currency: .gbp, charge: .rate(Rate(parts: 9_000_000)),
            spread: 6_000, cheapest: 500),
        Fee(
            name: "US referral", currency: .usd, charge: .rate(Rate(parts: 6_000_000)),
            spread: 9_000, cheapest: 700),
        Fee(
            name: "VN tax", currency: .vnd, charge: .rate(Rate(parts: 500_000)),
            spread: 700_000, cheapest: 40_000),
    ]

    /// Invented orders: `count` of them, spread evenly over the days.
    private static func samples(
        _ fee: Fee, count: Int = 300, days: Range<Int32> = 20_000..<20_028, seed: UInt64 = 1,
        component: String = "some-fee"
    ) -> [FeeSample] {
        var numbers = Sequence32(seed: seed)
        let unit = fee.currency.smallestUnitTicks
        return (0..<count).flatMap { index in
            let netSales = (fee.cheapest + numbers.next(below: fee.spread)) * unit
            let hasDiscount = numbers.next(below: 3) == 0
            let discounted = netSales - (hasDiscount ? netSales / unit / 10 * unit : 0)
            let shipping = numbers.next(below: 4) * 90 * unit
            var sample = FeeSample(
                component: ComponentID(component),
                createdOn: Day(number: days.lowerBound + Int32(index * days.count / count)),
                itemCount: Int(numbers.next(below: 3)) + 1, charged: 0, netSales: netSales,
                netSalesLessPlatformDiscount: discounted, customerPayment: discounted + shipping)
            sample.charged = charge(fee, sample)
            var order = sample
            order.component = .sales
            order.charged = 0
            return [sample, order]
        }
    }

    /// The slow, obvious arithmetic of a fee.
    private static func charge(_ fee: Fee, _ sample: FeeSample) -> Int64 {
        let items = Int64(sample.itemCount)
        guard case .rate(let rate) = fee.charge else {
            guard case .fixed(let ticks) = fee.charge else { return 0 }
            return fee.base == .item ? ticks * items : ticks
        }
        let base =
            switch fee.base {
            case .netSalesLessPlatformDiscount: sample.netSalesLessPlatformDiscount ?? 0
            case .customerPayment: sample.customerPayment ?? 0
            default: sample.netSales
            }
        let exact = rate.of(Amount(ticks: base, fee.currency)).ticks
        guard let cap = fee.cap else { return exact }
        return min(exact, cap.scope == .item ? cap.ticks * items : cap.ticks)
    }

    /// Charges every 20th order a tenth more.
    private static func withOutliers(_ samples: [FeeSample], _ currency: Currency) -> [FeeSample] {
        var index = 0
        return samples.map { sample in
            guard sample.component != .sales else { return sample }
            index += 1
            guard index.isMultiple(of: 20) else { return sample }
            var outlier = sample
            let more = max(sample.charged / 10 / currency.smallestUnitTicks, 1)
            outlier.charged += more * currency.smallestUnitTicks
            return outlier
        }
    }

    @Test(arguments: fees)
    func `finds rate, base, amount and cap`(fee: Fee) throws {
        let learned = RateLearner.learn(Self.samples(fee), currency: fee.currency)
        let rate = try #require(learned.rates.first)
        #expect(learned.rates.count == 1 && learned.steps.isEmpty)
        #expect(rate.charge == fee.charge)
        #expect(rate.base == fee.base)
        #expect(rate.cap == fee.cap)
        #expect(rate.supportCount == 300 && rate.chargedCount == 300 && rate.orderCount == 300)
        #expect(rate.from == nil && rate.to == nil)
    }

    @Test(arguments: fees)
    func `one order in twenty that is wrong changes nothing`(fee: Fee) throws {
        let samples = Self.withOutliers(Self.samples(fee), fee.currency)
        let learned = RateLearner.learn(samples, currency: fee.currency)
        let rate = try #require(learned.rates.first)
        #expect(learned.rates.count == 1 && learned.steps.isEmpty)
        #expect(rate.charge == fee.charge && rate.base == fee.base && rate.cap == fee.cap)
        #expect(rate.supportCount == 285)
    }

    @Test(arguments: [(29, 0), (30, 1)])
    func `thirty orders are enough`(count: Int, expected: Int) {
        let samples = Self.samples(Self.fees[0], count: count)
        #expect(RateLearner.learn(samples, currency: .idr).rates.count == expected)
    }

    @Test(arguments: [(66, 0), (68, 1)])
    func `two thirds of the orders must agree`(share: Int64, expected: Int) {
        var numbers = Sequence32(seed: 7)
        var index: Int64 = 0
        let samples = Self.samples(Self.fees[0], count: 500).map { sample in
            guard sample.component != .sales else { return sample }
            index += 1
            // 37 and 100 have no common factor: the orders that agree are spread evenly.
            guard index * 37 % 100 >= share else { return sample }
            var other = sample
            other.charged = (1 + numbers.next(below: 40_000)) * 10_000
            return other
        }
        #expect(RateLearner.learn(samples, currency: .idr).rates.count == expected)
    }

    @Test func `rates mixed by category teach nothing`() {
        var index = 0
        let rates = [Int64(4_500_000), 6_000_000, 8_000_000].map { FeeCharge.rate(Rate(parts: $0)) }
        let samples = Self.samples(Self.fees[0], count: 600).map { sample in
            guard sample.component != .sales else { return sample }
            index += 1
            var mixed = sample
            mixed.charged = Self.charge(Fee(name: "", charge: rates[index % 3]), sample)
            return mixed
        }
        let learned = RateLearner.learn(samples, currency: .idr)
        #expect(learned.rates.isEmpty && learned.steps.isEmpty)
        let charges = learned.undecided.first?.reason.charges ?? []
        #expect(Set(charges.map(\.charge)) == Set(rates))
        #expect(charges.allSatisfy { 180...220 ~= $0.supportCount })
        guard case .severalCharges? = learned.undecided.first?.reason else {
            return #expect(Bool(false), "several charges share the orders")
        }
    }

    /// Two rates, the second one from a day on; how many days it holds and how many steps that is.
    @Test(arguments: [(7, 1), (14, 1), (6, 0), (3, 0)])
    func `a rate that holds for seven days is a step`(dayCount: Int32, expected: Int) throws {
        let change = 20_028 - dayCount
        let before = Self.samples(
            Fee(name: "", charge: .rate(Rate(parts: 6_500_000))), count: Int(change - 20_000) * 20,
            days: 20_000..<change)
        let after = Self.samples(
            Fee(name: "", charge: .rate(Rate(parts: 8_000_000))), count: Int(dayCount) * 20,
            days: change..<20_028, seed: 2)
        let samples = Self.withOutliers(before + after, .idr)
        let learned = RateLearner.learn(samples, currency: .idr)
        #expect(learned.rates.count == expected + 1)
        #expect(learned.rates.first?.charge == .rate(Rate(parts: 6_500_000)))
        #expect(learned.steps.count == expected)
        guard let step = learned.steps.first else { return }
        #expect(step.before == "6.5%" && step.after == "8%")
        #expect(step.firstDay == Day(number: change))
        #expect(learned.rates.map(\.from) == [nil, Day(number: change)])
        #expect(learned.rates.map(\.to) == [Day(number: change), nil])
    }

    @Test(arguments: [(20, 0), (40, 1)])
    func `a step needs thirty orders on its old side`(count: Int, expected: Int) {
        let before = Self.samples(
            Fee(name: "", charge: .rate(Rate(parts: 6_500_000))), count: count,
            days: 20_000..<20_010)
        let after = Self.samples(Self.fees[0], count: 300, days: 20_010..<20_028, seed: 2)
        let learned = RateLearner.learn(before + after, currency: .idr)
        #expect(learned.steps.count == expected)
        #expect(learned.rates.count == expected + 1)
        // What is before the first thirty orders of a charge is not known.
        #expect(learned.rates.first?.from == (expected == 0 ? Day(number: 20_010) : nil))
        let reason = expected == 0 ? "tooFewOrders" : nil
        #expect(learned.undecided.first.map { "\($0.reason)".prefix(12) } == reason?.prefix(12))
    }

    @Test func `a short run in the middle is no step`() {
        let wrong = Fee(name: "", charge: .rate(Rate(parts: 9_000_000)))
        let samples =
            Self.samples(Self.fees[0], count: 200, days: 20_000..<20_010)
            + Self.samples(wrong, count: 80, days: 20_010..<20_014, seed: 2)
            + Self.samples(Self.fees[0], count: 280, days: 20_014..<20_028, seed: 3)
        let learned = RateLearner.learn(samples, currency: .idr)
        #expect(learned.steps.isEmpty)
        #expect(learned.rates.map(\.charge) == [.rate(Rate(parts: 8_000_000))])
        #expect(learned.rates.first?.supportCount == 480)
    }

    @Test func `an amount is no cap of a rate that it happens to be on one popular price`() {
        var index = 0
        let samples = Self.samples(Self.fees[4]).map { sample in
            index += 1
            var order = sample
            // 1,250 is 5 % of 25,000, and one cheap order was charged 5 % by mistake.
            order.netSales = index.isMultiple(of: 3) ? 250_000_000 : sample.netSales + 250_000_000
            if index == 1 { (order.netSales, order.charged) = (200_000_000, 10_000_000) }
            return order
        }
        let learned = RateLearner.learn(samples, currency: .idr)
        #expect(learned.rates.map(\.charge) == [.fixed(ticks: 12_500_000)])
        #expect(learned.rates.first?.supportCount == 299)
    }

    @Test func `a fee of rows that are rounded apart is still found`() {
        let samples = Self.samples(Self.fees[0]).map { sample in
            guard sample.component != .sales else { return sample }
            var split = sample
            split.entryCount = 2
            let first = Rate(parts: 8_000_000).of(Amount(ticks: sample.netSales / 3, .idr)).ticks
            let rest = sample.netSales - sample.netSales / 3
            split.charged = first + Rate(parts: 8_000_000).of(Amount(ticks: rest, .idr)).ticks
            return split
        }
        let learned = RateLearner.learn(samples, currency: .idr)
        #expect(learned.rates.map(\.charge) == [.rate(Rate(parts: 8_000_000))])
        #expect(learned.rates.first?.supportCount == 300)
    }

    @Test(arguments: UInt64(1)...3)
    func `the order of the orders does not matter`(seed: UInt64) {
        let stepped =
            Self.samples(Self.fees[2], count: 200, component: "shipping-fee-program")
            + Self.samples(Self.fees[6], count: 90, seed: 5, component: "affiliate-commission")
            + Self.samples(Self.fees[0], count: 150, days: 20_000..<20_014, component: "commission")
            + Self.samples(Self.fees[1], count: 150, days: 20_014..<20_028, component: "commission")
        let samples = Self.withOutliers(stepped, .idr)
        var numbers = Sequence32(seed: seed)
        let shuffled = numbers.shuffled(samples)
        let learned = RateLearner.learn(samples, currency: .idr)
        #expect(learned.rates.count == 4 && learned.steps.count == 1)
        #expect(RateLearner.learn(shuffled, currency: .idr) == learned)
        let twice = RateLearner.learn(shuffled.reversed(), currency: .idr)
        #expect(twice == learned)
    }

    @Test func `a programme that few orders are in is not usual`() {
        let orders = Self.samples(Self.fees[0], count: 300)
        let few = Self.samples(Self.fees[1], count: 100, seed: 9, component: "affiliate-commission")
            .filter { $0.component != .sales }
        let learned = RateLearner.learn(orders + few, currency: .idr)
        #expect(learned.rates.map(\.component.rawValue) == ["affiliate-commission", "some-fee"])
        #expect(learned.rates.map(\.isUsual) == [false, true])
    }
}
