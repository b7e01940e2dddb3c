import Foundation
import TestSupport
import Testing

/// A run that is killed at any moment leaves nothing that the next run does not put right.
struct KilledRunTests {
    @Test(arguments: [20, 35, 40, 45, 50, 60, 100, 200, 400])
    func `a killed run and a run after it end as one run does`(milliseconds: Int) throws {
        let folder = try TemporaryFolder()
        let source = Repository.root + "/samples/findings/restated-row"
        for name in ["whole", "killed"] {
            try FileManager.default.copyItem(atPath: source, toPath: "\(folder.path)/\(name)")
        }
        let options = ["--as-of", "2026-11-23", "--quiet"]
        _ = try Command.run(["run", folder.path + "/whole"] + options)

        let process = Process()
        process.executableURL = URL(fileURLWithPath: Command.path)
        process.arguments = ["run", folder.path + "/killed"] + options
        try process.run()
        usleep(UInt32(milliseconds) * 1_000)
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()

        let result = try Command.run(["run", folder.path + "/killed"] + options)
        #expect(result.status == 0, "\(result.errors)")
        for part in ["reports", "archive"] {
            let whole = try TemporaryFolder.contents(of: "\(folder.path)/whole/\(part)")
            let killed = try TemporaryFolder.contents(of: "\(folder.path)/killed/\(part)")
            #expect(whole == killed, "\(part) differs")
        }
        #expect(try TemporaryFolder.contents(of: folder.path + "/killed/inbox").isEmpty)
    }
}
