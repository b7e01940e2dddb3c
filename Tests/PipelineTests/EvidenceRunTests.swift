import Evidence
import Foundation
import Intake
import Pipeline
import Profiles
import Samples
import TestSupport
import Testing

/// `tieout evidence` from the ledger to the packs.
struct EvidenceRunTests {
    /// The store of each platform, run once for all tests that change nothing.
    static let platforms = Task {
        let scenario = try Scenario(copying: "\(Repository.root)/samples/platforms")
        try await scenario.run()
        return scenario
    }

    /// A copy of the workspace that was run, for tests that change something.
    private static func copy() async throws -> Scenario {
        try Scenario(copying: try await platforms.value.path)
    }

    @Test func `every claimable finding of every platform gives a pack that its sums prove`()
        async throws
    {
        let scenario = try await Self.copy()
        let outcome = try scenario.evidence()
        #expect(outcome.status == .done, "\(outcome.text)")
        let expected = try scenario.report("discrepancies.csv")
            .filter { $0["claimable"] == "yes" }.count
        let packs = try scenario.packs()
        #expect(packs.count == expected && expected > 20)
        for (name, files) in packs {
            try Self.checkSums(files, of: name)
            #expect(files["evidence.pdf"]?.starts(with: Array("%PDF-1.5".utf8)) == true)
            #expect(files["row-1.png"] != nil && files["orders.csv"] != nil, "\(name)")
            #expect(files["\(name).zip"] != nil, "\(name)")
        }
        // A second time gives the same bytes, and leaves nothing half done.
        let again = try scenario.evidence()
        #expect(again.text == outcome.text)
        #expect(try scenario.packs() == packs)
        // The next run leaves the packs where they are.
        try await scenario.run()
        #expect(try scenario.packs() == packs)
    }

