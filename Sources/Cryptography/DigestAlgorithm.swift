import CLibCrypto

/// The hash functions that files and encrypted workbooks name.
package enum DigestAlgorithm: String, Hashable, Sendable, CaseIterable {
    case sha1, sha256, sha384, sha512

    /// Bytes of a digest.
    package var size: Int {
        switch self {
        case .sha1: 20
        case .sha256: 32
        case .sha384: 48
        case .sha512: 64
        }
    }

    var method: OpaquePointer? {
        switch self {
        case .sha1: EVP_sha1()
        case .sha256: EVP_sha256()
        case .sha384: EVP_sha384()
        case .sha512: EVP_sha512()
        }
    }
}
