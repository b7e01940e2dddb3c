import Glibc
import Tables
import TestSupport
import Testing
import XLSX

/// Marked-up files that want to harm, their limits, and damage from a seed.
struct HostileMarkupTests {
    private static func tooLarge(_ limit: XLSXError.LimitName, _ allowed: Int) -> XLSXError {
        .tooLarge(part: "", limit: limit, allowed: allowed)
    }

    @Test func `limits of a page are limits`() throws {
        let page = MarkupFixture.page(
            "<table><tr><td>abcde<td>f</table><table><tr><td>g</tr><tr><td>h</table>")
        #expect(try page.failure() == nil)
        #expect(try page.with { $0.fileSizeMax = 20 }.failure() == Self.tooLarge(.fileSize, 20))
        #expect(try page.with { $0.cellSizeMax = 4 }.failure() == Self.tooLarge(.cellSize, 4))
        #expect(try page.with { $0.rowSizeMax = 5 }.failure() == Self.tooLarge(.rowSize, 5))
        #expect(try page.with { $0.pageColumnsMax = 1 }.failure() == Self.tooLarge(.columns, 1))
        #expect(try page.with { $0.sheetsMax = 1 }.failure() == Self.tooLarge(.sheets, 1))
        var dirty = page
        dirty.bytes.insert(contentsOf: [0, 0], at: 16)
        #expect(try dirty.text() == "abcde|f")
        #expect(try dirty.with { $0.nulBytesMax = 1 }.failure() == Self.tooLarge(.nulBytes, 1))
    }

    @Test func `limits of SpreadsheetML are limits`() throws {
        let cell = "<Cell><Data ss:Type=\"String\">abcde</Data></Cell>"
        let sheet = MarkupFixture.sheet("<Row>\(cell)\(cell)</Row>")
        #expect(try sheet.failure() == nil)
        #expect(try sheet.with { $0.fileSizeMax = 20 }.failure() == Self.tooLarge(.fileSize, 20))
        #expect(try sheet.with { $0.cellSizeMax = 4 }.failure() == Self.tooLarge(.cellSize, 4))
        #expect(try sheet.with { $0.rowSizeMax = 9 }.failure() == Self.tooLarge(.rowSize, 9))
        #expect(try sheet.with { $0.sheetsMax = 0 }.failure() == Self.tooLarge(.sheets, 0))
        #expect(try sheet.with { $0.depthMax = 4 }.failure() == Self.tooLarge(.depth, 4))
    }

    @Test func `a file that is too large to be held is read again for each sheet`() throws {
        let rows = (1...40).map { "<tr><td>\($0)</tr>" }.joined()
        let page = MarkupFixture.page("<table>\(rows)</table><table><tr><td>x</table>")
        let sheet =
            "<Worksheet ss:Name=\"A\"><Table>"
            + String(
                repeating: "<Row><Cell><Data ss:Type=\"Number\">7</Data></Cell></Row>", count: 40)
            + "</Table></Worksheet>"
        for file in [page, .workbook(sheet + "<Worksheet ss:Name=\"B\"/>" + sheet)] {
            let held = try file.sheets()
            let read = try file.with { $0.heldRowsSizeMax = 100 }.sheets()
            #expect(held.map(\.info) == read.map(\.info))
            #expect(held.map(\.rows) == read.map(\.rows))
            let refused = file.with {
                $0.heldRowsSizeMax = 100
                $0.rereadSheetsMax = 1
            }
            #expect(try refused.failure() == Self.tooLarge(.rereadSheets, 1))
        }
    }

    @Test func `spans without bounds cost nothing`() throws {
        let huge = "colspan=1000000000 rowspan=99999999999999999999"
        let page = MarkupFixture.table("<tr><td \(huge)>a<td>b</tr><tr><td>c</tr>")
        let rows = try page.rows()
        // As browsers do: a thousand columns.
        #expect(rows.map(\.count) == [1_001, 1_001])
        #expect(rows[1][1_000] == .text("c"))
        let wide = MarkupFixture.table(
            "<tr>" + String(repeating: "<td colspan=1000>a", count: 6) + "</tr>")
        #expect(try wide.failure() == Self.tooLarge(.columns, 4_096))
    }

    @Test func `a page of any depth needs no memory for it`() throws {
        let deep = String(repeating: "<div><font>", count: 50_000)
        #expect(try MarkupFixture.table("<tr><td>a\(deep)b</tr>").text() == "a\nb")
        let tables = String(repeating: "<table><tr><td>", count: 20_000)
        let ends = String(repeating: "</table>", count: 20_000)
        #expect(try MarkupFixture.page(tables + "a" + ends).text() == "a")
    }

    @Test func `XML of any depth is refused`() throws {
        let deep = MarkupFixture.workbook(String(repeating: "<a>", count: 100_000))
        #expect(try deep.failure() == Self.tooLarge(.depth, 64))
    }

