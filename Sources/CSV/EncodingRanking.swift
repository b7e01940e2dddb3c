/// Which encoding bytes that are no UTF-8 are in: the one whose text looks most like its language.
///
/// Every candidate decodes the same cells and gets points for each character beyond ASCII. All
/// explain the same bytes, so the sums compare; at equal points the earlier candidate is taken.
/// Windows-1252 is the first and has a start, so that a single stray byte stays Western.
enum EncodingRanking {
    private static let candidates: [(encoding: TextEncoding, language: any LanguageScore)] = [
        (.windows1252, LatinScore(isVietnamese: false)),
        (.windows874, ThaiScore()),
        (.gb18030, EastAsianScore(common: CommonCharacters.simplifiedChinese)),
        (.big5, EastAsianScore(common: CommonCharacters.traditionalChinese)),
        (.shiftJIS, EastAsianScore(common: CommonCharacters.japanese, hasKana: true)),
        (.eucKR, EastAsianScore(common: CommonCharacters.korean)),
        (.windows1258, LatinScore(isVietnamese: true)),
    ]

    /// What a place costs whose bytes are no character of the encoding.
    private static let replacementPoints = -16

    /// What another encoding must have more than Windows-1252.
    private static let westernStart = 3

    /// The likeliest encoding of some cells.
    static func best(for sample: [UInt8]) -> TextEncoding {
        // One byte is no word of any language.
        guard sample.count(where: { $0 >= 0x80 }) > 1 else { return .windows1252 }
        var best: (points: Int, encoding: TextEncoding)?
        for (encoding, language) in candidates {
            let decoder = TextDecoder(encoding: encoding)
            guard decoder.isKnown else { continue }
            var text: [UInt8] = []
            _ = decoder.append(sample[...], to: &text)
            let start = encoding == .windows1252 ? westernStart : 0
            let points = start + points(of: String(decoding: text, as: UTF8.self), language)
            if points > (best?.points ?? .min) { best = (points, encoding) }
        }
        return best?.encoding ?? .windows1252
    }

    /// The points of a text in a language.
    static func points(of text: String, _ language: any LanguageScore) -> Int {
        let scalars = Array(text.unicodeScalars)
        var points = 0
        for (index, scalar) in scalars.enumerated() where scalar.value >= 0x80 {
            points +=
                scalar == "\u{FFFD}"
                ? replacementPoints
                : language.points(at: index, of: scalars)
        }
        return points
    }
}

/// How well a character fits its language and its neighbours.
protocol LanguageScore: Sendable {
    /// The points of one character beyond ASCII.
    func points(at index: Int, of text: [Unicode.Scalar]) -> Int
}

extension [Unicode.Scalar] {
    /// The character at an index; a line feed beyond the ends.
    func neighbour(_ index: Int) -> Unicode.Scalar {
        indices.contains(index) ? self[index] : "\n"
    }
}

extension Unicode.Scalar {
    var isASCIILetter: Bool { isASCII && properties.isAlphabetic }
    var isLetter: Bool { properties.isAlphabetic }
}

/// Chinese, Japanese and Korean: two bytes for most characters.
struct EastAsianScore: LanguageScore {
    var common: Set<Unicode.Scalar>
    var hasKana = false

    func points(at index: Int, of text: [Unicode.Scalar]) -> Int {
        let neighbours = [text.neighbour(index - 1), text.neighbour(index + 1)]
        let points = points(of: text[index])
        // `T恤` is a word, `Descri玢o` is not.
        switch neighbours.count(where: \.isASCIILetter) {
        case 0: return points
        case 1: return points - 2
        default: return points - 12
        }
    }

    private func points(of scalar: Unicode.Scalar) -> Int {
        if common.contains(scalar) { return 8 }
        switch scalar.value {
        case 0x3000...0x303F, 0xFF01...0xFF5E, 0xFFE5: return 4
        case 0x2014, 0x2018...0x201D, 0x2026, 0x2103, 0xB7, 0xD7, 0x2460...0x24FF: return 2
        case 0x3041...0x30FE: return hasKana ? 8 : -2
        case 0xFF61...0xFF9F: return 0
        case 0x4E00...0x9FFF, 0xAC00...0xD7A3: return -4
        default: return -8
        }
    }
}

/// Thai: a byte for each letter, vowels and tones around the consonants.
struct ThaiScore: LanguageScore {
    private static let commonConsonants = Set("กขคงจชดตถทนบปผพมยรลวสหอซณธ".unicodeScalars)

    func points(at index: Int, of text: [Unicode.Scalar]) -> Int {
        let (before, after) = (text.neighbour(index - 1), text.neighbour(index + 1))
        switch text[index].value {
        case 0x0E03, 0x0E05: return -6  // Letters that nobody writes any more.
        case 0x0E01...0x0E2E:
            let isBesideLatin = before.isASCIILetter || after.isASCIILetter
            return (Self.commonConsonants.contains(text[index]) ? 2 : 0) - (isBesideLatin ? 3 : 0)
        case 0x0E2F, 0x0E46: return isThai(before) ? 1 : -8
        case 0x0E30, 0x0E32, 0x0E33, 0x0E45: return isThai(before) ? 6 : -8
        case 0x0E31, 0x0E34...0x0E39: return isConsonant(before) ? 6 : -8
        case 0x0E40...0x0E44: return isConsonant(after) ? 6 : -8
        case 0x0E3A, 0x0E4D, 0x0E4E: return 0
        case 0x0E47...0x0E4C: return isConsonant(before) || isUpperVowel(before) ? 6 : -8
        case 0x0E3F: return 2
        case 0x0E50...0x0E59: return 1
        case 0x2013...0x2026, 0x20AC, 0xA0: return 1
        default: return -8
        }
    }

    private func isThai(_ scalar: Unicode.Scalar) -> Bool {
        (0x0E01...0x0E4E).contains(scalar.value)
    }

    private func isConsonant(_ scalar: Unicode.Scalar) -> Bool {
        (0x0E01...0x0E2E).contains(scalar.value)
    }

    private func isUpperVowel(_ scalar: Unicode.Scalar) -> Bool {
        (0x0E31...0x0E3A).contains(scalar.value)
    }
}
