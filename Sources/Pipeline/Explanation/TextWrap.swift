/// Breaks sentences into lines.
enum TextWrap {
    /// A sentence in lines of the page's width, the first behind another beginning.
    static func lines(_ text: String, first: String? = nil, indent: String) -> String {
        let width = PageText.columnsMax - indent.displayWidth
        return parts(text, width: width).enumerated().map { number, part in
            (number == 0 ? first ?? indent : indent) + part + "\n"
        }.joined()
    }

    /// The words of a text in as few parts of a width as it takes; one part at least.
    ///
    /// A word that is longer than the width is cut.
    static func parts(_ text: String, width: Int) -> [String] {
        guard text.displayWidth > width else { return [text] }
        var parts: [String] = []
        var line = ""
        for word in text.split(separator: " ", omittingEmptySubsequences: false) {
            var word = String(word)
            if !line.isEmpty, line.displayWidth + 1 + word.displayWidth <= width {
                line += " " + word
                continue
            }
            if !line.isEmpty { parts.append(line) }
            while word.displayWidth > width {
                parts.append(String(word.prefix(width)))
                word.removeFirst(min(width, word.count))
            }
            line = word
        }
        if !line.isEmpty || parts.isEmpty { parts.append(line) }
        return parts
    }
}

extension String {
    /// How many columns of a terminal the text takes: letters of East Asia take two, marks none.
    var displayWidth: Int {
        unicodeScalars.reduce(0) { width, scalar in
            if scalar.isASCII { return width + 1 }
            if Self.isMark(scalar) { return width }
            return width + (Self.isWide(scalar) ? 2 : 1)
        }
    }

    /// The text with spaces behind it.
    func padded(to width: Int) -> String {
        self + String(repeating: " ", count: max(0, width - displayWidth))
    }

    /// Letters stand below or above these, as the vowels of Thai.
    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: true
        default: false
        }
    }

    private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
            0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF:
            true
        default: false
        }
    }
}
