/// Where the pieces of a stream lie in a file; pieces that touch are one.
struct Extents: Sendable {
    /// A piece: where it begins in the stream and in the file, and how long it is.
    struct Extent: Sendable {
        let start: Int
        let place: Int
        var size: Int
    }

    private(set) var all: [Extent] = []

    /// No pieces.
    init() {}

    /// Pieces of one size, in the order of the stream.
    init(_ places: [Int], each size: Int) {
        for (index, place) in places.enumerated() {
            if let last = all.last, last.place + last.size == place {
                all[all.count - 1].size += size
            } else {
                all.append(Extent(start: index * size, place: place, size: size))
            }
        }
    }

    /// The sectors of a chain.
    init(_ sectors: [Int], of table: SectorTable) {
        self.init(sectors.map { table.offset(of: $0) }, each: table.sectorSize)
    }

    /// The index of the piece that holds an offset; that of the last one behind the end.
    func index(of offset: Int) -> Int {
        var (low, high) = (0, all.count)
        while low + 1 < high {
            let middle = (low + high) / 2
            if all[middle].start <= offset { low = middle } else { high = middle }
        }
        return low
    }
}

/// A stream of a compound file: bytes that lie in pieces all over the file.
final class CompoundStream: ByteSource {
    let size: Int
    private let file: any ByteSource
    private let extents: Extents

    init(_ file: any ByteSource, extents: Extents, size: Int) {
        self.file = file
        self.extents = extents
        self.size = size
    }

    /// Where a byte of the stream lies in the file; nil where it lies behind the stream's end.
    func place(of offset: Int) -> Int? {
        guard offset >= 0, offset < size else { return nil }
        let extent = extents.all[extents.index(of: offset)]
        return extent.place + offset - extent.start
    }

    func read(at offset: Int, into buffer: inout [UInt8], count: Int) throws(XLSXError) {
        guard offset >= 0, count <= size - offset else { throw XLSXError.truncatedArchive }
        guard count > 0 else { return }
        var index = extents.index(of: offset)
        var filled = 0
        while filled < count {
            let extent = extents.all[index]
            let skipped = offset + filled - extent.start
            let piece = try file.bytes(
                at: extent.place + skipped, count: min(count - filled, extent.size - skipped))
            guard !piece.isEmpty else { throw XLSXError.truncatedArchive }
            buffer.replaceSubrange(filled..<filled + piece.count, with: piece)
            filled += piece.count
            index += 1
        }
    }
}
