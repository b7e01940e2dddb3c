/// Tags and their attributes.
extension MarkupScanner {
    /// Takes the start tag at the position, once it is there to its end.
    @inline(__always)
    mutating func takeStartTag<Sink: MarkupSink & ~Copyable>(_ sink: inout Sink) {
        let base = buffer.base
        if base[buffer.position + 1] == UInt8(ascii: "c"), sink.takesWholeCells,
            takeWholeCell(&sink)
        {
            return
        }
        let nameStart = buffer.position + 1
        var index = nameStart
        let prefixSize = skipName(&index)
        guard prefixSize >= 0, index - nameStart <= ElementStack.nameSizeMax,
            stack.depth < stack.depthMax, stack.depth > 0 || !hasRoot
        else { return halt(index) }
        let nameSize = index - nameStart
        attributes.clear()
        if base[index] != UInt8(ascii: ">") {
            guard skipAttributes(&index) else { return halt(index) }
        }
        let isEmpty = base[index] == UInt8(ascii: "/")
        if isEmpty {
            index += 1
            guard base[index] == UInt8(ascii: ">") else { return halt(index) }
        }
        let name = UnsafeBufferPointer(
            start: base + nameStart + prefixSize, count: nameSize - prefixSize)
        let element = Sink.element(name)
        if Sink.hasAttributes(element) {
            guard let found = attributes.cellAttributes() else { return stop = .unknown }
            sink.start(element, found)
        } else {
            sink.start(element, CellAttributes())
        }
        hasRoot = true
        if isEmpty { sink.end(element) } else { stack.push(base + nameStart, nameSize) }
        buffer.position = index + 1
    }

    /// Takes the end tag at the position, once it is there to its end.
    @inline(__always)
    mutating func takeEndTag<Sink: MarkupSink & ~Copyable>(_ sink: inout Sink) {
        let base = buffer.base
        let nameStart = buffer.position + 2
        var index = nameStart
        let prefixSize = skipName(&index)
        guard prefixSize >= 0 else { return halt(index) }
        let nameSize = index - nameStart
        while classes[Int(base[index])] & ByteClass.space != 0 { index &+= 1 }
        guard base[index] == UInt8(ascii: ">"), stack.pop(base + nameStart, nameSize) else {
            return halt(index)
        }
        let name = UnsafeBufferPointer(
            start: base + nameStart + prefixSize, count: nameSize - prefixSize)
        sink.end(Sink.element(name))
        buffer.position = index + 1
    }

    /// Stops at an index that does not fit: because the bytes end there, or for good.
    @inline(never)
    func stopReason(_ index: Int) -> Stop {
        index >= buffer.end && !buffer.isAtEnd ? .cutOff : .unknown
    }

    private mutating func halt(_ index: Int) { stop = stopReason(index) }

    /// Goes behind a name; gives the bytes of its prefix and the colon, below 0 where it is none.
    @inline(__always)
    private func skipName(_ index: inout Int) -> Int {
        let base = buffer.base
        let start = index
        guard classes[Int(base[index])] & ByteClass.nameStart != 0 else { return -1 }
        repeat { index &+= 1 } while classes[Int(base[index])] & ByteClass.name != 0
        guard base[index] == UInt8(ascii: ":") else { return 0 }
        index += 1
        let prefixSize = index - start
        guard classes[Int(base[index])] & ByteClass.nameStart != 0 else { return -1 }
        repeat { index &+= 1 } while classes[Int(base[index])] & ByteClass.name != 0
        return base[index] == UInt8(ascii: ":") ? -1 : prefixSize
    }

    /// Goes to the end of a start tag and collects its attributes; false where it cannot.
    @inline(__always)
    private mutating func skipAttributes(_ index: inout Int) -> Bool {
        let base = buffer.base
        while true {
            let spaceStart = index
            while classes[Int(base[index])] & ByteClass.space != 0 { index &+= 1 }
            if base[index] == UInt8(ascii: ">") || base[index] == UInt8(ascii: "/") { return true }
            let nameStart = index
            guard nameStart > spaceStart else { return false }
            let prefixSize = skipName(&index)
            guard prefixSize >= 0 else { return false }
            let nameSize = index - nameStart
            guard let (value, isSpelled) = skipValue(&index) else { return false }
            let isNew = attributes.append(
                AttributeList.Attribute(
                    name: base + nameStart, nameSize: nameSize, prefixSize: prefixSize,
                    value: value, isSpelled: isSpelled))
            guard isNew else { return false }
        }
    }

    /// Goes behind the quoted value that follows an attribute's name; nil where there is none.
    @inline(__always)
    private func skipValue(
        _ index: inout Int
    ) -> (UnsafeBufferPointer<UInt8>, isSpelled: Bool)? {
        let base = buffer.base
        while classes[Int(base[index])] & ByteClass.space != 0 { index &+= 1 }
        guard base[index] == UInt8(ascii: "=") else { return nil }
        index += 1
        while classes[Int(base[index])] & ByteClass.space != 0 { index &+= 1 }
        let quote = base[index]
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return nil }
        index += 1
        let start = index
        var isSpelled = false
        while true {
            while classes[Int(base[index])] & ByteClass.plainValue != 0 { index &+= 1 }
            if base[index] == quote { break }
            guard skipUnusual(&index, &isSpelled) else { return nil }
        }
        let value = UnsafeBufferPointer(start: base + start, count: index - start)
        index += 1
        return (value, isSpelled)
    }

    /// Goes behind a character of a value that is not plain; false where XML forbids it.
    private func skipUnusual(_ index: inout Int, _ isSpelled: inout Bool) -> Bool {
        let byte = buffer.base[index]
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): index += 1
        case UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"):
            isSpelled = true
            index += 1
        case UInt8(ascii: "&"):
            isSpelled = true
            let count = buffer.end - index
            switch CharacterReference.find(buffer.base + index, count: count) {
            case .character(let reference): index += reference.size
            case .cutOff:
                index = buffer.end
                return false
            case .unknown: return false
            }
        case 0x80...:
            let size = UTF8Sequence.size(buffer.base + index)
            let isCutOff = index + UTF8Sequence.expectedSize(byte) > buffer.end
            if size == 0 && isCutOff { index = buffer.end }
            guard size > 0 else { return false }
            index += size
        default: return false
        }
        return true
    }
}
