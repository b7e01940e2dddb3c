import Cryptography

/// What the XML of an agile encryption says, as it says it.
struct AgileDescription {
    /// How something is encrypted: the package, or its key.
    struct Parameters {
        let salt: [UInt8]
        let keySize: Int
        let algorithm: DigestAlgorithm
    }

    /// The key of the package, encrypted with what a password is hashed to.
    struct EncryptedKey {
        let parameters: Parameters
        let spinCount: Int
        let verifier: [UInt8]
        let verifierHash: [UInt8]
        let key: [UInt8]
    }

    /// What proves that the package is unchanged, encrypted with the key of the package.
    struct Integrity {
        let key: [UInt8]
        let code: [UInt8]
    }

    let package: Parameters
    let encryptedKey: EncryptedKey
    /// Nil where the writer left it out.
    let integrity: Integrity?

    /// Reads the XML behind the version.
    init(_ bytes: [UInt8], limits: XLSXLimits) throws(XLSXError) {
        let handler = AgileHandler(limits: limits)
        try XMLPartReader.read(
            PartBytes(bytes, name: EncryptionInfo.streamName), into: handler, limits: limits)
        guard let package = handler.package else {
            throw XLSXError.damagedEncryption(.description)
        }
        guard let encryptedKey = handler.encryptedKey else {
            // Other people's keys may stand there instead: those of certificates.
            throw handler.hasForeignKey
                ? XLSXError.unsupportedEncryption(method: "a certificate instead of a password")
                : XLSXError.damagedEncryption(.description)
        }
        self.package = package
        self.encryptedKey = encryptedKey
        integrity = handler.integrity
    }
}

private final class AgileHandler: XMLHandler {
    var failure: XLSXError?
    var package: AgileDescription.Parameters?
    var encryptedKey: AgileDescription.EncryptedKey?
    var integrity: AgileDescription.Integrity?
    var hasForeignKey = false
    private var isOfPassword = false
    private let limits: XLSXLimits

    private static let passwordAddress =
        "http://schemas.microsoft.com/office/2006/keyEncryptor/password"

    init(limits: XLSXLimits) { self.limits = limits }

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        guard failure == nil else { return }
        do throws(XLSXError) {
            if name == "keyData" {
                package = try parameters(attributes)
            } else if name == "dataIntegrity" {
                integrity = AgileDescription.Integrity(
                    key: try bytes(attributes["encryptedHmacKey"]),
                    code: try bytes(attributes["encryptedHmacValue"]))
            } else if name == "keyEncryptor" {
                isOfPassword = attributes["uri"] == Self.passwordAddress
                if !isOfPassword { hasForeignKey = true }
            } else if name == "encryptedKey", isOfPassword, encryptedKey == nil {
                encryptedKey = try key(attributes)
            }
        } catch {
            failure = error
        }
    }

    private func key(
        _ attributes: XMLAttributes
    ) throws(XLSXError) -> AgileDescription.EncryptedKey {
        guard let spinCount = attributes["spinCount"].flatMap({ Int($0) }), spinCount >= 0 else {
            throw XLSXError.damagedEncryption(.description)
        }
        guard spinCount <= limits.spinCountMax else {
            throw XLSXError.tooLarge(part: "", limit: .spinCount, allowed: limits.spinCountMax)
        }
        return AgileDescription.EncryptedKey(
            parameters: try parameters(attributes), spinCount: spinCount,
            verifier: try bytes(attributes["encryptedVerifierHashInput"]),
            verifierHash: try bytes(attributes["encryptedVerifierHashValue"]),
            key: try bytes(attributes["encryptedKeyValue"]))
    }

    private func parameters(
        _ attributes: XMLAttributes
    ) throws(XLSXError) -> AgileDescription.Parameters {
        let damage = XLSXError.damagedEncryption(.description)
        guard let cipher = attributes["cipherAlgorithm"],
            let chaining = attributes["cipherChaining"], let hash = attributes["hashAlgorithm"],
            let keyBits = attributes["keyBits"].flatMap({ Int($0) }),
            let salt = attributes["saltValue"].flatMap({ Base64.decode($0) }), !salt.isEmpty
        else { throw damage }
        guard cipher == "AES", chaining == "ChainingModeCBC" else {
            throw unsupported("\(cipher), \(chaining)")
        }
        // SHA-1 and SHA1, SHA-512 and SHA512 are all written.
        let name = hash.lowercased().split(separator: "-").joined()
        guard let algorithm = DigestAlgorithm(rawValue: name) else {
            throw unsupported("hash \(hash)")
        }
        guard [128, 192, 256].contains(keyBits),
            attributes["blockSize"] == String(BlockCipher.blockSize),
            attributes["saltSize"] == String(salt.count),
            attributes["hashSize"] == String(algorithm.size)
        else { throw damage }
        return AgileDescription.Parameters(salt: salt, keySize: keyBits / 8, algorithm: algorithm)
    }

    /// Names what the file says, but no more of it than a name is long.
    private func unsupported(_ method: String) -> XLSXError {
        .unsupportedEncryption(method: String(method.prefix(40)))
    }

    /// Encrypted bytes: whole blocks, and at least one.
    private func bytes(_ text: String?) throws(XLSXError) -> [UInt8] {
        guard let bytes = text.flatMap({ Base64.decode($0) }), !bytes.isEmpty,
            bytes.count.isMultiple(of: BlockCipher.blockSize)
        else { throw XLSXError.damagedEncryption(.description) }
        return bytes
    }
}
