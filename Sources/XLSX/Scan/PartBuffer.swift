import Glibc

/// The bytes of a part that are being scanned: what is left of the last piece, and the next one.
struct PartBuffer: ~Copyable {
    /// Bytes behind the last one that may be looked at: zeros, which end every loop.
    static let slack = 16

    private(set) var base: UnsafeMutablePointer<UInt8>
    /// The first byte that was not taken yet.
    var position = 0
    private(set) var end = 0
    /// True where no more pieces follow.
    private(set) var isAtEnd = false
    private var capacity: Int
    private let source: PartPieces

    init(_ source: PartPieces) {
        self.source = source
        capacity = source.pieceSize
        base = .allocate(capacity: capacity + Self.slack)
        base.update(repeating: 0, count: Self.slack)
    }

    deinit { base.deallocate() }

    /// Bytes that were not taken yet.
    var waiting: Int { end - position }

    /// Moves what is left to the front and adds the next piece.
    mutating func refill() throws(XLSXError) {
        if position > 0 {
            memmove(base, base + position, waiting)
            end -= position
            position = 0
        }
        // A token that fills the half of it wants more room: else it is moved again and again.
        if capacity - end < max(1, source.pieceSize / 2) { grow() }
        let room = UnsafeMutableBufferPointer(start: base + end, count: capacity - end)
        let count = try source.read(into: room)
        end += count
        isAtEnd = count == 0
        (base + end).update(repeating: 0, count: Self.slack)
    }

    private mutating func grow() {
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: 2 * capacity + Self.slack)
        larger.update(from: base, count: end)
        base.deallocate()
        base = larger
        capacity *= 2
    }
}
