/// A part that is read by the scanner.
final class PartScanning<Sink: MarkupSink & ~Copyable> {
    var sink: Sink
    private var scanner: MarkupScanner

    init(_ pieces: PartPieces, into sink: consuming Sink, limits: XLSXLimits) {
        self.sink = sink
        scanner = MarkupScanner(pieces, limits: limits)
    }

    /// True once the whole part was taken.
    private(set) var isAtEnd = false

    /// Takes in one more piece.
    func advance() throws(XLSXError) -> MarkupScanner.Step {
        let step = try scanner.advance(&sink)
        isAtEnd = step == .finished
        return step
    }
}

/// A part that is read by libxml2.
final class PartParsing<Sink: MarkupSink & ~Copyable> {
    private let handler: SinkHandler<Sink>
    private let reader: XMLPartReader

    init(_ stream: PartStream, into sink: consuming Sink, limits: XLSXLimits) throws(XLSXError) {
        handler = SinkHandler(sink)
        reader = try XMLPartReader(stream, handler: handler, limits: limits)
    }

    var sink: Sink {
        _read { yield handler.sink }
        _modify { yield &handler.sink }
    }

    /// Characters so far that XML forbids; they were left out.
    var forbiddenCharacters: Int { reader.invalidCharacters }

    /// Why the part ends before its end.
    private(set) var failure: XLSXError?
    /// True once the whole part was taken.
    private(set) var isAtEnd = false

    /// Takes in one more piece; false where the part ends, by its end or a failure.
    func advance() -> Bool {
        do {
            isAtEnd = try !reader.advance()
        } catch {
            failure = error
        }
        return failure == nil && !isAtEnd
    }
}

/// Who reads sheets and shared texts.
package enum MarkupEngine: CaseIterable, Sendable {
    /// The scanner, and libxml2 where the scanner meets what it does not know.
    case scanner
    /// libxml2 alone, which the scanner is measured against.
    case libxml2
}
