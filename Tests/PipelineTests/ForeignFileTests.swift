import Foundation
import Pipeline
import TestSupport
import Testing

/// A file of another shop, platform or currency does not get into a store's ledger.
struct ForeignFileTests {
    /// A workspace of two stores on one platform and in one currency, described by one page.
    static func workspace(
        _ files: [String: String], stores: String = "first, second"
    ) throws -> Scenario {
        let page = """
            profile: acme/payouts
            kind: settlement
            claims: { by: [order-id, settled-date, total-settlement] }
            columns: { order-id: Order number, settled-date: Paid on }
            figures:
            - subtotal total-settlement: Net
            """
        let other = """
            profile: zenith/payouts
            kind: settlement
            claims: { by: [order-id, settled-date, total-settlement] }
            columns: { order-id: Zenith order, settled-date: Day }
            figures:
            - subtotal total-settlement: Sum
            """
        var all = files
        all["mappings/acme.yaml"] = page
        all["mappings/zenith.yaml"] = other
        all["tieout.yaml"] = """
            stores:
            - { id: first, platform: acme, currency: EUR }
            - { id: second, platform: acme, currency: EUR }
            """
        return try Scenario(all)
    }

    /// A file of orders of one shop.
    static func file(shop: Int, orders: Range<Int> = 0..<8) -> String {
        "Order number,Paid on,Net\n"
            + orders.map {
                "\(70_000_000_000 + shop * 1_000_000 + $0),2026-11-0\($0 % 8 + 1),5.00\n"
            }
            .joined()
    }

    @Test func `a file of orders that another store's ledger holds is quarantined`() async throws {
        let scenario = try Self.workspace([
            "inbox/first/a.csv": Self.file(shop: 1), "inbox/second/b.csv": Self.file(shop: 2),
        ])
        let (clean, none) = try await scenario.run()
        #expect(clean.status == .done)
        #expect(none.isEmpty, "\(none)")
        try scenario.folder.write(
            Self.file(shop: 1, orders: 2..<9), to: "workspace/inbox/second/late.csv")
        let (outcome, problems) = try await scenario.run()
        #expect(outcome.status == .inputProblems)
        #expect(problems.contains { $0.contains("its orders are those of the store first") })
        let reason = try String(
            contentsOfFile: scenario.path + "/quarantine/second/late.csv.reason.txt",
            encoding: .utf8)
        #expect(reason.contains("move the file to inbox/first/"))
        let files = try scenario.report("files.csv").filter { $0["store"] == "second" }
        #expect(files.map { $0["records"] }.contains("8"))
    }

    @Test func `in one run the other files of both stores decide`() async throws {
        let scenario = try Self.workspace([
            "inbox/first/a.csv": Self.file(shop: 1),
            "inbox/first/again.csv": Self.file(shop: 1, orders: 3..<9),
            "inbox/second/b.csv": Self.file(shop: 2),
            "inbox/second/stray.csv": Self.file(shop: 1, orders: 1..<7),
        ])
        let (_, problems) = try await scenario.run()
        #expect(problems.count == 1)
        #expect(problems.first?.contains("second/stray.csv: its orders are those of") == true)
    }

    @Test func `orders that only some rows share, and short IDs, prove nothing`() async throws {
        let short =
            "Order number,Paid on,Net\n"
            + (1001..<1009).map { "\($0),2026-11-02,5.00\n" }.joined()
        let scenario = try Self.workspace([
            "inbox/first/a.csv": Self.file(shop: 1), "inbox/first/short.csv": short,
            "inbox/second/b.csv": Self.file(shop: 2)
                + "70001000001,2026-11-02,5.00\n70001000002,2026-11-02,5.00\n",
            "inbox/second/short.csv": short.replacing("5.00", with: "6.00"),
        ])
        let (outcome, problems) = try await scenario.run()
        #expect(problems.isEmpty, "\(problems)")
        #expect(outcome.status == .done)
    }

    @Test func `a file of another platform or currency is quarantined`() async throws {
        let zenith = "Zenith order,Day,Sum\n71234567890,2026-11-02,3.00\n"
        let pounds = "Order number,Paid on,Net\n71234567891,2026-11-02,3.00 GBP\n"
        let scenario = try Self.workspace([
            "inbox/first/a.csv": Self.file(shop: 1), "inbox/first/z.csv": zenith,
            "inbox/first/p.csv": pounds,
        ])
        let (outcome, problems) = try await scenario.run()
        #expect(outcome.status == .inputProblems)
        #expect(problems.contains { $0.contains("first/z.csv: is an export of zenith") })
        #expect(problems.contains { $0.contains("first/p.csv: is in GBP") })
        let left = try TemporaryFolder.contents(of: scenario.path + "/quarantine/first")
        #expect(Set(left.keys.filter { $0.hasSuffix(".csv") }) == ["z.csv", "p.csv"])
    }

    @Test func `without tieout.yaml the first files say the platform`() async throws {
        let scenario = try Self.workspace(["inbox/first/a.csv": Self.file(shop: 1)])
        try FileManager.default.removeItem(atPath: scenario.path + "/tieout.yaml")
        try scenario.folder.write(
            Self.file(shop: 1).replacing("5.00", with: "5.00 EUR"),
            to: "workspace/inbox/first/a.csv")
        _ = try await scenario.run()
        try scenario.folder.write(
            "Zenith order,Day,Sum\n71234567890,2026-11-02,3.00 EUR\n",
            to: "workspace/inbox/first/z.csv")
        let (_, problems) = try await scenario.run()
        #expect(problems.contains { $0.contains("is an export of zenith") }, "\(problems)")
    }
}
