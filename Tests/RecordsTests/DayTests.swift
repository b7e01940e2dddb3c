import Records
import Testing

struct DayTests {
    @Test(arguments: [
        ("1970-01-01", Int32(0)), ("1969-12-31", -1), ("2000-02-29", 11_016),
        ("2026-11-23", 20_780), ("1900-01-01", -25_567), ("2100-03-01", 47_541),
    ])
    func `a day has a number and a text`(iso: String, number: Int32) throws {
        let day = try #require(Day(iso: iso))
        #expect(day.number == number)
        #expect(day.description == iso)
    }

    @Test(arguments: [
        "2026-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "1899-12-31", "2026-1-01",
        "2026/01/01", "", "20260101",
    ])
    func `a day that the calendar does not have is refused`(text: String) {
        #expect(Day(iso: text) == nil)
    }

    @Test func `every day of four centuries comes back from its parts`() throws {
        var day = try #require(Day(iso: "1900-01-01"))
        let end = try #require(Day(iso: "2300-01-01"))
        while day < end {
            let (year, month, dayOfMonth) = day.parts
            #expect(Day(year: year, month: month, day: dayOfMonth) == day)
            day = day + 1
        }
    }

    @Test func `an id is the same on every machine`() {
        #expect(StableHash.hex("", digits: 16) == "cbf29ce484222325")
        #expect(StableHash.hex("a", digits: 16) == "af63dc4c8601ec8c")
    }
}
