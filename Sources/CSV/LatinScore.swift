/// Western languages and Vietnamese: mostly ASCII letters with an accented one here and there.
struct LatinScore: LanguageScore {
    /// Letters with accents that stand alone in a run of letters beyond ASCII, or almost so.
    private static let runMax = 3
    private static let rareWestern = Set("ðþýÐÞÝŠŽƒŸÿ".unicodeScalars)
    private static let notVietnamese = Set("çÇäÄöÖüÜßñÑëËïÏîÎûÛåÅøØæÆœŒÿŸ".unicodeScalars)

    let isVietnamese: Bool

    func points(at index: Int, of text: [Unicode.Scalar]) -> Int {
        let scalar = text[index]
        switch scalar.value {
        case 0x80...0x9F: return -8
        case 0x0300...0x036F: return -6  // An accent that no letter took.
        default: return scalar.isLetter ? letter(at: index, of: text) : symbol(at: index, of: text)
        }
    }

    private func symbol(at index: Int, of text: [Unicode.Scalar]) -> Int {
        let (before, after) = (text.neighbour(index - 1), text.neighbour(index + 1))
        if text[index] == "\u{2019}", before.isASCIILetter, after.isASCIILetter { return 4 }
        return before.isASCII && after.isASCII ? 1 : -1
    }

    private func letter(at index: Int, of text: [Unicode.Scalar]) -> Int {
        let (before, after) = (text.neighbour(index - 1), text.neighbour(index + 1))
        if text[index].properties.isUppercase, before.isLetter,
            before.properties.isLowercase || after.properties.isLowercase
        {
            return -4
        }
        let run = run(around: index, of: text)
        if run.count > Self.runMax { return -3 }
        if !text.neighbour(run.lowerBound - 1).isASCIILetter,
            !text.neighbour(run.upperBound).isASCIILetter
        {
            return run.count == 1 ? 1 : -2
        }
        return isVietnamese ? vietnamese(text[index]) : western(text[index], after: before)
    }

    private func western(_ letter: Unicode.Scalar, after before: Unicode.Scalar) -> Int {
        if Self.rareWestern.contains(letter) { return -1 }
        // `ção` is common; two accented vowels in a row are not.
        let followsVowel =
            !before.isASCII && before.isLetter && !"çÇñÑ".unicodeScalars.contains(before)
        return followsVowel ? 0 : 3
    }

    private func vietnamese(_ letter: Unicode.Scalar) -> Int {
        if Self.notVietnamese.contains(letter) { return -2 }
        switch letter {
        case "đ", "Đ", "ư", "Ư": return 4
        case "ă", "Ă", "ơ", "Ơ": return 2
        // A vowel and a tone: two bytes.
        case "\u{1EA0}"..."\u{1EF9}": return 6
        default: return 3
        }
    }

    /// The letters beyond ASCII that stand together around an index.
    private func run(around index: Int, of text: [Unicode.Scalar]) -> Range<Int> {
        func belongs(_ index: Int) -> Bool {
            let scalar = text.neighbour(index)
            return !scalar.isASCII && scalar.isLetter
        }
        var (start, end) = (index, index + 1)
        while belongs(start - 1) { start -= 1 }
        while belongs(end) { end += 1 }
        return start..<end
    }
}
