import Foundation
import TestSupport
import Testing

/// A clock that is set while Tieout runs, or between two runs.
struct ClockTests {
    private static let day = 86_400
    /// Back a day, forward a year, to January 1970 or shortly after.
    private static let offsets = [-day, 365 * day, -1_795_000_000]

    @Test(arguments: offsets)
    func `a clock that is set between two runs changes the report's date alone`(offset: Int)
        throws
    {
        let world = try FaultWorld()
        let whole = try world.undisturbed()
        let late = try world.holdBack()
        let clock = world.folder.path + "/clock"
        let shim = try FaultShim.clock(clock)
        // The day is that of the clock where no option gives it.
        try world.folder.write("\(offset)", to: "clock")
        let first = try world.run(shim, options: "--quiet")
        #expect(first.status == 0, "\(first.errors)")
        try world.bringBack(late)
        try world.folder.write("0", to: "clock")
        let second = try world.run(shim, options: "")
        #expect(second.status == 0, "\(second.errors)")
        #expect(second.errors.contains("which is later than this one") == (offset > 0))
        #expect(try TemporaryFolder.contents(of: world.path + "/inbox").isEmpty)
        #expect(try world.dump() == world.undisturbedDump())
        let days = Set(try world.reports().keys.compactMap { $0.split(separator: "/").first })
        #expect(days.count == 2)
        // And as of a given day the report is what it would be anyway.
        #expect(try world.run().status == 0)
        let reports = try world.reports().filter { $0.key.hasPrefix("2026-11-23/") }
        let known: Set = ["2026-11-23/changes.csv", "2026-11-23/discrepancies.json"]
        for (name, bytes) in whole where name.hasSuffix(".csv") && !known.contains(name) {
            #expect(reports[name] == bytes, "\(name) differs")
        }
    }

    @Test func `a clock that jumps at each look disturbs neither ledger nor durations`() throws {
        let world = try FaultWorld()
        try world.folder.write(
            "0 \(Self.offsets.map(String.init).joined(separator: " "))", to: "clock")
        let metrics = world.folder.path + "/m.prom"
        let result = try world.run(
            FaultShim.clock(world.folder.path + "/clock"), options: "--quiet --metrics \(metrics)")
        #expect(result.status == 0, "\(result.errors)")
        #expect(try world.dump() == world.undisturbedDump())
        let text = try String(contentsOfFile: metrics, encoding: .utf8)
        let line = try #require(
            text.split(separator: "\n").first { $0.hasPrefix("tieout_run_duration_seconds ") })
        let seconds = try #require(line.split(separator: " ").last.flatMap { Double($0) })
        #expect((0.001..<3_600).contains(seconds))
    }

    @Test func `a watch takes in a file while the clock jumps`() throws {
        let world = try FaultWorld()
        let late = try world.holdBack()
        let clock = world.folder.path + "/clock"
        try world.folder.write("0", to: "clock")
        let watch = try RunningCommand(
            program: "/bin/bash",
            [
                "-c",
                "\(try FaultShim.clock(clock)) && exec '\(Command.path)' watch '\(world.path)'"
                    + " --settle 1 --log -",
            ])
        try watch.wait(for: "run done")
        try world.folder.write("\(-Self.day)", to: "clock")
        try world.bringBack(late)
        try watch.wait(for: "run done", times: 2)
        try world.folder.write("\(365 * Self.day)", to: "clock")
        try world.folder.write("no export\n", to: "w/inbox/tts-id-1/odd.csv")
        try watch.wait(for: "run done", times: 3)
        watch.process.terminate()
        watch.process.waitUntilExit()
        #expect(watch.process.terminationStatus == 0)
        #expect(try TemporaryFolder.contents(of: world.path + "/inbox").isEmpty)
        #expect(try world.dump() == world.undisturbedDump())
    }
}
