import Foundation
import Money
import Pipeline
import Records
import Reports
import TestSupport
import Testing

/// What became of each finding since the last run, over several runs.
struct ChangesTests {
    private static let configuration = """
        version: 1
        stores:
          - { id: shop, market: ID, currency: IDR, opening_balance: "0" }
        fees:
          - { component: commission, rate: "10%", base: net-sales }
        """

    private static let orders = WeekStory.orders("orders.xlsx", ["A1": 3, "B2": 3], 1...28)

    /// A missing payout that a late file pays; its fee, which a re-export mends and breaks again.
    private func story() async throws -> WeekStory {
        let story = try WeekStory(Self.configuration)
        try await story.run(
            22,
            [Self.orders, WeekStory.income("w1.xlsx", [("B2", 10, 10_000)], 1...22)])
        try await story.run(
            29, [WeekStory.income("late.xlsx", [("A1", 25, 12_000)], 23...26, exported: 27)])
        return story
    }

    @Test func `a missing payout is closed by the row of the late file that pays it`() async throws
    {
        let story = try await story()
        #expect(try story.changes(22) == ["new first missing-payout A1 -90000"])
        #expect(
            try story.changes(29) == [
                "new first fee-mismatch A1 -2000", "new first late-payout A1",
                "closed new-row missing-payout A1 -90000 late.xlsx!Income!7",
            ])
        let closed = try #require(try story.report(29, "changes.csv").last)
        #expect(closed["since"] == "2026-11-22")
        #expect(closed["first_seen"] == "2026-11-22")
        #expect(closed["last_run"] == "2026-11-22")
        #expect(try story.report(22, "changes.csv").map { $0["last_run"] } == [""])
    }

    @Test func `a finding that comes back keeps its ID and its first day`() async throws {
        let story = try await story()
        try await story.run(
            36, [WeekStory.income("right.xlsx", [("A1", 25, 10_000)], 23...26, exported: 30)])
        #expect(
            try story.changes(36) == [
                "new first restated-row A1 2000", "open same late-payout A1",
                "closed new-row fee-mismatch A1 -2000 right.xlsx!Income!7",
            ])
        try await story.run(
            43, [WeekStory.income("wrong.xlsx", [("A1", 25, 15_000)], 23...26, exported: 40)])
        let back = try #require(
            try story.report(43, "changes.csv").first { $0["code"] == "fee-mismatch" })
        let first = try #require(
            try story.report(29, "changes.csv").first { $0["code"] == "fee-mismatch" })
        #expect(back["id"] == first["id"])
        #expect(back["change"] == "new")
        #expect(back["reason"] == "returned")
        #expect(back["first_seen"] == "2026-11-29")
        #expect(back["since"] == "2026-12-13")
        #expect(back["delta"] == "-5000")
    }

    @Test func `other figures of an open finding are told beside those before`() async throws {
        let story = try await story()
        try await story.run(
            36, [WeekStory.income("wrong.xlsx", [("A1", 25, 15_000)], 23...26, exported: 30)])
        let row = try #require(
            try story.report(36, "changes.csv").first { $0["code"] == "fee-mismatch" })
        #expect(row["change"] == "open")
        #expect(row["reason"] == "changed")
        #expect(row["delta"] == "-5000")
        #expect(row["delta_before"] == "-2000")
        #expect(row["since"] == "2026-11-29")
        try await story.run(43)
        #expect(try story.changes(43).contains("open same fee-mismatch A1 -5000"))
    }

    @Test func `the same run again changes no byte, and takes in what came meanwhile`() async throws
    {
        let story = try await story()
        let (reports, ledger) = (try story.reportBytes(29), try story.ledgerBytes())
        try await story.run(29)
        #expect(try story.reportBytes(29) == reports)
        #expect(try story.ledgerBytes() == ledger)
        // On the same day still: the change of the first run of the day is undone.
        try await story.run(
            29, [WeekStory.income("right.xlsx", [("A1", 25, 10_000)], 23...26, exported: 28)])
        #expect(
            try story.changes(29) == [
                "new first late-payout A1", "new first restated-row A1 2000",
                "closed new-row missing-payout A1 -90000 right.xlsx!Income!7",
            ])
        try await story.run(36)
        #expect(
            try story.changes(36) == [
                "open same late-payout A1", "open same restated-row A1 2000",
            ])
    }

    @Test func `an older run is compared with the journal of its time and not noted`() async throws
    {
        let story = try await story()
        let ledger = try story.ledgerBytes()
        try await story.run(24)
        #expect(try story.ledgerBytes() == ledger)
        // The ledger has the late file by now: what it closes is closed as of then.
        #expect(
            try story.changes(24).contains {
                $0.hasPrefix("closed new-row missing-payout A1 -90000 late.xlsx")
            })
        try await story.run(29)
        #expect(try story.ledgerBytes() == ledger)
        try await story.run(10)
        #expect(try story.report(10, "changes.csv").allSatisfy { $0["change"] == "new" })
        #expect(try story.ledgerBytes() == ledger)
    }

    @Test func `what other rules close is closed by no row`() async throws {
        let story = try await story()
        let lenient = Self.configuration.replacing("10%", with: "12%")
        try story.scenario.folder.write(lenient, to: "workspace/tieout.yaml")
        try await story.run(36)
        #expect(
            try story.changes(36).contains("closed no-new-row fee-mismatch A1 -2000"))
        #expect(try story.changes(36).contains("new first fee-mismatch B2 2000"))
    }

    @Test func `money is back only as far as the order did not lose it anew`() async throws {
        let story = try WeekStory(Self.configuration)
        try await story.run(
            22, [Self.orders, WeekStory.income("w1.xlsx", [("B2", 10, 10_000)], 1...22)])
        let outcome = try await story.run(
            29, [WeekStory.income("late.xlsx", [("A1", 25, 12_000)], 23...26, exported: 27)])
        #expect(outcome.summaryText.contains("2 new (2,000 IDR lost), 1 closed (88,000 IDR came"))
    }

    @Test func `a finding whose money another one takes over is closed by it`() async throws {
        let story = try WeekStory(Self.configuration)
        let fee: [(order: String, on: Int, fee: Int64)] = [("A1", 12, 10_000)]
        var sale = WeekStory.income("sale.xlsx", fee, 8...14)
        var again = WeekStory.income("again.xlsx", fee, 15...22)
        // The fee is charged again without a sale; at first the sale's own file is missing.
        again.entries[0].settledOn = WeekStory.day(20)
        again.entries[0].sales = WeekStory.rupiah(0)
        again.entries[0].total = WeekStory.rupiah(-10_000)
        again.entries[0].components.removeFirst()
        sale.facts.exportedOn = WeekStory.day(24)
        try await story.run(22, [Self.orders, again])
        let before = try story.changes(22)
        #expect(before.contains("new first fee-mismatch A1 -10000"), "\(before)")
        let outcome = try await story.run(29, [sale])
        let row = try #require(
            try story.report(29, "changes.csv").first { $0["code"] == "fee-mismatch" })
        let successor = try #require(
            try story.report(29, "changes.csv").first { $0["code"] == "fee-duplicate" })
        #expect(row["reason"] == "other-finding")
        #expect(row["closed_by"] == successor["id"])
        #expect(!outcome.summaryText.contains("came back"))
    }

    @Test func `a gap that a late file fills is closed by the file`() async throws {
        let story = try WeekStory(Self.configuration)
        let weeks = [1...7, 15...22].map { days in
            WeekStory.income("w\(days.upperBound).xlsx", [], days)
        }
        try await story.run(22, [Self.orders] + weeks)
        // Nothing of the gap is called missing.
        #expect(try story.changes(22) == ["new first coverage-gap"])
        try await story.run(29, [WeekStory.income("w14.xlsx", [], 8...14, exported: 24)])
        #expect(
            try story.changes(29) == [
                "new first missing-payout A1 -90000", "new first missing-payout B2 -90000",
                "closed new-file coverage-gap w14.xlsx",
            ])
    }

    @Test func `the summaries tell the changes of each store, and a first run plainly`()
        async throws
    {
        let story = try WeekStory(
            Self.configuration.replacing(
                "fees:", with: "  - { id: late, market: ID, currency: IDR }\nfees:"))
        let first = try await story.run(
            22, [Self.orders, WeekStory.income("w1.xlsx", [("B2", 10, 10_000)], 1...22)])
        #expect(
            first.summaryText.contains(
                "\nFirst run: there is nothing to compare the findings with yet.\n"))
        #expect(!first.summaryText.contains("1 new"))
        let files = [
            Self.orders, WeekStory.income("x1.xlsx", [("B2", 10, 11_000)], 1...22),
        ]
        try await story.run(28, files, store: "late")
        let last = try await story.run(
            29, [WeekStory.income("late.xlsx", [("A1", 25, 10_000)], 23...26, exported: 27)])
        let sentence = "1 new, 1 closed (90,000 IDR came back), "
        #expect(last.summaryText.contains("Since the last run on 2026-11-28: \(sentence)"))
        #expect(last.summaryText.contains("  shop  \(sentence)0 still open\n"))
        let page = try String(
            decoding: #require(try story.reportBytes(29)["summary.html"]), as: UTF8.self)
        #expect(page.contains("late.xlsx!Income!7"))
        #expect(page.contains("1 finding closed"))
        let second = try await story.run(28)
        #expect(second.summaryJSON.contains("\"last_run\": null"))
    }

    @Test func `an order goes from awaiting to due to missing and closes when the money comes`()
        async throws
    {
        let story = try WeekStory(Self.configuration)
        let orders = WeekStory.orders("orders.xlsx", ["A1": 3], 1...28)
        // Delivered on the 3rd, due on the 18th, missing from the 22nd on.
        let steps: [(asOf: Int, files: [FileContents], state: String)] = [
            (8, [orders, WeekStory.income("w1.xlsx", [], 1...8)], "awaiting 0 0"),
            (15, [WeekStory.income("w2.xlsx", [], 9...15)], "awaiting 0 0"),
            (18, [WeekStory.income("w3.xlsx", [], 16...18)], "awaiting 0 0"),
            (19, [], "due 0 0"),
            (21, [WeekStory.income("w4.xlsx", [], 19...20)], "due 0 0"),
            // Past due and grace, but no file says so yet.
            (23, [], "due 0 0"),
            (24, [WeekStory.income("w5.xlsx", [], 21...23)], "missing 0 1"),
            (31, [WeekStory.income("w6.xlsx", [], 24...30)], "missing 0 1"),
            (38, [WeekStory.income("w7.xlsx", [("A1", 33, 10_000)], 31...37)], "settled 90000 1"),
        ]
        for step in steps {
            try await story.run(step.asOf, step.files)
            let states = try story.report(step.asOf, "orders.csv").map { row in
                "\(row["state"] ?? "") \(row["settled"] ?? "") \(row["discrepancies"] ?? "")"
            }
            #expect(states == [step.state], "as of \(step.asOf)")
        }
        #expect(try story.changes(23) == [])
        #expect(try story.changes(24) == ["new first missing-payout A1 -90000"])
        #expect(try story.changes(31) == ["open same missing-payout A1 -90000"])
        #expect(
            try story.changes(38) == [
                "new first late-payout A1",
                "closed new-row missing-payout A1 -90000 w7.xlsx!Income!7",
            ])
    }
}
