/// Eight bytes at once, the first of them in the lowest place.
struct EightBytes {
    static let count = 8

    private static let lowBits: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    private static let highBits: UInt64 = 0x8080_8080_8080_8080
    private static let ones: UInt64 = 0x0101_0101_0101_0101

    var word: UInt64

    @inline(__always)
    init(word: UInt64) { self.word = word }

    @inline(__always)
    init(_ bytes: UnsafePointer<UInt8>) {
        let raw = UnsafeRawPointer(bytes).loadUnaligned(as: UInt64.self)
        word = UInt64(littleEndian: raw)
    }

    /// The same byte eight times.
    @inline(__always)
    static func repeated(_ byte: UInt8) -> UInt64 { ones &* UInt64(byte) }

    /// True where no byte is NUL and none is beyond ASCII.
    @inline(__always)
    var isPlain: Bool {
        // A byte of zero borrows its high bit when one is taken from each byte.
        (word | ((word &- Self.ones) & ~word)) & Self.highBits == 0
    }

    /// The high bit of each byte that is not the repeated one; other bits mean nothing.
    ///
    /// Nothing is carried from one byte into the next, so this is exact.
    @inline(__always)
    func differing(from repeated: UInt64) -> UInt64 {
        let rest = word ^ repeated
        return ((rest & Self.lowBits) &+ Self.lowBits) | rest
    }

    /// Turns "differing" into the high bits of the bytes that do not differ.
    @inline(__always)
    static func matches(notIn differing: UInt64) -> UInt64 { ~differing & highBits }

    /// The place of the first marked byte.
    @inline(__always)
    static func first(of matches: UInt64) -> Int { matches.trailingZeroBitCount &>> 3 }

    /// The byte at a place.
    @inline(__always)
    subscript(place: Int) -> UInt8 { UInt8(truncatingIfNeeded: word &>> UInt64(place &* 8)) }

    /// Writes the bytes from a place on, and after them bytes that mean nothing.
    @inline(__always)
    func store(from place: Int, to target: UnsafeMutablePointer<UInt8>) {
        let rest = (word &>> UInt64(place &* 8)).littleEndian
        UnsafeMutableRawPointer(target).storeBytes(of: rest, as: UInt64.self)
    }
}

/// Sixteen bytes at once, for comparisons that the processor makes side by side.
struct SixteenBytes {
    static let count = 16

    let block: SIMD16<UInt8>

    @inline(__always)
    init(_ bytes: UnsafePointer<UInt8>) {
        block = UnsafeRawPointer(bytes).loadUnaligned(as: SIMD16<UInt8>.self)
    }

    /// The first and the last eight bytes.
    @inline(__always)
    var halves: (EightBytes, EightBytes) {
        let words = Self.words(of: block)
        return (EightBytes(word: words.0), EightBytes(word: words.1))
    }

    /// The high bits of the bytes for which a comparison holds, of each half.
    @inline(__always)
    static func matches(_ mask: SIMDMask<SIMD16<Int8>>) -> (UInt64, UInt64) {
        let bytes = SIMD16<UInt8>(repeating: 0).replacing(with: 0x80, where: mask)
        return words(of: bytes)
    }

    @inline(__always)
    private static func words(of block: SIMD16<UInt8>) -> (UInt64, UInt64) {
        let words = unsafeBitCast(block, to: SIMD2<UInt64>.self)
        return (UInt64(littleEndian: words[0]), UInt64(littleEndian: words[1]))
    }
}
