import Glibc

/// The texts that cells point at: all in one piece of memory, with the end of each.
final class SharedStrings {
    private(set) var count = 0
    /// Bytes of all texts.
    private(set) var size = 0

    private var bytes: UnsafeMutablePointer<UInt8>
    private var sizeMax: Int
    /// The end of each text; below 4 GiB by the limit on all texts.
    private var ends: UnsafeMutablePointer<UInt32>
    private var countMax: Int

    /// No texts.
    init() {
        (sizeMax, countMax) = (4 << 10, 1 << 10)
        bytes = Self.allocate(sizeMax, UInt8.self)
        ends = Self.allocate(countMax, UInt32.self)
    }

    deinit {
        free(bytes)
        free(ends)
    }

    /// The texts, once no more are added.
    struct Texts {
        let count: Int
        private let bytes: UnsafePointer<UInt8>
        private let ends: UnsafePointer<UInt32>
        private let owner: SharedStrings

        init(_ owner: SharedStrings) {
            self.owner = owner
            count = owner.count
            bytes = UnsafePointer(owner.bytes)
            ends = UnsafePointer(owner.ends)
        }

        /// The text with an index, as UTF-8, nil where there is none.
        @inline(__always)
        func text(_ index: Int) -> UnsafeBufferPointer<UInt8>? {
            guard index >= 0, index < count else { return nil }
            let start = index == 0 ? 0 : Int(ends[index - 1])
            return UnsafeBufferPointer(start: bytes + start, count: Int(ends[index]) - start)
        }
    }

    var texts: Texts { Texts(self) }

    /// Adds a text, as UTF-8.
    func append(_ text: UnsafeBufferPointer<UInt8>) {
        if size + text.count > sizeMax {
            sizeMax = max(2 * sizeMax, size + text.count)
            bytes = Self.grown(bytes, to: sizeMax)
        }
        if count == countMax {
            countMax *= 2
            ends = Self.grown(ends, to: countMax)
        }
        if let start = text.baseAddress { memcpy(bytes + size, start, text.count) }
        size += text.count
        ends[count] = UInt32(size)
        count += 1
    }

    private static func allocate<Value>(
        _ count: Int, _ type: Value.Type
    ) -> UnsafeMutablePointer<Value> {
        grown(nil, to: count)
    }

    /// The same memory, larger; the system moves large pieces without copying them.
    private static func grown<Value>(
        _ memory: UnsafeMutablePointer<Value>?, to count: Int
    ) -> UnsafeMutablePointer<Value> {
        guard let grown = realloc(memory, count * MemoryLayout<Value>.stride) else {
            preconditionFailure("no memory for \(count) shared texts or bytes of them")
        }
        return grown.assumingMemoryBound(to: Value.self)
    }
}
