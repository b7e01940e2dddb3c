import CSV
import Cryptography
import Glibc

/// The SHA-256 of a file, by which the archive and the ledger know it.
package enum FileDigest {
    private static let pieceSize = 256 << 10

    /// 64 lower-case hexadecimal digits; the file is read piece by piece.
    package static func sha256(path: String) throws(IntakeError) -> String {
        guard let file = fopen(path, "rb") else { throw IntakeError.systemError(file: path) }
        defer { fclose(file) }
        let digest = Digest(.sha256)
        var piece = [UInt8](repeating: 0, count: pieceSize)
        while true {
            let count = fread(&piece, 1, piece.count, file)
            if count == 0 { break }
            digest.update(piece[..<count])
        }
        guard ferror(file) == 0 else { throw IntakeError.systemError(file: path) }
        return digest.finish().map { byte in
            let hex = String(byte, radix: 16)
            return byte < 16 ? "0" + hex : hex
        }.joined()
    }

    /// The size of a file in bytes.
    static func sizeBytes(path: String) throws(IntakeError) -> Int {
        var status = stat()
        guard stat(path, &status) == 0 else { throw IntakeError.systemError(file: path) }
        return Int(status.st_size)
    }
}

extension IntakeError {
    /// What the last failed call of the system said of a file.
    static func systemError(file: String) -> IntakeError {
        .unreadableText(file: file, .unreadable(reason: String(cString: strerror(errno))))
    }
}
