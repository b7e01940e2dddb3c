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
                agile(package, password, algorithm, keySize: keySize)
            case .standard(let keySize): standard(package, password, keySize: keySize)
            }
        return CompoundFileWriter.bytes(
            of: [("EncryptionInfo", info), ("EncryptedPackage", stream)], version: version)
    }

    private func agile(
        _ package: [UInt8], _ password: Password, _ algorithm: DigestAlgorithm, keySize: Int
    ) -> (info: [UInt8], stream: [UInt8]) {
        let (keySalt, packageSalt) = (invented("salt", 16), invented("package", 16))
        let (key, verifier) = (invented("key", keySize), invented("verifier", 16))
        let spun = PasswordHash.spun(
            password, salt: keySalt, spinCount: spinCount, algorithm)
        func closed(_ bytes: [UInt8], _ purpose: [UInt8]) -> String {
            let own = Digest.of(spun + purpose, algorithm)
                .resized(to: keySize, filler: AgileEncryption.filler)
            return Base64.encode(encrypted(bytes, key: own, vector: keySalt))
        }
        func vector(_ word: [UInt8]) -> [UInt8] {
            Array(Digest.of(packageSalt + word, algorithm)[..<16])
        }
        var stream = UInt32(package.count).littleEndianBytes + [0, 0, 0, 0]
        for (number, start) in stride(from: 0, to: package.count, by: 4096).enumerated() {
            let segment = Array(package[start..<min(start + 4096, package.count)])
            stream += encrypted(
                segment, key: key, vector: vector(UInt32(number).littleEndianBytes))
        }
        let secret = invented("integrity", algorithm.size)
        let code = AuthenticationCode(algorithm, key: secret)
        stream.withUnsafeBytes { code.update($0) }
        func proof(_ bytes: [UInt8], _ purpose: [UInt8]) -> String {
            Base64.encode(encrypted(bytes, key: key, vector: vector(purpose)))
        }
        typealias Purpose = AgileEncryption.Purpose
        func parameters(_ salt: [UInt8]) -> String {
            "saltSize=\"16\" blockSize=\"16\" keyBits=\"\(keySize * 8)\""
                + " hashSize=\"\(algorithm.size)\" cipherAlgorithm=\"AES\""
                + " cipherChaining=\"ChainingModeCBC\""
                + " hashAlgorithm=\"\(algorithm.rawValue.uppercased())\""
                + " saltValue=\"\(Base64.encode(salt))\""
        }
        let address = "http://schemas.microsoft.com/office/2006"
        let text = """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <encryption xmlns="\(address)/encryption" xmlns:p="\(address)/keyEncryptor/password">\
            <keyData \(parameters(packageSalt))/>\
            <dataIntegrity encryptedHmacKey="\(proof(secret, Purpose.integrityKey))" \
            encryptedHmacValue="\(proof(code.finish(), Purpose.integrityCode))"/>\
            <keyEncryptors><keyEncryptor uri="\(address)/keyEncryptor/password">\
            <p:encryptedKey spinCount="\(spinCount)" \(parameters(keySalt)) \
            encryptedVerifierHashInput="\(closed(verifier, Purpose.verifier))" \
            encryptedVerifierHashValue="\
            \(closed(Digest.of(verifier, algorithm), Purpose.verifierHash))" \
            encryptedKeyValue="\(closed(key, Purpose.key))"/>\
            </keyEncryptor></keyEncryptors></encryption>
            """
        return ([4, 0, 4, 0, 0x40, 0, 0, 0] + Array(text.utf8), stream)
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

    /// The bytes, filled up to whole blocks, encrypted: chained where there is a vector.
    private func encrypted(_ bytes: [UInt8], key: [UInt8], vector: [UInt8] = []) -> [UInt8] {
        let whole = bytes.resized(to: (bytes.count + 15) / 16 * 16, filler: 0)
        let cipher = BlockCipher(.encrypt, vector.isEmpty ? .ecb : .cbc, key: key)
        return cipher?.applied(to: whole, vector: vector) ?? []
    }

    /// Bytes that look random, for one purpose.
    private func invented(_ purpose: String, _ count: Int) -> [UInt8] {
        Array(Digest.of(seed.littleEndianBytes + Array(purpose.utf8), .sha512)[..<count])
    }
}