    @Test(arguments: [
        "<td title=\"", "<td ", "<!--", "<script>", "<td a", "<td a=b ", "&", "&#", "<", "</",
        "<!", "<?",
    ])
    func `a tag, comment or text without end is passed over or has a limit`(start: String) throws {
        let filler = String(repeating: "a1 =<", count: 400_000)
        let page = MarkupFixture.page("<table><tr><td>x" + start + filler)
        #expect(try page.failure() != nil)
        let ended = page.bytes + Array("\" --></script><tr><td>y</td></tr></table>".utf8)
        _ = try MarkupFixture(bytes: ended, format: .html).failure()
    }

    @Test func `a cell without end ends at its limit`() throws {
        for (format, start) in [
            (MarkupFile.Format.html, "<table><tr><td>x"),
            (.spreadsheetML, "<Workbook><Worksheet><Table><Row><Cell><Data>x"),
        ] {
            let text = start + String(repeating: "0123456789 abcde", count: 200_000)
            let file = MarkupFixture(bytes: Array(text.utf8), format: format)
            #expect(try file.failure() == Self.tooLarge(.cellSize, 1 << 20))
        }
    }

    @Test(arguments: [
        (MarkupFile.Format.html, "<table><tr><td>x"),
        (.spreadsheetML, "<Workbook><Worksheet><Table><Row><Cell><Data>x"),
    ])
    func `a cell of a gigabyte is refused at its begin`(
        format: MarkupFile.Format, start: String
    ) throws {
        let folder = try TemporaryFolder()
        let path = try folder.write(start, to: "a.xls")
        // A hole in the file, which the disk does not hold.
        #expect(truncate(path, 1 << 30) == 0)
        #expect(throws: XLSXError.self) { try MarkupFile(path: path, format: format) }
    }

    @Test func `a table of a hundred thousand cells is read in pieces`() throws {
        let row = "<tr><td>a<td>b<td>c<td>d<td>e</tr>\n"
        let page = MarkupFixture.page("<table>" + String(repeating: row, count: 20_000))
            .with { $0.heldRowsSizeMax = 1 << 20 }
        let rows = try page.rows()
        #expect(rows.count == 20_000)
        #expect(rows.last?.number == 20_000)
    }

    @Test(arguments: 0..<300)
    func `a damaged file gives rows or an error, never a crash`(seed: UInt64) throws {
        var random = SplitMix(state: seed)
        let page =
            HTMLTableTests.style + """
                <!--[if gte mso 9]><x:Name>A</x:Name><![endif]--><table border=1><thead><tr>\
                <th colspan="2" rowspan='2'>Order&nbsp;ID</th><th x:num="1.5">1,50</thead><tbody><tr>\
                <td class=d x:num="46049">27.1.2026<br>b<td><table><tr><td>in</table><script>"<td>"\
                </script></tr></tbody></table><table><tr><td>ä€</td></tr></table>
                """
        let workbook = """
            <?xml version="1.0"?><Workbook \(MarkupFixture.spaces)><Worksheet ss:Name="A"><Table>\
            <Row ss:Index="2"><Cell ss:Index="3" ss:MergeAcross="1"><Data ss:Type="Number">12\
            </Data><Comment><Data>x</Data></Comment></Cell><Cell><Data ss:Type="DateTime">\
            2026-01-27T00:00:00.000</Data></Cell></Row></Table><WorksheetOptions><Visible>\
            SheetHidden</Visible></WorksheetOptions></Worksheet></Workbook>
            """
        for (format, text) in [(MarkupFile.Format.html, page), (.spreadsheetML, workbook)] {
            var bytes = Array(text.utf8)
            for _ in 0...random.below(6) { mutate(&bytes, &random) }
            _ = FileContainer.sniff(bytes)
            // Anything but an XLSXError fails the test; the seed is the test's argument.
            _ = try MarkupFixture(bytes: bytes, format: format).failure()
        }
    }

    private func mutate(_ bytes: inout [UInt8], _ random: inout SplitMix) {
        guard !bytes.isEmpty else { return }
        let place = random.below(bytes.count)
        let end = min(bytes.count, place + random.below(40))
        switch random.below(6) {
        case 0: bytes[place] = UInt8(random.below(256))
        case 1: bytes.removeSubrange(place..<end)
        case 2: bytes.insert(contentsOf: bytes[place..<end], at: random.below(bytes.count))
        case 3: bytes.removeLast(bytes.count - place)
        case 4: bytes[place] ^= 1 << UInt8(random.below(8))
        default:
            let marks = Array("<>\"'&;/=!-".utf8)
            bytes.insert(marks[random.below(marks.count)], at: place)
        }
    }
}

/// Numbers that look random and are the same for the same seed.
private struct SplitMix {
    var state: UInt64

    /// A number from zero to below the bound.
    mutating func below(_ bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
    }
}
