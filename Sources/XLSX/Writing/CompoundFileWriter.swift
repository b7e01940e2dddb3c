/// Puts streams into a compound file, as encrypted workbooks are kept.
package struct CompoundFileWriter {
    /// The versions of the format, by the bytes of a sector.
    package enum Version: Int, Sendable, CaseIterable {
        case three = 512
        case four = 4096
    }

    private static let tableMark: UInt32 = 0xFFFF_FFFD
    private static let listMark: UInt32 = 0xFFFF_FFFC
    private static let end = UInt32(SectorTable.endOfChain)
    private static let free = UInt32(SectorTable.free)
    private static let headerListCount = 109

    private let version: Version
    private var sectors: [UInt8] = []
    private var next: [UInt32] = []
    private var miniStream: [UInt8] = []
    private var miniNext: [UInt32] = []
    private var sectorSize: Int { version.rawValue }

    /// The bytes of a file with these streams below its root, at least one; names are ASCII.
    package static func bytes(
        of streams: [(name: String, bytes: [UInt8])], version: Version = .three
    ) -> [UInt8] {
        var writer = CompoundFileWriter(version: version)
        // 1. The streams: gives where each begins.
        let starts = streams.map { writer.add($0.bytes) }
        // 2. What they need: the small sectors and their table, then the directory.
        let miniStart = writer.chain(writer.miniStream)
        let miniTableStart = writer.chain(writer.miniNext.flatMap(\.littleEndianBytes), filler: 255)
        var directory = entry(
            "Root Entry", kind: .root, child: 1, start: miniStart, size: writer.miniStream.count)
        for (index, stream) in streams.enumerated() {
            directory += entry(
                stream.name, kind: .stream, right: index + 1 < streams.count ? index + 2 : nil,
                start: starts[index], size: stream.bytes.count)
        }
        let directoryStart = writer.chain(directory)
        // 3. The table of all sectors, its own included, and the header that leads to it.
        return writer.file(directoryStart: directoryStart, miniTableStart: miniTableStart)
    }

    private init(version: Version) { self.version = version }

    private mutating func add(_ bytes: [UInt8]) -> UInt32 {
        guard bytes.count < CompoundHeader.miniStreamSizeMax else { return chain(bytes) }
        guard !bytes.isEmpty else { return Self.end }
        let size = CompoundHeader.miniSectorSize
        let (start, count) = (miniNext.count, (bytes.count + size - 1) / size)
        miniStream += bytes.resized(to: count * size, filler: 0)
        for number in 1...count {
            miniNext.append(number == count ? Self.end : UInt32(start + number))
        }
        return UInt32(start)
    }

    /// Adds bytes as a chain of sectors and gives the first.
    private mutating func chain(_ bytes: [UInt8], filler: UInt8 = 0) -> UInt32 {
        guard !bytes.isEmpty else { return Self.end }
        let (start, count) = (next.count, (bytes.count + sectorSize - 1) / sectorSize)
        sectors += bytes.resized(to: count * sectorSize, filler: filler)
        for number in 1...count {
            next.append(number == count ? Self.end : UInt32(start + number))
        }
        return UInt32(start)
    }

    private func file(directoryStart: UInt32, miniTableStart: UInt32) -> [UInt8] {
        let width = sectorSize / 4
        var (tableCount, listCount) = (1, 0)
        // A longer table needs more room in itself.
        while tableCount * width < next.count + tableCount + listCount
            || listCount * (width - 1) < tableCount - Self.headerListCount
        {
            if listCount * (width - 1) < tableCount - Self.headerListCount {
                listCount += 1
            } else {
                tableCount += 1
            }
        }
        let tableStart = next.count
        let listStart = tableStart + tableCount
        var table = next + [UInt32](repeating: Self.tableMark, count: tableCount)
        table += [UInt32](repeating: Self.listMark, count: listCount)
        table += [UInt32](repeating: Self.free, count: tableCount * width - table.count)
        let places = (0..<tableCount).map { UInt32(tableStart + $0) }
        var list: [UInt32] = []
        for number in 0..<listCount {
            let rest = places.dropFirst(Self.headerListCount + number * (width - 1))
                .prefix(width - 1)
            list += rest + [UInt32](repeating: Self.free, count: width - 1 - rest.count)
            list.append(number + 1 < listCount ? UInt32(listStart + number + 1) : Self.end)
        }
        var header = self.header(
            tableCount: tableCount, directoryStart: directoryStart, miniTableStart: miniTableStart)
        header += (listCount == 0 ? Self.end : UInt32(listStart)).littleEndianBytes
        header += UInt32(listCount).littleEndianBytes
        for place in places.prefix(Self.headerListCount) { header += place.littleEndianBytes }
        header = header.resized(to: CompoundHeader.size, filler: 255)
        return header.resized(to: sectorSize, filler: 0) + sectors
            + (table + list).flatMap(\.littleEndianBytes)
    }

    /// The header up to the list of the table's sectors.
    private func header(
        tableCount: Int, directoryStart: UInt32, miniTableStart: UInt32
    ) -> [UInt8] {
        var bytes: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
        bytes += [UInt8](repeating: 0, count: 16)
        bytes +=
            version == .three
            ? [0x3E, 0, 3, 0, 0xFE, 0xFF, 9, 0]
            : [
                0x3E, 0, 4, 0, 0xFE, 0xFF, 12, 0,
            ]
        bytes += [6, 0, 0, 0, 0, 0, 0, 0]
        // Only version 4 counts the sectors of its directory; one is always enough here.
        bytes += UInt32(version == .three ? 0 : 1).littleEndianBytes
        bytes += UInt32(tableCount).littleEndianBytes + directoryStart.littleEndianBytes
        bytes += [0, 0, 0, 0] + UInt32(CompoundHeader.miniStreamSizeMax).littleEndianBytes
        let miniTableCount = (miniNext.count * 4 + sectorSize - 1) / sectorSize
        return bytes + miniTableStart.littleEndianBytes + UInt32(miniTableCount).littleEndianBytes
    }

    private static func entry(
        _ name: String, kind: CompoundEntry.Kind, right: Int? = nil, child: Int? = nil,
        start: UInt32, size: Int
    ) -> [UInt8] {
        var bytes: [UInt8] = []
        for letter in name.utf8 { bytes += [letter, 0] }
        bytes += [0, 0]
        let nameSize = UInt8(bytes.count)
        // 1 after the kind says black: a chain to the right is no balanced tree, but one to read.
        bytes = bytes.resized(to: 64, filler: 0) + [nameSize, 0, kind.rawValue, 1]
        for number in [nil, right, child] {
            bytes += (number.map { UInt32($0) } ?? free).littleEndianBytes
        }
        bytes = bytes.resized(to: 116, filler: 0) + start.littleEndianBytes
        return (bytes + UInt32(size).littleEndianBytes).resized(
            to: CompoundEntry.fixedSize, filler: 0)
    }
}
