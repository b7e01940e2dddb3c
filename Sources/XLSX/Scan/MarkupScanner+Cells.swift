/// Cells as nearly all writers spell them: `<c r="A1" s="2" t="s"><v>7</v></c>`, and with
/// `<is><t>text</t></is>` for the value.
///
/// This is no other grammar than that of tags and texts, only a shorter way through it; whatever
/// looks different goes the long way.
extension MarkupScanner {
    /// Takes a cell with nothing but a value, or with nothing; false where it looks different or
    /// is not there to its end.
    @inline(__always)
    mutating func takeWholeCell<Sink: MarkupSink & ~Copyable>(_ sink: inout Sink) -> Bool {
        let base = buffer.base
        var index = buffer.position + 2
        var attributes = CellAttributes()
        // A sheet's root is open, so that nothing is said about the number of roots here.
        guard stack.depth + 1 < stack.depthMax, skipCellAttributes(&index, &attributes) else {
            return false
        }
        if base[index] == UInt8(ascii: "/") {
            guard base[index + 1] == UInt8(ascii: ">") else { return false }
            sink.wholeCell(
                attributes, UnsafeBufferPointer(start: nil, count: 0), isText: false)
            buffer.position = index + 2
            return true
        }
        let isText = isWord(index, "><is><t>", UInt64.self)
        guard isText || isWord(index, "><v>", UInt32.self) else { return false }
        index += isText ? 8 : 4
        let start = index
        while classes[Int(base[index])] & ByteClass.plainText != 0 { index &+= 1 }
        let value = UnsafeBufferPointer(start: base + start, count: index - start)
        if isText {
            // The thirteen bytes of the three end tags, by two words that overlap.
            guard isWord(index, "</t></is", UInt64.self), isWord(index + 5, "/is></c>", UInt64.self)
            else { return false }
            index += 13
        } else {
            guard isWord(index, "</v></c>", UInt64.self) else { return false }
            index += 8
        }
        // Elements within a text's own stand three deep.
        guard !isText || stack.depth + 3 < stack.depthMax else { return false }
        sink.wholeCell(attributes, value, isText: isText)
        buffer.position = index
        return true
    }

    /// Goes behind attributes that are spelled ` r="A1"`, each at most once.
    @inline(__always)
    private func skipCellAttributes(_ index: inout Int, _ found: inout CellAttributes) -> Bool {
        let base = buffer.base
        while base[index] == UInt8(ascii: " ") {
            guard base[index + 2] == UInt8(ascii: "="), base[index + 3] == UInt8(ascii: "\"") else {
                return false
            }
            let name = base[index + 1]
            index += 4
            let start = index
            while classes[Int(base[index])] & ByteClass.plainValue != 0 { index &+= 1 }
            guard base[index] == UInt8(ascii: "\"") else { return false }
            let value = UnsafeBufferPointer(start: base + start, count: index - start)
            index += 1
            switch name {
            case UInt8(ascii: "r") where found.reference == nil: found.reference = value
            case UInt8(ascii: "s") where found.style == nil: found.style = value
            case UInt8(ascii: "t") where found.type == nil: found.type = value
            default: return false
            }
        }
        return true
    }

    /// True where the bytes at an index are those of a text as long as a word; the zeros behind
    /// the last byte belong to none.
    @inline(__always)
    private func isWord<Word: FixedWidthInteger & BitwiseCopyable>(
        _ index: Int, _ text: StaticString, _ type: Word.Type
    ) -> Bool {
        let wanted = UnsafeRawPointer(text.utf8Start).loadUnaligned(as: type)
        return UnsafeRawPointer(buffer.base + index).loadUnaligned(as: type) == wanted
    }
}