    @Test(arguments: [
        (["--id", "F-000000000000"], Pipeline.ExitStatus.noSuchInput, "F-000000000000"),
        (["--incident", "I-1"], .noSuchInput, "incidents.csv"),
        (["--code", "fee-missmatch"], .wrongUsage, "expected one of adjustment-unexplained"),
        (["--store", "tts"], .noSuchInput, "expected one of laz-id-8"),
        (["--min-amount", "5.000,0x"], .wrongUsage, "a plain number"),
    ])
    func `what there is not is said`(
        arguments: [String], status: Pipeline.ExitStatus, words: String
    ) async throws {
        let scenario = try await Self.platforms.value
        let failure = try #require(throws: CommandFailure.self) {
            try scenario.evidence { $0.take(arguments) }
        }
        #expect(failure.status == status)
        #expect(failure.message.contains(words), "\(failure.message)")
    }

    @Test(arguments: [
        ([], ["23 packs would be made", "not claimed", "a clawback"]),
        (["--store", "shopee-th-4", "--store", "laz-th-7"], ["2 packs would be made"]),
        (["--code", "missing-payout"], ["3 packs would be made"]),
        (["--store", "tts-id-1", "--min-amount", "8760"], ["2 packs would be made"]),
        (["--code", "fee-unknown"], ["nothing to claim", "it shows what is unclear"]),
        (["--code", "late-payout"], ["nothing to claim", "no loss of a known amount"]),
    ])
    func `a dry run lists what is chosen and writes nothing`(
        arguments: [String], words: [String]
    ) async throws {
        let scenario = try await Self.platforms.value
        let outcome = try scenario.evidence {
            $0.take(arguments)
            $0.isDryRun = true
        }
        #expect(outcome.status == .done)
        for word in words { #expect(outcome.text.contains(word), "\(outcome.text)") }
        #expect(try scenario.packs().isEmpty)
    }

    @Test func `what runs out first comes first`() async throws {
        let scenario = try await Self.platforms.value
        let text = try scenario.evidence { $0.isDryRun = true }.text
        let lines = text.split(separator: "\n")
        #expect(lines[1].hasPrefix("2026-12-06  shopee-id-2  shipping-overcharge"))
        #expect(lines[2].hasPrefix("not known"))
    }

    @Test func `the workspace's limits say what is too small and what is too late`() async throws {
        let scenario = try await Self.copy()
        let limits = """
            limits:
              - { platform: shopee, market: ID, minimum: 5000 IDR, source: the shop's contract }
              - { findings: [fee-on-cancelled], window: { days: 5, from: order } }
            """
        try scenario.folder.write(limits, to: "workspace/limits.yaml")
        let text = try scenario.evidence { $0.isDryRun = true }.text
        let lines = text.split(separator: "\n").drop { $0 != "not claimed:" }
        func line(_ code: String) -> Substring { lines.first { $0.contains(code) } ?? "" }
        let least = "1 finding  it is below the least that can be claimed, 5,000 IDR"
        #expect(line("fee-mismatch").contains("\(least) (the shop's contract)"), "\(text)")
        #expect(line("fee-on-cancelled").contains("1 finding  the last day to claim it was"))
        // Reports say the same day.
        try await scenario.run()
        let row = try scenario.report("discrepancies.csv").first {
            $0["code"] == "fee-on-cancelled"
        }
        #expect(text.contains("it was \(row?["claim_by"] ?? "-")"), "\(text)")
    }

    @Test func `an original that was changed or is gone refuses its packs alone`() async throws {
        let scenario = try await Self.copy()
        let settlement = try scenario.archived("laz-th-7", kind: "settlement")
        for path in settlement {
            let data = try Data(contentsOf: URL(fileURLWithPath: path))
            try (data + Data("\n".utf8)).write(to: URL(fileURLWithPath: path))
        }
        for path in try scenario.archived("shopee-th-4", kind: "orders") {
            try FileManager.default.removeItem(atPath: path)
        }
        let outcome = try scenario.evidence {
            $0.stores = ["laz-id-8", "laz-th-7", "shopee-th-4"]
        }
        #expect(outcome.status == .inputProblems)
        #expect(outcome.text.contains("is not the file that was taken in as"), "\(outcome.text)")
        #expect(outcome.text.contains("is not in the archive"))
        #expect(try scenario.packs().keys.sorted().map { $0.prefix(8) } == ["laz-id-8"])
        let none = try scenario.evidence { $0.stores = ["laz-th-7"] }
        #expect(none.status == .noSuchInput)
    }

    @Test func `an incident is one pack with a table and five pictures`() async throws {
        var options = SampleOptions(
            seed: 3, stores: 1, orders: 1_300, isClean: true, markets: [.thailand])
        options.overcharge = SampleOvercharge(percentOfOrders: 20)
        let scenario = try Scenario([:])
        try SampleWorkspace.write(options, to: scenario.path)
        try await scenario.run()
        let incident = try #require(try scenario.report("incidents.csv").first)
        let id = try #require(incident["incident"])
        _ = try scenario.evidence { $0.incidents = [id] }
        let packs = try scenario.packs()
        #expect(packs.count == 1)
        let (name, files) = try #require(packs.first)
        #expect(name.hasSuffix(id))
        let pictures = files.keys.filter { $0.hasSuffix(".png") }.sorted()
        #expect(pictures == (1...5).map { "row-\($0).png" })
        let table = String(decoding: files["orders.csv"] ?? [], as: UTF8.self)
        let count = table.split(separator: "\n").count - 1
        #expect(incident["findings"] == String(count) && count >= 5)
        let ticket = String(decoding: files["ticket-th.txt"] ?? [], as: UTF8.self)
        #expect(ticket.contains("\(count) รายการ"), "\(ticket)")
        // A finding of it that is named has a pack of its own.
        let finding = try #require(
            try scenario.report("discrepancies.csv").first { $0["incident"] == id })
        _ = try scenario.evidence { $0.ids = [finding["id"] ?? ""] }
        #expect(try scenario.packs().count == 2)
    }

    @Test func `a workspace without a ledger has no evidence`() throws {
        let scenario = try Scenario([:])
        let failure = try #require(throws: CommandFailure.self) { try scenario.evidence() }
        #expect(failure.status == .noSuchInput && failure.message.contains("tieout run"))
    }

    private static func checkSums(_ files: [String: [UInt8]], of name: String) throws {
        let sums = String(decoding: try #require(files["SHA256SUMS"]), as: UTF8.self)
        var named: Set<String> = []
        for line in sums.split(separator: "\n") {
            let file = String(line.dropFirst(66))
            let bytes = try #require(files[file], "\(name) lacks \(file)")
            #expect(PackFile(name: file, bytes: bytes).sha256 == line.prefix(64), "\(file)")
            named.insert(file)
        }
        let others = files.keys.filter { !named.contains($0) }
        #expect(others.allSatisfy { $0 == "SHA256SUMS" || $0.hasSuffix(".zip") }, "\(others)")
    }
}

extension Scenario {
    /// Makes packs as `tieout evidence` does.
    @discardableResult
    func evidence(
        _ change: (inout EvidenceRequest) -> Void = { _ in }
    ) throws -> EvidenceOutcome {
        var request = EvidenceRequest(workspacePath: path)
        request.asOf = Self.asOf
        request.version = "test"
        change(&request)
        return try EvidenceRun.execute(request)
    }

    /// The files of every pack, by the pack's name.
    func packs() throws -> [String: [String: [UInt8]]] {
        var packs: [String: [String: [UInt8]]] = [:]
        for (name, bytes) in try TemporaryFolder.contents(of: "\(reportPath)/evidence") {
            let parts = name.split(separator: "/").map(String.init)
            guard parts.count == 2 else { continue }
            packs[parts[0], default: [:]][parts[1]] = bytes
        }
        return packs
    }

    /// The archived originals of a store and kind.
    func archived(_ store: String, kind: String) throws -> [String] {
        try report("files.csv").filter { $0["store"] == store && $0["kind"] == kind }
            .map { row in
                let hash = row["sha256"] ?? ""
                let suffix = ((row["file"] ?? "") as NSString).pathExtension
                return "\(path)/archive/\(store)/\(hash.prefix(2))/\(hash).\(suffix)"
            }
    }
}

extension EvidenceRequest {
    /// The options of a command line.
    fileprivate mutating func take(_ arguments: [String]) {
        for place in stride(from: 0, to: arguments.count - 1, by: 2) {
            let value = arguments[place + 1]
            switch arguments[place] {
            case "--id": ids.append(value)
            case "--incident": incidents.append(value)
            case "--code": codes.append(value)
            case "--store": stores.append(value)
            default: amountMin = value
            }
        }
    }
}
