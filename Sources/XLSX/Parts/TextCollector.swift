/// Joins the runs of a rich text: all `t` elements but the phonetic hints.
struct TextCollector {
    /// The text so far, as UTF-8.
    private(set) var bytes: [UInt8] = []
    /// True within a run, whose texts count.
    private(set) var isInRun = false
    private var runStart = 0
    private var keepsSpace = false
    private var isInHint = false

    /// Forgets the text; the memory is kept for the next one.
    mutating func clear() {
        bytes.removeAll(keepingCapacity: true)
        isInRun = false
        isInHint = false
    }

    /// A `t` element begins.
    mutating func startRun(keepsSpace: Bool) {
        isInRun = !isInHint
        self.keepsSpace = keepsSpace
        runStart = bytes.count
    }

    /// A `t` element ends; without `xml:space="preserve"` there is no white space around it.
    mutating func endRun() {
        if isInRun && !keepsSpace { trimRun() }
        isInRun = false
    }

    /// An `rPh` element begins.
    mutating func startHint() { isInHint = true }

    /// An `rPh` element ends.
    mutating func endHint() { isInHint = false }

    /// Text within the element at hand.
    @inline(__always)
    mutating func text(_ text: UnsafeBufferPointer<UInt8>) {
        if isInRun { bytes.append(contentsOf: text) }
    }

    private mutating func trimRun() {
        while bytes.count > runStart, let last = bytes.last, Self.isSpace(last) {
            bytes.removeLast()
        }
        guard runStart < bytes.count, Self.isSpace(bytes[runStart]) else { return }
        let spaces = bytes[runStart...].prefix { Self.isSpace($0) }.count
        bytes.removeSubrange(runStart..<runStart + spaces)
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
    }
}
