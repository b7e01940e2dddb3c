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
        "<?xml version=\"1.0\"?>\n<!-- a --><!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
        "<!DOCTYPE w [<!ENTITY % p SYSTEM \"http://localhost/x.dtd\"> %p;]>",
        "<!DOCTYPE w PUBLIC \"-//A//B\" \"http://localhost/x.dtd\">",
        "<!DOCTYPE w [<!ENTITY q \"" + String(repeating: "q", count: 100_000) + "\">]>",
    ])
    func `DTD, XXE, billion laughs, quadratic blow-up are refused in every part`(
        declaration: String
    ) throws {
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

    private static func limits(_ name: XLSXError.LimitName, _ value: Int) -> XLSXLimits {
        var limits = XLSXLimits()
        switch name {
        case .fileSize: limits.fileSizeMax = value
        case .entries: limits.entriesMax = value
        case .partSize: limits.partSizeMax = value
        case .smallPartSize: limits.smallPartSizeMax = value
        case .totalSize: limits.totalSizeMax = value
        case .ratio: (limits.ratioMax, limits.ratioFreeSize) = (value, 0)
        case .depth: limits.depthMax = value
        case .tokenSize: limits.tokenSizeMax = value
        case .attributes: limits.attributesMax = value
        case .relationships: limits.relationshipsMax = value
        case .sheets: limits.sheetsMax = value
        case .styles: limits.stylesMax = value
        case .sharedStrings: limits.sharedStringsMax = value
        case .sharedStringsSize: limits.sharedStringsSizeMax = value
        case .cellSize: limits.cellSizeMax = value
        case .collectedCells: limits.collectedCellsMax = value
        case .collectedSize: limits.collectedSizeMax = value
        case .columns: limits.pageColumnsMax = value
        case .rowSize: limits.rowSizeMax = value
        case .rereadSheets: limits.rereadSheetsMax = value
        case .nulBytes: limits.nulBytesMax = value
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
        (.ratio, "_rels/.rels", 0),
        (.depth, "xl/workbook.xml", 2),
        (.attributes, "_rels/.rels", 2),
        (.relationships, "_rels/.rels", 0),
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
}
