/// A workbook that a password protects: an encrypted package within a compound file.
enum EncryptedWorkbook {
    private static let packageName = "EncryptedPackage"

    /// The package with the first of the passwords that fits, or the one that spreadsheets try by
    /// themselves.
    static func open(
        _ file: any ByteSource, passwords: [Password], limits: XLSXLimits
    ) throws(XLSXError) -> any ByteSource {
        // 1. What the file is: needs its directory.
        let compound = try CompoundFile(file, limits: limits)
        try requireEncryption(compound.content)
        // 2. How it is encrypted.
        let info = try compound.stream(EncryptionInfo.streamName)
        guard info.size <= limits.encryptionInfoSizeMax else {
            throw XLSXError.tooLarge(
                part: "", limit: .encryptionInfoSize, allowed: limits.encryptionInfoSizeMax)
        }
        let scheme = try EncryptionInfo.scheme(
            info.bytes(at: 0, count: info.size), limits: limits)
        let package = try compound.stream(packageName)
        // 3. The key: the slow step, once for each password.
        for password in passwords + [.spreadsheetDefault] {
            guard let key = scheme.key(for: password) else { continue }
            try scheme.prove(package, key: key)
            return try DecryptedPackage(package, scheme, key: key)
        }
        throw passwords.isEmpty
            ? XLSXError.passwordProtected
            : XLSXError.wrongPassword(triedCount: passwords.count)
    }

    private static func requireEncryption(_ content: CompoundContent) throws(XLSXError) {
        switch content {
        case .encryptedDocument: return
        case .oldWorkbook: throw XLSXError.oldBinaryWorkbook
        case .rightsManagedDocument:
            throw XLSXError.unsupportedEncryption(method: "rights management")
        default: throw XLSXError.otherDocument(content)
        }
    }
}
