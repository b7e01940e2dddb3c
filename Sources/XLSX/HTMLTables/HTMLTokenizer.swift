/// Cuts a page into tags, comments and texts, as browsers do, however its pieces are cut.
///
/// It holds no tree and no stack: a page of any depth and length needs the memory of one tag.
struct HTMLTokenizer {
    private var state = State.text
    /// What stands between `<` and `>`, or between the marks of a comment, as far as it is kept.
    private var held: [UInt8] = []
    /// The quote that ends the attribute's value at hand.
    private var quote: UInt8 = 0
    private var isBehindEquals = false
    private var dashCount = 0
    /// `</` and the name that ends an element whose text is no markup, and how much of it came.
    private var rawEnd: [UInt8] = []
    private var rawMatch = 0

    /// Bytes of a tag or comment that are kept; the rest of a longer one is passed over.
    private static let heldSizeMax = 64 << 10
    private static let referenceSizeMax = 32

    private enum State {
        case text, reference, open, tag, quoted, declaration, bogus, comment, raw
    }

    /// False within a tag or a comment, where no page ends.
    var isAtText: Bool { state == .text }

    /// Takes the next bytes of the page.
    mutating func take(_ piece: UnsafeBufferPointer<UInt8>, _ handler: HTMLTableHandler) {
        var index = 0
        while index < piece.count {
            switch state {
            case .text: index = takeText(piece, from: index, handler)
            case .raw: index = takeRaw(piece, from: index, handler)
            case .reference:
                if takeReference(piece[index], handler) { index += 1 }
            default:
                takeInMarkup(piece[index], handler)
                index += 1
            }
        }
    }

    /// The page has ended, perhaps in what could have become a character by its name.
    mutating func finishText(_ handler: HTMLTableHandler) {
        if state == .reference { _ = takeReference(0x20, handler) }
    }

    private mutating func keep(_ byte: UInt8) {
        if held.count < Self.heldSizeMax { held.append(byte) }
    }

    private mutating func takeText(
        _ piece: UnsafeBufferPointer<UInt8>, from start: Int, _ handler: HTMLTableHandler
    ) -> Int {
        var end = start
        while end < piece.count, piece[end] != UInt8(ascii: "<"), piece[end] != UInt8(ascii: "&") {
            end += 1
        }
        if end > start { handler.text(UnsafeBufferPointer(rebasing: piece[start..<end])) }
        guard end < piece.count else { return end }
        state = piece[end] == UInt8(ascii: "<") ? .open : .reference
        held.removeAll(keepingCapacity: true)
        return end + 1
    }

    /// False where the byte is the next one of the text.
    private mutating func takeReference(_ byte: UInt8, _ handler: HTMLTableHandler) -> Bool {
        let isMark = byte == UInt8(ascii: "#") && held.isEmpty
        let isPart = isMark || MarkupSpace.isLetter(byte) || MarkupSpace.isDigit(byte)
        if isPart && held.count < Self.referenceSizeMax {
            held.append(byte)
            return true
        }
        state = .text
        let isEnded = byte == UInt8(ascii: ";")
        let text = HTMLReference.text(of: held[...], isEnded: isEnded)
        text.withUnsafeBufferPointer { handler.text($0) }
        return isEnded
    }

    private mutating func takeInMarkup(_ byte: UInt8, _ handler: HTMLTableHandler) {
        switch state {
        case .open: takeFirst(byte, handler)
        case .tag: takeInTag(byte, handler)
        case .quoted:
            if byte == quote { state = .tag }
            keep(byte)
        case .declaration:
            keep(byte)
            if held.elementsEqual("!--".utf8) {
                (state, dashCount) = (.comment, 2)
                held.removeAll(keepingCapacity: true)
            } else if byte == UInt8(ascii: ">") {
                state = .text
            } else if !held.elementsEqual("!-".utf8) {
                state = .bogus
            }
        case .bogus: if byte == UInt8(ascii: ">") { state = .text }
        case .comment:
            if byte == UInt8(ascii: ">") && dashCount >= 2 {
                state = .text
                held.withUnsafeBufferPointer { handler.comment($0) }
            }
            dashCount = byte == UInt8(ascii: "-") ? dashCount + 1 : 0
            keep(byte)
        case .text, .reference, .raw: break
        }
    }

    /// What follows `<` says whether it begins anything.
    private mutating func takeFirst(_ byte: UInt8, _ handler: HTMLTableHandler) {
        if byte == UInt8(ascii: "/") && held.isEmpty {
            held.append(byte)
        } else if MarkupSpace.isLetter(byte) {
            state = .tag
            isBehindEquals = false
            held.append(byte)
        } else if held.isEmpty && byte == UInt8(ascii: "!") {
            state = .declaration
            held.append(byte)
        } else if held.isEmpty && byte == UInt8(ascii: "?") {
            state = .bogus
        } else if !held.isEmpty {
            state = byte == UInt8(ascii: ">") ? .text : .bogus
        } else {
            // A mark of the text, such as in `a < b`; another one may follow at once.
            let isOpenAgain = byte == UInt8(ascii: "<")
            let text = [UInt8(ascii: "<")] + (isOpenAgain || byte == 0x26 ? [] : [byte])
            text.withUnsafeBufferPointer { handler.text($0) }
            state = isOpenAgain ? .open : byte == 0x26 ? .reference : .text
        }
    }

    private mutating func takeInTag(_ byte: UInt8, _ handler: HTMLTableHandler) {
        if byte == UInt8(ascii: ">") { return endTag(handler) }
        keep(byte)
        if byte == UInt8(ascii: "=") {
            isBehindEquals = true
        } else if !MarkupSpace.contains(byte) {
            // A quote anywhere else is a part of a name.
            if isBehindEquals && (byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")) {
                (state, quote) = (.quoted, byte)
            }
            isBehindEquals = false
        }
    }

    private mutating func endTag(_ handler: HTMLTableHandler) {
        state = .text
        let tag = HTMLTag(held)
        if tag.isEnd { return handler.end(tag.element) }
        handler.start(tag)
        guard tag.element.isRaw else { return }
        (state, rawMatch) = (.raw, 0)
        rawEnd = Array("</".utf8) + tag.name
    }

    /// Text that is no markup, up to its own end tag.
    private mutating func takeRaw(
        _ piece: UnsafeBufferPointer<UInt8>, from start: Int, _ handler: HTMLTableHandler
    ) -> Int {
        var index = start
        while index < piece.count {
            let byte = piece[index]
            if rawMatch == rawEnd.count {
                if MarkupSpace.contains(byte) || "/>".utf8.contains(byte) {
                    handler.text(UnsafeBufferPointer(rebasing: piece[start..<index]))
                    (state, isBehindEquals) = (.tag, false)
                    held = Array(rawEnd.dropFirst())
                    return index
                }
                rawMatch = 0
            }
            if MarkupSpace.small(byte) == rawEnd[rawMatch] {
                rawMatch += 1
            } else {
                rawMatch = byte == rawEnd[0] ? 1 : 0
            }
            index += 1
        }
        handler.text(UnsafeBufferPointer(rebasing: piece[start...]))
        return index
    }
}
