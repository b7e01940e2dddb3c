/// FNV-1a over UTF-8: the same text gives the same digits on every machine and in every run.
package enum StableHash {
    /// The 64-bit hash; its parameters are those of the FNV specification.
    package static func value(_ text: String) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in text.utf8 {
            hash ^= UInt64(byte)
            hash = hash &* 0x0000_0100_0000_01B3
        }
        return hash
    }

    /// The first hexadecimal digits of the hash, at most 16.
    package static func hex(_ text: String, digits: Int) -> String {
        let hex = String(value(text), radix: 16)
        let padded = String(repeating: "0", count: 16 - hex.count) + hex
        return String(padded.prefix(digits))
    }
}
