import Money
import Testing

struct AmountGrammarTests {
    @Test(arguments: [
        // IDR: whole units, a mark before three digits groups thousands.
        ("IDR", "154222", "154222"), ("IDR", "IDR 154.222", "154222"),
        ("IDR", "1,250", "1250"), ("IDR", "-1250", "-1250"), ("IDR", "1.234.567", "1234567"),
        ("IDR", "0", "0"), ("IDR", "-0", "0"), ("IDR", "154222.00", "154222"),
        ("IDR", "IDR -1.250", "-1250"), ("IDR", "12,565,003", "12565003"),
        // Currencies with decimals.
        ("GBP", "GBP 8.00", "8.00"), ("THB", "9.48", "9.48"), ("THB", "460", "460.00"),
        ("USD", "1,234.50", "1234.50"), ("USD", "-0.72", "-0.72"), ("USD", "0.1234", "0.1234"),
        ("USD", "12.", "notANumber"), ("USD", "1.50000", "1.50"), ("GBP", "8", "8.00"),
        ("USD", "0.12345", "tooManyDecimals"),
        // Yen: the code behind, a comma between thousands.
        ("JPY", "11,000 JPY", "11000"), ("JPY", "0 JPY", "0"),
        // Refused as a whole, never read in part.
        ("IDR", "1.234,5O", "notANumber"), ("IDR", "12abc", "notANumber"),
        ("IDR", "154.22", "tooManyDecimals"), ("IDR", "1.2345", "tooManyDecimals"),
        ("IDR", "1,23,456", "notANumber"), ("USD", "1.234,50", "notANumber"),
        ("USD", "--5", "notANumber"), ("USD", "-", "notANumber"), ("USD", "", "empty"),
        ("USD", " \t", "empty"), ("USD", ".5", "notANumber"), ("USD", "1e3", "notANumber"),
        ("USD", "1234,567.00", "notANumber"), ("USD", "++5", "notANumber"),
        ("GBP", "USD 8.00", "otherCurrency"), ("USD", "1000000000001", "tooLarge"),
        ("USD", "99999999999999999999999", "tooLarge"),
        ("USD", "1000000000000", "1000000000000.00"),
    ])
    func `an amount is read as a whole or refused`(
        code: String, text: String, expected: String
    ) throws {
        let grammar = AmountGrammar(currency: try #require(Currency(code: code)))
        var got: String
        do {
            got = try grammar.amount(text).plain
        } catch .otherCurrency {
            got = "otherCurrency"
        } catch {
            got = "\(error)"
        }
        #expect(got == expected)
    }

    @Test(arguments: [
        ("35,91", "35.91"), ("BRL 1.234,50", "1234.50"), ("35.91", "notANumber"),
        ("1.234", "1234.00"),
    ])
    func `a decimal comma is a matter of the profile`(text: String, expected: String) throws {
        let grammar = AmountGrammar(
            currency: try #require(Currency(code: "BRL")), decimalMark: .comma)
        let got = (try? grammar.amount(text).plain) ?? "notANumber"
        #expect(got == expected)
    }
}
