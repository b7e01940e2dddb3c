/// One file within an archive, as the archive's directory tells of it.
struct ZipEntry {
    /// The name as the directory spells it, with slashes, without one in front.
    let name: String
    let method: Int
    let isEncrypted: Bool
    let checksum: UInt32
    let packedSize: Int
    let size: Int
    /// Where the entry begins in the file.
    let offset: Int

    /// Where the entry ends at the earliest: its header names it and may hold more.
    var end: Int { offset + Self.headerSize + packedSize }

    /// Bytes before the name of an entry's header.
    private static let headerSize = 30
    /// Bytes of an entry in the directory before its name.
    static let fixedSize = 46
    private static let wide = 0xFFFF_FFFF

    /// Reads the entry at an offset of the directory; `shift` is what stands before the archive.
    init?(in directory: [UInt8], at start: Int, shift: Int) {
        let nameStart = start + Self.fixedSize
        let nameSize = directory.uint16(at: start + 28)
        let extraSize = directory.uint16(at: start + 30)
        guard nameStart + nameSize + extraSize <= directory.count else { return nil }
        name = PartName.normalized(
            String(decoding: directory[nameStart..<nameStart + nameSize], as: UTF8.self))
        isEncrypted = directory[start + 8] & 1 != 0
        method = directory.uint16(at: start + 10)
        checksum = UInt32(directory.uint32(at: start + 16))
        var numbers = [start + 24, start + 20, start + 42].map { directory.uint32(at: $0) }
        if numbers.contains(Self.wide) {
            let extraStart = nameStart + nameSize
            let extra = Array(directory[extraStart..<extraStart + extraSize])
            guard Self.widen(&numbers, by: extra) else { return nil }
        }
        (size, packedSize, offset) = (numbers[0], numbers[1], numbers[2] + shift)
        guard offset >= 0 else { return nil }
    }

    /// Replaces the numbers that do not fit four bytes by those of the zip64 field, which holds
    /// them in this order.
    private static func widen(_ numbers: inout [Int], by extra: [UInt8]) -> Bool {
        var position = 0
        while position + 4 <= extra.count {
            let end = position + 4 + extra.uint16(at: position + 2)
            guard end <= extra.count else { return false }
            guard extra.uint16(at: position) == 1 else {
                position = end
                continue
            }
            position += 4
            for index in numbers.indices where numbers[index] == wide {
                guard position + 8 <= end, let number = extra.uint64(at: position) else {
                    return false
                }
                numbers[index] = number
                position += 8
            }
            return true
        }
        return false
    }
}
