import Foundation
import Money
import Pipeline
import Records
import Reports
import TestSupport
import Testing

/// A claim from its filing until the money is back, taken back, or refused.
struct ClaimLoopTests {
    private static let configuration = """
        version: 1
        stores:
          - { id: shop, market: ID, currency: IDR, opening_balance: "0" }
        fees:
          - { component: commission, rate: "10%", base: net-sales }
        """

    /// Orders of 100,000: one is charged 5,000 too much, another one is not paid at all.
    private func story() async throws -> WeekStory {
        let story = try WeekStory(Self.configuration)
        try await story.run(
            22,
            [
                WeekStory.orders("orders.xlsx", ["A1": 3, "B2": 3], 1...28),
                WeekStory.income("w1.xlsx", [("B2", 10, 15_000)], 1...22),
            ])
        return story
    }

    /// An adjustment of an order.
    private static func adjustment(
        _ name: String, _ units: Int64, on day: Int, of order: String = "B2"
    ) -> FileContents {
        var file = WeekStory.file(name, .settlement, (day - 2)...day)
        file.entries.append(
            SettlementEntry(
                kind: .adjustment, type: "platform reimbursement", id: name, orderID: order,
                createdOn: nil, settledOn: WeekStory.day(day), total: WeekStory.rupiah(units),
                sales: WeekStory.rupiah(0), refunds: WeekStory.rupiah(0), components: [],
                provenance: Provenance(file: name, sheet: "Income", rowNumber: 9)))
        return file
    }

    private func request(_ story: WeekStory, _ ids: [String] = [], on day: Int) -> ClaimRequest {
        var request = ClaimRequest(workspacePath: story.path)
        request.ids = ids
        request.day = WeekStory.day(day).description
        return request
    }

