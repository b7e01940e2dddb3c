import Cryptography

/// The encryption of spreadsheets since 2010: AES in chains of 4096 bytes, a hash that the file
/// names, and a code that proves that the bytes are unchanged.
struct AgileEncryption: EncryptionScheme {
    /// Words of the standard that make different keys of one hash.
    enum Purpose {
        static let verifier: [UInt8] = [0xFE, 0xA7, 0xD2, 0x76, 0x3B, 0x4B, 0x9E, 0x79]
        static let verifierHash: [UInt8] = [0xD7, 0xAA, 0x0F, 0x6D, 0x30, 0x61, 0x34, 0x4E]
        static let key: [UInt8] = [0x14, 0x6E, 0x0B, 0xE7, 0xAB, 0xAC, 0xD0, 0xD6]
        static let integrityKey: [UInt8] = [0x5F, 0xB2, 0xAD, 0x01, 0x0C, 0xB9, 0xE1, 0xF6]
        static let integrityCode: [UInt8] = [0xA0, 0x67, 0x7F, 0x02, 0xB2, 0x2C, 0x84, 0x33]
    }

    static let filler: UInt8 = 0x36
    private static let pieceSize = 64 << 10

    private let description: AgileDescription

    /// Reads the description behind its version.
    init(_ bytes: [UInt8], limits: XLSXLimits) throws(XLSXError) {
        description = try AgileDescription(bytes, limits: limits)
        let (encrypted, algorithm) = (
            description.encryptedKey, description.encryptedKey.parameters.algorithm
        )
        let isWhole =
            encrypted.key.count >= description.package.keySize
            && encrypted.verifier.count >= encrypted.parameters.salt.count
            && encrypted.verifierHash.count >= algorithm.size
        guard isWhole else { throw XLSXError.damagedEncryption(.description) }
    }

    func key(for password: Password) -> [UInt8]? {
        let encrypted = description.encryptedKey
        let algorithm = encrypted.parameters.algorithm
        let spun = PasswordHash.spun(
            password, salt: encrypted.parameters.salt, spinCount: encrypted.spinCount, algorithm)
        func opened(_ bytes: [UInt8], _ purpose: [UInt8]) -> [UInt8] {
            let key = Digest.of(spun + purpose, algorithm)
                .resized(to: encrypted.parameters.keySize, filler: Self.filler)
            let vector = encrypted.parameters.salt
                .resized(to: BlockCipher.blockSize, filler: Self.filler)
            return BlockCipher(.decrypt, .cbc, key: key)?.applied(to: bytes, vector: vector) ?? []
        }
        let verifier = opened(encrypted.verifier, Purpose.verifier)
            .prefix(encrypted.parameters.salt.count)
        let hash = opened(encrypted.verifierHash, Purpose.verifierHash)
        guard hash.starts(with: Digest.of(verifier, algorithm)) else { return nil }
        return Array(opened(encrypted.key, Purpose.key).prefix(description.package.keySize))
    }

    func prove(_ package: CompoundStream, key: [UInt8]) throws(XLSXError) {
        guard let integrity = description.integrity else { return }
        let algorithm = description.package.algorithm
        func opened(_ bytes: [UInt8], _ purpose: [UInt8]) -> [UInt8] {
            BlockCipher(.decrypt, .cbc, key: key)?
                .applied(to: bytes, vector: vector(purpose)) ?? []
        }
        let secret = opened(integrity.key, Purpose.integrityKey).prefix(algorithm.size)
        let expected = opened(integrity.code, Purpose.integrityCode).prefix(algorithm.size)
        let code = AuthenticationCode(algorithm, key: Array(secret))
        var offset = 0
        while offset < package.size {
            let piece = try package.bytes(at: offset, count: Self.pieceSize)
            piece.withUnsafeBytes { code.update($0) }
            offset += piece.count
        }
        guard code.finish() == Array(expected) else {
            throw XLSXError.damagedEncryption(.integrity)
        }
    }

    func decrypt(_ bytes: inout [UInt8], firstSegment: Int, key: [UInt8]) {
        let cipher = BlockCipher(.decrypt, .cbc, key: key)
        bytes.withUnsafeMutableBytes { all in
            var (start, number) = (0, firstSegment)
            while start < all.count {
                let end = min(start + EncryptedPackage.segmentSize, all.count)
                cipher?.apply(
                    to: UnsafeMutableRawBufferPointer(rebasing: all[start..<end]),
                    vector: vector(UInt32(truncatingIfNeeded: number).littleEndianBytes))
                (start, number) = (end, number + 1)
            }
        }
    }

    /// What a chain begins with: the hash of the package's salt and a word.
    private func vector(_ word: [UInt8]) -> [UInt8] {
        Digest.of(description.package.salt + word, description.package.algorithm)
            .resized(to: BlockCipher.blockSize, filler: Self.filler)
    }
}
