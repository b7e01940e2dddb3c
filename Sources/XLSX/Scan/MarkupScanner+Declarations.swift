import Glibc

/// What stands between tags and is neither tag nor text.
extension MarkupScanner {
    private static let commentStart: StaticString = "<!--"
    private static let dataStart: StaticString = "<![CDATA["
    private static let dataEnd: StaticString = "]]>"

    /// Bytes within which an XML declaration ends, if it is one.
    private static let xmlDeclarationSizeMax = 1_024

    /// Goes behind a mark of UTF-8 and the XML declaration; a part of another encoding or version
    /// is unknown.
    mutating func skipDeclaration() -> Stop {
        let mark: StaticString = "\u{FEFF}"
        let start = begins(with: mark, at: buffer.position) ? buffer.position + 3 : buffer.position
        let canGrow = buffer.waiting < Self.xmlDeclarationSizeMax && !buffer.isAtEnd
        guard begins(with: "<?xml", at: start) else {
            if canGrow && buffer.waiting < 9 { return .cutOff }
            buffer.position = start
            return .none
        }
        guard let end = find("?>", from: start) else { return canGrow ? .cutOff : .unknown }
        let text = UnsafeBufferPointer(start: buffer.base + start + 5, count: end - start - 5)
        guard XMLDeclaration.isKnown(text) else { return .unknown }
        buffer.position = end + 2
        return .none
    }

    /// Takes a comment or a CDATA section; a document type is left to libxml2, which refuses it.
    mutating func takeDeclaration<Sink: MarkupSink & ~Copyable>(_ sink: inout Sink) {
        if begins(with: Self.commentStart, at: buffer.position) {
            takeComment()
        } else if begins(with: Self.dataStart, at: buffer.position), stack.depth > 0 {
            takeData(&sink)
        } else {
            let isShort = buffer.waiting < Self.dataStart.utf8CodeUnitCount
            stop = isShort && !buffer.isAtEnd ? .cutOff : .unknown
        }
    }

    private mutating func takeComment() {
        let start = buffer.position + Self.commentStart.utf8CodeUnitCount
        // Two hyphens end a comment and nothing else.
        guard let end = find("--", from: start), end + 2 < buffer.end else {
            return stop = buffer.isAtEnd ? .unknown : .cutOff
        }
        guard buffer.base[end + 2] == UInt8(ascii: ">"), isAllowed(start, end) else {
            return stop = .unknown
        }
        buffer.position = end + 3
    }

    private mutating func takeData<Sink: MarkupSink & ~Copyable>(_ sink: inout Sink) {
        let start = buffer.position + Self.dataStart.utf8CodeUnitCount
        guard let end = find(Self.dataEnd, from: start) else {
            return stop = buffer.isAtEnd ? .unknown : .cutOff
        }
        guard isAllowed(start, end) else { return stop = .unknown }
        if sink.wantsText { passLines(start, end, &sink) }
        buffer.position = end + Self.dataEnd.utf8CodeUnitCount
    }

    /// Gives text to the sink with each line end as one line feed.
    private mutating func passLines<Sink: MarkupSink & ~Copyable>(
        _ start: Int, _ end: Int, _ sink: inout Sink
    ) {
        let bytes = buffer.base
        var lineStart = start
        for index in start..<end where bytes[index] == UInt8(ascii: "\r") {
            bytes[index] = UInt8(ascii: "\n")
            let isPair = index + 1 < end && bytes[index + 1] == UInt8(ascii: "\n")
            let lineEnd = isPair ? index : index + 1
            sink.text(UnsafeBufferPointer(start: bytes + lineStart, count: lineEnd - lineStart))
            lineStart = index + 1
        }
        sink.text(UnsafeBufferPointer(start: bytes + lineStart, count: end - lineStart))
    }

    /// Takes a processing instruction, which means nothing to a workbook.
    mutating func takeInstruction() {
        let start = buffer.position + 2
        guard let end = find("?>", from: start) else {
            return stop = buffer.isAtEnd ? .unknown : .cutOff
        }
        var nameEnd = start
        while classes[Int(buffer.base[nameEnd])] & ByteClass.name != 0 { nameEnd += 1 }
        let isName = classes[Int(buffer.base[start])] & ByteClass.nameStart != 0
        let isApart = nameEnd == end || classes[Int(buffer.base[nameEnd])] & ByteClass.space != 0
        // Names that begin so are reserved, and those with a colon are frowned at.
        let isReserved = buffer.base[start] | 0x20 == UInt8(ascii: "x")
        guard isName, isApart, !isReserved, isAllowed(start, end) else { return stop = .unknown }
        buffer.position = end + 2
    }

    private func begins(with text: StaticString, at index: Int) -> Bool {
        buffer.end - index >= text.utf8CodeUnitCount
            && memcmp(buffer.base + index, text.utf8Start, text.utf8CodeUnitCount) == 0
    }

    /// Where a text stands next, from an index on.
    private func find(_ text: StaticString, from start: Int) -> Int? {
        ByteSearch.find(text, in: buffer.base, from: start, to: buffer.end)
    }

    /// True where XML allows all characters between two indices.
    private func isAllowed(_ start: Int, _ end: Int) -> Bool {
        var index = start
        while index < end {
            let byte = buffer.base[index]
            if byte < 0x80 {
                let isSpace = classes[Int(byte)] & ByteClass.space != 0
                guard byte >= 0x20 || isSpace else { return false }
                index += 1
            } else {
                let size = UTF8Sequence.size(buffer.base + index)
                guard size > 0 else { return false }
                index += size
            }
        }
        return index == end
    }
}

/// The attributes of `<?xml ... ?>`.
private enum XMLDeclaration {
    /// True for version 1.0 in UTF-8, spelled as writers spell it.
    static func isKnown(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let text = String(decoding: bytes, as: UTF8.self)
        var words = text.split(whereSeparator: \.isWhitespace)[...]
        guard bytes.allSatisfy({ $0 < 0x80 }), text.first?.isWhitespace ?? false,
            value(of: "version", in: &words) == "1.0"
        else { return false }
        // Names are spelled so and not otherwise; the name of an encoding may be.
        if let encoding = value(of: "encoding", in: &words) {
            guard encoding.lowercased() == "utf-8" else { return false }
        }
        if let standalone = value(of: "standalone", in: &words) {
            guard standalone == "yes" || standalone == "no" else { return false }
        }
        return words.isEmpty
    }

    /// Takes the value of a name that comes next; nil where another one does.
    private static func value(of name: String, in words: inout ArraySlice<Substring>) -> Substring?
    {
        guard let word = words.first, word.hasPrefix(name + "=") else { return nil }
        let quoted = word.dropFirst(name.count + 1)
        guard quoted.count >= 2, let quote = quoted.first, quote == "\"" || quote == "'",
            quoted.last == quote
        else { return nil }
        words.removeFirst()
        return quoted.dropFirst().dropLast()
    }
}
