import Profiles
import Records
import Testing

struct DateGrammarTests {
    @Test(arguments: [
        ("2026/11/23", "2026-11-23"), ("2026-11-23", "2026-11-23"),
        ("2026/09/23 18:04:05", "2026-09-23"), ("2026-11-23T18:04:05", "2026-11-23"),
        ("2026-11-23T18:04:05.123", "2026-11-23"), ("2026-11-23T18:04:05Z", "2026-11-23"),
        ("23/11/2026 18:04:05", "2026-11-23"), ("03/04/2026", "2026-04-03"),
        ("01/27/2026 6:03:56 PM", "2026-01-27"), ("1/2/2026 12:00:00 AM", "2026-01-02"),
        ("01/02/2026 6:03 PM", "2026-01-02"),
    ])
    func `a day is read in every form`(text: String, expected: String) {
        #expect(DateGrammar().day(text)?.description == expected)
    }

    @Test(arguments: [
        "", "2026", "2026/13/01", "2026/02/30", "31/02/2026", "27/13/2026", "01/27/2026 18:03:56",
        "2026/11/23x", "2026/11-23", "23-11-2026", "23/11/26", "23/11/2026 25:00:00",
        "23/11/2026 18:60:00", "01/27/2026 18:03:56 PM", "20261123", "45987", "2026/11/23 PM",
        "Delivered + 8 days",
    ])
    func `anything else is no day`(text: String) {
        #expect(DateGrammar().day(text) == nil)
    }

    @Test func `the market decides the order of day and month`() {
        let text = "03/04/2026 18:00:00"
        #expect(DateGrammar(isMonthFirst: false).day(text)?.description == "2026-04-03")
        #expect(DateGrammar(isMonthFirst: true).day(text)?.description == "2026-03-04")
    }
}
