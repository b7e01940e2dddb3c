/// Collects the texts of the shared strings' part.
struct SharedStringsBuilder: MarkupSink, ~Copyable {
    /// What the elements of the part mean.
    enum Element: UInt8 {
        case other
        /// `si`, one text.
        case item
        /// `t`, a run of it.
        case run
        /// `rPh`, how to pronounce a run.
        case hint
    }

    private(set) var failure: XLSXError?
    let strings = SharedStrings()
    private var collector = TextCollector()
    private let part: String
    private let limits: XLSXLimits

    init(part: String, limits: XLSXLimits) {
        self.part = part
        self.limits = limits
    }

    @inline(__always)
    static func element(_ name: UnsafeBufferPointer<UInt8>) -> Element {
        switch name.count {
        case 1: name[0] == UInt8(ascii: "t") ? .run : .other
        case 2: name.isText("si") ? .item : .other
        case 3: name.isText("rPh") ? .hint : .other
        default: .other
        }
    }

    static func hasAttributes(_ element: Element) -> Bool { element == .run }

    var wantsText: Bool { collector.isInRun }

    mutating func start(_ element: Element, _ attributes: CellAttributes) {
        switch element {
        case .item: collector.clear()
        case .run: collector.startRun(keepsSpace: attributes.keepsSpace)
        case .hint: collector.startHint()
        case .other: break
        }
    }

    mutating func end(_ element: Element) {
        switch element {
        case .item: add()
        case .run: collector.endRun()
        case .hint: collector.endHint()
        case .other: break
        }
    }

    mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        collector.text(bytes)
        if collector.bytes.count > limits.cellSizeMax { fail(.cellSize, limits.cellSizeMax) }
    }

    private mutating func add() {
        if let decoded = EscapedText.decoded(collector.bytes) {
            decoded.withUnsafeBufferPointer { strings.append($0) }
        } else {
            strings.append(collector.bytes)
        }
        if strings.count > limits.sharedStringsMax {
            fail(.sharedStrings, limits.sharedStringsMax)
        } else if strings.size > limits.sharedStringsSizeMax {
            fail(.sharedStringsSize, limits.sharedStringsSizeMax)
        }
    }

    private mutating func fail(_ limit: XLSXError.LimitName, _ allowed: Int) {
        failure = .tooLarge(part: part, limit: limit, allowed: allowed)
    }
}
