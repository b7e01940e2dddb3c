/// Joins the runs of a rich text: all `t` elements but the phonetic hints.
struct TextCollector {
    /// The text so far, as UTF-8.
    private(set) var bytes: [UInt8] = []
    private var runStart = 0
    private var keepsSpace = false
    private var isInRun = false
    private var isInHint = false

    /// Forgets the text; the memory is kept for the next one.
    mutating func clear() {
        bytes.removeAll(keepingCapacity: true)
        isInRun = false
        isInHint = false
    }

    /// An element within the text begins.
    mutating func start(_ name: XMLName, _ attributes: XMLAttributes) {
        if name == "t" {
            isInRun = !isInHint
            keepsSpace = attributes["space"] == "preserve"
            runStart = bytes.count
        } else if name == "rPh" {
            isInHint = true
        }
    }

    /// An element within the text ends.
    mutating func end(_ name: XMLName) {
        if name == "t" {
            if isInRun && !keepsSpace { trimRun() }
            isInRun = false
        } else if name == "rPh" {
            isInHint = false
        }
    }

    /// Text within the element at hand.
    @inline(__always)
    mutating func text(_ text: UnsafeBufferPointer<UInt8>) {
        if isInRun { bytes.append(contentsOf: text) }
    }

    /// A run without `xml:space="preserve"` has no white space around it.
    private mutating func trimRun() {
        while bytes.count > runStart, let last = bytes.last, Self.isSpace(last) {
            bytes.removeLast()
        }
        let spaces = bytes[runStart...].prefix { Self.isSpace($0) }.count
        if spaces > 0 { bytes.removeSubrange(runStart..<runStart + spaces) }
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
    }
}
