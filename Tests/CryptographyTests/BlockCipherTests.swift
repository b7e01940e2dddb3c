import Cryptography
import Testing

/// The examples of NIST SP 800-38A: one text, three keys, two ways of chaining.
struct BlockCipherTests {
    private static let plain = Hex.bytes(
        "6bc1bee22e409f96e93d7e117393172a ae2d8a571e03ac9c9eb76fac45af8e51")
    private static let vector = Hex.bytes("000102030405060708090a0b0c0d0e0f")
    private static let keys = [
        "2b7e151628aed2a6abf7158809cf4f3c",
        "8e73b0f7da0e6452c810f32b809079e562f8ead2522c6b7b",
        "603deb1015ca71be2b73aef0857d77811f352c073b6108d72d9810a30914dff4",
    ]

    @Test(arguments: [
        (
            0, BlockCipher.Chaining.ecb, "3ad77bb40d7a3660a89ecaf32466ef97",
            "f5d3d58503b9699de785895a96fdbaaf"
        ),
        (1, .ecb, "bd334f1d6e45f25ff712a214571fa5cc", "974104846d0ad3ad7734ecb3ecee4eef"),
        (2, .ecb, "f3eed1bdb5d2a03c064b5a7e3db181f8", "591ccb10d410ed26dc5ba74a31362870"),
        (0, .cbc, "7649abac8119b246cee98e9b12e9197d", "5086cb9b507219ee95db113a917678b2"),
        (1, .cbc, "4f021db243bc633d7178183a9fa071e8", "b4d9ada9ad7dedf4e5e738763f69145a"),
        (2, .cbc, "f58c4c04d6e5f1ba779eabfb5f7bfbd6", "9cfc4e967edb808d679f777bc6702c7d"),
    ])
    func `the blocks are those of the standard, in both directions`(
        key: Int, chaining: BlockCipher.Chaining, first: String, second: String
    ) throws {
        let key = Hex.bytes(Self.keys[key])
        let encryption = try #require(BlockCipher(.encrypt, chaining, key: key))
        let decryption = try #require(BlockCipher(.decrypt, chaining, key: key))
        // Twice: a chain begins anew each time.
        for _ in 0..<2 {
            let closed = encryption.applied(to: Self.plain, vector: Self.vector)
            #expect(Hex.text(closed) == first + second)
            #expect(decryption.applied(to: closed, vector: Self.vector) == Self.plain)
        }
        #expect(encryption.applied(to: [], vector: Self.vector) == [])
    }

    @Test(arguments: [0, 1, 15, 17, 33])
    func `a key of another size is none`(size: Int) {
        let key = [UInt8](repeating: 1, count: size)
        #expect(BlockCipher(.decrypt, .cbc, key: key) == nil)
    }
}
