import Money
import Testing

struct RateTests {
    @Test(arguments: [
        ("8%", "8%", "0.08"), ("4.1625%", "4.1625%", "0.041625"), ("0.08", "8%", "0.08"),
        ("16000", "1600000%", "16000"), ("-1%", "-1%", "-0.01"), ("0", "0%", "0"),
        ("5.5 %", "5.5%", "0.055"),
    ])
    func `a rate keeps its exact decimals`(text: String, percent: String, plain: String) throws {
        let rate = try #require(Rate(text))
        #expect(rate.percent == percent)
        #expect(rate.plain == plain)
    }

    @Test(arguments: [
        "", "%", "8%%", "8 percent", "1,5%", "0.123456789", "1e2", "99999999999999",
    ])
    func `anything else is no rate`(text: String) {
        #expect(Rate(text) == nil)
    }

    @Test(arguments: [
        // Ties to the even neighbour, as measured for TikTok Shop in rupiah.
        ("8%", "31.25", Currency.idr, Rounding.halfEven, "2"),
        ("8%", "43.75", .idr, .halfEven, "4"), ("8%", "43.75", .idr, .halfUp, "4"),
        ("8%", "31.25", .idr, .halfUp, "3"), ("8%", "49.99", .idr, .down, "3"),
        ("8%", "-31.25", .idr, .halfEven, "-2"), ("8%", "-31.25", .idr, .halfUp, "-3"),
        ("8%", "-49.99", .idr, .down, "-3"), ("9%", "8.00", .gbp, .halfEven, "0.72"),
        ("3.21%", "1064.00", .thb, .halfEven, "34.15"),
    ])
    func `a product is rounded to the smallest unit by the named rule`(
        rate: String, base: String, currency: Currency, rounding: Rounding, expected: String
    ) throws {
        let ticks = try AmountGrammar(currency: .usd).amount(base).ticks
        let amount = Amount(ticks: ticks, currency)
        let product = try #require(Rate(rate)).of(amount, rounding: rounding)
        #expect(product.plain == expected)
    }

    @Test func `an exchange rate works in both directions`() throws {
        let rate = try #require(Rate("16000"))
        #expect(
            rate.converted(Amount(units: 100, .usd), to: .idr) == Amount(units: 1_600_000, .idr))
        #expect(rate.divided(Amount(units: 800_000, .idr), to: .usd) == Amount(units: 50, .usd))
    }

    /// The slow, obvious rule: try the neighbours of the quotient and take the nearest.
    @Test(arguments: [Int128(1), 2, 3, 7, 10, 100])
    func `rounding agrees with the definition on a grid`(divisor: Int128) {
        for dividend in Int128(-250)...250 {
            let got = Rounding.halfEven.quotient(dividend, divisor)
            let floor = (dividend - ((dividend % divisor) + divisor) % divisor) / divisor
            let down = dividend - floor * divisor
            let up = (floor + 1) * divisor - dividend
            let even = floor.isMultiple(of: 2) ? floor : floor + 1
            let expected = down < up ? floor : up < down ? floor + 1 : even
            #expect(got == expected, "\(dividend) / \(divisor)")
        }
    }
}
