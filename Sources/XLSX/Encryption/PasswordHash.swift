import Cryptography

/// What a password becomes before a key is made of it: hashed over and over, to cost time.
enum PasswordHash {
    private static let counterSize = 4

    /// The hash of salt and password, hashed again with each number below `spinCount`.
    static func spun(
        _ password: Password, salt: [UInt8], spinCount: Int, _ algorithm: DigestAlgorithm
    ) -> [UInt8] {
        let digest = Digest(algorithm)
        digest.update(salt)
        digest.update(password.wideBytes)
        // The number of the round, then the hash of the round before.
        var round = [UInt8](repeating: 0, count: counterSize + algorithm.size)
        round.withUnsafeMutableBytes { bytes in
            let hash = UnsafeMutableRawBufferPointer(rebasing: bytes[counterSize...])
            digest.finish(into: hash)
            for number in 0..<spinCount {
                bytes.storeBytes(of: UInt32(number).littleEndian, as: UInt32.self)
                digest.update(UnsafeRawBufferPointer(bytes))
                digest.finish(into: hash)
            }
        }
        return Array(round[counterSize...])
    }
}

extension [UInt8] {
    /// As many bytes as wanted: cut, or filled up.
    func resized(to size: Int, filler: UInt8) -> [UInt8] {
        count >= size
            ? Array(self[..<size]) : self + [UInt8](repeating: filler, count: size - count)
    }
}

extension UInt32 {
    /// The four bytes, the lowest first.
    var littleEndianBytes: [UInt8] {
        (0..<4).map { UInt8(truncatingIfNeeded: self >> ($0 * 8)) }
    }
}
