import Foundation
import Glibc
import TestSupport
import Testing

@testable import Pipeline

/// One run at a time, and nobody waits for the dead.
struct WorkspaceLockTests {
    @Test func `who holds a workspace is named, with how long`() throws {
        let folder = try TemporaryFolder()
        let workspace = Workspace(path: folder.path)
        let lock = try WorkspaceLock(workspace)
        let failure = #expect(throws: CommandFailure.self) { _ = try WorkspaceLock(workspace) }
        #expect(failure?.status == .workspaceBusy)
        #expect(failure?.message.contains("process \(getpid()) on ") == true)
        #expect(failure?.message.contains("second") == true)
        #expect(lock.deadOwner == nil)
        _ = consume lock
        #expect(try WorkspaceLock(workspace).deadOwner == nil)
    }

    @Test func `the lock of a dead run is taken over, and that is known`() throws {
        let folder = try TemporaryFolder()
        try folder.write("4711 elsewhere 1700000000\n", to: ".tieout.lock")
        let lock = try WorkspaceLock(Workspace(path: folder.path))
        let owner = lock.deadOwner
        _ = consume lock
        #expect(owner == LockNote(process: 4_711, host: "elsewhere", since: 1_700_000_000))
    }

    @Test(arguments: ["", "garbage", "1 2", "x y z", "\u{1}\u{2}\u{3}"])
    func `a lock file that names nobody is a lock file`(text: String) throws {
        let folder = try TemporaryFolder()
        try folder.write(text, to: ".tieout.lock")
        #expect(try WorkspaceLock(Workspace(path: folder.path)).deadOwner == nil)
    }

    @Test func `a lock file that is a link is not followed`() throws {
        let folder = try TemporaryFolder()
        let target = try folder.write("precious", to: "file")
        symlink(target, folder.path + "/.tieout.lock")
        let failure = #expect(throws: CommandFailure.self) {
            _ = try WorkspaceLock(Workspace(path: folder.path))
        }
        #expect(failure?.status == .cannotWrite)
        #expect(try folder.contents()["file"] == Array("precious".utf8))
    }

    @Test(arguments: [
        (-5, "0 seconds"), (0, "0 seconds"), (1, "1 second"), (59, "59 seconds"),
        (60, "1 minute"), (7_199, "1 hour"), (200_000, "2 days"),
    ])
    func `ages are told in their largest unit, whatever the clock did`(seconds: Int, text: String) {
        #expect(LockNote.age(seconds) == text)
    }
}
