import Foundation
import Pipeline
import TestSupport
import Testing

/// Pages of a workspace are profiles like the built-in ones.
struct WorkspaceMappingTests {
    static let page = """
        profile: acme/payouts
        kind: settlement
        claims: { by: [order-id, settled-date, total-settlement] }
        order-ids: text
        columns: { order-id: Order number, settled-date: Paid on }
        figures:
        - subtotal total-settlement: Net
          parts:
          - sales gross: Gross
          - minus fee moon-levy: Lunar levy
        """
    static let file = "Order number,Paid on,Gross,Lunar levy,Net\nA-1,2026-11-02,9.00,1.00,8.00\n"

    static func workspace(_ more: [String: String] = [:]) throws -> Scenario {
        var files = ["mappings/acme.yaml": page, "inbox/shop/a.csv": file]
        files["tieout.yaml"] = """
            stores:
            - { id: shop, platform: acme, currency: EUR }
            fees:
            - { component: Lunar levy, platform: acme, rate: "11.1%", base: net-sales }
            """
        return try Scenario(files.merging(more) { $1 })
    }

    @Test func `run, explain, inspect and the fee book know the pages of a workspace`() async throws
    {
        let scenario = try Self.workspace()
        let (outcome, problems) = try await scenario.run()
        #expect(outcome.status == .done)
        #expect(problems.isEmpty, "\(problems)")
        let components = try scenario.report("components.csv")
        #expect(components.contains { $0["component"] == "moon-levy" && $0["charged"] == "-1.00" })
        let text = try scenario.explain("shop", "A-1")
        #expect(text.contains("Lunar levy: 1.00"), "\(text)")
        let path = try scenario.folder.write(Self.file, to: "workspace/inbox/shop/deep/b.csv")
        let near = try InspectionText.of([path], asJSON: false).text
        #expect(near.contains("acme/payouts"))
        let elsewhere = try scenario.folder.write(Self.file, to: "b.csv")
        #expect(!(try InspectionText.of([elsewhere], asJSON: false).text.contains("acme/payouts")))
        let given = try InspectionText.of(
            [elsewhere], asJSON: false, workspacePath: scenario.path)
        #expect(given.text.contains("acme/payouts"))
    }

    @Test(arguments: [
        ("kind: settlement", "kind: sediment", "acme.yaml:2: kind is \"sediment\""),
        ("order-ids", "order-idz", "acme.yaml:4: unknown key \"order-idz\""),
        ("fee moon-levy", "feet moon-levy", "acme.yaml:10: \"minus feet moon-levy\" is no figure"),
        ("acme/payouts", "tiktok-shop/income", "exists already"),
        ("- subtotal", "- [", "no YAML"),
    ])
    func `a mistake in a page is a wrong configuration with its line`(
        old: String, new: String, expected: String
    ) async throws {
        let scenario = try Self.workspace([
            "mappings/acme.yaml": Self.page.replacing(old, with: new)
        ])
        do {
            try await scenario.run()
            Issue.record("the run took the page")
        } catch {
            let failure = CommandFailure(describing: error)
            #expect(failure.status == .wrongConfiguration)
            #expect(failure.message.contains(expected), "\(failure.message)")
        }
    }

    @Test func `an unknown platform is told with those that there are`() async throws {
        let scenario = try Self.workspace([
            "tieout.yaml": "stores:\n- { id: shop, platform: acmee }\n"
        ])
        do {
            try await scenario.run()
            Issue.record("the run took the platform")
        } catch {
            let message = CommandFailure(describing: error).message
            #expect(message.contains("tieout.yaml:2: platform is \"acmee\""), "\(message)")
            #expect(message.contains("acme") && message.contains("tiktok-shop"))
        }
    }

    @Test func `a page that extends another stands for it where the header drifted`() async throws {
        let drifted = """
            profile: acme/payouts-new
            extends: acme/payouts
            columns: { settled-date: Money day }
            """
        let scenario = try Self.workspace([
            "mappings/drifted.yaml": drifted,
            "inbox/shop/new.csv": Self.file.replacing("Paid on", with: "Money day")
                .replacing("A-1", with: "A-2"),
        ])
        let (outcome, problems) = try await scenario.run()
        #expect(outcome.status == .done, "\(problems)")
        let profiles = try scenario.report("files.csv").map { $0["profile"] }
        // The page that extends claims what its base claims, too.
        #expect(profiles == ["acme/payouts-new", "acme/payouts-new"])
    }

    @Test func `mapping check says what each row becomes`() throws {
        let scenario = try Self.workspace([
            "inbox/shop/c.csv": Self.file + "A-2,2026-11-03,1.0O,0,1.00\nA-3,2026-11-04,2,0,2\n"
        ])
        var check = MappingCheck(path: scenario.path + "/inbox/shop/c.csv")
        check.rowsMax = 1
        let (text, status) = try check.result(asJSON: false)
        #expect(status == .inputProblems)
        #expect(text.contains("claimed by acme/payouts, settlement, in EUR"))
        #expect(text.contains("row 2  order entry  A-1"))
        #expect(text.contains("gross 9.00, moon-levy -1.00"))
        #expect(text.contains("row 3  rejected"))
        #expect(text.contains("and 1 more rows"))
        #expect(text.contains("3 rows: 2 records, 0 ignored, 1 rejected"))
        let json = try check.result(asJSON: true).text
        #expect(
            json.contains("\"becomes\": \"order entry\"")
                || json.contains("\"becomes\" : \"order entry\""))
    }

    @Test func `mapping check tries a page from anywhere`() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write(Self.file.replacing("8.00", with: "8.00 EUR"), to: "file.csv")
        let (unknown, status) = try MappingCheck(path: path).result(asJSON: false)
        #expect(status == .inputProblems)
        #expect(unknown.contains("no profile"), "\(unknown)")
        var check = MappingCheck(path: path)
        check.mappingPath = try folder.write(Self.page, to: "page.yaml")
        #expect(try check.result(asJSON: false).status == .done)
        check.mappingPath = try folder.write(
            Self.page.replacing("fee ", with: "fees ").replacing("order-ids", with: "ids"),
            to: "wrong.yaml")
        #expect {
            try check.result(asJSON: false)
        } throws: { error in
            let message = CommandFailure(describing: error).message
            return message.contains("wrong.yaml:4") && message.contains("wrong.yaml:10")
        }
    }
}
