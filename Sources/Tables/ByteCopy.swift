/// Copies of few bytes: most texts of cells are so short that a call would cost more.
///
/// This is `public` because the compiler inlines only public functions into other modules.
public enum ByteCopy {
    /// Copies bytes to memory that does not overlap them.
    ///
    /// Up to 32 bytes are covered by two words, which may overlap each other.
    @inline(__always) @inlinable
    public static func copy(
        _ source: UnsafePointer<UInt8>, _ size: Int, to target: UnsafeMutablePointer<UInt8>
    ) {
        switch size {
        case 8...16: copyEnds(source, size, to: target, as: UInt64.self)
        case 4..<8: copyEnds(source, size, to: target, as: UInt32.self)
        case 0..<4: for index in 0..<size { target[index] = source[index] }
        case 17...32: copyEnds(source, size, to: target, as: SIMD16<UInt8>.self)
        default: target.update(from: source, count: size)
        }
    }

    /// Copies at least one word by its first and its last bytes.
    @inline(__always) @inlinable
    public static func copyEnds<Word: BitwiseCopyable>(
        _ source: UnsafePointer<UInt8>, _ size: Int, to target: UnsafeMutablePointer<UInt8>,
        as type: Word.Type
    ) {
        let from = UnsafeRawPointer(source)
        let to = UnsafeMutableRawPointer(target)
        let last = size - MemoryLayout<Word>.size
        let first = from.loadUnaligned(as: type)
        let second = from.loadUnaligned(fromByteOffset: last, as: type)
        to.storeBytes(of: first, as: type)
        to.storeBytes(of: second, toByteOffset: last, as: type)
    }
}
