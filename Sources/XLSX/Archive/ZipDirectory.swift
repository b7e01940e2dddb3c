/// The directory at a zip archive's end: the only place that tells true sizes.
struct ZipDirectory {
    /// The files of the archive, folders left out.
    let entries: [ZipEntry]

    private static let endMark: [UInt8] = [0x50, 0x4B, 0x05, 0x06]
    private static let wideEndMark: [UInt8] = [0x50, 0x4B, 0x06, 0x06]
    private static let wideLocatorMark: [UInt8] = [0x50, 0x4B, 0x06, 0x07]
    private static let entryMark: [UInt8] = [0x50, 0x4B, 0x01, 0x02]
    private static let endSize = 22
    private static let wideEndSize = 56
    private static let wideLocatorSize = 20
    private static let commentSizeMax = 0xFFFF

    /// What an end record says, and where it stands in the file.
    private struct End {
        var position: Int
        var count: Int
        var size: Int
        var offset: Int
    }

    /// True where a file ends as a zip archive does, whatever stands before it.
    static func isAtEnd(of file: any ByteSource) throws(XLSXError) -> Bool {
        let (tail, _) = try tail(of: file)
        return endPosition(in: tail, before: tail.count) != nil
    }

    init(_ file: any ByteSource, limits: XLSXLimits) throws(XLSXError) {
        let (tail, tailStart) = try Self.tail(of: file)
        var next = Self.endPosition(in: tail, before: tail.count)
        guard next != nil else { throw XLSXError.truncatedArchive }
        // A comment may look like an end record: the last one that leads to entries is true.
        while let position = next {
            next = Self.endPosition(in: tail, before: position)
            let end = try Self.end(in: tail, at: position, tailStart: tailStart, file: file)
            guard let end, let start = try Self.start(of: end, in: file) else { continue }
            guard end.count <= limits.entriesMax else {
                throw XLSXError.tooLarge(part: "", limit: .entries, allowed: limits.entriesMax)
            }
            guard end.size <= limits.smallPartSizeMax else {
                throw XLSXError.tooLarge(
                    part: "", limit: .smallPartSize, allowed: limits.smallPartSizeMax)
            }
            let directory = try file.bytes(at: start, count: end.size)
            entries = try Self.entries(of: directory, count: end.count, shift: start - end.offset)
            try checkTotalSize(limits)
            try checkPlaces()
            return
        }
        throw XLSXError.damagedArchive
    }

    private func checkTotalSize(_ limits: XLSXLimits) throws(XLSXError) {
        var rest = limits.totalSizeMax
        for entry in entries {
            rest -= min(entry.size, limits.totalSizeMax + 1)
            guard rest >= 0 else {
                throw XLSXError.tooLarge(
                    part: "", limit: .totalSize, allowed: limits.totalSizeMax)
            }
        }
    }

    /// Entries that share packed bytes are how a small file holds any number of large parts.
    private func checkPlaces() throws(XLSXError) {
        var end = 0
        for entry in entries.sorted(by: { $0.offset < $1.offset }) where entry.packedSize > 0 {
            guard entry.offset >= end else { throw XLSXError.damagedArchive }
            end = entry.end
        }
    }

    private static func tail(of file: any ByteSource) throws(XLSXError) -> ([UInt8], Int) {
        let size = endSize + commentSizeMax + wideLocatorSize
        let start = max(0, file.size - size)
        return (try file.bytes(at: start, count: size), start)
    }

    /// The last place before another one where an end record may stand.
    private static func endPosition(in tail: [UInt8], before limit: Int) -> Int? {
        var position = min(limit - 1, tail.count - endSize)
        while position >= 0 {
            if tail[position] == endMark[0], tail[position...].starts(with: endMark),
                position + endSize + tail.uint16(at: position + 20) <= tail.count
            {
                return position
            }
            position -= 1
        }
        return nil
    }

    private static func end(
        in tail: [UInt8], at position: Int, tailStart: Int, file: any ByteSource
    ) throws(XLSXError) -> End? {
        let locator = position - wideLocatorSize
        if locator >= 0, tail[locator...].starts(with: wideLocatorMark) {
            let stated = tail.uint64(at: locator + 8)
            return try wideEnd(stated: stated, locator: tailStart + locator, file: file)
        }
        return End(
            position: tailStart + position, count: tail.uint16(at: position + 10),
            size: tail.uint32(at: position + 12), offset: tail.uint32(at: position + 16))
    }

    /// The end record of a zip64 archive: where it is said to be, or right before its locator
    /// where something stands before the archive.
    private static func wideEnd(
        stated: Int?, locator: Int, file: any ByteSource
    ) throws(XLSXError) -> End? {
        for position in [stated, locator - wideEndSize] {
            guard let position, position >= 0, position < locator else { continue }
            let record = try file.bytes(at: position, count: wideEndSize)
            guard record.count == wideEndSize, record.starts(with: wideEndMark),
                let count = record.uint64(at: 32), let size = record.uint64(at: 40),
                let offset = record.uint64(at: 48)
            else { continue }
            return End(position: position, count: count, size: size, offset: offset)
        }
        return nil
    }

    /// Where the directory begins: before its end record, else where it is said to begin.
    private static func start(of end: End, in file: any ByteSource) throws(XLSXError) -> Int? {
        for start in [end.position - end.size, end.offset] where start >= 0 {
            guard start <= end.position - end.size else { continue }
            if end.count == 0 { return start }
            if try file.bytes(at: start, count: 4) == entryMark { return start }
        }
        return nil
    }

    private static func entries(
        of directory: [UInt8], count: Int, shift: Int
    ) throws(XLSXError) -> [ZipEntry] {
        var entries: [ZipEntry] = []
        var position = 0
        for _ in 0..<count {
            guard position + ZipEntry.fixedSize <= directory.count,
                directory[position...].starts(with: entryMark),
                let entry = ZipEntry(in: directory, at: position, shift: shift)
            else { throw XLSXError.damagedArchive }
            position +=
                ZipEntry.fixedSize
                + [28, 30, 32].reduce(0) { $0 + directory.uint16(at: position + $1) }
            if !entry.name.hasSuffix("/") { entries.append(entry) }
        }
        return entries
    }
}