    private func finding(_ code: String, _ story: WeekStory, _ asOf: Int = 22) throws -> String {
        try #require(
            try story.report(asOf, "discrepancies.csv").first { $0["code"] == code }?["id"])
    }

    private func file(_ id: String, _ story: WeekStory, ticket: String = "T-1") throws -> String {
        var request = request(story, [id], on: 23)
        request.ticket = ticket
        return try ClaimRun(request).file()
    }

    /// `state repaid proof` of each row of claims.csv.
    private func claims(_ story: WeekStory, _ asOf: Int) throws -> [String] {
        try story.report(asOf, "claims.csv").map { row in
            ["state", "repaid", "proof"].compactMap { row[$0] }.filter { !$0.isEmpty }
                .joined(separator: " ")
        }
    }

    @Test func `money that comes wins a claim, and money that goes opens it again`() async throws {
        let story = try await story()
        let id = try finding("fee-mismatch", story)
        let filed = try file(id, story)
        #expect(filed.contains("filed") && filed.contains("5,000 IDR") && filed.contains("T-1"))
        // 1. It waits, in every report, and is no more among what is to be claimed.
        let waiting = try await story.run(24)
        #expect(try claims(story, 24) == ["filed 0"])
        #expect(waiting.summaryText.contains("\nClaims: 1 waiting (5,000 IDR)"))
        #expect(waiting.summaryText.contains("claimed 5000"))
        #expect(waiting.summaryText.contains("Claim 90,000 IDR (1 finding"))
        let status = try story.report(24, "discrepancies.csv").first { $0["id"] == id }?["status"]
        #expect(status == "filed")
        // 2. The platform pays by an adjustment.
        let paid = try await story.run(29, [Self.adjustment("back.xlsx", 5_000, on: 25)])
        #expect(try claims(story, 29) == ["won 5000 back.xlsx!Income!9"])
        #expect(paid.summaryText.contains("\nClaims: 1 paid (5,000 IDR)"))
        #expect(!paid.summaryText.contains("claimed 5000"))
        #expect(paid.summaryJSON.contains("\"won\": 1"))
        // 3. The platform takes it back.
        try await story.run(36, [Self.adjustment("taken.xlsx", -5_000, on: 33)])
        #expect(try claims(story, 36) == ["filed 0 taken.xlsx!Income!9"])
        // 4. The same run again changes nothing, and an older one notes nothing.
        let ledger = try story.ledgerBytes()
        try await story.run(36)
        try await story.run(29)
        #expect(try story.ledgerBytes() == ledger)
    }

    @Test(arguments: [
        (5_000, "won 5000 back.xlsx!Income!9"), (2_000, "partly-won 2000 back.xlsx!Income!9"),
        (7_000, "won 5000 back.xlsx!Income!9"), (-5_000, "filed 0"),
    ])
    func `a claim is won as far as it is paid`(units: Int64, expected: String) async throws {
        let story = try await story()
        _ = try file(try finding("fee-mismatch", story), story)
        try await story.run(29, [Self.adjustment("back.xlsx", units, on: 25)])
        #expect(try claims(story, 29) == [expected])
    }

    @Test func `money of before the claim, or of another order, wins nothing`() async throws {
        let story = try await story()
        _ = try file(try finding("fee-mismatch", story), story)
        try await story.run(
            29,
            [
                Self.adjustment("before.xlsx", 5_000, on: 21),
                Self.adjustment("other.xlsx", 5_000, on: 26, of: "A1"),
            ])
        #expect(try claims(story, 29) == ["filed 0"])
    }

    @Test func `a payout that was claimed is won by the row that pays it`() async throws {
        let story = try await story()
        _ = try file(try finding("missing-payout", story), story)
        try await story.run(
            29, [WeekStory.income("late.xlsx", [("A1", 25, 12_000)], 23...26, exported: 27)])
        // The order's own row paid 88,000; that 2,000 more were charged is a finding of its own.
        #expect(try claims(story, 29) == ["won 88000 late.xlsx!Income!7"])
        #expect(try story.changes(29).contains("new first fee-mismatch A1 -2000"))
    }

    @Test func `what a person says stands without a row, until money comes`() async throws {
        let story = try await story()
        let id = try finding("fee-mismatch", story)
        _ = try file(id, story)
        var denial = request(story, on: 24)
        denial.ticket = "T-1"
        denial.state = "denied"
        denial.note = "out of time"
        _ = try ClaimRun(denial).change()
        let denied = try await story.run(25)
        #expect(try claims(story, 25) == ["denied 0"])
        #expect(denied.summaryText.contains("Claims: 1 lost (5,000 IDR)"))
        #expect(denied.summaryText.contains("lost otherwise 5000"))
        try await story.run(29, [Self.adjustment("back.xlsx", 5_000, on: 27)])
        #expect(try claims(story, 29) == ["won 5000 back.xlsx!Income!9"])
        // Closed by hand, it is not opened by rows.
        _ = try file(try finding("missing-payout", story), story, ticket: "T-2")
        var win = request(story, on: 30)
        win.ticket = "T-2"
        win.state = "won"
        _ = try ClaimRun(win).change()
        try await story.run(36)
        #expect(try claims(story, 36).contains("won 90000"))
    }

    /// A note or another ticket says nothing of money; another state does.
    @Test(arguments: [
        (nil, "won 5000 back.xlsx!Income!9", "filed 0 taken.xlsx!Income!9"),
        ("won", "won 5000 back.xlsx!Income!9", "filed 0 taken.xlsx!Income!9"),
        ("denied", "won 5000 back.xlsx!Income!9", "filed 0 taken.xlsx!Income!9"),
        ("withdrawn", "withdrawn 5000", "withdrawn 5000"),
    ])
    func `a note on a claim that rows have won leaves their proof`(
        state: String?, then: String, later: String
    ) async throws {
        let story = try await story()
        let id = try finding("fee-mismatch", story)
        _ = try file(id, story)
        try await story.run(29, [Self.adjustment("back.xlsx", 5_000, on: 25)])
        var note = request(story, [id], on: 30)
        note.note = "thanked them"
        note.ticket = "T-1b"
        note.state = state
        let line = try ClaimRun(note).change()
        #expect(line.contains("T-1b") && line.contains("back.xlsx") == (state ?? "won" == "won"))
        try await story.run(31)
        #expect(try claims(story, 31) == [then])
        try await story.run(36, [Self.adjustment("taken.xlsx", -5_000, on: 33)])
        #expect(try claims(story, 36) == [later])
    }

    @Test func `claims survive a ledger that is made anew`() async throws {
        let scenario = try Scenario(seed: 12, orders: 60, stores: 1)
        try await scenario.run()
        let finding = try #require(
            try scenario.report("discrepancies.csv").first { row in
                row["claimable"] == "yes" && row["delta"]?.hasPrefix("-") == true
            })
        var request = ClaimRequest(workspacePath: scenario.path)
        request.ids = [finding["id"] ?? ""]
        request.day = Scenario.asOf
        request.ticket = "T-1"
        _ = try ClaimRun(request).file()
        request.ids = []
        let before = try ClaimRun(request).list()
        #expect(before.contains("filed"))
        let rebuilt = try LedgerCare.rebuild(workspacePath: scenario.path, store: nil) { _ in }
        #expect(rebuilt.text.contains("made again"))
        #expect(try ClaimRun(request).list() == before)
    }

    @Test func `wrong claims are refused with what was expected`() async throws {
        let story = try await story()
        let id = try finding("fee-mismatch", story)
        func refusal(_ work: () throws -> String) -> String {
            do {
                return try "accepted: " + work()
            } catch let failure as CommandFailure {
                return failure.message
            } catch {
                return "\(error)"
            }
        }
        #expect(refusal { try file("F-000000000000", story) }.contains("no finding or incident"))
        _ = try file(id, story)
        #expect(refusal { try file(id, story) }.contains("is filed already, ticket T-1"))
        var partly = request(story, [id], on: 24)
        partly.state = "partly-won"
        #expect(refusal { try ClaimRun(partly).change() }.contains("needs --amount"))
        var unknown = request(story, on: 24)
        unknown.ticket = "T-9"
        #expect(refusal { try ClaimRun(unknown).change() }.contains("no claim with ticket"))
        var amount = request(story, [try finding("missing-payout", story)], on: 24)
        amount.ticket = "T-3"
        amount.amount = "-5"
        #expect(refusal { try ClaimRun(amount).file() }.contains("plain positive number in IDR"))
    }

    @Test func `the list has what could be claimed before what was`() async throws {
        let story = try await story()
        _ = try file(try finding("fee-mismatch", story), story)
        let lines = try ClaimRun(request(story, on: 24)).list().split(separator: "\n")
        #expect(lines.count == 3)
        #expect(lines[1].hasPrefix("new") && lines[1].contains("missing-payout"))
        #expect(lines[2].hasPrefix("filed") && lines[2].contains("T-1"))
        var filed = request(story, on: 24)
        filed.states = ["filed"]
        filed.isJSON = true
        let json = try ClaimRun(filed).list()
        #expect(json.contains("\"claimed\" : \"5000\"") && !json.contains("missing-payout"))
    }
}
