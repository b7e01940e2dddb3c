import Glibc

/// Lets libxml2 feed what the scanner usually feeds.
final class SinkHandler<Sink: MarkupSink & ~Copyable>: XMLHandler {
    var sink: Sink

    init(_ sink: consuming Sink) { self.sink = sink }

    var failure: XLSXError? { sink.failure }

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        guard sink.failure == nil else { return }
        let element = Sink.element(name.bytes)
        let hasAttributes = Sink.hasAttributes(element)
        sink.start(element, hasAttributes ? attributes.cellAttributes() : CellAttributes())
    }

    func end(_ name: XMLName) {
        guard sink.failure == nil else { return }
        sink.end(Sink.element(name.bytes))
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard sink.failure == nil, sink.wantsText else { return }
        sink.text(bytes)
    }
}

extension XMLAttributes {
    /// The attributes that a row, cell or text is read by.
    fileprivate func cellAttributes() -> CellAttributes {
        var found = CellAttributes()
        for index in 0..<count {
            guard let name = plainName(index) else { continue }
            if name == "r" {
                found.reference = value(index)
            } else if name == "t" {
                found.type = value(index)
            } else if name == "s" {
                found.style = value(index)
            }
        }
        found.keepsSpace = self["space"] == "preserve"
        return found
    }
}
