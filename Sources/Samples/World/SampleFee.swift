import Money
import Records

/// One fee that the platform of a sample world charges, and whether the fee book says so.
struct SampleFee: Sendable {
    enum Charge: Hashable, Sendable {
        case rate(Rate)
        /// Ticks for each order.
        case fixed(Int64)
    }

    /// What a rate is taken of.
    enum Base: String, Sendable {
        case netSales = "net-sales"
        case customerPayment = "customer-payment"
        case order
    }

    var figure: Figure
    var charge: Charge
    var base = Base.netSales
    /// The most that one order is charged, in ticks.
    var cap: Int64?
    var isRefundable = true
    /// False where Tieout has to learn the rate from the store's own history.
    var isInBook = true
    /// By the day of the order; `until` does not belong to it.
    var from: Day?
    var until: Day?

    /// True for orders created on the day.
    func isInForce(on day: Day) -> Bool {
        from.map { $0 <= day } ?? true && until.map { day < $0 } ?? true
    }

    /// The charge on the bases as a positive number of ticks.
    func ticks(on bases: FeeBases, currency: Currency) -> Int64 {
        guard case .rate(let rate) = charge else {
            if case .fixed(let ticks) = charge { return ticks }
            return 0
        }
        let base = self.base == .customerPayment ? bases.customerPayment : bases.netSales
        let exact = rate.of(Amount(ticks: base, currency)).ticks
        guard let cap else { return exact }
        return min(exact, cap)
    }
}

/// The amounts that rates are taken of, in ticks.
struct FeeBases: Sendable {
    var netSales: Int64
    var customerPayment: Int64
}

extension SampleMarket {
    /// The market's fees; `stepDay` is the day from which a dated entry of the book is another one.
    func fees(stepDay: Day) -> [SampleFee] {
        switch self {
        case .indonesia: indonesianFees(stepDay: stepDay)
        case .thailand:
            [
                SampleFee(
                    figure: .transaction, charge: .rate(.percent(3, 210_000)),
                    base: .customerPayment),
                SampleFee(figure: .platformCommission, charge: .rate(.percent(6, 420_000))),
                SampleFee(
                    figure: .commerceGrowth, charge: .rate(.percent(5, 350_000)), isInBook: false),
                SampleFee(
                    figure: .infrastructure, charge: .fixed(10_700), base: .order,
                    isRefundable: false),
            ]
        case .vietnam:
            [
                SampleFee(figure: .transaction, charge: .rate(.percent(5)), base: .customerPayment),
                SampleFee(figure: .platformCommission, charge: .rate(.percent(4))),
                SampleFee(
                    figure: .orderProcessing, charge: .fixed(30_000_000), base: .order,
                    isRefundable: false),
                SampleFee(figure: .vatWithheld, charge: .rate(.percent(1)), isInBook: false),
                SampleFee(
                    figure: .pitWithheld, charge: .rate(.percent(0, 500_000)), isInBook: false),
            ]
        case .britain: [SampleFee(figure: .platformCommission, charge: .rate(.percent(9)))]
        case .america: [SampleFee(figure: .referral, charge: .rate(.percent(6)))]
        }
    }

    private func indonesianFees(stepDay: Day) -> [SampleFee] {
        let commissionDay = Day(year: 2024, month: 11, day: 1)
        return [
            SampleFee(
                figure: .platformCommission, charge: .rate(.percent(6, 500_000)),
                until: commissionDay),
            SampleFee(
                figure: .platformCommission, charge: .rate(.percent(8)), from: commissionDay),
            SampleFee(
                figure: .dynamicCommission, charge: .rate(.percent(5)), isRefundable: false,
                until: stepDay),
            SampleFee(
                figure: .dynamicCommission, charge: .rate(.percent(5, 500_000)),
                isRefundable: false, from: stepDay),
            SampleFee(
                figure: .bonusCashback, charge: .rate(.percent(3, 500_000)), isInBook: false),
            SampleFee(
                figure: .shippingFeeProgram, charge: .rate(.percent(5, 500_000)),
                cap: 100_000_000),
            SampleFee(
                figure: .orderProcessing, charge: .fixed(12_500_000), base: .order,
                isRefundable: false),
        ]
    }
}

extension Rate {
    /// A rate of whole percent and millionths of a percent.
    static func percent(_ whole: Int64, _ millionths: Int64 = 0) -> Rate {
        Rate(parts: whole * 1_000_000 + millionths)
    }
}
