import Glibc
import Tables

/// Bytes in memory of their own that is used again and again.
struct ByteStore: ~Copyable {
    private(set) var count = 0
    private var base: UnsafeMutablePointer<UInt8>
    private var capacity = 256

    init() { base = .allocate(capacity: capacity) }

    deinit { base.deallocate() }

    /// The bytes, valid until the next change.
    @inline(__always)
    var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: base, count: count) }

    /// Forgets all bytes and keeps the memory.
    @inline(__always)
    mutating func clear() { count = 0 }

    /// Forgets all bytes but the first ones.
    mutating func keep(first count: Int) { self.count = min(count, self.count) }

    /// Takes bytes away from the middle.
    mutating func remove(_ range: Range<Int>) {
        memmove(base + range.lowerBound, base + range.upperBound, count - range.upperBound)
        count -= range.count
    }

    /// Adds bytes at the end.
    @inline(__always)
    mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let source = bytes.baseAddress else { return }
        if count + bytes.count > capacity { grow(to: count + bytes.count) }
        ByteCopy.copy(source, bytes.count, to: base + count)
        count += bytes.count
    }

    @inline(never)
    private mutating func grow(to size: Int) {
        capacity = max(2 * capacity, size)
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
        larger.update(from: base, count: count)
        base.deallocate()
        base = larger
    }
}
