import Foundation
import Glibc

/// One run at a time in a workspace: an advisory lock that the system drops when a run dies.
package struct WorkspaceLock: ~Copyable {
    private let descriptor: Int32
    /// Who held the lock before and died without letting go of it.
    let deadOwner: LockNote?

    /// Takes the lock, or fails at once where another run holds it.
    package init(_ workspace: Workspace) throws(CommandFailure) {
        try self.init(path: workspace.lockPath, of: workspace, heldBy: "another run of tieout")
    }

    /// Takes the lock in a file; `holder` says who has it where it is taken.
    init(path: String, of workspace: Workspace, heldBy holder: String) throws(CommandFailure) {
        descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o640)
        guard descriptor >= 0 else {
            throw CommandFailure(
                .cannotWrite,
                """
                \(path): cannot be written (\(String(cString: strerror(errno))))
                expected a workspace folder that this user may write to
                """)
        }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            let number = errno
            let owner = LockNote(written: descriptor)
            close(descriptor)
            throw Self.failure(path, number, owner, workspace, holder)
        }
        deadOwner = LockNote(written: descriptor)
        LockNote.current().write(to: descriptor)
    }

    deinit {
        // A lock that is let go of names nobody; one that is found with a name was not.
        ftruncate(descriptor, 0)
        close(descriptor)
    }

    private static func failure(
        _ path: String, _ number: Int32, _ owner: LockNote?, _ workspace: Workspace,
        _ holder: String
    ) -> CommandFailure {
        guard number == EWOULDBLOCK else {
            return CommandFailure(
                .cannotWrite,
                """
                \(path): cannot be locked (\(String(cString: strerror(number))))
                expected a workspace on a file system that knows locks
                put the workspace on a disk of this machine; its inbox may be on a share
                """)
        }
        return CommandFailure(
            .workspaceBusy,
            """
            \(workspace.path): \(holder) holds this workspace\(owner.map { ": \($0.text)" } ?? "")
            wait until it ends, or stop it; nothing was changed
            """)
    }
}
