/// Turns the bytes of an encoding into UTF-8.
struct TextDecoder {
    /// What was met in a text that is no character of it.
    struct Dirt: Hashable {
        var nulCount = 0
        /// Places where U+FFFD stands instead.
        var replacedCount = 0

        mutating func add(_ other: Dirt) {
            nulCount += other.nulCount
            replacedCount += other.replacedCount
        }
    }

    /// Bytes after which a text is cut even if that may break a character; no cell is as long.
    private static let runSizeMax = 2 << 20

    let encoding: TextEncoding

    /// How many of the bytes can be decoded without those that follow.
    func wholeCharacters(in bytes: [UInt8]) -> Int {
        switch encoding {
        case .windows1252:
            return bytes.count
        case .utf16LittleEndian, .utf16BigEndian:
            let even = bytes.count & ~1
            guard even >= 2 else { return 0 }
            let isLead = UTF16Decoder(encoding).isLead(bytes, at: even - 2)
            return isLead ? even - 2 : even
        case .utf8:
            return end(in: bytes) { $0 < 0x80 }
        case .gb18030, .big5, .shiftJIS, .eucKR, .windows874, .windows1258:
            // Such a byte is never the second of a character: spaces, line ends, commas, quotes.
            return end(in: bytes) { $0 < 0x30 }
        }
    }

    /// False where the system lacks the table of an encoding.
    var isKnown: Bool { converterName.map(LegacyText.isKnown) ?? true }

    /// Appends the text of bytes as UTF-8, without NULs; the bytes end with a character.
    func append(_ bytes: ArraySlice<UInt8>, to text: inout [UInt8]) -> Dirt {
        if let converterName { return LegacyText.append(bytes, as: converterName, to: &text) }
        switch encoding {
        case .utf16LittleEndian, .utf16BigEndian:
            return UTF16Decoder(encoding).append(bytes, to: &text)
        case .utf8: return appendMended(bytes, to: &text)
        default: return Windows1252.append(bytes, to: &text)
        }
    }

    /// The name of the encoding for the system's converter.
    private var converterName: String? {
        switch encoding {
        case .gb18030: "GB18030"
        case .big5: "BIG5-HKSCS"
        case .shiftJIS: "CP932"
        case .eucKR: "UHC"
        case .windows874: "CP874"
        case .windows1258: "CP1258"
        case .utf8, .utf16LittleEndian, .utf16BigEndian, .windows1252: nil
        }
    }

    private func end(in bytes: [UInt8], isCut: (UInt8) -> Bool) -> Int {
        if let last = bytes.lastIndex(where: isCut) { return last + 1 }
        return bytes.count >= Self.runSizeMax ? bytes.count : 0
    }

    /// UTF-8 of which a little is not well-formed.
    private func appendMended(_ bytes: ArraySlice<UInt8>, to text: inout [UInt8]) -> Dirt {
        var dirt = Dirt()
        let mended = String(decoding: bytes.filter { $0 != 0 }, as: UTF8.self)
        dirt.nulCount = bytes.count { $0 == 0 }
        dirt.replacedCount =
            mended.unicodeScalars.count { $0 == "\u{FFFD}" }
            - Self.count(of: TextPieces.replacement, in: bytes)
        text.append(contentsOf: mended.utf8)
        return dirt
    }

    private static func count(of pattern: [UInt8], in bytes: ArraySlice<UInt8>) -> Int {
        bytes.indices.count { bytes[$0...].starts(with: pattern) }
    }
}

extension TextPieces {
    /// U+FFFD, which stands for bytes that are no character, as UTF-8.
    static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]
}
