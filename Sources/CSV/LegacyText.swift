import Glibc

/// Text in an encoding that the system's own converter knows.
enum LegacyText {
    private static let roomSize = 64 << 10

    /// True where the system can convert from an encoding.
    static func isKnown(_ name: String) -> Bool {
        guard let converter = open(name) else { return false }
        iconv_close(converter)
        return true
    }

    /// Appends the text of bytes as UTF-8, without NULs; U+FFFD stands for a byte that begins
    /// no character, and what follows it is read anew.
    static func append(
        _ bytes: ArraySlice<UInt8>, as name: String, to text: inout [UInt8]
    ) -> TextDecoder.Dirt {
        var dirt = TextDecoder.Dirt()
        guard let converter = open(name) else {
            preconditionFailure("\(name) was chosen and is not known")
        }
        defer { iconv_close(converter) }
        var source = bytes.map { CChar(bitPattern: $0) }
        var room = [CChar](repeating: 0, count: roomSize)
        source.withUnsafeMutableBufferPointer { source in
            room.withUnsafeMutableBufferPointer { room in
                var next = source.baseAddress
                var left = source.count
                while left > 0 {
                    let reason = step(converter, &next, &left, room, &text, &dirt)
                    guard left > 0, reason != E2BIG else { continue }
                    next = next.map { $0 + 1 }
                    left -= 1
                    text.append(contentsOf: TextPieces.replacement)
                    dirt.replacedCount += 1
                }
                // A letter that waits for its accent is given out at the end.
                _ = step(converter, nil, nil, room, &text, &dirt)
            }
        }
        return dirt
    }

    private static func open(_ name: String) -> iconv_t? {
        let converter = iconv_open("UTF-8", name)
        return converter == iconv_t(bitPattern: -1) ? nil : converter
    }

    /// Converts as much as there is room for; gives the reason where it stops before the end.
    private static func step(
        _ converter: iconv_t, _ next: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?,
        _ left: UnsafeMutablePointer<Int>?, _ room: UnsafeMutableBufferPointer<CChar>,
        _ text: inout [UInt8], _ dirt: inout TextDecoder.Dirt
    ) -> CInt {
        var target = room.baseAddress
        var free = room.count
        let result = iconv(converter, next, left, &target, &free)
        let reason = result == -1 ? errno : 0
        for byte in room[..<(room.count - free)] {
            if byte == 0 {
                dirt.nulCount += 1
            } else {
                text.append(UInt8(bitPattern: byte))
            }
        }
        // Before a byte that is replaced, a letter that still waits must not be lost.
        if reason == EILSEQ || reason == EINVAL, next != nil {
            _ = step(converter, nil, nil, room, &text, &dirt)
        }
        return reason
    }
}
