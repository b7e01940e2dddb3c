import Foundation
import TestSupport
import Testing

/// Who may read what a run makes: the user and the group, or fewer by the umask.
struct PermissionTests {
    /// Runs in a shell with a umask, and gives the permissions of all that was made.
    private static func modes(umask: String, inboxMode: mode_t) throws -> [String: mode_t] {
        let folder = try TemporaryFolder()
        let workspace = folder.path + "/w"
        try FileManager.default.copyItem(
            atPath: Repository.root + "/samples/hostile", toPath: workspace)
        for name in try TemporaryFolder.contents(of: workspace + "/inbox").keys {
            chmod("\(workspace)/inbox/\(name)", inboxMode)
        }
        let before = Set(try paths(below: workspace))
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = [
            "-c", "umask \(umask); exec \"$@\"", "sh", Command.path, "run", workspace, "--quiet",
            "--as-of", "2026-11-23", "--log", workspace + "/tieout.log",
            "--metrics", workspace + "/tieout.prom", "--on-finding", "/bin/true",
        ]
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 20)
        var modes: [String: mode_t] = [:]
        for path in try paths(below: workspace) where !before.contains(path) {
            var status = stat()
            try #require(lstat("\(workspace)/\(path)", &status) == 0)
            modes[path] = status.st_mode
        }
        return modes
    }

    private static func paths(below folder: String) throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: folder)
    }

    @Test(arguments: [("000", mode_t(0o666)), ("022", 0o644), ("077", 0o644), ("077", 0o600)])
    func `nobody else may read what a run makes`(umask: String, inboxMode: mode_t) throws {
        let modes = try Self.modes(umask: umask, inboxMode: inboxMode)
        let allowed = try #require(mode_t(umask, radix: 8)) | 0o027
        for (path, mode) in modes {
            let isFolder = mode & S_IFMT == S_IFDIR
            #expect(mode & 0o777 & allowed == 0, "\(path) has \(String(mode & 0o777, radix: 8))")
            #expect(mode & 0o777 & ~(isFolder ? 0o750 : 0o640) == 0, "\(path)")
            // The owner can still use it.
            #expect(mode & (isFolder ? 0o700 : 0o600) == (isFolder ? 0o700 : 0o600), "\(path)")
        }
        for part in [
            "archive/tts-gb-1/names.tsv", "ledger/tts-gb-1.sqlite", "tieout.log", "tieout.prom",
            "quarantine/tts-gb-1/empty.csv", "quarantine/tts-gb-1/empty.csv.reason.txt",
            "reports/2026-11-23/tieout.xlsx", "reports/2026-11-23/summary.txt", ".tieout-told",
        ] {
            #expect(modes[part] != nil, "\(part) was not made")
        }
    }
}
