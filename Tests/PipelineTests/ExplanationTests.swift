import Foundation
import Money
import Pipeline
import TestSupport
import Testing

/// What `tieout explain` makes of the things of a store.
struct ExplanationTests {
    /// The store of each platform, run once for all tests.
    static let platforms = Task {
        let scenario = try Scenario(copying: "\(Repository.root)/samples/platforms")
        try await scenario.run()
        return scenario
    }

    private static func scenario() async throws -> Scenario { try await platforms.value }

    @Test(arguments: [
        ("tts-id-1", "570370175431425376", "Order 570370175431425376"),
        ("tts-id-1", "3516050522444823265", "Settlement entry 3516050522444823265"),
        ("tts-id-1", "2026-11-05", "tts-id-1 on 2026-11-05"),
        ("tts-id-1", "3450387417655424823", "Payout 3450387417655424823"),
        ("laz-id-8", "IDJBHFZRE-2026-1104", "Statement IDJBHFZRE-2026-1104"),
        ("laz-id-8", "39583195611005", "Payout 39583195611005"),
        // The wallet's name of a statement that the settlement files name by its days.
        ("laz-vn-10", "VNJHNEWQG-2026-1028", "Statement VNJHNEWQG-2026-1028, in the settlement"),
        ("laz-vn-10", "13 Nov 2026 - 13 Nov 2026", "Statement 13 Nov 2026 - 13 Nov 2026"),
        ("laz-vn-10", "773048979637", "Payout 773048979637"),
    ])
    func `a name decides what it is the name of`(
        store: String, thing: String, title: String
    ) async throws {
        let text = try await Self.scenario().explain(store, thing)
        #expect(text.hasPrefix(title), "\(text.prefix(200))")
        #expect(!text.contains("not in the archive") && !text.contains("no such row"))
    }

