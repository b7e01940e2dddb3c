/// The stream that says how a package is encrypted.
enum EncryptionInfo {
    static let streamName = "EncryptionInfo"
    private static let agileHeadSize = 8

    /// The scheme that the stream's version and flags name.
    static func scheme(
        _ bytes: [UInt8], limits: XLSXLimits
    ) throws(XLSXError) -> any EncryptionScheme {
        guard bytes.count >= agileHeadSize else {
            throw XLSXError.damagedEncryption(.description)
        }
        switch (bytes.uint16(at: 0), bytes.uint16(at: 2)) {
        case (4, 4):
            return try AgileEncryption(Array(bytes[agileHeadSize...]), limits: limits)
        case (2...4, 2): return try StandardEncryption(bytes)
        case (3...4, 3): throw XLSXError.unsupportedEncryption(method: "extensible encryption")
        case (1, 1): throw XLSXError.unsupportedEncryption(method: "RC4")
        case (let major, let minor):
            throw XLSXError.unsupportedEncryption(method: "version \(major).\(minor)")
        }
    }
}
