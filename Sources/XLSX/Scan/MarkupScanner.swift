/// Finds the elements and texts of a part byte by byte, many times as fast as a parser for all
/// of XML, which libxml2 is.
///
/// It obeys the rules of XML for what it knows. What it does not know, or what is not well-formed,
/// it leaves to libxml2, which reads the part again from its begin: so a part is refused for one
/// and the same reason, whoever reads it.
struct MarkupScanner: ~Copyable {
    /// What a piece of the part led to.
    enum Step {
        case more, finished, handOver
        /// The sink takes no more.
        case failed
    }

    /// Why a token was not taken.
    enum Stop {
        case none
        /// Its end is not there yet.
        case cutOff
        /// It is nothing that the scanner knows.
        case unknown
    }

    var buffer: PartBuffer
    var stack: ElementStack
    var attributes: AttributeList
    var stop = Stop.none
    var hasRoot = false
    let classes = ByteClass.table
    private let tokenSizeMax: Int
    private var hasBegun = false

    init(_ source: PartPieces, limits: XLSXLimits) {
        buffer = PartBuffer(source)
        stack = ElementStack(depthMax: limits.depthMax)
        attributes = AttributeList()
        tokenSizeMax = limits.tokenSizeMax
    }

    /// Takes in one more piece and passes on what it completes.
    mutating func advance<Sink: MarkupSink & ~Copyable>(_ sink: inout Sink) throws(XLSXError)
        -> Step
    {
        try buffer.refill()
        if !hasBegun {
            switch skipDeclaration() {
            case .none: hasBegun = true
            case .cutOff: return .more
            case .unknown: return .handOver
            }
        }
        scan(&sink)
        if sink.failure != nil { return .failed }
        guard stop != .unknown else { return .handOver }
        if buffer.isAtEnd {
            let isWhole = buffer.waiting == 0 && stack.depth == 0 && hasRoot
            return isWhole ? .finished : .handOver
        }
        return buffer.waiting > tokenSizeMax ? .handOver : .more
    }

    /// Passes on all that is complete.
    private mutating func scan<Sink: MarkupSink & ~Copyable>(_ sink: inout Sink) {
        stop = .none
        while buffer.position < buffer.end {
            let isTag = buffer.base[buffer.position] == UInt8(ascii: "<")
            if isTag { takeTag(&sink) } else { takeText(&sink) }
            if stop != .none || sink.failure != nil { return }
        }
    }

    @inline(__always)
    private mutating func takeTag<Sink: MarkupSink & ~Copyable>(_ sink: inout Sink) {
        let next = buffer.base[buffer.position + 1]
        if classes[Int(next)] & ByteClass.nameStart != 0 {
            takeStartTag(&sink)
        } else if next == UInt8(ascii: "/") {
            takeEndTag(&sink)
        } else if buffer.waiting < 2 {
            stop = .cutOff
        } else if next == UInt8(ascii: "!") {
            takeDeclaration(&sink)
        } else if next == UInt8(ascii: "?") {
            takeInstruction()
        } else {
            stop = .unknown
        }
    }
}

/// Texts.
extension MarkupScanner {
    /// Takes text up to the next tag, or as far as it is there.
    @inline(__always)
    private mutating func takeText<Sink: MarkupSink & ~Copyable>(_ sink: inout Sink) {
        let base = buffer.base
        let start = buffer.position
        var index = start
        while classes[Int(base[index])] & ByteClass.plainText != 0 { index &+= 1 }
        pass(start, index, &sink)
        buffer.position = index
        if stop == .none && index < buffer.end && base[index] != UInt8(ascii: "<") {
            takeUnusual(&sink)
        }
    }

    /// Gives text to the sink; outside of all elements only white space may stand.
    @inline(__always)
    private mutating func pass<Sink: MarkupSink & ~Copyable>(
        _ start: Int, _ end: Int, _ sink: inout Sink
    ) {
        guard start < end else { return }
        if sink.wantsText {
            sink.text(UnsafeBufferPointer(start: buffer.base + start, count: end - start))
        } else if stack.depth == 0 {
            let isSpace = (start..<end).allSatisfy {
                classes[Int(buffer.base[$0])] & ByteClass.space != 0
            }
            if !isSpace { stop = .unknown }
        }
    }

    /// Takes a character of a text that is not plain.
    private mutating func takeUnusual<Sink: MarkupSink & ~Copyable>(_ sink: inout Sink) {
        let bytes = UnsafePointer(buffer.base + buffer.position)
        guard stack.depth > 0 else {
            if bytes[0] == UInt8(ascii: "\r") { buffer.position += 1 } else { stop = .unknown }
            return
        }
        switch bytes[0] {
        case UInt8(ascii: "&"): takeReference(&sink)
        case UInt8(ascii: "\r"): takeLineEnd(&sink)
        case UInt8(ascii: "]"):
            // "]]>" must not stand in a text.
            guard buffer.waiting >= 3 || buffer.isAtEnd else { return stop = .cutOff }
            let isEnd = bytes[1] == UInt8(ascii: "]") && bytes[2] == UInt8(ascii: ">")
            if isEnd { stop = .unknown } else { takeCharacter(1, &sink) }
        case 0x80...:
            let size = UTF8Sequence.size(bytes)
            if size > 0 { return takeCharacter(size, &sink) }
            let isCutOff =
                buffer.waiting < UTF8Sequence.expectedSize(bytes[0]) && !buffer.isAtEnd
            stop = isCutOff ? .cutOff : .unknown
        default: stop = .unknown
        }
    }

    private mutating func takeCharacter<Sink: MarkupSink & ~Copyable>(
        _ size: Int, _ sink: inout Sink
    ) {
        pass(buffer.position, buffer.position + size, &sink)
        buffer.position += size
    }

    private mutating func takeReference<Sink: MarkupSink & ~Copyable>(_ sink: inout Sink) {
        let bytes = UnsafePointer(buffer.base + buffer.position)
        switch CharacterReference.find(bytes, count: buffer.waiting) {
        case .character(let reference):
            withUnsafeBytes(of: reference.utf8.littleEndian) { spelled in
                spelled.withMemoryRebound(to: UInt8.self) { spelled in
                    let text = UnsafeBufferPointer(rebasing: spelled[..<reference.utf8Size])
                    if sink.wantsText { sink.text(text) }
                }
            }
            buffer.position += reference.size
        case .cutOff: stop = buffer.isAtEnd ? .unknown : .cutOff
        case .unknown: stop = .unknown
        }
    }

    /// A line end is one line feed, however it is spelled.
    private mutating func takeLineEnd<Sink: MarkupSink & ~Copyable>(_ sink: inout Sink) {
        guard buffer.waiting >= 2 || buffer.isAtEnd else { return stop = .cutOff }
        let isPair = buffer.base[buffer.position + 1] == UInt8(ascii: "\n")
        buffer.base[buffer.position] = UInt8(ascii: "\n")
        pass(buffer.position, buffer.position + 1, &sink)
        buffer.position += isPair ? 2 : 1
    }
}
