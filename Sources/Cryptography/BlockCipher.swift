import CLibCrypto

/// AES without padding, in place, over whole blocks.
package final class BlockCipher {
    /// How blocks depend on each other.
    package enum Chaining: Hashable, Sendable {
        /// Each block is mixed with the one before it.
        case cbc
        /// Each block stands alone.
        case ecb
    }

    /// Which way the bytes go.
    package enum Direction: Int32, Sendable {
        case decrypt = 0
        case encrypt = 1
    }

    /// Bytes of a block.
    package static let blockSize = 16

    private let context: OpaquePointer
    private let chaining: Chaining

    /// A cipher with a key of 16, 24 or 32 bytes; nil where the key has another size.
    package init?(_ direction: Direction, _ chaining: Chaining, key: [UInt8]) {
        guard let method = Self.method(chaining, keySize: key.count) else { return nil }
        guard let context = EVP_CIPHER_CTX_new() else {
            preconditionFailure("libcrypto has no memory for a cipher")
        }
        self.context = context
        self.chaining = chaining
        precondition(
            EVP_CipherInit_ex(context, method, nil, key, nil, direction.rawValue) == 1,
            "libcrypto has no AES")
        EVP_CIPHER_CTX_set_padding(context, 0)
    }

    deinit { EVP_CIPHER_CTX_free(context) }

    /// Replaces whole blocks; `vector` is what the first block of a chain is mixed with.
    package func apply(to bytes: UnsafeMutableRawBufferPointer, vector: [UInt8] = []) {
        precondition(bytes.count.isMultiple(of: Self.blockSize), "a block is cut")
        if chaining == .cbc {
            precondition(vector.count == Self.blockSize, "a chain begins with a whole block")
            EVP_CipherInit_ex(context, nil, nil, nil, vector, -1)
        }
        guard !bytes.isEmpty, let count = Int32(exactly: bytes.count) else {
            return precondition(bytes.isEmpty, "more bytes than libcrypto takes at once")
        }
        let start = bytes.assumingMemoryBound(to: UInt8.self).baseAddress
        var written: Int32 = 0
        let status = EVP_CipherUpdate(context, start, &written, start, count)
        precondition(status == 1 && written == count, "AES stopped in the middle")
    }

    /// The same bytes after the cipher.
    package func applied(to bytes: [UInt8], vector: [UInt8] = []) -> [UInt8] {
        var bytes = bytes
        bytes.withUnsafeMutableBytes { apply(to: $0, vector: vector) }
        return bytes
    }

    private static func method(_ chaining: Chaining, keySize: Int) -> OpaquePointer? {
        switch (chaining, keySize) {
        case (.cbc, 16): EVP_aes_128_cbc()
        case (.cbc, 24): EVP_aes_192_cbc()
        case (.cbc, 32): EVP_aes_256_cbc()
        case (.ecb, 16): EVP_aes_128_ecb()
        case (.ecb, 24): EVP_aes_192_ecb()
        case (.ecb, 32): EVP_aes_256_ecb()
        default: nil
        }
    }
}
