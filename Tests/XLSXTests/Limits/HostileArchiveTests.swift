import TestSupport
import Testing
import XLSX

/// Archives that want to harm, under the limits of every run.
struct HostileArchiveTests {
    private static let sheet = "xl/worksheets/sheet1.xml"
    private static let book = "xl/workbook.xml"
    private static let strings = "xl/sharedStrings.xml"
    private static let fixture = PackageFixture(
        rows: "<row><c t=\"s\"><v>0</v></c></row>", strings: ["<si><t>x</t></si>"],
        styles: "<cellXfs><xf/></cellXfs>")
    private static let standard = XLSXLimits.standard
    private static let gigabyte = 1 << 30

    /// An archive with a bomb as one of its parts, of which the directory says what it likes.
    private static func archive(
        _ part: String, _ bomb: Bomb, stated: Int? = nil
    ) throws -> RawArchive {
        var archive = try RawArchive(fixture)
        archive.change(part) { entry in
            entry.packed = bomb.packed
            entry.packedSize = bomb.packed.count
            entry.size = stated ?? bomb.size
        }
        return archive
    }

    private static func tooLarge(
        _ limit: XLSXError.LimitName, _ part: String, _ allowed: Int
    ) -> XLSXError {
        .tooLarge(part: part, limit: limit, allowed: allowed)
    }

