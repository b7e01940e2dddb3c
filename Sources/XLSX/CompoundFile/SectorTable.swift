/// The allocation table of a compound file: which sector follows which.
struct SectorTable {
    static let endOfChain = 0xFFFF_FFFE
    static let free = 0xFFFF_FFFF

    /// The number of whole or cut sectors behind the header.
    let sectorCount: Int
    let sectorSize: Int
    private let next: [UInt32]

    init(_ header: CompoundHeader, in file: any ByteSource) throws(XLSXError) {
        sectorSize = header.sectorSize
        sectorCount = max(0, file.size - 1) / sectorSize
        let places = try Self.places(header, sectorCount: sectorCount, in: file)
        var next: [UInt32] = []
        next.reserveCapacity(min(places.count * sectorSize / 4, sectorCount))
        for place in places where next.count < sectorCount {
            next += try Self.numbers(in: place, sectorSize, file)
        }
        self.next = next
    }

    /// The sectors of a chain, in order; the same sector never twice, since a chain that comes
    /// back never ends.
    func chain(from start: Int) throws(XLSXError) -> [Int] {
        var sectors: [Int] = []
        var sector = start
        while sector != Self.endOfChain {
            guard sector < sectorCount, sector < next.count else {
                throw XLSXError.damagedCompoundFile(.straySector)
            }
            guard sectors.count < sectorCount else { throw XLSXError.damagedCompoundFile(.loop) }
            sectors.append(sector)
            sector = Int(next[sector])
        }
        return sectors
    }

    /// Where a sector begins in the file; the header takes the room of one sector.
    func offset(of sector: Int) -> Int { (sector + 1) * sectorSize }

    /// The sectors of the table itself: the header lists the first ones, a chain of its own the
    /// rest, with the number of its next sector at the end of each.
    private static func places(
        _ header: CompoundHeader, sectorCount: Int, in file: any ByteSource
    ) throws(XLSXError) -> [Int] {
        guard header.listSectorCount <= sectorCount, header.tableSectorCount <= sectorCount else {
            throw XLSXError.damagedCompoundFile(.straySector)
        }
        var places = header.list
        var sector = header.listStart
        for _ in 0..<header.listSectorCount {
            guard sector < sectorCount else { throw XLSXError.damagedCompoundFile(.straySector) }
            let numbers = try numbers(in: sector, header.sectorSize, file)
            places += numbers.dropLast().lazy.map { Int($0) }
            sector = Int(numbers[numbers.count - 1])
        }
        places.removeAll { $0 == free }
        guard places.allSatisfy({ $0 < sectorCount }) else {
            throw XLSXError.damagedCompoundFile(.straySector)
        }
        // A list that comes back to where it was names the same sectors again.
        guard Set(places).count == places.count else { throw XLSXError.damagedCompoundFile(.loop) }
        guard places.count == header.tableSectorCount else {
            throw XLSXError.damagedCompoundFile(.shortChain)
        }
        return places
    }

    private static func numbers(
        in sector: Int, _ sectorSize: Int, _ file: any ByteSource
    ) throws(XLSXError) -> [UInt32] {
        let bytes = try file.bytes(at: (sector + 1) * sectorSize, count: sectorSize)
        guard bytes.count == sectorSize else { throw XLSXError.damagedCompoundFile(.shortChain) }
        return stride(from: 0, to: sectorSize, by: 4).map { UInt32(bytes.uint32(at: $0)) }
    }
}
