import CLibCrypto
import CSV
import Glibc

/// The SHA-256 of a file, by which the archive and the ledger know it.
package enum FileDigest {
    /// 64 lower-case hexadecimal digits; the file is read piece by piece.
    package static func sha256(path: String) throws(IntakeError) -> String {
        guard let file = fopen(path, "rb") else { throw IntakeError.systemError(file: path) }
        defer { fclose(file) }
        let context = EVP_MD_CTX_new()
        defer { EVP_MD_CTX_free(context) }
        precondition(EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1, "no SHA-256 in libcrypto")
        var piece = [UInt8](repeating: 0, count: 256 << 10)
        while true {
            let count = fread(&piece, 1, piece.count, file)
            if count == 0 { break }
            EVP_DigestUpdate(context, piece, count)
        }
        guard ferror(file) == 0 else { throw IntakeError.systemError(file: path) }
        var digest = [UInt8](repeating: 0, count: 32)
        EVP_DigestFinal_ex(context, &digest, nil)
        return digest.map { byte in
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
