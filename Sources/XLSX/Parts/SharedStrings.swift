/// The texts that cells point at: all in one piece of memory, with the end of each.
struct SharedStrings {
    private var bytes: [UInt8] = []
    private var ends: [Int] = []

    /// No texts.
    init() {}

    init(_ stream: PartStream, limits: XLSXLimits) throws(XLSXError) {
        let handler = SharedStringsHandler(part: stream.name, limits: limits)
        try XMLPartReader.read(stream, into: handler, limits: limits)
        self = handler.strings
    }

    var count: Int { ends.count }

    /// Bytes of all texts.
    var size: Int { bytes.count }

    /// The text with an index, nil where there is none.
    func text(_ index: Int) -> String? {
        guard index >= 0, index < ends.count else { return nil }
        let start = index == 0 ? 0 : ends[index - 1]
        return bytes.withUnsafeBufferPointer { all in
            String(decoding: UnsafeBufferPointer(rebasing: all[start..<ends[index]]), as: UTF8.self)
        }
    }

    /// Adds a text, as UTF-8.
    mutating func append(_ text: [UInt8]) {
        bytes.append(contentsOf: text)
        ends.append(bytes.count)
    }
}

private final class SharedStringsHandler: XMLHandler {
    var failure: XLSXError?
    var strings = SharedStrings()
    private var collector = TextCollector()
    private let part: String
    private let limits: XLSXLimits

    init(part: String, limits: XLSXLimits) {
        self.part = part
        self.limits = limits
    }

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        if name == "si" { collector.clear() } else { collector.start(name, attributes) }
    }

    func end(_ name: XMLName) {
        guard name == "si" else { return collector.end(name) }
        var text = collector.bytes
        EscapedText.decode(&text)
        strings.append(text)
        if strings.count > limits.sharedStringsMax {
            fail(.sharedStrings, limits.sharedStringsMax)
        } else if strings.size > limits.sharedStringsSizeMax {
            fail(.sharedStringsSize, limits.sharedStringsSizeMax)
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        collector.text(bytes)
        if collector.bytes.count > limits.cellSizeMax { fail(.cellSize, limits.cellSizeMax) }
    }

    private func fail(_ limit: XLSXError.LimitName, _ allowed: Int) {
        failure = .tooLarge(part: part, limit: limit, allowed: allowed)
    }
}
