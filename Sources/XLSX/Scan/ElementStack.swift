import Glibc

/// The names of the elements that are open, which their end tags must repeat.
struct ElementStack: ~Copyable {
    /// Bytes of a name; longer ones are left to libxml2.
    static let nameSizeMax = 128
    private static let wordSize = 8

    private struct Entry {
        /// The first eight bytes, with zeros behind a shorter name.
        var word: UInt64
        var size: Int
    }

    private(set) var depth = 0
    let depthMax: Int
    private let entries: UnsafeMutablePointer<Entry>
    /// The bytes of names that are longer than a word, in a place for each depth.
    private let names: UnsafeMutablePointer<UInt8>

    init(depthMax: Int) {
        self.depthMax = depthMax
        entries = .allocate(capacity: depthMax + 1)
        names = .allocate(capacity: (depthMax + 1) * Self.nameSizeMax)
    }

    deinit {
        entries.deallocate()
        names.deallocate()
    }

    /// Opens an element, whose depth and name are within the limits; eight bytes from the name's
    /// begin on must be there to be looked at.
    @inline(__always)
    mutating func push(_ name: UnsafePointer<UInt8>, _ size: Int) {
        entries[depth] = Entry(word: Self.word(name, size), size: size)
        if size > Self.wordSize { memcpy(names + depth * Self.nameSizeMax, name, size) }
        depth += 1
    }

    /// Closes the innermost element; false where that has another name.
    @inline(__always)
    mutating func pop(_ name: UnsafePointer<UInt8>, _ size: Int) -> Bool {
        guard depth > 0 else { return false }
        let entry = entries[depth - 1]
        guard entry.size == size, entry.word == Self.word(name, size) else { return false }
        if size > Self.wordSize {
            guard memcmp(names + (depth - 1) * Self.nameSizeMax, name, size) == 0 else {
                return false
            }
        }
        depth -= 1
        return true
    }

    @inline(__always)
    private static func word(_ name: UnsafePointer<UInt8>, _ size: Int) -> UInt64 {
        let word = UnsafeRawPointer(name).loadUnaligned(as: UInt64.self).littleEndian
        return size >= wordSize ? word : word & ((1 << UInt64(size * 8)) &- 1)
    }
}