    @Test func `a zip bomb of 10 GB in 10 MB is refused by what its directory says`() throws {
        let bomb = Bomb(
            "<worksheet><sheetData>", spaces: 10_000_000_000, "</sheetData></worksheet>")
        #expect(bomb.packed.count < 10_000_000 && bomb.size > 9_999_000_000)
        #expect(
            try Self.archive(Self.sheet, bomb).failure()
                == Self.tooLarge(.partSize, Self.sheet, Self.standard.partSizeMax))
        #expect(
            try Self.archive(Self.book, bomb).failure()
                == Self.tooLarge(.smallPartSize, Self.book, Self.standard.smallPartSizeMax))
    }

    @Test(arguments: [0, 1, 1_000, 1_000_000])
    func `a zip bomb that its directory calls small is stopped at that size`(stated: Int) throws {
        let bomb = Bomb(
            "<worksheet><sheetData>", spaces: 10_000_000_000, "</sheetData></worksheet>")
        #expect(
            try Self.archive(Self.sheet, bomb, stated: stated).failure()
                == .damagedPart(part: Self.sheet))
    }

    @Test func `many parts of white space are refused one by one`() throws {
        let size = Self.standard.ratioFreeSize
        let (head, tail) = ("<worksheet><sheetData>", "</sheetData></worksheet>")
        let large = Bomb(head, spaces: size + 2_000, tail)
        #expect(
            try Self.archive(Self.sheet, large).failure()
                == Self.tooLarge(.ratio, Self.sheet, Self.standard.ratioMax))
        let small = try Self.archive(Self.sheet, Bomb(head, spaces: size - 4_000, tail))
        // It is read to its end, where the checksum that nobody knows is found to be wrong.
        #expect(try small.failure() == .wrongChecksum(part: Self.sheet))
    }

    @Test func `entries that share one packed body are refused`() throws {
        let bomb = Bomb("<worksheet><sheetData>", spaces: 1_000_000, "</sheetData></worksheet>")
        var archive = try Self.archive(Self.sheet, bomb)
        let entry = try #require(archive.entries.first { $0.name == Self.sheet })
        archive.entries.removeAll { $0.name == Self.sheet }
        archive.entries.append(entry)
        for number in 2..<9 {
            var copy = entry
            copy.isShared = true
            copy.name = "xl/worksheets/sheet\(number).xml"
            archive.entries.append(copy)
        }
        #expect(try archive.failure() == .damagedArchive)
        archive.entries.removeAll { $0.name != Self.sheet && $0.isShared }
        #expect(try archive.failure() != .damagedArchive)
    }

    @Test func `parts that are too large together are refused`() throws {
        var archive = try RawArchive(Self.fixture)
        archive.entries = archive.changingEach { $0.size = 6 * Self.gigabyte }.entries
        #expect(
            try archive.failure() == Self.tooLarge(.totalSize, "", Self.standard.totalSizeMax))
        // Sizes near the end of all numbers add up to no small one.
        archive.entries = archive.changingEach { $0.size = 1 << 62 - 1 }.entries
        #expect(
            try archive.failure() == Self.tooLarge(.totalSize, "", Self.standard.totalSizeMax))
    }

    @Test func `too many entries are refused before they are read`() throws {
        var archive = try RawArchive(Self.fixture)
        let empty = RawArchive.Entry(
            name: "x", packed: [], size: 0, packedSize: 0, checksum: 0, method: 0)
        archive.entries += [RawArchive.Entry](repeating: empty, count: Self.standard.entriesMax)
        let expected = Self.tooLarge(.entries, "", Self.standard.entriesMax)
        #expect(try archive.failure() == expected)
        archive.hasWideEnd = true
        #expect(try archive.failure() == expected)
        var lie = try RawArchive(Self.fixture)
        lie.statedCount = 65_535
        #expect(try lie.failure() == expected)
        lie.hasWideEnd = true
        lie.statedCount = 1 << 61
        #expect(try lie.failure() == expected)
        for count in [0, 1, 7] {
            lie.statedCount = count
            #expect(try lie.failure() != nil, "\(count)")
        }
    }

    @Test func `a file of more than 2 GB is refused unread`() throws {
        let folder = try TemporaryFolder()
        let path = try folder.writeHole(size: 2 * Self.gigabyte + 1, to: "a.xlsx")
        let expected = Self.tooLarge(.fileSize, "", Self.standard.fileSizeMax)
        #expect(throws: expected) { try Workbook(path: path) }
    }

    @Test(arguments: [
        "../../../../../../etc/passwd", "/etc/passwd", "file:///etc/passwd", "C:\\Windows\\x.xml",
        "\\\\server\\share\\x.xml", "http://localhost/x.xml", "%2e%2e/%2e%2e/etc/passwd",
        "/proc/self/environ", "..", "", "/", "worksheets/",
    ])
    func `relationships that point outside find nothing`(target: String) throws {
        let links = PackageFixture.relationships([("rId1", "worksheet", target)])
        let failure = try Self.fixture.with("xl/_rels/workbook.xml.rels", links).failure()
        guard case .missingPart(let part)? = failure else {
            Issue.record("\(target) gave \(String(describing: failure))")
            return
        }
        #expect(!part.hasPrefix("/") && !part.contains(".."))
    }

    @Test(arguments: ["../../../outside.xml", "/tmp/outside.xml", "..\\..\\outside.xml"])
    func `entry names are never paths`(name: String) throws {
        let folder = try TemporaryFolder()
        let sheet = "<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>"
        let links = PackageFixture.relationships([("rId1", "worksheet", name)])
        var fixture = Self.fixture.with("xl/_rels/workbook.xml.rels", links)
        fixture.set(name, sheet)
        let path = try fixture.write(to: folder, name: "a.xlsx")
        #expect(try readRows(path: path).count == 1)
        #expect(try folder.contents().keys.sorted() == ["a.xlsx"])
    }

    @Test func `an entry that claims more than its packed bytes hold is damaged`() throws {
        for change in [-1, -5, -20] {
            var archive = try RawArchive(Self.fixture)
            archive.change(Self.sheet) { $0.packedSize += change }
            #expect(try archive.failure() == .damagedPart(part: Self.sheet), "\(change)")
        }
        var archive = try RawArchive(Self.fixture)
        archive.change(Self.sheet) { $0.packedSize = 1 << 30 }
        #expect(try archive.failure() == .damagedArchive)
    }

    @Test(arguments: [1, 6, 9, 12, 14, 93, 95, 98, 99])
    func `unknown compression is named`(method: Int) throws {
        var archive = try RawArchive(Self.fixture)
        archive.change(Self.sheet) { $0.method = method }
        #expect(
            try archive.failure() == .unknownCompression(part: Self.sheet, method: method))
    }

    @Test func `an encrypted entry is named`() throws {
        var archive = try RawArchive(Self.fixture)
        archive.change(Self.sheet) { $0.flags |= 1 }
        #expect(try archive.failure() == .encryptedPart(part: Self.sheet))
    }
}
