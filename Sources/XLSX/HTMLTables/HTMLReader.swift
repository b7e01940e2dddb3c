import Tables

/// Reads a web page piece by piece and gives its tags and texts to a handler.
final class HTMLReader: MarkupReading {
    private let handler: HTMLTableHandler
    private let sink: TableSink
    private var text: PageText
    private var tokenizer = HTMLTokenizer()

    init(_ file: ArchiveFile, sink: TableSink, limits: XLSXLimits) throws(XLSXError) {
        self.sink = sink
        handler = HTMLTableHandler(sink, limits)
        text = try PageText(file, limits: limits)
    }

    func advance() throws(XLSXError) -> Bool {
        if let piece = try text.next() {
            piece.withUnsafeBufferPointer { tokenizer.take($0, handler) }
            if let failure = sink.failure { throw failure }
            return true
        }
        tokenizer.finishText(handler)
        if let failure = sink.failure { throw failure }
        // Where rows may be missing no figure can be trusted.
        guard tokenizer.isAtText, !handler.isInRow else { throw XLSXError.truncatedArchive }
        return false
    }

    func named(_ sheets: [SheetInfo]) -> [SheetInfo] { handler.named(sheets) }
}
