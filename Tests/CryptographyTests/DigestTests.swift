import Cryptography
import Testing

/// The examples of FIPS 180 and of RFC 2202 and 4231.
struct DigestTests {
    private static let long =
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"

    @Test(arguments: [
        ("abc", DigestAlgorithm.sha1, "a9993e364706816aba3e25717850c26c9cd0d89d"),
        (long, .sha1, "84983e441c3bd26ebaae4aa1f95129e5e54670f1"),
        (
            "abc", .sha256, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        ),
        (
            "abc", .sha384,
            "cb00753f45a35e8bb5a03d699ac65007272c32ab0eded1631a8b605a43ff5bed"
                + "8086072ba1e7cc2358baeca134c825a7"
        ),
        (
            "abc", .sha512,
            "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
                + "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f"
        ),
        ("", .sha256, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ])
    func `the digest is that of the standard`(
        text: String, algorithm: DigestAlgorithm, expected: String
    ) {
        #expect(Hex.text(Digest.of(text.utf8, algorithm)) == expected)
        #expect(expected.count == algorithm.size * 2)
    }

    @Test(arguments: DigestAlgorithm.allCases)
    func `pieces give the digest of the whole, and the object can be used again`(
        algorithm: DigestAlgorithm
    ) {
        let digest = Digest(algorithm)
        for _ in 0..<2 {
            digest.update(Array("ab".utf8))
            digest.update([])
            digest.update("cd".utf8)
            #expect(digest.finish() == Digest.of("abcd".utf8, algorithm))
        }
        #expect(digest.finish() == Digest.of("".utf8, algorithm))
    }

    @Test(arguments: [
        (
            DigestAlgorithm.sha1, [UInt8](repeating: 0x0B, count: 20), "Hi There",
            "b617318655057264e28bc0b6fb378c8ef146be00"
        ),
        (
            .sha256, [UInt8](repeating: 0x0B, count: 20), "Hi There",
            "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"
        ),
        (
            .sha384, Array("Jefe".utf8), "what do ya want for nothing?",
            "af45d2e376484031617f78d2b58a6b1b9c7ef464f5a01b47e42ec3736322445e"
                + "8e2240ca5e69e2c78b3239ecfab21649"
        ),
        (
            .sha512, Array("Jefe".utf8), "what do ya want for nothing?",
            "164b7a7bfcf819e2e395fbe73b56e0a387bd64222e831fd610270cd7ea250554"
                + "9758bf75c05a994a6d034f65f8f0e6fdcaeab1a34d4a6b4b636e070a38bce737"
        ),
    ])
    func `the authentication code is that of the standard`(
        algorithm: DigestAlgorithm, key: [UInt8], text: String, expected: String
    ) {
        let code = AuthenticationCode(algorithm, key: key)
        for byte in text.utf8 { [byte].withUnsafeBytes { code.update($0) } }
        #expect(Hex.text(code.finish()) == expected)
    }
}
