import Cryptography

/// The encryption of spreadsheets from 2007: AES block by block, SHA-1, nothing that proves that
/// the bytes are unchanged.
struct StandardEncryption: EncryptionScheme {
    private static let spinCount = 50_000
    private static let algorithm = DigestAlgorithm.sha1
    private static let saltSize = 16
    private static let verifierSize = 16
    private static let verifierHashSize = 32
    /// The ciphers that a description can name, by number; nil are those that are not read.
    private static let keySizes: [Int: Int] = [0x660E: 16, 0x660F: 24, 0x6610: 32]
    private static let rc4 = 0x6801
    private static let headerSizeMin = 32

    private let keySize: Int
    private let salt: [UInt8]
    private let verifier: [UInt8]
    private let verifierHash: [UInt8]

    /// Reads the description behind its version.
    init(_ bytes: [UInt8]) throws(XLSXError) {
        let damage = XLSXError.damagedEncryption(.description)
        guard bytes.count >= 12 else { throw damage }
        let isExternal = bytes.uint32(at: 4) & 0x10 != 0
        let headerSize = bytes.uint32(at: 8)
        let start = 12 + headerSize
        guard headerSize >= Self.headerSizeMin, start <= bytes.count else { throw damage }
        let cipher = bytes.uint32(at: 20)
        guard !isExternal, cipher != Self.rc4, let keySize = Self.keySizes[cipher] else {
            let name = cipher == Self.rc4 ? "RC4" : "cipher \(String(cipher, radix: 16))"
            throw XLSXError.unsupportedEncryption(method: isExternal ? "a foreign one" : name)
        }
        self.keySize = keySize
        let end = start + 4 + Self.saltSize + Self.verifierSize + 4 + Self.verifierHashSize
        guard end <= bytes.count, bytes.uint32(at: start) == Self.saltSize,
            bytes.uint32(at: 28) == keySize * 8
        else { throw damage }
        salt = Array(bytes[start + 4..<start + 20])
        verifier = Array(bytes[start + 20..<start + 36])
        verifierHash = Array(bytes[start + 40..<end])
    }

    func key(for password: Password) -> [UInt8]? {
        let key = Self.derivedKey(password, salt: salt, keySize: keySize)
        guard let cipher = BlockCipher(.decrypt, .ecb, key: key) else { return nil }
        let expected = Digest.of(cipher.applied(to: verifier), Self.algorithm)
        let found = cipher.applied(to: verifierHash)
        return found.starts(with: expected) ? key : nil
    }

    func prove(_ package: CompoundStream, key: [UInt8]) {}

    func decrypt(_ bytes: inout [UInt8], firstSegment: Int, key: [UInt8]) {
        let cipher = BlockCipher(.decrypt, .ecb, key: key)
        bytes.withUnsafeMutableBytes { cipher?.apply(to: $0) }
    }

    /// The key that a password stands for.
    static func derivedKey(_ password: Password, salt: [UInt8], keySize: Int) -> [UInt8] {
        let spun = PasswordHash.spun(password, salt: salt, spinCount: spinCount, algorithm)
        let hash = Digest.of(spun + [0, 0, 0, 0], algorithm)
        return Array((mixed(hash, 0x36) + mixed(hash, 0x5C))[..<keySize])
    }

    /// The hash of a block of one byte, mixed with a hash.
    private static func mixed(_ hash: [UInt8], _ filler: UInt8) -> [UInt8] {
        var block = [UInt8](repeating: filler, count: 64)
        for index in hash.indices { block[index] ^= hash[index] }
        return Digest.of(block, algorithm)
    }
}
