import CLibXML2

/// Feeds a part to libxml2, piece by piece, and its elements to a handler.
///
/// No document type is let in, so no entity but the five of XML itself ever has a meaning.
/// A character that XML forbids is left out and counted, a byte that is no UTF-8 becomes a
/// replacement character in its text; every other fault ends the part.
final class XMLPartReader {
    /// How often a character or byte was met that XML forbids.
    private(set) var invalidCharacters = 0

    fileprivate let stream: any PartPieces
    private let handler: any XMLHandler
    private let limits: XLSXLimits
    private let context: xmlParserCtxtPtr
    private var failure: XLSXError?
    private var depth = 0
    private var sizeSinceEvent = 0

    private static let isLibraryReady: Bool = {
        xmlInitParser()
        return true
    }()

    init(_ stream: any PartPieces, handler: any XMLHandler, limits: XLSXLimits) throws(XLSXError) {
        self.stream = stream
        self.handler = handler
        self.limits = limits
        var callbacks = Self.callbacks()
        guard Self.isLibraryReady,
            let context = xmlCreatePushParserCtxt(&callbacks, nil, nil, 0, nil)
        else { throw XLSXError.unreadable(reason: "out of memory") }
        self.context = context
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
        _ stream: any PartPieces, into handler: any XMLHandler, limits: XLSXLimits
    ) throws(XLSXError) {
        let reader = try XMLPartReader(stream, handler: handler, limits: limits)
        while try reader.advance() {}
    }

    /// Reads one more piece; false where it was the last.
    func advance() throws(XLSXError) -> Bool {
        let count = try stream.next { piece in
            _ = piece.withMemoryRebound(to: CChar.self) { bytes in
                xmlParseChunk(context, bytes.baseAddress, Int32(bytes.count), bytes.isEmpty ? 1 : 0)
            }
            return piece.count
        }
        sizeSinceEvent += count
        if sizeSinceEvent > limits.tokenSizeMax + PartStream.pieceSize && failure == nil {
            failure = .tooLarge(
                part: stream.name, limit: .tokenSize, allowed: limits.tokenSizeMax)
        }
        if let failure = handler.failure ?? failure { throw failure }
        return count > 0
    }

    fileprivate func start(_ name: XMLName, _ attributes: XMLAttributes) {
        depth += 1
        sizeSinceEvent = 0
        guard failure == nil else { return }
        guard depth <= limits.depthMax else {
            return fail(
                .tooLarge(part: stream.name, limit: .depth, allowed: limits.depthMax))
        }
        handler.start(name, attributes)
    }

    fileprivate func end(_ name: XMLName) {
        depth -= 1
        guard failure == nil else { return }
        handler.end(name)
    }

    fileprivate func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        sizeSinceEvent = 0
        guard failure == nil else { return }
        handler.text(bytes)
    }

    fileprivate func fail(_ error: XLSXError) {
        if failure == nil { failure = error }
        xmlStopParser(context)
    }

    fileprivate func report(_ error: xmlError) {
        guard error.level == XML_ERR_FATAL, failure == nil else { return }
        if error.code == Int32(bitPattern: XML_ERR_INVALID_CHAR.rawValue) {
            invalidCharacters += 1
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
        callbacks.startElementNs = { context, name, _, _, _, _, count, _, attributes in
            guard let name else { return }
            reader(context)?.start(
                XMLName(name), XMLAttributes(count: Int(count), attributes))
        }
        callbacks.endElementNs = { context, name, _, _ in
            guard let name else { return }
            reader(context)?.end(XMLName(name))
        }
        callbacks.characters = { context, bytes, count in
            reader(context)?.text(UnsafeBufferPointer(start: bytes, count: Int(count)))
        }
        callbacks.ignorableWhitespace = callbacks.characters
        callbacks.cdataBlock = callbacks.characters
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
