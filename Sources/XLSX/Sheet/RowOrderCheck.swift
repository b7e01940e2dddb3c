import Glibc

/// Looks through a sheet's bytes for rows that stand before an earlier one.
///
/// Rows can be given out one by one only where they are in order, which cannot be known before
/// the sheet's end. This finds out at a small part of the cost of reading. Where it does not
/// understand the bytes it says no, and the sheet is collected; where it should ever say yes
/// wrongly, the reading itself notices and fails.
struct RowOrderCheck {
    private enum Found {
        case tag(end: Int)
        case incomplete
        case strange
    }

    private var isAscending = true
    private var isFirst = true
    private var highest = 0
    /// A row without a number, which its first cell may give.
    private var hasOpenRow = false
    /// The begin of a tag that the last piece cut off.
    private var rest: [UInt8] = []
    private static let tagSizeMax = 1 << 20

    /// True where rows and cells never go back to an earlier row.
    static func isAscending(_ stream: PartStream) throws(XLSXError) -> Bool {
        var check = RowOrderCheck()
        while check.isAscending {
            let count = try stream.next { piece in
                check.take(piece)
                return piece.count
            }
            guard count > 0 else { return check.rest.isEmpty }
        }
        return false
    }

    private mutating func take(_ piece: UnsafeBufferPointer<UInt8>) {
        guard piece.count > 0 else { return }
        if isFirst {
            isFirst = false
            let isPlain = piece[0] == UInt8(ascii: "<") || piece[0] == 0xEF
            guard isPlain, piece.count > 1, piece[1] != 0 else { return isAscending = false }
        }
        if rest.isEmpty {
            scan(piece)
        } else {
            let joined = rest + piece
            rest.removeAll(keepingCapacity: true)
            joined.withUnsafeBufferPointer { scan($0) }
        }
    }

    private mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let base = bytes.baseAddress else { return }
        var index = 0
        while index < bytes.count,
            let found = memchr(base + index, Int32(UInt8(ascii: "<")), bytes.count - index)
        {
            let start = UnsafePointer(found.assumingMemoryBound(to: UInt8.self)) - base
            switch tag(bytes, at: start) {
            case .tag(let end):
                guard isAscending else { return }
                index = end
            case .incomplete where bytes.count - start < Self.tagSizeMax:
                rest.append(contentsOf: bytes[start...])
                return
            case .incomplete, .strange:
                isAscending = false
                return
            }
        }
    }

    private mutating func tag(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Found {
        guard start + 12 <= bytes.count else {
            // Only the last tag of a part is so near its end.
            return endsPart(bytes, from: start)
        }
        switch bytes[start + 1] {
        case UInt8(ascii: "/"): return .tag(end: start + 2)
        case UInt8(ascii: "?"): return Self.end(of: "?>", in: bytes, from: start + 2)
        case UInt8(ascii: "!"):
            if bytes[start + 2] == UInt8(ascii: "-") {
                return Self.end(of: "-->", in: bytes, from: start + 4)
            }
            return bytes[start + 2] == UInt8(ascii: "[")
                ? Self.end(of: "]]>", in: bytes, from: start + 9) : .strange
        default: return element(bytes, nameStart: start + 1)
        }
    }

    private func endsPart(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Found {
        let isClosing = start + 1 < bytes.count && bytes[start + 1] == UInt8(ascii: "/")
        return isClosing ? .tag(end: start + 2) : .incomplete
    }

    private static func end(
        of mark: StaticString, in bytes: UnsafeBufferPointer<UInt8>, from start: Int
    ) -> Found {
        let wanted = UnsafeBufferPointer(start: mark.utf8Start, count: mark.utf8CodeUnitCount)
        var index = start
        while index + wanted.count <= bytes.count {
            if bytes[index..<index + wanted.count].elementsEqual(wanted) {
                return .tag(end: index + wanted.count)
            }
            index += 1
        }
        return .incomplete
    }

    /// Looks at an element's name, and at its attributes where it is a row or a cell.
    private mutating func element(
        _ bytes: UnsafeBufferPointer<UInt8>, nameStart: Int
    ) -> Found {
        var start = nameStart
        var index = nameStart
        while index < bytes.count, !Self.endsName(bytes[index]) {
            if bytes[index] == UInt8(ascii: ":") { start = index + 1 }
            index += 1
        }
        guard index < bytes.count else { return .incomplete }
        let isCell = index - start == 1 && bytes[start] == UInt8(ascii: "c")
        let isRow =
            index - start == 3 && bytes[start] == UInt8(ascii: "r")
            && bytes[start + 1] == UInt8(ascii: "o") && bytes[start + 2] == UInt8(ascii: "w")
        guard isCell || isRow else { return .tag(end: index) }
        return attributes(bytes, from: index, isRow: isRow)
    }

    private mutating func attributes(
        _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, isRow: Bool
    ) -> Found {
        var index = start
        var row = 0
        while true {
            while index < bytes.count, Self.isSpace(bytes[index]) { index += 1 }
            guard index < bytes.count else { return .incomplete }
            if bytes[index] == UInt8(ascii: ">") || bytes[index] == UInt8(ascii: "/") {
                take(row: row, isRow: isRow)
                return .tag(end: index + 1)
            }
            let name = index
            while index < bytes.count, !Self.endsName(bytes[index]) { index += 1 }
            let isReference = index - name == 1 && bytes[name] == UInt8(ascii: "r")
            while index < bytes.count, Self.isSpace(bytes[index]) { index += 1 }
            guard index < bytes.count else { return .incomplete }
            guard bytes[index] == UInt8(ascii: "=") else { return .strange }
            index += 1
            while index < bytes.count, Self.isSpace(bytes[index]) { index += 1 }
            guard index < bytes.count else { return .incomplete }
            let quote = bytes[index]
            guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return .strange }
            index += 1
            let value = index
            while index < bytes.count, bytes[index] != quote { index += 1 }
            guard index < bytes.count else { return .incomplete }
            if isReference {
                guard let number = Self.number(bytes[value..<index]) else { return .strange }
                row = number
            }
            index += 1
        }
    }

    private mutating func take(row: Int, isRow: Bool) {
        if row > 0 {
            if isRow && hasOpenRow { highest += 1 }
            hasOpenRow = false
            if row < highest { isAscending = false }
            highest = row
        } else if isRow {
            if hasOpenRow { highest += 1 }
            hasOpenRow = true
        } else if hasOpenRow {
            hasOpenRow = false
            highest += 1
        }
    }

    /// The digits at a reference's end; a character reference there is not understood.
    private static func number(_ value: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
        var number = 0
        for byte in value {
            if byte >= 0x30, byte <= 0x39 {
                number = number * 10 + Int(byte - 0x30)
                guard number <= CellReference.rowNumberMax else { return nil }
            } else if byte == UInt8(ascii: "&") {
                return nil
            }
        }
        return number
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
    }

    private static func endsName(_ byte: UInt8) -> Bool {
        isSpace(byte) || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
            || byte == UInt8(ascii: "=")
    }
}
