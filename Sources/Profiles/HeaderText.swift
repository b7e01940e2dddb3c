/// A header, label or type as it is compared: without the differences that say nothing.
package enum HeaderText {
    /// Trimmed, spaces collapsed, full-width forms folded, in lower case.
    ///
    /// Canonically equal texts need no step of their own: Swift compares them as equal.
    package static func normalized(_ text: some StringProtocol) -> String {
        if let plain = normalizedASCII(text) { return plain }
        var scalars = String.UnicodeScalarView()
        var isSpacePending = false
        for scalar in text.unicodeScalars {
            if isInvisible(scalar) { continue }
            if scalar.properties.isWhitespace {
                isSpacePending = !scalars.isEmpty
                continue
            }
            if isSpacePending { scalars.append(" ") }
            isSpacePending = false
            append(scalar, to: &scalars)
        }
        return String(scalars).lowercased()
    }

    /// The same for ASCII, which has nothing to fold; nil for any other text.
    private static func normalizedASCII(_ text: some StringProtocol) -> String? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        var isSpacePending = false
        for byte in text.utf8 {
            guard byte < 0x80 else { return nil }
            if isSpace(byte) {
                isSpacePending = !bytes.isEmpty
                continue
            }
            if isSpacePending { bytes.append(0x20) }
            isSpacePending = false
            let isCapital = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
            bytes.append(isCapital ? byte | 0x20 : byte)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The text of UTF-8 bytes without white space and invisible characters at its ends.
    package static func trimmed(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        trimmed(String(decoding: core(of: bytes), as: UTF8.self))
    }

    /// The bytes without the white space of ASCII at their ends: all there is around most cells.
    package static func core(
        of bytes: UnsafeBufferPointer<UInt8>
    ) -> UnsafeBufferPointer<UInt8> {
        var (start, end) = (0, bytes.count)
        while start < end, isSpace(bytes[start]) { start += 1 }
        while end > start, isSpace(bytes[end - 1]) { end -= 1 }
        return UnsafeBufferPointer(rebasing: bytes[start..<end])
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || (0x09...0x0D).contains(byte)
    }

    /// The text without white space and invisible characters at its ends.
    package static func trimmed(_ text: String) -> String {
        if isTrimmed(text) { return text }
        var rest = text.unicodeScalars[...]
        while let first = rest.first, isBlank(first) { rest.removeFirst() }
        while let last = rest.last, isBlank(last) { rest.removeLast() }
        return String(rest)
    }

    /// The text trimmed, without invisible characters and with full-width forms folded.
    ///
    /// An ID that went through a Chinese or Japanese input method is still that ID.
    package static func folded(_ text: String) -> String {
        let trimmed = trimmed(text)
        if trimmed.utf8.allSatisfy({ $0 < 0x80 }) { return trimmed }
        var scalars = String.UnicodeScalarView()
        for scalar in trimmed.unicodeScalars where !isInvisible(scalar) {
            append(scalar, to: &scalars)
        }
        return String(scalars)
    }

    /// A name for a column that no profile knows; empty for a header without letters and digits.
    ///
    /// `Parcel protection levy` is `parcel-protection-levy`.
    package static func kebab(_ header: String) -> String {
        var name = ""
        for character in normalized(header) {
            if character.isLetter || character.isNumber {
                name.append(character)
            } else if name.last != "-", !name.isEmpty {
                name.append("-")
            }
        }
        while name.hasSuffix("-") { name.removeLast() }
        return name
    }

    /// True for most cells, which then need no copy.
    private static func isTrimmed(_ text: String) -> Bool {
        let bytes = text.utf8
        guard let first = bytes.first, let last = bytes.last else { return true }
        return (0x21...0x7E).contains(first) && (0x21...0x7E).contains(last)
    }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isWhitespace || isInvisible(scalar)
    }

    /// Byte order mark, zero-width spaces and joiners, soft hyphen, direction marks and
    /// isolates, variation selectors.
    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xFEFF, 0x200B...0x200F, 0x2060...0x2064, 0x00AD, 0x202A...0x202E, 0x2066...0x2069,
            0xFE00...0xFE0F, 0x061C, 0x180E:
            true
        default: false
        }
    }

    private static func append(
        _ scalar: Unicode.Scalar, to scalars: inout String.UnicodeScalarView
    ) {
        switch scalar.value {
        case 0xFF01...0xFF5E:
            // Full-width ASCII, such as the parentheses of Chinese and Japanese exports.
            if let narrow = Unicode.Scalar(scalar.value - 0xFEE0) { scalars.append(narrow) }
        case 0xFFE5: scalars.append("\u{A5}")  // The yuan and yen sign.
        case 0x0E33:
            // The Thai vowel AM in its two parts: exports write it either way.
            scalars.append("\u{0E4D}")
            scalars.append("\u{0E32}")
        default:
            scalars.append(scalar)
        }
    }
}
