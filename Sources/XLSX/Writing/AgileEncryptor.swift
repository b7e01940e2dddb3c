import Cryptography

/// One agile encryption: its salts, its keys, and what is made of them.
struct AgileEncryptor {
    private typealias Purpose = AgileEncryption.Purpose

    private let algorithm: DigestAlgorithm
    private let keySize: Int
    private let spinCount: Int
    private let spun: [UInt8]
    private let keySalt: [UInt8]
    private let packageSalt: [UInt8]
    private let key: [UInt8]
    private let verifier: [UInt8]
    private let secret: [UInt8]

    init(
        _ password: Password, _ algorithm: DigestAlgorithm, keySize: Int, spinCount: Int,
        seed: UInt32
    ) {
        self.algorithm = algorithm
        self.keySize = keySize
        self.spinCount = spinCount
        keySalt = SeededBytes.of("salt", BlockCipher.blockSize, seed: seed)
        packageSalt = SeededBytes.of("package", BlockCipher.blockSize, seed: seed)
        key = SeededBytes.of("key", keySize, seed: seed)
        verifier = SeededBytes.of("verifier", BlockCipher.blockSize, seed: seed)
        secret = SeededBytes.of("integrity", algorithm.size, seed: seed)
        spun = PasswordHash.spun(password, salt: keySalt, spinCount: spinCount, algorithm)
    }

    /// The description and the encrypted package.
    func encrypt(_ package: [UInt8]) -> (info: [UInt8], stream: [UInt8]) {
        var stream = UInt32(package.count).littleEndianBytes + [0, 0, 0, 0]
        let size = EncryptedPackage.segmentSize
        for (number, start) in stride(from: 0, to: package.count, by: size).enumerated() {
            let segment = Array(package[start..<min(start + size, package.count)])
            stream += inPackage(segment, UInt32(number).littleEndianBytes)
        }
        let code = AuthenticationCode(algorithm, key: secret)
        stream.withUnsafeBytes { code.update($0) }
        let text = description(code: code.finish())
        return ([4, 0, 4, 0, 0x40, 0, 0, 0] + Array(text.utf8), stream)
    }

    private func description(code: [UInt8]) -> String {
        let address = "http://schemas.microsoft.com/office/2006"
        let hash = Digest.of(verifier, algorithm)
        return """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <encryption xmlns="\(address)/encryption" xmlns:p="\(address)/keyEncryptor/password">\
            <keyData \(parameters(packageSalt))/>\
            <dataIntegrity \
            encryptedHmacKey="\(Base64.encode(inPackage(secret, Purpose.integrityKey)))" \
            encryptedHmacValue="\(Base64.encode(inPackage(code, Purpose.integrityCode)))"/>\
            <keyEncryptors><keyEncryptor uri="\(address)/keyEncryptor/password">\
            <p:encryptedKey spinCount="\(spinCount)" \(parameters(keySalt)) \
            encryptedVerifierHashInput="\(ofPassword(verifier, Purpose.verifier))" \
            encryptedVerifierHashValue="\(ofPassword(hash, Purpose.verifierHash))" \
            encryptedKeyValue="\(ofPassword(key, Purpose.key))"/>\
            </keyEncryptor></keyEncryptors></encryption>
            """
    }

    private func parameters(_ salt: [UInt8]) -> String {
        """
        saltSize="\(salt.count)" blockSize="\(BlockCipher.blockSize)" keyBits="\(keySize * 8)" \
        hashSize="\(algorithm.size)" cipherAlgorithm="AES" cipherChaining="ChainingModeCBC" \
        hashAlgorithm="\(algorithm.rawValue.uppercased())" saltValue="\(Base64.encode(salt))"
        """
    }

    /// Encrypted with what the password is hashed to, as the description writes it.
    private func ofPassword(_ bytes: [UInt8], _ purpose: [UInt8]) -> String {
        let own = Digest.of(spun + purpose, algorithm)
            .resized(to: keySize, filler: AgileEncryption.filler)
        return Base64.encode(encrypted(bytes, key: own, vector: keySalt))
    }

    /// Encrypted with the key of the package.
    private func inPackage(_ bytes: [UInt8], _ word: [UInt8]) -> [UInt8] {
        let vector = Digest.of(packageSalt + word, algorithm).prefix(BlockCipher.blockSize)
        return encrypted(bytes, key: key, vector: Array(vector))
    }

    private func encrypted(_ bytes: [UInt8], key: [UInt8], vector: [UInt8]) -> [UInt8] {
        BlockCipher(.encrypt, .cbc, key: key)?
            .applied(to: bytes.inWholeBlocks, vector: vector) ?? []
    }
}

/// Bytes that look random and come from a seed.
enum SeededBytes {
    /// At most 64 bytes, others for each purpose.
    static func of(_ purpose: String, _ count: Int, seed: UInt32) -> [UInt8] {
        Array(Digest.of(seed.littleEndianBytes + Array(purpose.utf8), .sha512)[..<count])
    }
}

extension [UInt8] {
    /// Filled up to whole blocks of the cipher.
    var inWholeBlocks: [UInt8] {
        let size = BlockCipher.blockSize
        return resized(to: (count + size - 1) / size * size, filler: 0)
    }
}
