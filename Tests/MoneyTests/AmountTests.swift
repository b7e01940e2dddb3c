import Money
import Testing

struct AmountTests {
    @Test(arguments: [
        (Int64(-12_500_000), Currency.idr, "-1250", "-1,250 IDR"),
        (Int64(94_800), .thb, "9.48", "9.48 THB"), (Int64(-5), .usd, "-0.0005", "-0.0005 USD"),
        (Int64(0), .gbp, "0.00", "0.00 GBP"),
        (Int64(12_345_678_900), .usd, "1234567.89", "1,234,567.89 USD"),
        (Int64(1_000_000_000), .vnd, "100000", "100,000 VND"),
    ])
    func `an amount has a plain and a grouped spelling`(
        ticks: Int64, currency: Currency, plain: String, display: String
    ) {
        let amount = Amount(ticks: ticks, currency)
        #expect(amount.plain == plain)
        #expect(amount.display == display)
    }

    @Test func `the sum of nothing is zero in the currency that was asked for`() {
        #expect([Amount]().sum(.thb) == .zero(.thb))
        #expect([Amount(units: 3, .thb), Amount(units: -5, .thb)].sum(.thb).plain == "-2.00")
    }

    @Test func `adding two currencies stops the program`() async {
        await #expect(processExitsWith: .failure) {
            _ = Amount(units: 1, .idr) + Amount(units: 1, .usd)
        }
    }

    @Test(arguments: ["idr", "ID", "IDRX", "1DR", ""])
    func `a currency has three letters`(text: String) {
        #expect(Currency(code: text)?.code == (text == "idr" ? "IDR" : nil))
    }
}
