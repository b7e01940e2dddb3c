import Foundation
import TestSupport
import Testing

/// Faults of the machine, each with its outcome: docs/operations.md has the table.
struct FaultTests {
    private static let asOf = ["--as-of", "2026-11-23"]

    @Test(arguments: [8, 64, 200])
    func `a disk that is full loses nothing, and the next run puts all right`(kilobytes: Int)
        throws
    {
        let world = try FaultWorld()
        let whole = try world.undisturbed()
        // A file cannot grow beyond this: what a full disk says, at any place of a run.
        let result = try world.run("ulimit -f \(kilobytes)")
        #expect(result.status == 74, "\(result.errors)")
        #expect(result.errors.contains("File too large") || result.errors.contains("disk"))
        try world.expectNothingLost()
        #expect(try world.run().status == 0)
        #expect(try world.reports() == whole)
    }

    @Test(arguments: [10, 12, 14, 16, 20])
    func `out of file descriptors loses nothing, and the next run puts all right`(limit: Int)
        throws
    {
        let world = try FaultWorld()
        let whole = try world.undisturbed()
        let result = try world.run("ulimit -n \(limit)")
        #expect([0, 74].contains(result.status), "\(result.errors)")
        #expect(result.status == 0 || !result.errors.isEmpty)
        try world.expectNothingLost()
        #expect(!FileManager.default.fileExists(atPath: world.path + "/quarantine"))
        #expect(try world.run().status == 0)
        #expect(try world.reports() == whole)
    }

    @Test func `files of a read-only inbox are read where they lie, each run says so`() throws {
        let world = try FaultWorld()
        let whole = try world.undisturbed()
        try world.allowAll()
        try world.setMode(0o555, of: "inbox/tts-id-1")
        let result = try world.run(asNobody: true)
        #expect(result.status == 20, "\(result.errors)")
        #expect(result.errors.contains("cannot be taken out of the inbox (Permission denied)"))
        #expect(try world.reports() == whole)
        #expect(try TemporaryFolder.contents(of: world.path + "/inbox").count == 3)
        let again = try world.run(asNobody: true)
        #expect(again.status == 20)
        #expect(try world.reports() == whole)
        try world.setMode(0o777, of: "inbox/tts-id-1")
        #expect(try world.run(asNobody: true).status == 0)
        #expect(try TemporaryFolder.contents(of: world.path + "/inbox").isEmpty)
        #expect(try world.reports() == whole)
    }

    @Test func `a file that may not be read is left and told`() throws {
        let world = try FaultWorld()
        try world.allowAll()
        let name = try #require(
            try TemporaryFolder.contents(of: world.path + "/inbox").keys.sorted().first)
        try world.setMode(0o000, of: "inbox/\(name)")
        let result = try world.run(asNobody: true)
        #expect(result.status == 20, "\(result.errors)")
        #expect(result.errors.contains("\(name): cannot be opened (Permission denied)"))
        #expect(FileManager.default.fileExists(atPath: "\(world.path)/inbox/\(name)"))
        try world.setMode(0o644, of: "inbox/\(name)")
        #expect(try world.run(asNobody: true).status == 0)
    }

    @Test func `a folder that may not be read is left and told`() throws {
        let world = try FaultWorld()
        try world.folder.write("x", to: "w/inbox/tts-id-1/closed/a.csv")
        try world.allowAll()
        try world.setMode(0o000, of: "inbox/tts-id-1/closed")
        let result = try world.run(asNobody: true)
        try world.setMode(0o777, of: "inbox/tts-id-1/closed")
        #expect(result.status == 20, "\(result.errors)")
        #expect(result.errors.contains("closed: is a folder that this user may not read"))
    }

    @Test func `an archive that may not be written to stops the store, its files stay`() throws {
        let world = try FaultWorld()
        try world.folder.write("", to: "w/archive/.keep")
        try world.allowAll()
        try world.setMode(0o555, of: "archive")
        let result = try world.run(asNobody: true)
        #expect(result.status == 74, "\(result.errors)")
        #expect(result.errors.contains("cannot be kept"))
        #expect(try TemporaryFolder.contents(of: world.path + "/inbox").count == 3)
        try world.setMode(0o777, of: "archive")
        #expect(try world.run(asNobody: true).status == 0)
    }

    @Test func `a workspace that may not be written to is told`() throws {
        let world = try FaultWorld()
        try world.allowAll()
        try world.setMode(0o555, of: "")
        let result = try world.run(asNobody: true)
        try world.setMode(0o777, of: "")
        #expect(result.status == 74, "\(result.errors)")
        #expect(result.errors.contains(".tieout.lock: cannot be written"))
        #expect(try TemporaryFolder.contents(of: world.path + "/inbox").count == 3)
    }

    @Test(arguments: [4_096, 100])
    func `a damaged ledger is set aside and made again from the archive`(offset: Int) throws {
        let world = try FaultWorld()
        let whole = try world.undisturbed()
        let late = try world.holdBack()
        #expect(try world.run().status == 0)
        let ledger = world.path + "/ledger/tts-id-1.sqlite"
        let handle = try #require(FileHandle(forWritingAtPath: ledger))
        try handle.seek(toOffset: UInt64(offset))
        try handle.write(contentsOf: Data(repeating: 0xA5, count: 60_000))
        try handle.close()
        try world.bringBack(late)
        let result = try world.run()
        #expect(result.status == 20, "\(result.errors)")
        #expect(result.errors.contains("the ledger was damaged"), "\(result.errors)")
        #expect(result.errors.contains("made again from 2 originals"))
        #expect(FileManager.default.fileExists(atPath: ledger + ".1.old"))
        #expect(try world.run().status == 0)
        #expect(
            try world.reports().filter { $0.key != "changes.csv" }.keys.sorted()
                == whole.filter { $0.key != "changes.csv" }.keys.sorted())
        #expect(try world.dump() == world.undisturbedDump())
    }

    @Test func `a ledger that another program holds stops its store, its files stay`() throws {
        let world = try FaultWorld()
        let whole = try world.undisturbed()
        let late = try world.holdBack()
        #expect(try world.run().status == 0)
        try world.bringBack(late)
        // SQLite's own lock bytes, held as another program's transaction holds them.
        let descriptor = open(world.path + "/ledger/tts-id-1.sqlite", O_RDWR)
        defer { close(descriptor) }
        var lock = flock()
        lock.l_type = Int16(F_WRLCK)
        lock.l_start = 0x4000_0000
        lock.l_len = 512
        #expect(fcntl(descriptor, F_SETLK, &lock) == 0)
        let result = try world.run()
        #expect(result.status == 74, "\(result.errors)")
        #expect(result.errors.contains("another program holds the ledger"))
        #expect(try TemporaryFolder.contents(of: world.path + "/inbox").count == 1)
        lock.l_type = Int16(F_UNLCK)
        #expect(fcntl(descriptor, F_SETLK, &lock) == 0)
        #expect(try world.run().status == 0)
        #expect(try world.reports().keys == whole.keys)
    }
}
