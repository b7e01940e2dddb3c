import Foundation

/// Who may read what the program makes: its user and its group, nobody else, or fewer by the umask.
package enum CreatedFile {
    /// Files are made with 0640 and folders with 0750 from now on, whichever part or library of
    /// the program makes them.
    package static func restrict() {
        // Asking sets it, too; a moment in which nothing may be read is harmless.
        let mask = umask(0o777)
        umask(mask | 0o027)
    }

    /// Takes from a file that was copied or moved what its own permissions give to others.
    static func restrict(_ path: String) {
        guard let status = FileStamp(path: path) else { return }
        let mask = umask(0o777)
        umask(mask)
        chmod(path, status.permissions & 0o640 & ~mask)
    }
}
