import Foundation
import Pipeline
import Records
import TestSupport
import Testing
import XLSX

/// Originals lose the columns of buyers, and everything else goes on as if they had them.
struct ArchiveRedactTests {
    private static func redact(
        _ scenario: Scenario, olderThanDays: Int? = 0, isTrial: Bool = false,
        passwordPath: String? = nil, today: String = "2026-12-31"
    ) throws -> ArchiveCare.Outcome {
        try ArchiveCare.redact(
            workspacePath: scenario.path, store: nil, olderThanDays: olderThanDays,
            isTrial: isTrial, passwordPath: passwordPath, today: #require(Day(iso: today)))
    }

    private static func dump(_ scenario: Scenario) throws -> [String] {
        var lines: [String] = []
        try LedgerCare.dump(workspacePath: scenario.path, store: nil) { lines.append($0) }
        return lines
    }

    private static func check(_ scenario: Scenario) throws -> LedgerCare.Outcome {
        try LedgerCare.check(workspacePath: scenario.path, store: nil, asJSON: false)
    }

    /// The texts of all originals, sheet by sheet.
    private static func archived(_ scenario: Scenario) throws -> String {
        let folder = scenario.path + "/archive"
        return try TemporaryFolder.contents(of: folder).keys.sorted()
            .filter { !$0.hasSuffix(".tsv") }
            .map { try TableReading.sheetTexts(of: "\(folder)/\($0)") }.joined(separator: "\n")
    }

    private static func stores() throws -> Scenario {
        try Scenario(
            seed: 9, platform: "tiktok-shop:ID, shopee:ID, lazada:ID", orders: 25, weeks: 3,
            stores: 3)
    }

    @Test func `buyers are gone, and ledger, rebuild, explain and reports are as before`()
        async throws
    {
        let scenario = try Self.stores()
        let buyers = try BuyerValues.all(below: scenario.path + "/inbox")
        #expect(buyers.count > 30)
        try await scenario.run()
        let before = (try Self.dump(scenario), try scenario.reportBytes())
        let finding = try #require(
            try scenario.report("discrepancies.csv").first { $0["order_id"]?.isEmpty == false })
        let (store, order) = (finding["store"] ?? "", finding["order_id"] ?? "")
        let page = try scenario.explain(store, order)
        let text = try Self.archived(scenario)
        #expect(buyers.contains { text.contains($0) })

        let outcome = try Self.redact(scenario)
        #expect(outcome.status == .done, "\(outcome.text)")
        let redacted = try Self.archived(scenario)
        #expect(!redacted.contains(BuyerValues.mark))
        #expect(try scenario.explain(store, order) == page)
        #expect(try Self.check(scenario).status == .done)
        let rebuilt = try LedgerCare.rebuild(workspacePath: scenario.path, store: nil) { _ in }
        #expect(rebuilt.status == .done, "\(rebuilt.text)")
        #expect(try Self.dump(scenario) == before.0)
        try await scenario.run()
        #expect(try scenario.reportBytes() == before.1)
    }

    @Test func `a file that comes again is known, and brings no buyer back`() async throws {
        let scenario = try Self.stores()
        let inbox = try TemporaryFolder.contents(of: scenario.path + "/inbox")
        try await scenario.run()
        _ = try Self.redact(scenario)
        let archive = try TemporaryFolder.contents(of: scenario.path + "/archive")
        let dump = try Self.dump(scenario)
        for (name, bytes) in inbox {
            try scenario.folder.write(bytes, to: "workspace/inbox/\(name)")
        }
        try await scenario.run()
        #expect(try TemporaryFolder.contents(of: scenario.path + "/archive") == archive)
        #expect(try TemporaryFolder.contents(of: scenario.path + "/inbox").isEmpty)
        #expect(try Self.dump(scenario) == dump)
    }

    @Test func `a trial changes nothing, a second time finds nothing to do`() async throws {
        let scenario = try Self.stores()
        try await scenario.run()
        let before = try TemporaryFolder.contents(of: scenario.path + "/archive")
        let trial = try Self.redact(scenario, isTrial: true)
        #expect(trial.text.contains("would be redacted"))
        #expect(try TemporaryFolder.contents(of: scenario.path + "/archive") == before)
        let first = try Self.redact(scenario)
        #expect(first.text == trial.text.replacing("would be redacted", with: "redacted"))
        let after = try TemporaryFolder.contents(of: scenario.path + "/archive")
        #expect(after != before)
        let second = try Self.redact(scenario)
        #expect(second.text.contains(": 0 of "))
        #expect(try TemporaryFolder.contents(of: scenario.path + "/archive") == after)
    }

