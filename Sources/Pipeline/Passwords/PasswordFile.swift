import Foundation
import XLSX

/// A file of passwords, read once.
struct PasswordFile: Sendable {
    let passwords: [Password]
    /// A sentence where others may read the file; nil where they may not.
    let warning: String?

    /// Reads a file; pipes, such as those of a password manager, are files too.
    init(path: String) throws(PasswordProblem) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw errno == ENOENT
                ? .missing : .unreadable(reason: String(cString: strerror(errno)))
        }
        defer { close(descriptor) }
        var status = stat()
        let isKnown = fstat(descriptor, &status) == 0
        let isFile = isKnown && status.st_mode & S_IFMT == S_IFREG
        passwords = try PasswordText.passwords(in: Self.contents(of: descriptor))
        warning =
            isFile && status.st_mode & S_IROTH != 0
            ? "\(path): every user of this machine can read the passwords in it\n"
                + "  chmod 600 \(path)" : nil
    }

    private static func contents(of descriptor: Int32) throws(PasswordProblem) -> [UInt8] {
        var all: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 4096)
        while all.count <= PasswordText.sizeMax {
            let count = read(descriptor, &piece, piece.count)
            if count < 0 && errno == EINTR { continue }
            guard count >= 0 else {
                throw .unreadable(reason: String(cString: strerror(errno)))
            }
            guard count > 0 else { break }
            all.append(contentsOf: piece[..<count])
        }
        return all
    }
}
