import Foundation

/// One run at a time in a workspace: an advisory lock that the system drops when a run dies.
package struct WorkspaceLock: ~Copyable {
    private let descriptor: Int32

    /// Takes the lock, or fails at once where another run holds it.
    package init(_ workspace: Workspace) throws(CommandFailure) {
        descriptor = open(workspace.lockPath, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else {
            throw CommandFailure(
                .cannotWrite,
                """
                \(workspace.lockPath): cannot be written (\(String(cString: strerror(errno))))
                expected a workspace folder that this user may write to
                """)
        }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            throw CommandFailure(
                .workspaceBusy,
                """
                \(workspace.path): another run of tieout holds this workspace
                wait until it ends, or stop it; nothing was changed
                """)
        }
    }

    deinit {
        close(descriptor)
    }
}
