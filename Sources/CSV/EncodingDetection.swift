/// Which encoding a file is in, found from all its bytes.
struct EncodingDetection {
    let encoding: TextEncoding
    /// Bytes of the mark at the file's begin.
    let markSize: Int
    /// NUL characters in the file.
    let nulBytes: Int
    /// Places where bytes are no character of the encoding.
    let replacedCharacters: Int
    /// Nil where the bytes of the file are its text.
    let decoder: TextDecoder?

    /// Looks at the mark, else at the places of NULs, else checks the whole file for UTF-8; what
    /// is none of it gets the encoding whose text looks most like a language.
    init(_ input: ByteInput) throws(CSVError) {
        var head: [UInt8] = []
        try input.read(4096, at: 0, into: &head)
        guard !Self.isUTF32(head) else { throw CSVError.unsupportedEncoding(name: "UTF-32") }
        let mark = Self.mark(of: head)
        markSize = mark?.size ?? 0
        if let wide = mark.map(\.encoding) ?? WideText.encoding(of: head), wide != .utf8 {
            encoding = wide
        } else {
            let check = try Self.check(input)
            if mark != nil || check.isValid || check.isMostlyValid {
                encoding = .utf8
            } else {
                encoding = EncodingRanking.best(for: try LegacySample(input).bytes)
            }
            guard encoding != .utf8 || !check.isWhole else {
                (nulBytes, replacedCharacters, decoder) = (check.nulBytes, 0, nil)
                return
            }
        }
        let decoder = TextDecoder(encoding: encoding)
        let dirt = try Self.dirt(of: input, decoder, markSize: markSize)
        (nulBytes, replacedCharacters) = (dirt.nulCount, dirt.replacedCount)
        self.decoder = decoder
    }

    private static func mark(of head: [UInt8]) -> (encoding: TextEncoding, size: Int)? {
        if head.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
        if head.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
        // A program that adds a mark to a file that has one writes two.
        var size = 0
        while head[size...].starts(with: TextPieces.mark) { size += TextPieces.mark.count }
        return size > 0 ? (.utf8, size) : nil
    }

    /// Four bytes for each character: the mark, or three zeros beside each ASCII character.
    private static func isUTF32(_ head: [UInt8]) -> Bool {
        if head.starts(with: [0xFF, 0xFE, 0, 0]) || head.starts(with: [0, 0, 0xFE, 0xFF]) {
            return true
        }
        let places = stride(from: 0, to: head.count & ~3, by: 4)
        let zeros = places.count { head[$0] == 0 && head[$0 + 1] == 0 }
        let zerosBehind = places.count { head[$0 + 2] == 0 && head[$0 + 3] == 0 }
        return places.underestimatedCount > 2
            && max(zeros, zerosBehind) == places.underestimatedCount
    }

    /// A character that the file's end cuts off does not make the rest of it another encoding.
    private static func check(_ input: ByteInput) throws(CSVError) -> UTF8Check {
        var check = UTF8Check()
        var piece: [UInt8] = []
        var offset = 0
        while offset < input.size {
            try input.read(TextPieces.size, at: offset, into: &piece)
            check.take(piece)
            offset += piece.count
        }
        return check
    }

    /// Decodes the whole file once to know what in it is no character.
    private static func dirt(
        of input: ByteInput, _ decoder: TextDecoder, markSize: Int
    ) throws(CSVError) -> TextDecoder.Dirt {
        var pieces = TextPieces(input, decoder: decoder, markSize: markSize, dropsNULs: true)
        while try pieces.advance() {}
        return pieces.dirt
    }
}

/// Text in UTF-16 without a mark.
enum WideText {
    /// The encoding where the zeros of ASCII characters stand in every second byte.
    ///
    /// Where most of the text is of another script there are fewer of them; then line ends and
    /// delimiters of two bytes must be there and no half of a surrogate pair.
    static func encoding(of head: [UInt8]) -> TextEncoding? {
        let pairs = head.count / 2
        var zeros = (even: 0, odd: 0)
        for index in 0..<pairs * 2 where head[index] == 0 {
            if index.isMultiple(of: 2) { zeros.even += 1 } else { zeros.odd += 1 }
        }
        let many = max(zeros.even, zeros.odd)
        let encoding: TextEncoding = zeros.odd > zeros.even ? .utf16LittleEndian : .utf16BigEndian
        guard many > 1, min(zeros.even, zeros.odd) * 20 < pairs else { return nil }
        if many > pairs * 6 / 10 { return encoding }
        guard many > pairs / 10 else { return nil }
        return looksLikeText(head[..<(pairs * 2)], encoding) ? encoding : nil
    }

    private static func looksLikeText(_ head: ArraySlice<UInt8>, _ encoding: TextEncoding) -> Bool {
        var text: [UInt8] = []
        let decoder = TextDecoder(encoding: encoding)
        let end = decoder.wholeCharacters(in: Array(head))
        let dirt = decoder.append(head.prefix(end), to: &text)
        guard dirt == TextDecoder.Dirt() else { return false }
        let scalars = String(decoding: text, as: UTF8.self).unicodeScalars
        let plain = scalars.count { $0.isASCII || $0.properties.isAlphabetic }
        return text.contains(lineFeed) && plain * 10 >= scalars.count * 9
            && scalars.contains { !$0.isASCII }
    }
}
