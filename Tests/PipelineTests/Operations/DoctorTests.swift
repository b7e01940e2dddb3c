import Foundation
import Pipeline
import Records
import TestSupport
import Testing

/// The doctor finds each thing that is wrong, says what to do, and changes nothing.
struct DoctorTests {
    private static let roomy: @Sendable (String) -> FreeSpace? = { _ in
        FreeSpace(bytes: 1_000_000_000_000)
    }

    private static func examine(
        _ scenario: Scenario, asOf: String = Scenario.asOf, asJSON: Bool = false,
        freeSpace: @escaping @Sendable (String) -> FreeSpace? = roomy
    ) throws -> Doctor.Outcome {
        let today = try #require(Day(iso: asOf))
        return try Doctor(workspacePath: scenario.path, today: today, freeSpace: freeSpace)
            .examine(asJSON: asJSON)
    }

    /// A store whose files reach up to the day before, in a folder that nobody else looks into.
    private static func healthy() async throws -> Scenario {
        let scenario = try Scenario(copying: Repository.root + "/samples/findings/restated-row")
        chmod(scenario.path, 0o750)
        try await scenario.run()
        return scenario
    }

    @Test func `a workspace in which all is well ends with 0`() async throws {
        let scenario = try await Self.healthy()
        let before = try TemporaryFolder.contents(of: scenario.path)
        let outcome = try Self.examine(scenario)
        #expect(outcome.status == .done, "\(outcome.text)")
        #expect(outcome.text.hasSuffix("\nEverything is as it should be.\n"))
        #expect(try TemporaryFolder.contents(of: scenario.path) == before)
    }

    /// What is done to a healthy workspace, and what the doctor must say of it.
    enum Ailment: String, CaseIterable {
        case typo, strayFile, unnamedStore, namedStoreWithoutFolder, openToAll, tornLedger
        case lostLedger, fileForFolder, quarantined, oldCoverage, fullDisk, noInodes

        var said: [String] {
            switch self {
            case .typo: ["error    configuration", "tieout.yaml:2: unknown key \"stoers\""]
            case .strayFile: ["warning  inbox", "stray.csv: lies in no store's folder"]
            case .unnamedStore: ["tieout.yaml names no store \"other\"", "rename the folder"]
            case .namedStoreWithoutFolder: ["new-shop: tieout.yaml names the store", "mkdir "]
            case .openToAll: ["warning  permissions", "chmod o-rwx "]
            case .tornLedger: ["error    ledger", "tieout ledger rebuild "]
            case .lostLedger: ["error    ledger", "the ledger is not there", "ledger rebuild "]
            case .fileForFolder: ["error    folders", "reports: is no folder"]
            case .quarantined: ["warning  quarantine", "bad.csv: is empty", ".reason.txt"]
            case .oldCoverage: ["warning  coverage", "oldest day that no file covers: "]
            case .fullDisk: ["error    free-space", "1.0 MB free", "make room: "]
            case .noInodes: ["error    free-space", "room for 7 more files"]
            }
        }

        var status: Pipeline.ExitStatus { self == .typo ? .wrongConfiguration : .inputProblems }
    }

    @Test(arguments: Ailment.allCases)
    func `each thing that is wrong is said with what to do`(ailment: Ailment) async throws {
        let scenario = try await Self.healthy()
        let store = try #require(
            try FileManager.default.contentsOfDirectory(atPath: scenario.path + "/ledger").first
        ).replacing(".sqlite", with: "")
        var (asOf, space) = (Scenario.asOf, Self.roomy)
        let folder = scenario.folder
        switch ailment {
        case .typo: try folder.write("version: 1\nstoers: []\n", to: "workspace/tieout.yaml")
        case .strayFile: try folder.write("x", to: "workspace/inbox/stray.csv")
        case .unnamedStore:
            try folder.write(
                "version: 1\nstores:\n  - id: \(store)\n", to: "workspace/tieout.yaml")
            try folder.write("x", to: "workspace/inbox/\(store)/.keep")
            try folder.write("x", to: "workspace/inbox/other/a.csv")
        case .namedStoreWithoutFolder:
            try folder.write(
                "version: 1\nstores:\n  - id: new-shop\n", to: "workspace/tieout.yaml")
        case .openToAll: chmod(scenario.path, 0o755)
        case .tornLedger:
            try folder.write(
                [UInt8](repeating: 7, count: 9_000), to: "workspace/ledger/\(store).sqlite")
        case .lostLedger:
            try FileManager.default.removeItem(
                atPath: "\(scenario.path)/ledger/\(store).sqlite")
        case .fileForFolder:
            try FileManager.default.removeItem(atPath: scenario.path + "/reports")
            try folder.write("x", to: "workspace/reports")
        case .quarantined:
            try folder.write("", to: "workspace/quarantine/\(store)/bad.csv")
            try folder.write(
                "\(store)/bad.csv: is empty\nexpected an export\n",
                to: "workspace/quarantine/\(store)/bad.csv.reason.txt")
        case .oldCoverage: asOf = "2026-12-31"
        case .fullDisk: space = { _ in FreeSpace(bytes: 1_000_000) }
        case .noInodes: space = { _ in FreeSpace(bytes: 1_000_000_000_000, files: 7) }
        }
        let outcome = try Self.examine(scenario, asOf: asOf, freeSpace: space)
        #expect(outcome.status == ailment.status, "\(outcome.text)")
        for words in ailment.said {
            #expect(outcome.text.contains(words), "\(words) is not in:\n\(outcome.text)")
        }
    }

    @Test func `the holder of the lock is named, and its ledgers are left alone`() async throws {
        let scenario = try await Self.healthy()
        let lock = open(scenario.path + "/.tieout.lock", O_RDWR | O_CLOEXEC)
        defer { close(lock) }
        try #require(flock(lock, LOCK_EX | LOCK_NB) == 0)
        let outcome = try Self.examine(scenario)
        #expect(outcome.text.contains("held by process \(getpid()) ("))
        #expect(outcome.text.contains("not looked at while a run goes on"))
        #expect(outcome.status == .done)
    }

    @Test func `a name cannot move the cursor of a terminal`() async throws {
        let scenario = try await Self.healthy()
        try scenario.folder.write("x", to: "workspace/inbox/\u{1B}[2Jgone.csv")
        let text = try Self.examine(scenario).text
        #expect(text.contains("inbox/\\x1B[2Jgone.csv"))
        #expect(!text.contains("\u{1B}"))
    }

    @Test func `programs get the same as JSON`() async throws {
        let scenario = try await Self.healthy()
        chmod(scenario.path, 0o755)
        let text = try Self.examine(scenario, asJSON: true).text
        let document = try #require(
            JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        #expect(document["state"] as? String == "warning")
        let checks = try #require(document["checks"] as? [[String: Any]])
        let names = checks.compactMap { $0["check"] as? String }
        #expect(
            names == [
                "version", "fonts", "configuration", "folders", "permissions", "free-space", "lock",
                "inbox", "ledger", "coverage", "ledger", "coverage", "quarantine",
            ])
        let wrong = checks.filter { $0["state"] as? String == "warning" }
        #expect((wrong.first?["remedy"] as? String)?.hasPrefix("chmod") == true)
    }

    @Test func `a folder without an inbox is no workspace`() throws {
        let folder = try TemporaryFolder()
        let error = #expect(throws: CommandFailure.self) {
            try Doctor(workspacePath: folder.path).examine()
        }
        #expect(error?.status == .noSuchInput)
    }
}
