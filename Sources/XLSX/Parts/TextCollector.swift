/// Joins the runs of a rich text: all `t` elements but the phonetic hints.
struct TextCollector: ~Copyable {
    private var store = ByteStore()
    /// True within a run, whose texts count.
    private(set) var isInRun = false
    private var runStart = 0
    private var keepsSpace = false
    private var isInHint = false

    /// The text so far, as UTF-8.
    @inline(__always)
    var bytes: UnsafeBufferPointer<UInt8> { store.bytes }

    /// Forgets the text; the memory is kept for the next one.
    mutating func clear() {
        store.clear()
        isInRun = false
        isInHint = false
    }

    /// A `t` element begins.
    mutating func startRun(keepsSpace: Bool) {
        isInRun = !isInHint
        self.keepsSpace = keepsSpace
        runStart = store.count
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
        if isInRun { store.append(text) }
    }

    private mutating func trimRun() {
        var end = store.count
        while end > runStart, Self.isSpace(bytes[end - 1]) { end -= 1 }
        store.keep(first: end)
        var start = runStart
        while start < end, Self.isSpace(bytes[start]) { start += 1 }
        if start > runStart { store.remove(runStart..<start) }
    }

    /// A run of its own without the white space around it.
    @inline(__always)
    static func trimmed(_ run: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        var end = run.count
        while end > 0, isSpace(run[end - 1]) { end -= 1 }
        var start = 0
        while start < end, isSpace(run[start]) { start += 1 }
        return UnsafeBufferPointer(rebasing: run[start..<end])
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
    }
}