    @Test(arguments: [
        ("shopee-id-2", "2611028CPYYN9", "did you mean 2611028CPYYN9P?"),
        ("shopee-id-2", "2611028CPYYN9Q", "did you mean 2611028CPYYN9P?"),
        ("shopee-id-2", "2711028CPYYN9P", "did you mean 2611028CPYYN9P?"),
        ("tts-id-1", "5.70370E+17", "it may be 570370175431425376"),
        ("tts-id-1", "1.23457E+17", "no ID of the store fits it"),
        ("tts-id-1", "x", "no ID of the store is like it"),
        ("tts", "1", "expected one of laz-id-8, laz-ph-9"),
    ])
    func `an unknown name ends with what comes nearest`(
        store: String, thing: String, hint: String
    ) async throws {
        let scenario = try await Self.scenario()
        let failure = try #require(throws: CommandFailure.self) {
            try scenario.explain(store, thing)
        }
        #expect(failure.status == .noSuchInput)
        #expect(failure.message.contains(hint), "\(failure.message)")
    }

    @Test func `a kind that the name is not of is no such input`() async throws {
        let scenario = try await Self.scenario()
        let missing = try #require(throws: CommandFailure.self) {
            try scenario.explain("tts-id-1", "570370175431425376", as: "payout")
        }
        #expect(missing.status == .noSuchInput)
        let wrong = try #require(throws: CommandFailure.self) {
            try scenario.explain("tts-id-1", "570370175431425376", as: "fee")
        }
        #expect(wrong.status == .wrongUsage)
        #expect(wrong.message.contains("order, entry, statement, payout, day"))
    }

    @Test func `an order's findings are those of the report`() async throws {
        let scenario = try await Self.scenario()
        let rows = try scenario.report("discrepancies.csv").filter { $0["order_id"] != "" }
        #expect(rows.count > 20)
        for row in rows {
            let text = try scenario.explain(row["store"] ?? "", row["order_id"] ?? "")
            #expect(text.contains(row["id"] ?? "-"), "\(row)")
            let lines = text.split(separator: "\n")
            #expect(lines.allSatisfy { $0.unicodeScalars.count <= 110 }, "\(row)")
        }
    }

    @Test(arguments: ["tts-id-1", "shopee-th-4", "laz-vn-10", "shopee-vn-5"])
    func `the parts of an order add up to what was settled`(store: String) async throws {
        let scenario = try await Self.scenario()
        let orders = try scenario.report("orders.csv").filter {
            $0["store"] == store && !["0", "0.00"].contains($0["settled"])
        }
        #expect(orders.count > 10)
        for order in orders {
            let page = try Self.json(scenario, store, order["order_id"] ?? "")
            let rows = (page["settled"] as? [String: Any])?["rows"] as? [[String: Any]] ?? []
            let kinds = [
                "sales", "refund", "fee", "tax", "shipping", "adjustment", "subtotal",
                "unexplained",
            ]
            let parts = rows.filter { kinds.contains($0["step_kind"] as? String ?? "") }
            let total = rows.first { $0["step_kind"] as? String == "settled" }
            let settled = try Self.amount(#require(total))
            let sum = try parts.map { try Self.amount($0) }.sum(settled.currency)
            #expect(sum == settled, "\(order)")
            #expect(order["settled"] == settled.plain)
        }
    }

    @Test func `a fee tells its arithmetic to programs`() async throws {
        let page = try Self.json(try await Self.scenario(), "tts-id-1", "570370175431425376")
        #expect(page["kind"] as? String == "order")
        let rows = (page["settled"] as? [String: Any])?["rows"] as? [[String: Any]] ?? []
        let fee = try #require(rows.first { $0["component"] as? String == "shipping-fee-program" })
        #expect(try Self.amount(fee, "expected").plain == "-10000")
        #expect(try Self.amount(fee, "difference").plain == "-2685")
        #expect(fee["fits"] as? Bool == false)
        let working = try #require((fee["workings"] as? [[String: Any]])?.first)
        #expect(working["rate"] as? String == "0.055")
        #expect(working["exact"] as? String == "12685.2")
        #expect(working["rounding"] as? String == "half-even")
        #expect(try Self.amount(working, "cap").plain == "10000")
        #expect(working["book_entry"] as? Int == 5)
    }

    @Test func `nothing that a terminal would obey comes from a file`() async throws {
        let file = """
            Order number,Paid on,Gross,Lunar levy,Net,Note
            A-1,2026-11-02,9.00,1.00,8.00,\u{1B}[2J\u{202E}gone
            """
        let scenario = try WorkspaceMappingTests.workspace(["inbox/shop/a.csv": file + "\n"])
        try await scenario.run()
        let text = try scenario.explain("shop", "A-1")
        #expect(text.contains("\\u{1b}[2J\\u{202e}gone"), "\(text)")
        #expect(!text.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
    }

    @Test func `rows that are not quoted are counted`() async throws {
        var request = ExplanationRequest(
            workspacePath: try await Self.scenario().path, store: "tts-id-1",
            thing: "570370175431425376")
        request.asOf = Scenario.asOf
        request.rowsMax = 2
        let text = try Explanation.text(request)
        #expect(text.components(separatedBy: "Order Status:").count == 3)
        #expect(text.contains("4 more rows of the files named above, not quoted"))
    }

    private static func json(
        _ scenario: Scenario, _ store: String, _ thing: String
    ) throws -> [String: Any] {
        var request = ExplanationRequest(workspacePath: scenario.path, store: store, thing: thing)
        request.asOf = Scenario.asOf
        request.isJSON = true
        let text = try Explanation.text(request)
        let page = try JSONSerialization.jsonObject(with: Data(text.utf8))
        return try #require(page as? [String: Any])
    }

    private static func amount(_ row: [String: Any], _ key: String = "amount") throws -> Amount {
        let amount = try #require(row[key] as? [String: Any])
        let code = try #require(amount["currency"] as? String)
        let currency = try #require(Currency(code: code))
        let text = try #require(amount["amount"] as? String)
        return try AmountGrammar(currency: currency).amount(text)
    }
}
