package import Cryptography

/// Encrypts a workbook as spreadsheets do, for samples and tests.
///
/// Its salts and keys come from a seed: the same input gives the same bytes, and no secret is safe
/// in them.
package struct PackageEncryptor {
    /// The way of encrypting; `keySize` is in bytes.
    package enum Scheme: Hashable, Sendable {
        case agile(DigestAlgorithm, keySize: Int)
        case standard(keySize: Int)
    }

    package var scheme = Scheme.agile(.sha512, keySize: 32)
    /// Rounds of hashing; only agile encryption lets a writer choose.
    package var spinCount = 100_000
    package var version = CompoundFileWriter.Version.three
    package var seed: UInt32 = 1

    package init() {}

    /// The whole file for a package.
    package func encrypt(_ package: [UInt8], password: Password) -> [UInt8] {
        let (info, stream) =
            switch scheme {
            case .agile(let algorithm, let keySize):
                AgileEncryptor(
                    password, algorithm, keySize: keySize, spinCount: spinCount, seed: seed
                ).encrypt(package)
            case .standard(let keySize): standard(package, password, keySize: keySize)
            }
        return CompoundFileWriter.bytes(
            of: [("EncryptionInfo", info), ("EncryptedPackage", stream)], version: version)
    }

    private func standard(
        _ package: [UInt8], _ password: Password, keySize: Int
    ) -> (info: [UInt8], stream: [UInt8]) {
        let (salt, verifier) = (invented("salt", 16), invented("verifier", 16))
        let key = StandardEncryption.derivedKey(password, salt: salt, keySize: keySize)
        let cipherNumber: [Int: UInt32] = [16: 0x660E, 24: 0x660F, 32: 0x6610]
        let flags: UInt32 = 0x24
        var header: [UInt8] = []
        for field in [
            flags, 0, cipherNumber[keySize] ?? 0, 0x8004, UInt32(keySize * 8), 0x18, 0, 0,
        ] { header += field.littleEndianBytes }
        for letter in "Microsoft Enhanced RSA and AES Cryptographic Provider".utf8 {
            header += [letter, 0]
        }
        header += [0, 0]
        var info: [UInt8] = [4, 0, 2, 0] + flags.littleEndianBytes
        info += UInt32(header.count).littleEndianBytes + header
        info += UInt32(16).littleEndianBytes + salt + encrypted(verifier, key: key)
        info += UInt32(20).littleEndianBytes
        info += encrypted(Digest.of(verifier, .sha1).resized(to: 32, filler: 0), key: key)
        let stream = UInt32(package.count).littleEndianBytes + [0, 0, 0, 0]
        return (info, stream + encrypted(package, key: key))
    }

    private func encrypted(_ bytes: [UInt8], key: [UInt8]) -> [UInt8] {
        BlockCipher(.encrypt, .ecb, key: key)?.applied(to: bytes.inWholeBlocks) ?? []
    }

    private func invented(_ purpose: String, _ count: Int) -> [UInt8] {
        SeededBytes.of(purpose, count, seed: seed)
    }
}
