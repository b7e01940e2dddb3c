/// The compound file of old office documents, which also wraps encrypted workbooks: a file system
/// of sectors within a file.
struct CompoundFile {
    let content: CompoundContent

    private let file: any ByteSource
    private let header: CompoundHeader
    private let table: SectorTable
    private let root: CompoundEntry
    /// What lies directly below the root, by its name in lower case.
    private let entries: [String: CompoundEntry]

    init(_ file: any ByteSource, limits: XLSXLimits) throws(XLSXError) {
        self.file = file
        header = try CompoundHeader(file)
        table = try SectorTable(header, in: file)
        // The directory does not say how long it is: its chain does.
        let sectors = try table.chain(from: header.directoryStart)
        let entryCount = sectors.count * header.sectorSize / CompoundEntry.fixedSize
        guard entryCount <= limits.compoundEntriesMax else {
            throw XLSXError.tooLarge(
                part: "", limit: .compoundEntries, allowed: limits.compoundEntriesMax)
        }
        let stream = CompoundStream(
            file, extents: Extents(sectors, of: table), size: sectors.count * header.sectorSize)
        let directory = try stream.bytes(at: 0, count: stream.size)
        let all = try Self.entries(in: directory, count: entryCount, header)
        guard let root = all.first, root.kind == .root else {
            throw XLSXError.damagedCompoundFile(.directory)
        }
        self.root = root
        entries = try Self.children(of: root, among: all)
        content = CompoundContent(streamNames: entries.keys)
    }

    /// Opens a stream that lies directly below the root.
    func stream(_ name: String) throws(XLSXError) -> CompoundStream {
        guard let entry = entries[name.lowercased()], entry.kind == .stream else {
            throw XLSXError.damagedCompoundFile(.missingStream)
        }
        guard entry.size > 0 else { return CompoundStream(file, extents: Extents(), size: 0) }
        guard entry.size < CompoundHeader.miniStreamSizeMax else {
            return try stream(from: entry.start, size: entry.size)
        }
        return try miniStream(from: entry.start, size: entry.size)
    }

    private func stream(from start: Int, size: Int) throws(XLSXError) -> CompoundStream {
        let sectors = try table.chain(from: start)
        guard sectors.count * header.sectorSize >= size else {
            throw XLSXError.damagedCompoundFile(.shortChain)
        }
        return CompoundStream(file, extents: Extents(sectors, of: table), size: size)
    }

    /// A short stream: small sectors within the root's own stream, with a table of their own.
    private func miniStream(from start: Int, size: Int) throws(XLSXError) -> CompoundStream {
        let room = try stream(from: root.start, size: root.size)
        let tableSectors = try table.chain(from: header.miniTableStart)
        let tableStream = try stream(
            from: header.miniTableStart, size: tableSectors.count * header.sectorSize)
        let next = try tableStream.bytes(at: 0, count: tableStream.size)
        let miniSize = CompoundHeader.miniSectorSize
        var places: [Int] = []
        var sector = start
        // The stream is shorter than 4096 bytes, so that the walk is too.
        while places.count * miniSize < size {
            guard sector * 4 + 4 <= next.count,
                let place = room.place(of: sector * miniSize)
            else { throw XLSXError.damagedCompoundFile(.straySector) }
            places.append(place)
            sector = next.uint32(at: sector * 4)
        }
        guard sector == SectorTable.endOfChain, Set(places).count == places.count else {
            throw XLSXError.damagedCompoundFile(.loop)
        }
        return CompoundStream(file, extents: Extents(places, each: miniSize), size: size)
    }

    private static func entries(
        in directory: [UInt8], count: Int, _ header: CompoundHeader
    ) throws(XLSXError) -> [CompoundEntry] {
        var entries: [CompoundEntry] = []
        for index in 0..<count {
            guard
                let entry = CompoundEntry(
                    in: directory, at: index * CompoundEntry.fixedSize,
                    isVersion4: header.isVersion4)
            else { throw XLSXError.damagedCompoundFile(.directory) }
            entries.append(entry)
        }
        return entries
    }

    /// Walks the tree of the names in a storage.
    private static func children(
        of storage: CompoundEntry, among all: [CompoundEntry]
    ) throws(XLSXError) -> [String: CompoundEntry] {
        var found: [String: CompoundEntry] = [:]
        var isSeen = [Bool](repeating: false, count: all.count)
        var waiting = [storage.child].compactMap { $0 }
        while let index = waiting.popLast() {
            guard index < all.count, !isSeen[index],
                [.storage, .stream].contains(all[index].kind)
            else { throw XLSXError.damagedCompoundFile(.directory) }
            isSeen[index] = true
            found[all[index].name.lowercased()] = all[index]
            waiting += all[index].neighbours
        }
        return found
    }
}
