import Intake
import Money
import Records
import Tables
import TestSupport
import Testing
import XLSX

/// Exports are known by their content, whatever name somebody saved them under.
struct ContainerTests {
    private static let cells = [
        OrderTests.header, Cells(header: OrderTests.header).row(OrderTests.line, other: ""),
    ]

    /// A row for each list of cells, each cell between two marks.
    private static func rows(_ row: (String, String), _ cell: (String, String)) -> String {
        cells.map { texts in
            row.0 + texts.map { cell.0 + MarkupText.escaped($0) + cell.1 }.joined() + row.1
        }.joined(separator: "\n")
    }

    private static let page =
        "<html><head><meta charset=utf-8></head><body><table border=1>"
        + rows(("<tr>", "</tr>"), ("<td style=\"mso-number-format:'\\@'\">", "</td>"))
        + "</table></body></html>"

    private static let workbook =
        "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?>"
        + "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\""
        + " xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\">"
        + "<Worksheet ss:Name=\"OrderSKUList\"><Table>"
        + rows(("<Row>", "</Row>"), ("<Cell><Data ss:Type=\"String\">", "</Data></Cell>"))
        + "</Table></Worksheet></Workbook>"

    private static func text(_ separator: String) -> String {
        cells.map { texts in
            texts.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(
                separator: separator)
        }.joined(separator: "\r\n") + "\r\n"
    }

    /// UTF-16 with its mark, as spreadsheets save "Unicode text".
    private static func wide(_ text: String, isBigEndian: Bool) -> [UInt8] {
        ("\u{FEFF}" + text).utf16.flatMap { unit -> [UInt8] in
            let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
            return isBigEndian ? pair : pair.reversed()
        }
    }

    @Test(arguments: ["orders.xls", "orders.xlsx", "orders.csv", "orders"])
    func `an order export is read from any container under any name`(name: String) throws {
        let files: [(String, [UInt8])] = [
            ("html", Array(Self.page.utf8)),
            ("html", Self.wide(Self.page, isBigEndian: false)),
            ("spreadsheetml", Array(Self.workbook.utf8)),
            ("csv", Array(Self.text(",").utf8)),
            ("csv", Array(Self.text("\t").utf8)),
            ("csv", Self.wide(Self.text("\t"), isBigEndian: false)),
            ("csv", Self.wide(Self.text("\t"), isBigEndian: true)),
        ]
        for (container, bytes) in files {
            let folder = try TemporaryFolder()
            let path = try folder.write(bytes, to: name)
            #expect(try TableFile(path: path, name: name).container == container)
            let contents = try FileIntake.read(path: path, name: name, currency: nil, market: nil)
            #expect(contents.rejects.map(\.reason) == [], "\(container)")
            #expect(contents.orderLines.map(\.orderID) == ["576461413038785752"], "\(container)")
            #expect(contents.orderLines.map(\.provenance.rowNumber) == [2])
            let inspection = try FileIntake.inspect(path: path, name: name)
            #expect(inspection.container == container)
            #expect(inspection.kind == .orders)
        }
    }

    private func message(_ bytes: [UInt8]) throws -> String {
        let folder = try TemporaryFolder()
        return try message(path: folder.write(bytes, to: "income.xlsx"))
    }

