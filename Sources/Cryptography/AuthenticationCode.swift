import CLibCrypto

/// An HMAC of bytes that come piece by piece.
package final class AuthenticationCode {
    private let algorithm: DigestAlgorithm
    private let context: OpaquePointer

    package init(_ algorithm: DigestAlgorithm, key: [UInt8]) {
        self.algorithm = algorithm
        let secret = EVP_PKEY_new_raw_private_key(EVP_PKEY_HMAC, nil, key, key.count)
        defer { EVP_PKEY_free(secret) }
        guard let secret, let context = EVP_MD_CTX_new() else {
            preconditionFailure("libcrypto has no memory for an HMAC")
        }
        self.context = context
        precondition(
            EVP_DigestSignInit(context, nil, algorithm.method, nil, secret) == 1,
            "libcrypto has no HMAC of \(algorithm)")
    }

    deinit { EVP_MD_CTX_free(context) }

    /// Takes the next bytes.
    package func update(_ bytes: UnsafeRawBufferPointer) {
        EVP_DigestSignUpdate(context, bytes.baseAddress, bytes.count)
    }

    /// The code of all that was taken.
    package func finish() -> [UInt8] {
        var code = [UInt8](repeating: 0, count: algorithm.size)
        var count = code.count
        precondition(
            EVP_DigestSignFinal(context, &code, &count) == 1, "an HMAC was finished twice")
        return code
    }
}
