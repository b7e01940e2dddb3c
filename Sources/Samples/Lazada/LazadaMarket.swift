package import Money

/// A country whose Lazada stores samples invent, with the form of its exports.
package enum LazadaMarket: String, CaseIterable, Sendable {
    case thailand = "TH"
    case indonesia = "ID"
    case malaysia = "MY"
    case philippines = "PH"
    case singapore = "SG"
    case vietnam = "VN"

    package var currency: Currency {
        switch self {
        case .thailand: .thb
        case .indonesia: .idr
        case .malaysia: Currency(code: "MYR") ?? .usd
        case .philippines: Currency(code: "PHP") ?? .usd
        case .singapore: Currency(code: "SGD") ?? .usd
        case .vietnam: .vnd
        }
    }

    var timezone: String {
        switch self {
        case .thailand: "Asia/Bangkok"
        case .indonesia: "Asia/Jakarta"
        case .malaysia: "Asia/Kuala_Lumpur"
        case .philippines: "Asia/Manila"
        case .singapore: "Asia/Singapore"
        case .vietnam: "Asia/Ho_Chi_Minh"
        }
    }

    var countryName: String {
        switch self {
        case .thailand: "Thailand"
        case .indonesia: "Indonesia"
        case .malaysia: "Malaysia"
        case .philippines: "Philippines"
        case .singapore: "Singapore"
        case .vietnam: "Vietnam"
        }
    }

    /// Unit prices in steps, as smallest units: lowest, highest, step.
    var prices: (lowest: Int, highest: Int, step: Int) {
        switch self {
        case .thailand: (9_900, 89_000, 100)
        case .indonesia: (35_000, 245_000, 500)
        case .malaysia: (1_290, 11_990, 10)
        case .philippines: (14_900, 129_900, 100)
        case .singapore: (790, 6_990, 10)
        case .vietnam: (69_000, 690_000, 1_000)
        }
    }

    /// The tax inside a fee, in percent.
    var taxPercent: Int64 {
        switch self {
        case .thailand: 7
        case .indonesia: 11
        case .malaysia: 8
        case .philippines: 12
        case .singapore: 9
        case .vietnam: 10
        }
    }

    /// True where the reference knows the names of refunds, shipping, penalties and advertising in
    /// the language of the export.
    var hasEnglishNames: Bool { self != .thailand && self != .indonesia }

    /// True where a row says on which day its money came into the balance.
    var hasReleaseDates: Bool { self != .vietnam }

    /// The fees of every unit, as the platform charges them.
    var fees: [LazadaCharge] {
        switch self {
        case .thailand:
            [.percent(.commission, 5, 350_000), .percent(.payment, 3, 210_000), .lazCoins(3, 0)]
        case .indonesia:
            [
                .percent(.commission, 4, 500_000), .percent(.payment, 2), .lazCoins(2, 0),
                .percent(.freeShippingMax, 4),
                LazadaCharge(
                    fee: .orderProcessing, fixed: 12_500_000, isRefundable: false),
            ]
        case .malaysia:
            [
                .percent(.commission, 5), .percent(.payment, 2, 120_000), .lazCoins(4, 500_000),
                .percent(.freeShippingMax, 5),
            ]
        case .philippines:
            [
                .percent(.commission, 5), .percent(.payment, 2, 240_000), .lazCoins(2, 0),
                .percent(.freeShippingMax, 5, 600_000),
            ]
        case .singapore:
            [
                .percent(.commission, 6), .percent(.payment, 2, 180_000),
                .percent(.freeShippingMax, 3, 500_000, isInBook: false),
            ]
        case .vietnam:
            [
                .percent(.commission, 4), .percent(.payment, 2, 497_000),
                .percent(.freeShippingMax, 5, 500_000),
            ]
        }
    }
}

/// One fee that Lazada charges in a sample world, and whether the fee book says so.
struct LazadaCharge: Sendable {
    var fee: LazadaFee
    var rate = Rate(parts: 0)
    /// Ticks for each order, instead of a rate.
    var fixed: Int64 = 0
    var isRefundable = true
    var isInBook = true

    static func percent(
        _ fee: LazadaFee, _ whole: Int64, _ millionths: Int64 = 0, isRefundable: Bool = true,
        isInBook: Bool = true
    ) -> LazadaCharge {
        LazadaCharge(
            fee: fee, rate: .percent(whole, millionths), isRefundable: isRefundable,
            isInBook: isInBook)
    }

    /// The reference knows no name of its reversal: it is charged for good.
    static func lazCoins(_ whole: Int64, _ millionths: Int64) -> LazadaCharge {
        .percent(.lazCoins, whole, millionths, isRefundable: false)
    }

    /// The charge for one unit as a positive number of ticks.
    func ticks(on netSales: Int64, _ currency: Currency) -> Int64 {
        rate.of(Amount(ticks: netSales, currency)).ticks
    }
}
