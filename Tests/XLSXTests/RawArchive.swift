import TestSupport
import XLSX

/// An archive of which each number can be set, true or not.
struct RawArchive {
    /// What stands behind the packed bytes of an entry whose header does not give its sizes.
    enum Descriptor {
        case none, marked, unmarked, wide
    }

    struct Entry {
        var name: String
        var packed: [UInt8]
        /// What the directory says.
        var size: Int
        var packedSize: Int
        var checksum: Int
        var method = 8
        var flags = 1 << 11
        /// True where sizes and place stand in a zip64 field.
        var isWide = false
        var descriptor = Descriptor.none
        /// True where the directory points at the entry before, of which no more is written.
        var isShared = false
    }

    var prefix: [UInt8] = []
    var entries: [Entry] = []
    /// True where the end record is that of a zip64 archive.
    var hasWideEnd = false
    /// What the end record says of the number of entries, where it lies.
    var statedCount: Int?

    /// The archive that a fixture writes.
    init(_ fixture: PackageFixture) throws {
        let folder = try TemporaryFolder()
        try fixture.write(to: folder)
        let bytes = try folder.contents()["a.xlsx"] ?? []
        func number(_ start: Int, _ count: Int) -> Int {
            bytes[start..<start + count].reversed().reduce(0) { $0 << 8 | Int($1) }
        }
        var position = 0
        while bytes[position + 2] == 3 {
            let start = position + 30 + number(position + 26, 2)
            let packedSize = number(position + 18, 4)
            entries.append(
                Entry(
                    name: String(decoding: bytes[position + 30..<start], as: UTF8.self),
                    packed: Array(bytes[start..<start + packedSize]),
                    size: number(position + 22, 4), packedSize: packedSize,
                    checksum: number(position + 14, 4), method: number(position + 8, 2)))
            position = start + packedSize
        }
    }

    /// Changes the entry with a name.
    mutating func change(_ name: String, _ change: (inout Entry) -> Void) {
        for index in entries.indices where entries[index].name == name { change(&entries[index]) }
    }

    /// The archive with a change to each entry.
    func changingEach(_ change: (inout Entry) -> Void) -> RawArchive {
        var copy = self
        for index in entries.indices { change(&copy.entries[index]) }
        return copy
    }

    func bytes() -> [UInt8] {
        var bytes = prefix
        var directory: [UInt8] = []
        var offset = 0
        for entry in entries {
            if !entry.isShared {
                offset = bytes.count - prefix.count
                bytes += Self.local(entry)
            }
            directory += Self.listed(entry, offset: offset)
        }
        let start = bytes.count - prefix.count
        bytes += directory
        let count = statedCount ?? entries.count
        if hasWideEnd {
            bytes += [0x50, 0x4B, 6, 6] + Self.number(44, 8) + [45, 0, 45, 0]
            for value in [0, count, count, directory.count, start] {
                bytes += Self.number(value, 8)
            }
            bytes += [0x50, 0x4B, 6, 7, 0, 0, 0, 0]
            bytes += Self.number(start + directory.count, 8) + [1, 0, 0, 0]
            return bytes + [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + [UInt8](repeating: 255, count: 12) + [
                0, 0,
            ]
        }
        bytes += [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + Self.number(count, 2) + Self.number(count, 2)
        return bytes + Self.number(directory.count, 4) + Self.number(start, 4) + [0, 0]
    }

    private static func local(_ entry: Entry) -> [UInt8] {
        let isDescribed = entry.descriptor != .none
        let flags = entry.flags | (isDescribed ? 8 : 0)
        var bytes: [UInt8] = [0x50, 0x4B, 3, 4, 45, 0] + number(flags, 2) + number(entry.method, 2)
        bytes += [0, 0, 33, 0] + number(isDescribed ? 0 : entry.checksum, 4)
        let isWide = entry.isWide || entry.descriptor == .wide
        let sizes = isDescribed ? [0, 0] : [entry.packedSize, entry.size]
        for size in sizes { bytes += number(isWide ? 0xFFFF_FFFF : size, 4) }
        bytes += number(entry.name.utf8.count, 2) + number(isWide ? 20 : 0, 2)
        bytes += Array(entry.name.utf8)
        if isWide { bytes += [1, 0, 16, 0] + number(sizes[1], 8) + number(sizes[0], 8) }
        bytes += entry.packed
        if entry.descriptor == .marked || entry.descriptor == .wide { bytes += [0x50, 0x4B, 7, 8] }
        guard isDescribed else { return bytes }
        let width = entry.descriptor == .wide ? 8 : 4
        return bytes + number(entry.checksum, 4) + number(entry.packedSize, width)
            + number(entry.size, width)
    }

    private static func listed(_ entry: Entry, offset: Int) -> [UInt8] {
        let flags = entry.flags | (entry.descriptor == .none ? 0 : 8)
        var bytes: [UInt8] = [0x50, 0x4B, 1, 2, 45, 0, 45, 0] + number(flags, 2)
        bytes += number(entry.method, 2) + [0, 0, 33, 0] + number(entry.checksum, 4)
        let isWide = entry.isWide || entry.size > 0xFFFF_FFFF
        for size in [entry.packedSize, entry.size] {
            bytes += number(isWide ? 0xFFFF_FFFF : size, 4)
        }
        // Another field stands before the one that is looked for.
        let extra =
            isWide
            ? [0x55, 0x54, 1, 0, 0, 1, 0, 24, 0] + number(entry.size, 8)
                + number(entry.packedSize, 8) + number(offset, 8) : []
        bytes += number(entry.name.utf8.count, 2) + number(extra.count, 2)
        bytes += [UInt8](repeating: 0, count: 10)
        bytes += number(isWide ? 0xFFFF_FFFF : offset, 4)
        return bytes + Array(entry.name.utf8) + extra
    }

    private static func number(_ value: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
    }

    /// All rows of the first sheet.
    func rows(limits: XLSXLimits = .standard) throws -> Int {
        let folder = try TemporaryFolder()
        return try readRows(path: folder.write(bytes(), to: "a.xlsx"), limits: limits).count
    }

    /// The error that reading the first sheet ends with.
    func failure(limits: XLSXLimits = .standard) throws -> XLSXError? {
        do {
            _ = try rows(limits: limits)
            return nil
        } catch let error as XLSXError {
            return error
        }
    }
}
