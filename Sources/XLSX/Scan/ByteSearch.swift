import Glibc

/// Finds a short text among bytes.
enum ByteSearch {
    /// The index of the first place of a text at or behind `start`, nil where there is none.
    static func find(
        _ text: StaticString, in bytes: UnsafePointer<UInt8>, from start: Int, to end: Int
    ) -> Int? {
        let size = text.utf8CodeUnitCount
        var index = start
        while index + size <= end {
            let count = end - size + 1 - index
            guard let found = memchr(bytes + index, Int32(text.utf8Start[0]), count) else {
                return nil
            }
            index = UnsafeRawPointer(bytes).distance(to: UnsafeRawPointer(found))
            if memcmp(bytes + index, text.utf8Start, size) == 0 { return index }
            index += 1
        }
        return nil
    }
}
