/// Finds words in markup, whatever their case.
enum MarkupSearch {
    /// Where the first place of a word in small letters ends, nil where there is none.
    static func end(of word: StaticString, in bytes: ArraySlice<UInt8>) -> Int? {
        let wanted = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
        guard bytes.count >= wanted.count, let first = wanted.first else { return nil }
        for start in bytes.startIndex...(bytes.endIndex - wanted.count) {
            guard MarkupSpace.small(bytes[start]) == first else { continue }
            if zip(bytes[start...], wanted).allSatisfy({ MarkupSpace.small($0) == $1 }) {
                return start + wanted.count
            }
        }
        return nil
    }
}
