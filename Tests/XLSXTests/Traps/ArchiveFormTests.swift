import Tables
import TestSupport
import Testing
import XLSX

/// The forms that genuine archives come in.
struct ArchiveFormTests {
    private static let sheet = "xl/worksheets/sheet1.xml"
    private static let fixture = PackageFixture(
        rows: "<row><c t=\"s\"><v>0</v></c></row><row><c><v>2</v></c></row>",
        strings: ["<si><t>x</t></si>"])

    @Test(arguments: [RawArchive.Descriptor.marked, .unmarked, .wide], [false, true])
    func `data descriptors and ZIP64 descriptors`(
        descriptor: RawArchive.Descriptor, isWide: Bool
    ) throws {
        let archive = try RawArchive(Self.fixture).changingEach { entry in
            entry.descriptor = descriptor
            entry.isWide = isWide
        }
        #expect(try archive.rows() == 2)
    }

    @Test func `a stored entry whose bytes look like a descriptor and a header`() throws {
        let text = "<worksheet><!-- PK\u{7}\u{8}0000 PK\u{3}\u{4}0000 PK\u{1}\u{2} PK\u{5}\u{6} -->"
            .filter { $0 > "\u{8}" || $0 == "P" || $0 == "K" }
        var fixture = Self.fixture
        fixture.method = .stored
        let sheet = text + "<sheetData><row><c><v>1</v></c></row></sheetData></worksheet>"
        var archive = try RawArchive(fixture.with(Self.sheet, sheet))
        archive.entries = archive.changingEach { $0.descriptor = .marked }.entries
        #expect(try archive.rows() == 1)
    }

    @Test func `stored entries`() throws {
        var fixture = Self.fixture
        fixture.method = .stored
        #expect(try RawArchive(fixture).rows() == 2)
        var mixed = try RawArchive(fixture)
        mixed.entries[0] = try RawArchive(Self.fixture).entries[0]
        #expect(try mixed.rows() == 2)
    }

    /// The last one counts, as it does where an archive was updated by adding to it.
    @Test(arguments: [sheet, "xl/worksheets/SHEET1.xml", "/xl\\worksheets/sheet1.xml"])
    func `duplicate names, also in another case`(name: String) throws {
        var archive = try RawArchive(Self.fixture)
        let other = "<worksheet><sheetData><row><c><v>9</v></c></row></sheetData></worksheet>"
        let replacement = try RawArchive(Self.fixture.with(Self.sheet, other))
        var entry = try #require(replacement.entries.first { $0.name == Self.sheet })
        entry.name = name
        archive.entries.append(entry)
        #expect(try archive.rows() == 1)
        archive.entries.reverse()
        #expect(try archive.rows() == 2)
    }

    @Test(arguments: [1, 100, 70_000])
    func `prefix bytes`(count: Int) throws {
        for hasWideEnd in [false, true] {
            var archive = try RawArchive(Self.fixture)
            archive.prefix = [UInt8](repeating: UInt8(ascii: "x"), count: count)
            archive.hasWideEnd = hasWideEnd
            #expect(try archive.rows() == 2)
        }
    }

    @Test func `zip64 archive with all its fields`() throws {
        var archive = try RawArchive(Self.fixture).changingEach { $0.isWide = true }
        #expect(try archive.rows() == 2)
        archive.hasWideEnd = true
        #expect(try archive.rows() == 2)
        archive.change(Self.sheet) { $0.descriptor = .wide }
        #expect(try archive.rows() == 2)
    }

    /// 4,300,000,000 bytes of sheet from 4 MB; it is read up to the row before the white space,
    /// then given up: reading all of it takes longer than a test may.
    @Test func `a part of more than 4 GB`() throws {
        let head = "<worksheet><sheetData><row><c><v>1</v></c></row>"
        let bomb = Bomb(head, spaces: 4_300_000_000, "</sheetData></worksheet>")
        var archive = try RawArchive(Self.fixture)
        archive.change(Self.sheet) { entry in
            (entry.packed, entry.packedSize, entry.size) = (
                bomb.packed, bomb.packed.count, bomb.size
            )
        }
        let folder = try TemporaryFolder()
        let workbook = try Workbook(path: folder.write(archive.bytes(), to: "a.xlsx"))
        #expect(workbook.sheets.count == 1 && bomb.size > 1 << 32)
    }

    @Test func `a shared strings table of 1.5 million`() throws {
        let count = 1_500_000
        let strings = (0..<count).map { "<si><t>\($0)</t></si>" }
        let last = "<row><c t=\"s\"><v>\(count - 1)</v></c><c t=\"s\"><v>7</v></c></row>"
        let fixture = PackageFixture(rows: last, strings: strings)
        #expect(try fixture.cells() == [.text("\(count - 1)"), .text("7")])
    }
}
