import Ledger
import Records
import Testing

/// Exports changed from UTC to the shop's time: a row may come back one day later.
@Suite struct TimeZoneTests {
    @Test(arguments: [(0, 1), (1, 0), (1, 1), (0, -1)])
    func `a row one day off in another time zone is the same`(created: Int, settled: Int) throws {
        var old = Export("old.xlsx", on: 10, timezone: "UTC")
        old.entry(100, created: 0, settled: 5)
        var new = Export("new.xlsx", on: 20)
        new.entry(100, created: created, settled: 5 + settled)
        let state = try LedgerLaws.state(of: [old, new])
        #expect(state.entries.map(\.settledOn) == [Export.day(5 + settled)])
        #expect(state.files.map(\.duplicateCount).reduce(0, +) == 1)
        #expect(state.restatements.isEmpty)
    }

    @Test(arguments: [
        ("the same time zone", "UTC+7", 6, 100), ("two days off", "UTC", 7, 100),
        ("another amount", "UTC", 6, 99),
    ])
    func `other rows stay two`(case: String, zone: String, settled: Int, total: Int) throws {
        var old = Export("old.xlsx", on: 10, timezone: zone)
        old.entry(100, settled: 5)
        var new = Export("new.xlsx", on: 20)
        new.entry(Int64(total), settled: settled)
        #expect(try LedgerLaws.state(of: [old, new]).entries.count == 2)
    }

    @Test func `a day that a file of the other zone holds itself is no shifted day`() throws {
        var old = Export("old.xlsx", on: 10, timezone: "UTC")
        old.entry(100, settled: 5)
        old.entry(100, settled: 6)
        var new = Export("new.xlsx", on: 20)
        new.entry(100, settled: 6)
        #expect(try LedgerLaws.state(of: [old, new]).totals == [100, 100])
    }

    /// Created and settled days of the two rows that both could be the one of day 0 and day 5.
    @Test(arguments: [[(0, 4), (0, 6)], [(0, 6), (1, 6)]])
    func `where two rows could be the shifted one, none is`(days: [(Int, Int)]) throws {
        var old = Export("old.xlsx", on: 10, timezone: "UTC")
        old.entry(100, created: 0, settled: 5)
        var new = Export("new.xlsx", on: 20)
        for (created, settled) in days { new.entry(100, created: created, settled: settled) }
        #expect(try LedgerLaws.state(of: [old, new]).totals == [100, 100, 100])
    }

    @Test func `a restated row keeps its shifted day`() throws {
        var old = Export("1.xlsx", on: 10, timezone: "UTC")
        old.entry(100, settled: 5)
        var new = Export("2.xlsx", on: 20)
        new.entry(100, settled: 6)
        var restated = Export("3.xlsx", on: 30)
        restated.entry(90, settled: 6)
        let state = try LedgerLaws.state(of: [old, new, restated])
        #expect(state.totals == [90])
        #expect(state.restatements.count == 1)
    }

    @Test func `a withdrawal one day off with the same reference is one`() throws {
        var old = Export("old.xlsx", on: 10, timezone: "UTC")
        old.wallet(-500, reference: "3512", requested: 5, state: .inProcess)
        var new = Export("new.xlsx", on: 20)
        new.wallet(-500, reference: "3512", requested: 6, succeeded: 8)
        let state = try LedgerLaws.state(of: [old, new])
        #expect(state.walletRows.map(\.requestedOn) == [Export.day(6)])
    }
}
