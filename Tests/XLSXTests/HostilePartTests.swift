import Tables
import Testing
import XLSX

/// Parts that want to harm, and the limits that stop them.
struct HostilePartTests {
    private static let sheet = "xl/worksheets/sheet1.xml"
    private static let fixture = PackageFixture(
        rows: "<row><c t=\"s\"><v>0</v></c><c t=\"str\"><v>12345</v></c></row>",
        strings: ["<si><t>shared text</t></si>", "<si><t>b</t></si>"],
        styles: "<cellXfs><xf/><xf/></cellXfs>")

    @Test(arguments: [
        "<!DOCTYPE worksheet>",
        "<!DOCTYPE worksheet SYSTEM \"file:///etc/passwd\">",
        "<!DOCTYPE w [<!ENTITY a \"xx\"><!ENTITY b \"&a;&a;&a;\">]>",
    ])
    func `a document type is refused in every part`(declaration: String) throws {
        for (name, bytes) in Self.fixture.parts {
            let text = declaration + String(decoding: bytes, as: UTF8.self)
            let failure = try Self.fixture.with(name, text).failure()
            #expect(failure == .documentType(part: name), "\(name)")
        }
    }

    @Test(arguments: [
        "<worksheet><sheetData><row><c><v>1</v></c></row>",
        "<worksheet><sheetData><row><c><v>1</c></row></sheetData></worksheet>",
        "<worksheet><sheetData>&unknown;</sheetData></worksheet>",
        "<worksheet/><worksheet/>",
        "<worksheet><sheetData><row r=1/></sheetData></worksheet>",
        "<worksheet><sheetData><row r=\"1\" r=\"2\"/></sheetData></worksheet>",
        "no XML", "",
    ])
    func `a part that is no XML is refused`(text: String) throws {
        guard
            case .malformedXML(let part, let line, let reason)? =
                try PackageFixture(sheet: text).failure()
        else {
            Issue.record("nothing wrong with \(text)")
            return
        }
        #expect(part == Self.sheet)
        #expect(line <= 1)
        #expect(!reason.isEmpty && !reason.hasSuffix("\n"))
    }

    @Test func `bytes that are no UTF-8 are replaced in their cell and nowhere else`() throws {
        let parts = ["<row><c t=\"str\"><v>a", "b</v></c><c t=\"str\"><v>ä€</v></c></row>"]
        var fixture = PackageFixture(rows: parts.joined(separator: "#"))
        let index = try #require(fixture.parts.firstIndex { $0.name == Self.sheet })
        let hash = try #require(fixture.parts[index].bytes.firstIndex(of: UInt8(ascii: "#")))
        fixture.parts[index].bytes[hash] = 0xFF
        #expect(try fixture.cells() == [.text("a\u{FFFD}b"), .text("ä€")])
    }

    @Test(arguments: ["\u{1}", "\u{FFFF}"])
    func `a forbidden character in a tag is refused, since it may hide where a cell is`(
        character: String
    ) throws {
        let fixture = PackageFixture(
            rows: "<row r=\"1\"><c r=\"C\(character)1\"><v>1</v></c></row>")
        #expect(try fixture.failure() != nil)
    }

    private static func limits(_ name: XLSXError.LimitName, _ value: Int) -> XLSXLimits {
        var limits = XLSXLimits()
        switch name {
        case .fileSize: limits.fileSizeMax = value
        case .entries: limits.entriesMax = value
        case .partSize: limits.partSizeMax = value
        case .smallPartSize: limits.smallPartSizeMax = value
        case .totalSize: limits.totalSizeMax = value
        case .depth: limits.depthMax = value
        case .tokenSize: limits.tokenSizeMax = value
        case .sheets: limits.sheetsMax = value
        case .styles: limits.stylesMax = value
        case .sharedStrings: limits.sharedStringsMax = value
        case .sharedStringsSize: limits.sharedStringsSizeMax = value
        case .cellSize: limits.cellSizeMax = value
        case .collectedCells: limits.collectedCellsMax = value
        case .compoundEntries: limits.compoundEntriesMax = value
        case .encryptionInfoSize: limits.encryptionInfoSizeMax = value
        case .spinCount: limits.spinCountMax = value
        }
        return limits
    }

    @Test(arguments: [
        (XLSXError.LimitName.fileSize, "", 500),
        (.entries, "", 5),
        (.totalSize, "", 500),
        (.smallPartSize, "", 100),
        (.partSize, "xl/sharedStrings.xml", 100),
        (.depth, "xl/workbook.xml", 2),
        (.sheets, "xl/workbook.xml", 0),
        (.styles, "xl/styles.xml", 1),
        (.sharedStrings, "xl/sharedStrings.xml", 1),
        (.sharedStringsSize, "xl/sharedStrings.xml", 11),
        (.cellSize, "xl/sharedStrings.xml", 10),
    ])
    func `a limit is a limit`(name: XLSXError.LimitName, part: String, value: Int) throws {
        #expect(try Self.fixture.failure() == nil)
        let expected = XLSXError.tooLarge(part: part, limit: name, allowed: value)
        #expect(try Self.fixture.failure(limits: Self.limits(name, value)) == expected)
    }

    @Test func `a cell, a tag and a sheet out of order have limits`() throws {
        let long = PackageFixture(rows: "<row><c><v>12345</v></c></row>")
        let tooLong = XLSXError.tooLarge(part: Self.sheet, limit: .cellSize, allowed: 4)
        #expect(try long.failure(limits: Self.limits(.cellSize, 4)) == tooLong)

        let rows = [3, 2, 1].map { "<row r=\"\($0)\"><c><v>1</v></c></row>" }.joined()
        let tooMany = XLSXError.tooLarge(part: Self.sheet, limit: .collectedCells, allowed: 2)
        let collecting = Self.limits(.collectedCells, 2)
        #expect(try PackageFixture(rows: rows).failure(limits: collecting) == tooMany)

        let name = String(repeating: "x", count: 1 << 20)
        let tooBig = XLSXError.tooLarge(part: Self.sheet, limit: .tokenSize, allowed: 1 << 10)
        let sheet = PackageFixture(sheet: "<worksheet><sheetData \(name)='1'/></worksheet>")
        #expect(try sheet.failure(limits: Self.limits(.tokenSize, 1 << 10)) == tooBig)
    }

    @Test func `a part that unpacks to more than a hundred times its size is no alarm`() throws {
        let rows = String(repeating: "<row></row>", count: 50_000) + "<row><c><v>1</v></c></row>"
        #expect(try PackageFixture(rows: rows).rows().map(\.number) == [50_001])
    }
}
