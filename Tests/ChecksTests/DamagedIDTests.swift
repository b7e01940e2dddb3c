import Checks
import Money
import Records
import Testing

/// Order IDs that a spreadsheet took for numbers.
struct DamagedIDTests {
    static let whole = "576461413038785752"
    static let damaged = "5.76461E+17"

    @Test(arguments: [
        ("5.76461E+17", "576461413038785752", true),
        ("5,76461E+17", "576461413038785752", true),
        ("5.76462E+17", "576461913038785752", true),
        ("5.76462E+17", "576461413038785752", false),
        ("5.76461413038786E+17", "576461413038785752", true),
        ("5.76461413038785E+17", "576461413038785752", true),
        ("576461413038785000", "576461413038785752", true),
        ("5.76461E+17", "5764614130387857521", false),
        ("5.76461E+17", "57646141303878575X", false),
    ])
    func `a form fits the IDs that it can come from`(
        damaged: String, orderID: String, fits: Bool
    ) throws {
        let form = try #require(DamagedIDForm(damaged))
        #expect(form.fits(orderID) == fits)
    }

    @Test(arguments: ["576461413038785752", "1E5X", "E+17", "", "5.7E", "abc", "12345"])
    func `an ordinary text is no damaged ID`(text: String) {
        #expect(DamagedIDForm(text) == nil)
    }

    /// One pass over the cases, and the rows that each order then has.
    static func recover(_ cases: [OrderCase]) -> RecoveredIDs {
        var damaged = DamagedIDs()
        for orderCase in cases { damaged.add(orderCase) }
        var recovered = damaged.recovered()
        for orderCase in cases where recovered.damagedIDs.contains(orderCase.orderID) {
            recovered.take(orderCase.lines, orderCase.entries)
        }
        return recovered
    }

    static func damagedRow(
        _ sales: Int64, id: String = damaged, created: Int = 1, row number: Int = 10
    ) -> SettlementEntry {
        row(sales, fees: rightFees(sales), order: id, created: created, row: number)
    }

    @Test func `a settlement row goes to the only order that fits`() throws {
        let open = order([line(100_000)])
        let ruin = order([], [Self.damagedRow(100_000)], id: Self.damaged)
        let recovered = Self.recover([ruin, open])
        #expect(recovered.damagedIDs == [Self.damaged])
        #expect(recovered.rows(of: Self.damaged, [], ruin.entries).isEmpty)
        let rows = recovered.rows(of: Self.whole, open.lines, [])
        let found = CheckCatalogue.discrepancies(
            in: order(rows.lines, rows.entries), try context(recovered: recovered))
        #expect(words(found) == ["damaged-id"])
        #expect(found.first?.orderID == Self.whole)
        #expect(found.first?.severity == .medium)
    }

    @Test func `order lines go to the only settled order that fits`() throws {
        let settled = order([], [row(100_000, fees: rightFees(100_000))])
        let ruin = order([line(100_000, order: Self.damaged)], id: Self.damaged)
        let recovered = Self.recover([settled, ruin])
        let rows = recovered.rows(of: Self.whole, [], settled.entries)
        let found = CheckCatalogue.discrepancies(
            in: order(rows.lines, rows.entries), try context(recovered: recovered))
        #expect(words(found) == ["damaged-id"])
    }

    @Test(arguments: [
        ("another amount", 99_000, 1), ("another day", 100_000, 3), ("fits", 100_000, 2),
    ])
    func `amount and day must fit`(name: String, sales: Int64, created: Int) throws {
        let ruin = order([], [Self.damagedRow(sales, created: created)], id: Self.damaged)
        let recovered = Self.recover([ruin, order([line(100_000)])])
        #expect(recovered.damagedIDs.isEmpty == (name != "fits"))
    }

    @Test func `two orders that fit leave the row unmatched, and neither is called missing`() throws
    {
        let other = "576461111111111111"
        let ruin = order([], [Self.damagedRow(100_000)], id: Self.damaged)
        let cases = [
            order([line(100_000)]), order([line(100_000, order: other, row: 3)], id: other), ruin,
        ]
        let recovered = Self.recover(cases)
        #expect(recovered.damagedIDs.isEmpty)
        let rules = try context(recovered: recovered)
        let found = cases.flatMap { CheckCatalogue.discrepancies(in: $0, rules) }
        #expect(words(found) == ["damaged-id"])
        #expect(found.first?.explanation.contains("more than one order or row fits") == true)
        #expect(found.first?.explanation.contains(other) == true)
    }

    @Test func `many orders under one damaged text are told apart by amount and day`() throws {
        let ids = ["576461413038785752", "576461111111111111", "576461222222222222"]
        let open = ids.enumerated().map { index, id in
            order([line(100_000 + Int64(index), order: id, row: index + 2)], id: id)
        }
        let ruin = order(
            [],
            (0..<3).map { Self.damagedRow(100_000 + Int64($0), row: $0 + 20) }, id: Self.damaged)
        let recovered = Self.recover(open + [ruin])
        for (index, id) in ids.enumerated() {
            let rows = recovered.rows(of: id, open[index].lines, [])
            #expect(rows.entries.map(\.sales) == [rupiah(100_000 + Int64(index))])
        }
        #expect(recovered.rows(of: Self.damaged, [], ruin.entries).isEmpty)
    }

    @Test func `two damaged rows that want one order both stay`() throws {
        let ruin = order(
            [], [Self.damagedRow(100_000, row: 20), Self.damagedRow(100_000, row: 21)],
            id: Self.damaged)
        #expect(Self.recover([order([line(100_000)]), ruin]).damagedIDs.isEmpty)
    }

    @Test func `a reversal follows its sale where 15 digits are left`() throws {
        let precise = "5.76461413038786E+17"
        let reversal = row(refunds: -100_000, order: precise, on: 12, row: 30)
        let ruin = order([], [Self.damagedRow(100_000, id: precise), reversal], id: precise)
        let open = order([line(100_000, returned: 1)])
        let recovered = Self.recover([open, ruin])
        #expect(recovered.rows(of: Self.whole, open.lines, []).entries.count == 2)
    }

    @Test func `zeros at the end alone prove nothing`() throws {
        let zeros = "576461413038785000"
        let genuine = order([line(100_000, order: zeros)], id: zeros)
        let found = CheckCatalogue.discrepancies(in: genuine, try context())
        #expect(words(found) == ["missing-payout -85250"])
        let ruin = order([], [Self.damagedRow(100_000, id: zeros)], id: zeros)
        let recovered = Self.recover([ruin, order([line(100_000)])])
        #expect(recovered.damagedIDs == [zeros])
    }

    @Test func `an unmatched damaged row raises nothing else`() throws {
        let ruin = order(
            [], [Self.damagedRow(100_000), Self.damagedRow(100_000, row: 11)], id: Self.damaged)
        let found = CheckCatalogue.discrepancies(in: ruin, try context())
        #expect(words(found) == ["damaged-id"])
    }
}
