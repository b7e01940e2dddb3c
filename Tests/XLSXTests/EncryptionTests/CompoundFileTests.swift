import TestSupport
import Testing
import XLSX

/// Compound files that contradict themselves, and what whole ones are told to be.
struct CompoundFileTests {
    private static let sectorSize = 512

    private static func file(pictureSize: Int = 0) throws -> [UInt8] {
        try EncryptedFixture.encryptor().encrypt(
            EncryptedFixture.package(method: .stored, pictureSize: pictureSize),
            password: EncryptedFixture.password)
    }

    private static func number(_ bytes: [UInt8], _ offset: Int) -> Int {
        bytes[offset..<offset + 4].reversed().reduce(0) { $0 << 8 | Int($1) }
    }

    private static func set(_ bytes: inout [UInt8], _ offset: Int, _ value: Int) {
        for place in 0..<4 { bytes[offset + place] = UInt8(value >> (8 * place) & 0xFF) }
    }

    private static func offset(ofSector sector: Int) -> Int { (sector + 1) * sectorSize }

    /// Where the entry of the allocation table for a sector stands.
    private static func tableOffset(_ bytes: [UInt8], _ sector: Int) -> Int {
        offset(ofSector: number(bytes, 76 + sector / 128 * 4)) + sector % 128 * 4
    }

    @Test(arguments: [
        (["EncryptedPackage", "EncryptionInfo"], XLSXError.damagedEncryption(.description)),
        (["EncryptedPackage"], .unsupportedEncryption(method: "rights management")),
        (["EncryptionInfo"], .damagedEncryption(.description)),
        (["Workbook"], .oldBinaryWorkbook),
        (["Book", "SummaryInformation"], .oldBinaryWorkbook),
        (["WordDocument"], .otherDocument(.wordDocument)),
        (["PowerPoint Document"], .otherDocument(.presentation)),
        (["__properties_version1.0"], .otherDocument(.outlookMessage)),
        (["Contents"], .otherDocument(.unknown)),
    ])
    func `a compound file says what it holds`(streams: [String], expected: XLSXError) throws {
        for version in CompoundFileWriter.Version.allCases {
            let bytes = CompoundFileWriter.bytes(
                of: streams.map { ($0, Array("invented".utf8)) }, version: version)
            let failure = try EncryptedFixture.failure(of: bytes)
            if expected == .damagedEncryption(.description) {
                #expect(failure != nil && failure != .passwordProtected)
            } else {
                #expect(failure == expected)
            }
        }
    }

    @Test(arguments: [(24 + 2, 9), (28, 0), (30, 12), (32, 0), (56, 1), (57, 0)])
    func `a header that no version has is refused`(offset: Int, value: UInt8) throws {
        var bytes = try Self.file()
        bytes[offset] = value
        #expect(try EncryptedFixture.failure(of: bytes) == .damagedCompoundFile(.header))
    }

    @Test func `a chain that comes back to where it was is refused`() throws {
        let whole = try Self.file()
        // The directory's own chain, then that of the package, which begins the file.
        for sector in [Self.number(whole, 48), 2] {
            var bytes = whole
            Self.set(&bytes, Self.tableOffset(bytes, sector), sector)
            #expect(try EncryptedFixture.failure(of: bytes) == .damagedCompoundFile(.loop))
        }
    }

    @Test func `a sector beyond the file's end is refused`() throws {
        let whole = try Self.file()
        for place in [Self.tableOffset(whole, 2), 48, 76] {
            var bytes = whole
            Self.set(&bytes, place, 0x00FF_FFFF)
            #expect(try EncryptedFixture.failure(of: bytes) == .damagedCompoundFile(.straySector))
        }
    }

    @Test func `a chain that is cut is refused`() throws {
        var bytes = try Self.file()
        Self.set(&bytes, Self.tableOffset(bytes, 1), 0xFFFF_FFFE)
        #expect(try EncryptedFixture.failure(of: bytes) == .damagedCompoundFile(.shortChain))
    }

    @Test func `a list of the table's sectors that comes back is refused`() throws {
        var bytes = try Self.file(pictureSize: 15 << 20)
        let first = Self.number(bytes, 68)
        let next = Self.offset(ofSector: first) + Self.sectorSize - 4
        #expect(Self.number(bytes, next) == first + 1)
        Self.set(&bytes, next, first)
        #expect(try EncryptedFixture.failure(of: bytes) == .damagedCompoundFile(.loop))
        // A count that no file of this size can have is no reason to go on for ever.
        Self.set(&bytes, 72, 0x7FFF_FFFF)
        #expect(try EncryptedFixture.failure(of: bytes) == .damagedCompoundFile(.straySector))
    }

    @Test func `a directory whose tree comes back is refused`() throws {
        let whole = try Self.file()
        let directory = Self.offset(ofSector: Self.number(whole, 48))
        // The right neighbour of the last entry is the first one; then itself; then none at all.
        for neighbour in [1, 2, 77] {
            var bytes = whole
            Self.set(&bytes, directory + 2 * 128 + 72, neighbour)
            #expect(try EncryptedFixture.failure(of: bytes) == .damagedCompoundFile(.directory))
        }
        var bytes = whole
        bytes[directory + 66] = 2
        #expect(try EncryptedFixture.failure(of: bytes) == .damagedCompoundFile(.directory))
    }

    @Test func `a chain of small sectors that comes back is refused`() throws {
        var bytes = try Self.file()
        let table = Self.offset(ofSector: Self.number(bytes, 60))
        Self.set(&bytes, table + 4, 0)
        #expect(try EncryptedFixture.failure(of: bytes) == .damagedCompoundFile(.loop))
        Self.set(&bytes, table + 4, 5000)
        #expect(try EncryptedFixture.failure(of: bytes) == .damagedCompoundFile(.straySector))
    }

    @Test func `a directory has a limit`() throws {
        var limits = XLSXLimits()
        limits.compoundEntriesMax = 3
        let expected = XLSXError.tooLarge(part: "", limit: .compoundEntries, allowed: 3)
        #expect(try EncryptedFixture.failure(of: Self.file(), limits: limits) == expected)
        limits.compoundEntriesMax = 4
        #expect(try EncryptedFixture.failure(of: Self.file(), limits: limits) == nil)
    }
}
