import Foundation
import Money
import Pipeline
import Records
import Reports
import TestSupport
import Testing

/// Bad input gets a sentence, and everything else of the run goes on.
struct BadInputTests {
    @Test func `each file of the hostile sample is told with what was found and what to do`()
        async throws
    {
        let scenario = try Scenario(copying: Repository.root + "/samples/hostile")
        let before = try TemporaryFolder.contents(of: scenario.path + "/inbox")
        let (outcome, problems) = try await scenario.run()
        #expect(outcome.status == .inputProblems)
        let told = problems.joined(separator: "\n")
        for words in ["unknown", "empty", "cut", "password", "image", "Total settlement amount"] {
            #expect(told.lowercased().contains(words.lowercased()), "\(words) in:\n\(told)")
        }
        let rejects = try scenario.report("rejects.csv")
        #expect(rejects.contains { $0["text"] == "1.234,5O" && $0["column"] != "" })
        let findings = try scenario.report("discrepancies.csv")
        #expect(findings.contains { $0["code"] == "damaged-id" })
        // Nothing is lost: each file is in the archive, in quarantine, or where it was.
        var kept: Set<[UInt8]> = []
        for folder in ["archive", "quarantine", "inbox"] {
            kept.formUnion(try TemporaryFolder.contents(of: "\(scenario.path)/\(folder)").values)
        }
        for (name, bytes) in before {
            #expect(kept.contains(bytes), "\(name) is gone")
        }
        for (name, _) in try TemporaryFolder.contents(of: scenario.path + "/quarantine")
        where !name.hasSuffix(".reason.txt") {
            let reason = "\(scenario.path)/quarantine/\(name).reason.txt"
            #expect(FileManager.default.fileExists(atPath: reason), "\(name) has no reason")
        }
    }

    @Test func `a folder that tieout.yaml does not name is left where it is`() async throws {
        let scenario = try Scenario(seed: 1, orders: 20, stores: 1)
        try scenario.folder.write("Order ID\n", to: "workspace/inbox/tts-idd-1/orders.csv")
        let (outcome, problems) = try await scenario.run()
        #expect(outcome.status == .inputProblems)
        #expect(problems.contains { $0.contains("tts-idd-1") && $0.contains("tts-id-1") })
        let left = scenario.path + "/inbox/tts-idd-1/orders.csv"
        #expect(FileManager.default.fileExists(atPath: left))
    }

    @Test func `without tieout.yaml the folders are the stores`() async throws {
        let scenario = try Scenario(seed: 1, orders: 40, isClean: true)
        try FileManager.default.removeItem(atPath: scenario.path + "/tieout.yaml")
        let (outcome, problems) = try await scenario.run()
        #expect(outcome.status == .done)
        #expect(problems.isEmpty)
        #expect(outcome.report.stores.count == 5)
        let currencies = Set(outcome.report.stores.map(\.store.currency.code))
        #expect(currencies == ["IDR", "THB", "VND", "GBP", "USD"])
    }

    @Test func `a damaged ledger stops its own store alone`() async throws {
        let scenario = try Scenario(seed: 1, orders: 20, stores: 2)
        try scenario.folder.write("no ledger at all", to: "workspace/ledger/tts-id-1.sqlite")
        let (outcome, problems) = try await scenario.run()
        #expect(outcome.status == .cannotWrite)
        #expect(outcome.report.stores.map(\.store.id) == ["tts-th-2"])
        #expect(outcome.summaryText.contains("1 of the stores could not be judged"))
        #expect(problems.contains { $0.contains("tts-id-1.sqlite") }, "\(problems)")
        // Nothing of it left the inbox.
        let waiting = try TemporaryFolder.contents(of: scenario.path + "/inbox/tts-id-1")
        #expect(!waiting.isEmpty)
    }

    @Test func `an empty inbox gives an empty report`() async throws {
        let scenario = try Scenario(["inbox/shop/.keep": ""])
        let (outcome, problems) = try await scenario.run()
        #expect(outcome.status == .done)
        #expect(problems == ["inbox/shop: no file of this store was taken in yet"])
        #expect(outcome.summaryText.contains("No file was taken in yet"))
        #expect(try scenario.report("orders.csv").isEmpty)
    }
}
