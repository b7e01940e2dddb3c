/// A deflated part whose middle is white space, 1,032 bytes of it to each packed byte.
///
/// Nothing is unpacked to make it, so its checksum is not known: it is for parts that are refused
/// before their end.
struct Bomb {
    let packed: [UInt8]
    /// Bytes that it unpacks to.
    let size: Int

    /// About this many spaces between two texts of at most 65,535 bytes.
    init(_ head: String, spaces: Int, _ tail: String) {
        var block = Bits()
        Self.begin(&block)
        // Two zero bits are 258 spaces; they begin within a byte and end within one.
        var zeros = spaces / 1_032 * 8
        zeros += (block.count + zeros) % 2
        let padding = (8 - block.count % 8) % 8
        block.append(0, count: padding)
        let body = [UInt8](repeating: 0, count: (zeros - padding) / 8)
        let used = padding + body.count * 8
        var end = Bits()
        end.append(0, count: used % 2)
        end.append(0b11, count: 2)
        end.append(1, count: 3)
        packed =
            Self.stored(head, isLast: false) + block.bytes + body + end.bytes
            + Self.stored(tail, isLast: true).dropFirst()
        size = head.utf8.count + 1 + (used + used % 2) / 2 * 258 + tail.utf8.count
    }

    /// The head of a block with three codes: `0` for 258 spaces more, `10` for a space, `11` for
    /// the end; the distance is always `0`, one byte back.
    private static func begin(_ bits: inout Bits) {
        bits.append(0b100, count: 3)
        bits.append(29, count: 5)
        bits.append(0, count: 5)
        bits.append(14, count: 4)
        for length in [0, 0, 1] + [Int](repeating: 0, count: 12) + [2, 0, 2] {
            bits.append(length, count: 3)
        }
        // Runs of codes that do not occur, between the lengths of those that do.
        for (run, lengths) in [(32, "11"), (138, ""), (85, "11"), (28, "1010")] {
            bits.append(0, count: 1)
            bits.append(run - 11, count: 7)
            for bit in lengths { bits.append(bit == "1" ? 1 : 0, count: 1) }
        }
        bits.append(0b01, count: 2)
    }

    private static func stored(_ text: String, isLast: Bool) -> [UInt8] {
        let count = UInt16(text.utf8.count)
        let numbers = [count, ~count].flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        return [isLast ? 1 : 0] + numbers + Array(text.utf8)
    }
}

/// Bits as a packed block holds them, from the lowest of each byte on.
private struct Bits {
    var bytes: [UInt8] = []
    var count = 0

    mutating func append(_ value: Int, count added: Int) {
        for index in 0..<added {
            if count % 8 == 0 { bytes.append(0) }
            bytes[count / 8] |= UInt8(value >> index & 1) << UInt8(count % 8)
            count += 1
        }
    }
}