    @Test func `younger originals stay as they are`() async throws {
        let scenario = try Self.stores()
        try await scenario.run()
        let before = try TemporaryFolder.contents(of: scenario.path + "/archive")
        let outcome = try Self.redact(scenario, olderThanDays: 300)
        #expect(outcome.text.contains(" are younger\n"))
        #expect(try TemporaryFolder.contents(of: scenario.path + "/archive") == before)
    }

    @Test func `the days stand in tieout.yaml where no option gives them`() async throws {
        let scenario = try Self.stores()
        try await scenario.run()
        #expect(throws: CommandFailure.self) { try Self.redact(scenario, olderThanDays: nil) }
        let path = scenario.path + "/tieout.yaml"
        let text = try String(contentsOfFile: path, encoding: .utf8)
        try scenario.folder.write(
            text + "retention: { buyer_data_days: 10 }\n", to: "workspace/tieout.yaml")
        let outcome = try Self.redact(scenario, olderThanDays: nil)
        #expect(outcome.text.contains(" redacted, "))
    }

    @Test func `a kill after the record leaves an original that is still whole`() async throws {
        let scenario = try Self.stores()
        try await scenario.run()
        let folder = scenario.path + "/archive"
        let before = try TemporaryFolder.contents(of: folder)
        _ = try Self.redact(scenario)
        // The records are there, and the files are what they were before.
        for (name, bytes) in before where !name.hasSuffix(".tsv") {
            try scenario.folder.write(bytes, to: "workspace/archive/\(name)")
        }
        #expect(try Self.check(scenario).status == .done)
        let rebuilt = try LedgerCare.rebuild(workspacePath: scenario.path, store: nil) { _ in }
        #expect(rebuilt.status == .done)
        #expect(!(try Self.redact(scenario).text.contains(": 0 of ")))
    }

    /// Protects a workbook of the inbox; gives the file with its password.
    private static func protectOne(of scenario: Scenario) throws -> String {
        let passwords = try scenario.folder.write("blue mug 7\n", to: "passwords")
        let inbox = try TemporaryFolder.contents(of: scenario.path + "/inbox")
        let name = try #require(
            inbox.keys.filter { $0.hasPrefix("tts") && $0.hasSuffix(".xlsx") }.min())
        var encryptor = PackageEncryptor()
        encryptor.spinCount = 1_000
        try scenario.folder.write(
            encryptor.encrypt(#require(inbox[name]), password: Password("blue mug 7")),
            to: "workspace/inbox/\(name)")
        return passwords
    }

    @Test
    func `an encrypted original becomes a plain one without buyers where its password is known`()
        async throws
    {
        let scenario = try Self.stores()
        let passwords = try Self.protectOne(of: scenario)
        try await scenario.run(passwordPath: passwords)
        let before = (try Self.dump(scenario), try scenario.reportBytes())
        let outcome = try Self.redact(scenario, passwordPath: passwords)
        #expect(outcome.status == .done, "\(outcome.text)")
        // No password is needed any more to look into all of them.
        #expect(try !Self.archived(scenario).contains(BuyerValues.mark))
        #expect(try Self.check(scenario).status == .done)
        let rebuilt = try LedgerCare.rebuild(workspacePath: scenario.path, store: nil) { _ in }
        #expect(rebuilt.status == .done, "\(rebuilt.text)")
        #expect(try Self.dump(scenario) == before.0)
        try await scenario.run()
        #expect(try scenario.reportBytes() == before.1)
    }

    @Test func `damaged originals, and encrypted ones without a password, are left and said`()
        async throws
    {
        let scenario = try Self.stores()
        try await scenario.run(passwordPath: Self.protectOne(of: scenario))
        let archive = scenario.path + "/archive"
        let damaged = try #require(
            TemporaryFolder.contents(of: archive).keys
                .filter { $0.hasPrefix("laz") && $0.hasSuffix(".xlsx") }.min())
        let handle = try FileHandle(forUpdating: URL(fileURLWithPath: "\(archive)/\(damaged)"))
        try handle.seekToEnd()
        try handle.write(contentsOf: Data("!".utf8))
        try handle.close()
        let outcome = try Self.redact(scenario)
        #expect(outcome.status == .inputProblems)
        #expect(outcome.text.contains("left as it is: its content is not what its name says"))
        #expect(outcome.text.contains("protected by a password"))
    }
}
