/// The first bytes of a compound file: how large its sectors are and where its tables begin.
struct CompoundHeader {
    /// Bytes of a sector: 512 in version 3, 4096 in version 4.
    let sectorSize: Int
    let isVersion4: Bool
    /// Sectors of the allocation table, as the header counts them.
    let tableSectorCount: Int
    let directoryStart: Int
    let miniTableStart: Int
    /// The first sector of the list that goes on where the header's own list ends.
    let listStart: Int
    let listSectorCount: Int
    /// The first sectors of the allocation table, in the header itself.
    let list: [Int]

    /// Bytes of a header, whatever the size of a sector.
    static let size = 512
    /// Streams of fewer bytes than this lie in small sectors.
    static let miniStreamSizeMax = 4096
    static let miniSectorSize = 64
    private static let magic: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    private static let listOffset = 76

    init(_ file: any ByteSource) throws(XLSXError) {
        let bytes = try file.bytes(at: 0, count: Self.size)
        guard bytes.count == Self.size, bytes.starts(with: Self.magic),
            bytes.uint16(at: 28) == 0xFFFE, bytes.uint16(at: 32) == 6,
            bytes.uint32(at: 56) == Self.miniStreamSizeMax
        else { throw XLSXError.damagedCompoundFile(.header) }
        switch (bytes.uint16(at: 26), bytes.uint16(at: 30)) {
        case (3, 9): (sectorSize, isVersion4) = (512, false)
        case (4, 12): (sectorSize, isVersion4) = (4096, true)
        default: throw XLSXError.damagedCompoundFile(.header)
        }
        tableSectorCount = bytes.uint32(at: 44)
        directoryStart = bytes.uint32(at: 48)
        miniTableStart = bytes.uint32(at: 60)
        listStart = bytes.uint32(at: 68)
        listSectorCount = bytes.uint32(at: 72)
        list = (0..<109).map { bytes.uint32(at: Self.listOffset + $0 * 4) }
    }
}
