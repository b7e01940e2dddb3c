import CLibXML2

/// Feeds a part to libxml2, piece by piece, and its elements to a handler.
///
/// No document type is let in, so no entity but the five of XML itself ever has a meaning.
/// A character that XML forbids is left out and counted, a byte that is no UTF-8 becomes a
/// replacement character in its text; every other fault ends the part.
final class XMLPartReader {
    /// How often a character or byte was met that XML forbids.
    private(set) var invalidCharacters = 0

    fileprivate let stream: any PieceSource
    private let handler: any XMLHandler
    private let limits: XLSXLimits
    private let context: xmlParserCtxtPtr
    private var failure: XLSXError?
    /// Always of one size, because libxml2's words for a fault depend on where a piece ends.
    private var piece = [UInt8](repeating: 0, count: 256 << 10)
    private var depth = 0
    private var sizeSinceEvent = 0
    /// True within a CDATA section that came in pieces, one of which ended in a carriage return.
    private var isAfterCarriageReturn = false

    private static let isLibraryReady: Bool = {
        xmlInitParser()
        return true
    }()

    init(
        _ stream: any PieceSource, handler: any XMLHandler, limits: XLSXLimits
    ) throws(XLSXError) {
        self.stream = stream
        self.handler = handler
        self.limits = limits
        var callbacks = Self.callbacks()
        guard Self.isLibraryReady,
            let context = xmlCreatePushParserCtxt(&callbacks, nil, nil, 0, nil)
        else { throw XLSXError.unreadable(reason: "out of memory") }
        self.context = context
        // Once for each thread; it would print what no parser asks for.
        tieout_ignoreMessages()
        // Recovery is what lets a forbidden character pass by; all other faults are refused here.
        let options =
            XML_PARSE_NONET.rawValue | XML_PARSE_HUGE.rawValue
            | XML_PARSE_RECOVER.rawValue
        xmlCtxtUseOptions(context, Int32(bitPattern: options))
        context.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
    }

    deinit { xmlFreeParserCtxt(context) }

    /// Reads a whole part.
    static func read(
        _ stream: any PieceSource, into handler: any XMLHandler, limits: XLSXLimits
    ) throws(XLSXError) {
        let reader = try XMLPartReader(stream, handler: handler, limits: limits)
        while try reader.advance() {}
    }

    /// Reads one more piece; false where it was the last.
    func advance() throws(XLSXError) -> Bool {
        let count = try stream.read(into: &piece)
        piece.withUnsafeBytes { bytes in
            _ = xmlParseChunk(
                context, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(count),
                count == 0 ? 1 : 0)
        }
        sizeSinceEvent += count
        if sizeSinceEvent > limits.tokenSizeMax + piece.count && failure == nil {
            failure = .tooLarge(
                part: stream.name, limit: .tokenSize, allowed: limits.tokenSizeMax)
        }
        if let failure = handler.failure ?? failure { throw failure }
        return count > 0
    }

    fileprivate func start(_ name: XMLName, _ attributes: XMLAttributes, namespaceCount: Int) {
        depth += 1
        sizeSinceEvent = 0
        isAfterCarriageReturn = false
        guard failure == nil else { return }
        guard attributes.count + namespaceCount <= limits.attributesMax else {
            return fail(
                .tooLarge(
                    part: stream.name, limit: .attributes, allowed: limits.attributesMax))
        }
        guard depth <= limits.depthMax else {
            return fail(
                .tooLarge(part: stream.name, limit: .depth, allowed: limits.depthMax))
        }
        handler.start(name, attributes)
    }

    fileprivate func end(_ name: XMLName) {
        depth -= 1
        isAfterCarriageReturn = false
        guard failure == nil else { return }
        handler.end(name)
    }

    fileprivate func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        sizeSinceEvent = 0
        guard failure == nil else { return }
        handler.text(bytes)
    }

    /// Text of a CDATA section, whose line ends libxml2 leaves as they are, other than XML does.
    fileprivate func data(_ bytes: UnsafeBufferPointer<UInt8>) {
        var lineStart = bytes.startIndex
        // The line feed of a line end that an earlier piece began.
        if isAfterCarriageReturn && bytes.first == UInt8(ascii: "\n") { lineStart += 1 }
        isAfterCarriageReturn = false
        var index = lineStart
        while index < bytes.endIndex {
            if bytes[index] == UInt8(ascii: "\r") {
                text(UnsafeBufferPointer(rebasing: bytes[lineStart..<index]))
                "\n".withCString { lineFeed in
                    lineFeed.withMemoryRebound(to: UInt8.self, capacity: 1) {
                        text(UnsafeBufferPointer(start: $0, count: 1))
                    }
                }
                let isPair = index + 1 < bytes.endIndex && bytes[index + 1] == UInt8(ascii: "\n")
                isAfterCarriageReturn = index + 1 == bytes.endIndex
                index += isPair ? 1 : 0
                lineStart = index + 1
            }
            index += 1
        }
        text(UnsafeBufferPointer(rebasing: bytes[lineStart...]))
    }

    fileprivate func fail(_ error: XLSXError) {
        if failure == nil { failure = error }
        xmlStopParser(context)
    }

    fileprivate func report(_ error: xmlError) {
        guard error.level == XML_ERR_FATAL, failure == nil else { return }
        if error.code == Int32(bitPattern: XML_ERR_INVALID_CHAR.rawValue) {
            if handler.failure == nil { invalidCharacters += 1 }
            return
        }
        let reason = error.message.map { String(cString: $0) } ?? ""
        let end = reason.lastIndex { !$0.isWhitespace }
        fail(
            .malformedXML(
                part: stream.name, line: Int(error.line),
                reason: String(end.map { reason[...$0] } ?? "")))
    }

    private static func callbacks() -> xmlSAXHandler {
        var callbacks = xmlSAXHandler()
        callbacks.initialized = XML_SAX2_MAGIC
        callbacks.startElementNs = { context, name, _, _, namespaces, _, count, _, attributes in
            guard let name else { return }
            reader(context)?.start(
                XMLName(name), XMLAttributes(count: Int(count), attributes),
                namespaceCount: Int(namespaces))
        }
        callbacks.endElementNs = { context, name, _, _ in
            guard let name else { return }
            reader(context)?.end(XMLName(name))
        }
        callbacks.characters = { context, bytes, count in
            reader(context)?.text(UnsafeBufferPointer(start: bytes, count: Int(count)))
        }
        callbacks.ignorableWhitespace = callbacks.characters
        callbacks.cdataBlock = { context, bytes, count in
            reader(context)?.data(UnsafeBufferPointer(start: bytes, count: Int(count)))
        }
        callbacks.internalSubset = { context, _, _, _ in
            guard let reader = reader(context) else { return }
            reader.fail(.documentType(part: reader.stream.name))
        }
        callbacks.serror = { context, error in
            guard let error else { return }
            reader(context)?.report(error.pointee)
        }
        return callbacks
    }
}

/// The reader that libxml2 was given to pass on; free of any type, as C asks of callbacks.
private func reader(_ context: UnsafeMutableRawPointer?) -> XMLPartReader? {
    context.map { Unmanaged<XMLPartReader>.fromOpaque($0).takeUnretainedValue() }
}
