import CLibCrypto

/// A hash of bytes that come piece by piece; one after another with the same object.
package final class Digest {
    package let algorithm: DigestAlgorithm
    private let context: OpaquePointer

    package init(_ algorithm: DigestAlgorithm) {
        self.algorithm = algorithm
        guard let context = EVP_MD_CTX_new() else {
            preconditionFailure("libcrypto has no memory for a digest")
        }
        self.context = context
        precondition(
            EVP_DigestInit_ex(context, algorithm.method, nil) == 1,
            "libcrypto has no \(algorithm)")
    }

    deinit { EVP_MD_CTX_free(context) }

    /// Takes the next bytes.
    package func update(_ bytes: UnsafeRawBufferPointer) {
        EVP_DigestUpdate(context, bytes.baseAddress, bytes.count)
    }

    /// Takes the next bytes.
    package func update(_ bytes: some Collection<UInt8>) {
        if bytes.withContiguousStorageIfAvailable({ update(UnsafeRawBufferPointer($0)) }) == nil {
            Array(bytes).withUnsafeBytes { update($0) }
        }
    }

    /// Writes the digest of all that was taken over the first bytes of a buffer, and begins anew.
    package func finish(into digest: UnsafeMutableRawBufferPointer) {
        precondition(digest.count >= algorithm.size, "too little room for a digest")
        let bytes = digest.assumingMemoryBound(to: UInt8.self)
        EVP_DigestFinal_ex(context, bytes.baseAddress, nil)
        EVP_DigestInit_ex(context, nil, nil)
    }

    /// The digest of all that was taken; the next bytes begin another one.
    package func finish() -> [UInt8] {
        var digest = [UInt8](repeating: 0, count: algorithm.size)
        digest.withUnsafeMutableBytes { finish(into: $0) }
        return digest
    }

    /// The digest of some bytes.
    package static func of(_ bytes: some Collection<UInt8>, _ algorithm: DigestAlgorithm)
        -> [UInt8]
    {
        let digest = Digest(algorithm)
        digest.update(bytes)
        return digest.finish()
    }
}
