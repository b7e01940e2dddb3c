import Foundation
import TestSupport
import Testing

/// `tieout watch` as a service sees it: what it says is waited for, never a time.
struct WatchCommandTests {
    @Test(arguments: [SIGTERM, SIGINT])
    func `a dropped file is taken in, and a signal ends the watch`(signal: Int32) throws {
        let folder = try TemporaryFolder()
        let workspace = try Self.workspace(in: folder)
        let watch = try RunningCommand(["watch", workspace, "--settle", "0"])
        try watch.wait(for: "is watched")
        try Self.drop("a.csv", "no export\n", in: workspace)
        try watch.wait(for: "report: ")
        #expect(FileManager.default.fileExists(atPath: workspace + "/quarantine/shop/a.csv"))
        kill(watch.process.processIdentifier, signal)
        try watch.waitForEnd()
        #expect(watch.process.terminationReason == .exit)
        #expect(watch.process.terminationStatus == 0, "\(watch.told)")
    }

    @Test func `a signal reads the configuration again, and a wrong one is told`() throws {
        let folder = try TemporaryFolder()
        let workspace = try Self.workspace(in: folder)
        let watch = try RunningCommand(["watch", workspace, "--settle", "0"])
        try watch.wait(for: "is watched")
        try folder.write("version: 1\nstore: []\n", to: "w/tieout.yaml")
        kill(watch.process.processIdentifier, SIGHUP)
        try watch.wait(for: "unknown key \"store\"")
        try watch.wait(for: "goes on with what it read before")
        try folder.write("version: 1\n", to: "w/tieout.yaml")
        kill(watch.process.processIdentifier, SIGHUP)
        try watch.wait(for: "tieout.yaml: read again")
        kill(watch.process.processIdentifier, SIGTERM)
        try watch.waitForEnd()
        #expect(watch.process.terminationStatus == 0)
    }

    @Test func `a second watch of a workspace is refused and names the first`() throws {
        let folder = try TemporaryFolder()
        let workspace = try Self.workspace(in: folder)
        let watch = try RunningCommand(["watch", workspace])
        try watch.wait(for: "is watched")
        let second = try Command.run(["watch", workspace])
        #expect(second.status == 75)
        #expect(second.errors.contains("process \(watch.process.processIdentifier) on "))
        // A run by hand comes between two runs of the watch.
        #expect(try Command.run(["run", workspace, "--quiet"]).status == 0)
        kill(watch.process.processIdentifier, SIGTERM)
        try watch.waitForEnd()
    }

    @Test(arguments: [
        (["--settle", "-1"], Int32(64), "--settle"), (["--poll", "0"], 64, "--poll"),
        (["no-such-folder", "--once"], 66, "is no workspace"),
    ])
    func `a watch that cannot begin says why`(arguments: [String], status: Int32, words: String)
        throws
    {
        let folder = try TemporaryFolder()
        let result = try Command.run(["watch"] + arguments, in: folder.path)
        #expect(result.status == status)
        #expect(result.errors.contains(words), "\(result.errors)")
    }

    @Test(arguments: [[], ["--poll", "1"]])
    func `with once it ends as its run does`(options: [String]) throws {
        let folder = try TemporaryFolder()
        let workspace = try Self.workspace(in: folder)
        let once = ["watch", workspace, "--once", "--settle", "0", "--quiet"] + options
        #expect(try Command.run(once).status == 0)
        try Self.drop("a.csv", "no export\n", in: workspace)
        let result = try Command.run(once)
        #expect(result.status == 20, "\(result.errors)")
        #expect(result.output.isEmpty)
        #expect(result.errors.contains("is an unknown export"))
    }

    @Test func `a run that is told to stop ends by the signal`() throws {
        let folder = try TemporaryFolder()
        let workspace = folder.path + "/w"
        _ = try Command.run([
            "sample", "--out", workspace, "--orders", "2000", "--weeks", "8", "--stores", "1",
        ])
        let run = try RunningCommand(["run", workspace])
        try run.wait(for: " new")
        kill(run.process.processIdentifier, SIGTERM)
        try run.waitForEnd()
        #expect(run.process.terminationReason == .uncaughtSignal, "\(run.told)")
        #expect(run.process.terminationStatus == SIGTERM)
        #expect(!FileManager.default.fileExists(atPath: workspace + "/claimed"))
        #expect(try Command.run(["run", workspace, "--quiet"]).status == 0)
    }

    private static func workspace(in folder: TemporaryFolder) throws -> String {
        try folder.write("", to: "w/inbox/shop/.keep")
        return folder.path + "/w"
    }

    /// Puts a file into the inbox as a careful program does: written aside, then renamed.
    private static func drop(_ name: String, _ text: String, in workspace: String) throws {
        let target = "\(workspace)/inbox/shop/\(name)"
        try text.write(toFile: target + ".part", atomically: false, encoding: .utf8)
        rename(target + ".part", target)
    }
}
