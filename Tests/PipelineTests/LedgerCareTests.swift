import Foundation
import Ledger
import Pipeline
import TestSupport
import Testing

/// Ledgers are checked, copied, and made again from the archive alone.
struct LedgerCareTests {
    private static func workspace() async throws -> Scenario {
        let scenario = try Scenario(
            seed: 21, platform: "tiktok-shop,shopee,lazada", orders: 30, weeks: 3, stores: 3)
        // A copy under another name, and a file that is already known, are part of what is rebuilt.
        for (name, bytes) in try TemporaryFolder.contents(of: scenario.path + "/inbox") {
            guard name.hasPrefix("laz") else { continue }
            let file = name.split(separator: "/", maxSplits: 1)
            try scenario.folder.write(
                bytes, to: "workspace/inbox/\(file[0])/older copies/\(file[1])")
        }
        try await scenario.run()
        return scenario
    }

    private static func dump(_ scenario: Scenario) throws -> [String] {
        var lines: [String] = []
        try LedgerCare.dump(workspacePath: scenario.path, store: nil) { lines.append($0) }
        return lines
    }

    private static func check(_ scenario: Scenario) throws -> LedgerCare.Outcome {
        try LedgerCare.check(workspacePath: scenario.path, store: nil, asJSON: false)
    }

    private static func rebuild(_ scenario: Scenario) throws -> LedgerCare.Outcome {
        try LedgerCare.rebuild(workspacePath: scenario.path, store: nil) { _ in }
    }

    @Test(arguments: ["whole", "damaged", "empty", "missing"])
    func `a rebuilt ledger says the same and writes the same reports`(old: String) async throws {
        let scenario = try await Self.workspace()
        let (before, reports) = (try Self.dump(scenario), try scenario.reportBytes())
        #expect(try Self.check(scenario).status == .done)
        let folder = scenario.path + "/ledger"
        for (name, bytes) in try TemporaryFolder.contents(of: folder) {
            switch old {
            case "damaged":
                let torn = Array(bytes.prefix(5_000)) + [UInt8](repeating: 1, count: 3_000)
                try scenario.folder.write(torn, to: "workspace/ledger/\(name)")
            case "empty": try scenario.folder.write("", to: "workspace/ledger/\(name)")
            case "missing": try FileManager.default.removeItem(atPath: "\(folder)/\(name)")
            default: break
            }
        }
        if old != "whole" { #expect(try Self.check(scenario).status == .inputProblems) }
        let rebuilt = try Self.rebuild(scenario)
        #expect(rebuilt.status == .done, "\(rebuilt.text)")
        #expect(try Self.dump(scenario) == before)
        #expect(try Self.check(scenario).status == .done)
        let kept = try TemporaryFolder.contents(of: folder).keys.filter { $0.hasSuffix(".1.old") }
        #expect(kept.count == (old == "missing" ? 0 : 3))
        try await scenario.run()
        #expect(try scenario.reportBytes() == reports)
    }

    @Test func `a rebuilt ledger knows what earlier runs found`() async throws {
        let scenario = try Scenario(seed: 22, orders: 40, weeks: 4, stores: 1)
        try await scenario.run(asOf: "2026-11-09")
        try await scenario.run()
        let reports = try scenario.reportBytes()
        let changes = try scenario.report("changes.csv")
        #expect(changes.contains { $0["change"] == "open" })
        #expect(try Self.rebuild(scenario).status == .done)
        try await scenario.run()
        #expect(try scenario.reportBytes() == reports)
    }

    @Test func `a run does not begin anew beside an archive that has lost its ledger`() async throws
    {
        let scenario = try await Self.workspace()
        try FileManager.default.removeItem(atPath: scenario.path + "/ledger")
        try scenario.folder.write("", to: "workspace/ledger/.keep")
        let (outcome, problems) = try await scenario.run()
        #expect(outcome.status == .noSuchInput)
        #expect(problems.contains { $0.contains("tieout ledger rebuild") })
    }

    @Test func `an original that was changed is told and left out of a rebuild`() async throws {
        let scenario = try await Self.workspace()
        let names = try TemporaryFolder.contents(of: scenario.path + "/archive").keys.sorted()
        let name = try #require(names.first { $0.hasSuffix(".csv") })
        try scenario.folder.write("changed", to: "workspace/archive/\(name)")
        let checked = try Self.check(scenario)
        #expect(checked.status == .inputProblems && checked.text.contains(name))
        let rebuilt = try Self.rebuild(scenario)
        #expect(rebuilt.status == .inputProblems && rebuilt.text.contains(name))
    }

    @Test func `a backup is whole, says the same, and replaces nothing unasked`() async throws {
        let scenario = try await Self.workspace()
        let target = scenario.folder.path + "/copies"
        func backup(_ isForced: Bool) throws {
            _ = try LedgerCare.backup(
                workspacePath: scenario.path, store: nil, to: target, isForced: isForced)
        }
        try backup(false)
        let copies = try TemporaryFolder.contents(of: target)
        #expect(copies.count == 3 && copies.keys.allSatisfy { $0.hasSuffix(".sqlite") })
        #expect(throws: CommandFailure.self) { try backup(false) }
        try backup(true)
        let before = try Self.dump(scenario)
        for (name, bytes) in copies {
            try scenario.folder.write(bytes, to: "workspace/ledger/\(name)")
        }
        #expect(try Self.dump(scenario) == before)
    }
}