    private func message(path: String) throws -> String {
        let error = #expect(throws: IntakeError.self) {
            try FileIntake.read(path: path, name: "income.xlsx", currency: nil, market: nil)
        }
        return try #require(error).message
    }

    /// Bytes by letters; a full stop is a NUL.
    private static func bytes(_ text: String) -> [UInt8] {
        text.unicodeScalars.map { $0 == "." ? 0 : UInt8($0.value & 0xFF) }
    }

    @Test(
        arguments: [
            (bytes("\u{9}.\u{4}.\u{7}.\u{10}.rest"), "old binary format", "save it as XLSX"),
            (bytes("\u{9}\u{2}\u{6}...\u{10}.rest."), "old binary format", "save it as XLSX"),
            (bytes("\u{9}\u{4}\u{6}...\u{10}.rest."), "old binary format", "save it as XLSX"),
            (bytes("\u{1F}\u{8B}\u{8}...rest"), "packed with gzip", "unpack it"),
            (bytes("7z\u{BC}\u{AF}\u{27}\u{1C}rest"), "a 7z archive", "unpack it"),
            (bytes("Rar!\u{1A}\u{7}.rest"), "a RAR archive", "unpack it"),
            (bytes("\u{FD}7zXZ..rest"), "a packed file", "unpack it"),
            (Array("%PDF-1.7\n".utf8), "a PDF", "same report as CSV or XLSX"),
            (Array("{\\rtf1 x}".utf8), "RTF", "same report as CSV or XLSX"),
            (bytes("\u{89}PNG\r\n\u{1A}\n"), "an image", "same report as CSV or XLSX"),
            (bytes("\u{FF}\u{D8}\u{FF}\u{E0}"), "an image", "same report as CSV or XLSX"),
            (Array("GIF89a".utf8), "an image", "same report"),
            (bytes("II*.rest"), "an image", "same report"),
            (bytes("RIFF\u{1}...WEBPVP8 "), "an image", "same report"),
            (bytes("BM\u{1}...\u{2}...\u{3}..."), "an image", "same report"),
            (bytes("...\u{18}ftypheic...."), "an image", "same report"),
            (Array("{\"code\": 401, \"message\": \"x\"}".utf8), "JSON", "as CSV or XLSX"),
            (Array("[\n {\"id\": 1}]".utf8), "JSON", "as CSV or XLSX"),
            (
                Array("<!DOCTYPE html><html><form>Log in</form></html>".utf8), "expired login",
                "log in"
            ),
            (Array("<?xml version=\"1.0\"?><rss/>".utf8), "an XML file", "download"),
            (
                Array("MIME-Version: 1.0\nX-Document-Type: Workbook\n".utf8), "MHTML",
                "save it as XLSX"
            ),
            (bytes("SQLite format 3.rest"), "an SQLite database", "out of the inbox"),
            (bytes("\u{7F}ELF\u{2}\u{1}"), "a program", "delete it"),
            (bytes("MZ\u{90}.\u{3}...\u{4}...\u{FF}\u{FF}.."), "a program", "delete it"),
        ] as [([UInt8], String, String)])
    func `a file that is no table says what it is and what to do`(
        bytes: [UInt8], what: String, remedy: String
    ) throws {
        let message = try message(bytes)
        let lines = message.split(separator: "\n")
        #expect(lines.count == 3, "\(message)")
        #expect(message.hasPrefix("income.xlsx: is "), "\(message)")
        #expect(lines[0].contains(what), "\(message)")
        #expect(lines.last?.contains(remedy) == true, "\(message)")
    }

    @Test(
        arguments: [
            (["xl/workbook.bin": "x"], ".xlsb", "save it as XLSX"),
            (
                [
                    "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
                    "content.xml": "<a/>",
                ],
                ".ods", "LibreOffice"
            ),
            (
                ["mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<a/>"],
                "OpenDocument file that is no spreadsheet", "download"
            ),
            (["Index/Document.iwa": "x", "Data/a.jpg": "x"], "a Numbers document", "as Excel"),
            (["word/document.xml": "<a/>"], "a Word document", "download"),
            (["ppt/presentation.xml": "<a/>"], "a presentation", "download"),
            (["week 1/orders.csv": "a", "income.xlsx": "x"], "several files", "unpack it"),
            (["readme.txt": "x"], "without a workbook", "download"),
        ] as [([String: String], String, String)])
    func `an archive that is no workbook says what it is and what to do`(
        parts: [String: String], what: String, remedy: String
    ) throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/income.xlsx"
        var writer = try PackageWriter(path: path)
        for (name, text) in parts.sorted(by: { $0.key < $1.key }) {
            try writer.add(part: name, text: text)
        }
        try writer.finish()
        let message = try message(path: path)
        #expect(message.contains(what), "\(message)")
        #expect(message.split(separator: "\n").last?.contains(remedy) == true, "\(message)")
    }

    @Test func `a Word document that relationships lead to is no workbook`() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/income.xlsx"
        var writer = try PackageWriter(path: path)
        try writer.add(
            part: "_rels/.rels",
            text: """
                <Relationships><Relationship Id="a" Target="word/document.xml" Type="http://\
                schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/>\
                </Relationships>
                """)
        try writer.add(part: "word/document.xml", text: "<document/>")
        try writer.finish()
        #expect(try message(path: path).contains("a Word document"))
    }

    @Test(arguments: [("libreoffice.xls", ".xls, before 2007"), ("libreoffice.ods", ".ods")])
    func `files of another program are refused by name`(name: String, what: String) throws {
        let message = try message(path: Repository.root + "/Tests/XLSXTests/Fixtures/" + name)
        #expect(message.contains(what), "\(message)")
    }

    @Test(arguments: [
        // Words that other kinds of file begin with too.
        "MZ,BM\n1,2\n", "BM\tx\n", "BZh;a\n", "{x},y\n1,2\n", "[Orders],x\n1,2\n", "RIFF,WEBP\n",
        "订单<br>号,x\n1,2\n", "<5 items,x\n1,2\n", "\tOrder ID\tx\n", "I am not html,<table>\n",
    ])
    func `text stays text`(text: String) throws {
        let folder = try TemporaryFolder()
        let path = try folder.write(text, to: "a.csv")
        #expect(try TableFile(path: path, name: "a").container == "csv")
    }

    @Test(arguments: [
        ("<table>", FileContainer.html), ("\n\n <TABLE border=1>", .html),
        ("<!-- a --><style>x</style><table>", .html), ("<meta charset=utf-8><table>", .html),
        ("<br />\n<b>Warning</b>: x<table>", .html), ("<tr><td>", .html),
        ("<!DOCTYPE HTML PUBLIC \"-//W3C//DTD HTML 4.0//EN\">", .html),
        ("<?xml version='1.0'?><!DOCTYPE html><html>", .html),
        ("<html xmlns:x='urn:schemas-microsoft-com:office:excel'>", .html),
        ("<?xml version='1.0'?><Workbook>", .xml), ("<a:b xmlns:a='c'/>", .xml),
        (
            "<?xml?><!-- x --><Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'>",
            .spreadsheetML
        ),
        ("<?xml version='1.0'?><note>urn:schemas-microsoft-com:office:spreadsheet</note>", .xml),
    ])
    func `markup is known by its first element`(text: String, expected: FileContainer) {
        #expect(FileContainer.sniff(Array(text.utf8)) == expected)
    }

    @Test func `a damaged marked-up file is told with its line`() throws {
        let start = "<?xml version=\"1.0\"?>\n<Workbook xmlns=\"urn:schemas-microsoft-com:office:"
        let message = try message(Array((start + "spreadsheet\">\n<Worksheet></Row>").utf8))
        #expect(message.contains("the file, line 3: "), "\(message)")
        let cut = try self.message(Array("<table><tr><td>a</td></tr><tr><td>b".utf8))
        #expect(cut.contains("cut off"), "\(cut)")
    }
}
