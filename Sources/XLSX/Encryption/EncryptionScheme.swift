/// A way of encrypting a package: from a password to a key, from a key to the plain bytes.
protocol EncryptionScheme: Sendable {
    /// The key of the package; nil where the password is a wrong one.
    func key(for password: Password) -> [UInt8]?

    /// Proves that the encrypted bytes are those that were written, as far as the scheme can.
    func prove(_ package: CompoundStream, key: [UInt8]) throws(XLSXError)

    /// Makes plain bytes of encrypted ones: segments from a first one on, each but the last whole.
    func decrypt(_ bytes: inout [UInt8], firstSegment: Int, key: [UInt8])
}

/// The parts that all packages share.
enum EncryptedPackage {
    /// Bytes that are encrypted together.
    static let segmentSize = 4096
    /// Bytes in front of the first segment: how many plain bytes there are.
    static let headSize = 8
}
