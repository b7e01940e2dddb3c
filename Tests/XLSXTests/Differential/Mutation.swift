import TestSupport

/// Damages bytes as transfers, editors and attackers do.
enum Mutation {
    /// Pieces of markup that are put where they do not belong.
    private static let snippets = [
        "<", ">", "/>", "&", "&amp", "&#0;", "&#xFFFE;", "&nbsp;", "]]>", "<!--", "-->", "--",
        "<![CDATA[", "<?xml version=\"1.0\"?>", "?>", "<!DOCTYPE a>", "\"", "'", "=", " r=\"A1\"",
        "<c r=\"B2\"><v>7</v></c>", "<row r=\"3\">", "</row>", "<v>", "</v>", "</c>",
        "<is><t>x</t>",
        "<sheetData>", "</sheetData>", "\u{0}", "\u{1}", "\r", "\u{FFFF}", "\u{FEFF}", "é", "a:b:c",
        "xmlns=\"\"", " xml:space=\"preserve\"", "<a:b xmlns:a=\"u\">", " t=\"&#115;\"", "<x",
        "\u{85}",
    ]

    /// A copy with one to four damages.
    static func mutated(_ bytes: [UInt8], _ random: inout SeededRandom) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<random.below(4) + 1 where !bytes.isEmpty { mutate(&bytes, &random) }
        return bytes
    }

    private static func mutate(_ bytes: inout [UInt8], _ random: inout SeededRandom) {
        let place = random.below(bytes.count)
        let end = min(bytes.count, place + random.below(20) + 1)
        switch random.below(8) {
        case 0: bytes[place] = UInt8(truncatingIfNeeded: random.next())
        case 1: bytes[place] ^= 1 << UInt8(random.below(8))
        case 2: bytes.removeSubrange(place..<end)
        case 3: bytes.insert(contentsOf: Array(bytes[place..<end]), at: random.below(bytes.count))
        case 4, 5: bytes.insert(contentsOf: Array(random.pick(snippets).utf8), at: place)
        case 6: bytes.replaceSubrange(place..<end, with: Array(random.pick(snippets).utf8))
        default: bytes.removeLast(random.oneIn(8) ? bytes.count - place : 0)
        }
    }
}
