import Tables
import TestSupport
import Testing
import XLSX

/// Tables of web pages, which many programs save under a spreadsheet's name.
struct HTMLTableTests {
    @Test(arguments: [
        ("<tr><td>a</td><td>b</td></tr><tr><th>c</th></tr>", "a|b/c"),
        ("<TR><TD>a</TD ><td/>b</tr>", "a|b"),
        // What is not ended ends where the next one begins.
        ("<tr><td>a<td>b<tr><td>c", "a|b/c"),
        ("<tr><td><div>a<td>b</div></tr>", "a|b"),
        ("<td>a<td>b<tr><td>c", "a|b/c"),
        ("<thead><tr><th>a</thead><tbody><tr><td>b</tbody>", "a/b"),
        // Spans.
        ("<tr><td colspan=2>a</td><td>b</td></tr>", "a||b"),
        ("<tr><td rowspan=2>a<td>b<tr><td>c<tr><td>d", "a|b/|c/d"),
        ("<tr><td rowspan=\"2\" colspan='2'>a<td>b<tr><td>c", "a||b/||c"),
        ("<tr><td>a<td rowspan=0>b<td>c<tr><td>d<td>e<tr><td>f<td>g", "a|b|c/d||e/f||g"),
        ("<thead><tr><td rowspan=9>a<td>b</thead><tbody><tr><td>c", "a|b/c"),
        ("<tr><td colspan=0>a<td colspan=-1>b<td rowspan=x>c<tr><td>d", "a|b|c/d"),
        // Text.
        ("<tr><td> a \n\t b </td></tr>", "a b"),
        ("<tr><td>a<br>b<BR/><br />c</td></tr>", "a\nb\n\nc"),
        ("<tr><td><p>a</p> <p>b</p></td></tr>", "a\nb"),
        ("<tr><td><b>12</b>3<i>.45</i></td></tr>", "123.45"),
        (
            "<tr><td>a&nbsp;b &lt;&amp;&gt; &quot;&euro;&#8364;&#x20ac;&#128;</td></tr>",
            "a\u{A0}b <&> \"€€€€"
        ),
        (
            "<tr><td>AT&T &unknown; &amp &# 5 < 6 <7 &#0;</td></tr>",
            "AT&T &unknown; & &# 5 < 6 <7 \u{FFFD}"
        ),
        ("<tr><td>&nbsp;</td><td>x</td><td> &nbsp; </td></tr>", "|x"),
        // Not seen.
        ("<tr><td>a<!-- <td>no --><script>if (1<2) '<td>x</td>'</script>b</td></tr>", "ab"),
        ("<tr><td>a<style>td { color: red }</style><?php x ?><![if x]>b<![endif]></td></tr>", "ab"),
        ("<tr><td>a<script>'</scripts>' </SCRIPT >b</td></tr>", "ab"),
        ("<tr><td title=\"1 > 2 <td>\">a</td><td title='\"'>b</td></tr>", "a|b"),
        ("<tr><td 5\" wide>a</td><td>b\"</td></tr>", "a|b\""),
        ("<caption>no</caption>no<tr>no<td>a</td>no</tr>", "a"),
        // A table in a cell is text of the cell.
        (
            "<tr><td>a<table><tr><td>b</td><td>c</td></tr><tr><td>d</table>e</td><td>f</td></tr>",
            "a b c d e|f"
        ),
        ("<table><tr><td>a</td></tr></table><tr><td>b</td></tr>", "a/b"),
    ])
    func `a table reads as a page shows it`(rows: String, expected: String) throws {
        #expect(try MarkupFixture.table(rows + "</tr>").text() == expected)
    }

    @Test func `rows are numbered as the page shows them, empty ones are left out`() throws {
        let rows = try MarkupFixture.table(
            "<tr><td>a</tr><tr></tr><tr><td> </td></tr><tr><td>b</tr>"
        ).rows()
        #expect(rows.map(\.number) == [1, 4])
    }

    static let style = """
        <style><!-- .d {mso-number-format:"Short Date";} td.t, .s{mso-number-format:"\\@"}
        .l {mso-number-format:"\\[$-409\\]d\\\\-mmm\\\\-yy\\;\\@";} .n {mso-number-format:"0\\.00";}
        .q {mso-number-format:"\\0022d\\0022\\#\\,\\#\\#0";} .f {mso-number-format:Fixed;} --></style>
        """

    @Test(arguments: [
        ("<td x:num>12", Cell(.number, "12")),
        ("<td x:num='1234.5'>1,234.50 €", Cell(.number, "1234.5")),
        ("<td x:num=\"0.57999999999999996\">58%", Cell(.number, "0.57999999999999996")),
        ("<td x:num=\"1.5\">######", Cell(.number, "1.5")),
        ("<td x:num=\"1234.5\" class=n>1,234.50", Cell(.number, "1234.5")),
        ("<td x:num=\"1234\" class='x q'>d1,234", Cell(.number, "1234")),
        ("<td x:num=\"2\" class=f>2.00", Cell(.number, "2")),
        ("<td sdval=\"0.25\" sdnum=\"1033;0;0%\">25%", Cell(.number, "0.25")),
        // Days stay as they are shown.
        ("<td x:num=\"46049\" class=d>27.01.2026", .text("27.01.2026")),
        ("<td x:num=\"46049\" class=l>27-Jan-26", .text("27-Jan-26")),
        ("<td x:num=\"46049\">2026-01-27", .text("2026-01-27")),
        ("<td x:num=\"0.5\">12:00", .text("12:00")),
        ("<td sdval=\"46049\" sdnum=\"1033;0;YYYY-MM-DD\">2026-01-27", .text("2026-01-27")),
        // IDs stay text.
        (
            "<td class=s x:num=\"5.76461413038785E+17\">576461413038785752",
            .text("576461413038785752")
        ),
        ("<td class=t x:num=\"1\">001", .text("001")),
        ("<td style=\"color:red;mso-number-format:'\\@'\" x:num=\"1\">001", .text("001")),
        ("<td style='vnd.ms-excel.numberformat:@' x:num=\"1\">001", .text("001")),
        ("<td x:str>576461413038785752", .text("576461413038785752")),
        ("<td style=\"mso-number-format:0\">576461413038785752", .text("576461413038785752")),
        ("<td x:num=\"x\">12 apples", .text("12 apples")),
        ("<td x:bool=\"TRUE\">Yes", Cell(.boolean, "TRUE")),
        ("<td x:bool=\"maybe\">Yes", .text("Yes")),
        ("<td x:err=\"#N/A\">#N/A", Cell(.error, "#N/A")),
        ("<td sdval=\"0\" sdnum=\"1033;\">#DIV/0!", Cell(.error, "#DIV/0!")),
    ])
    func `what a spreadsheet states beside a text goes before it`(
        cell: String, expected: Cell
    ) throws {
        let page = MarkupFixture.page("\(Self.style)<table><tr>\(cell)</td></tr></table>")
        #expect(try page.cells() == [expected])
    }

    @Test func `each table with values is a sheet, under the spreadsheet's names if it has them`()
        throws
    {
        let tables = "<table><tr><td></table>x<table><tr><td>a</table><table><tr><td>b</table>"
        let names = "<x:ExcelWorksheet><x:Name>A &amp; B</x:Name><x:Name>C</x:Name>"
        for (page, expected) in [
            (tables, ["Table 1", "Table 2"]),
            ("<!--[if gte mso 9]><xml>\(names)</xml><![endif]-->" + tables, ["A & B", "C"]),
            ("<xml>\(names)</xml>" + tables, ["A & B", "C"]),
            ("<x:Name>only one</x:Name>" + tables, ["Table 1", "Table 2"]),
            // Pages behind one another in one file.
            (
                "<html><table><tr><td>a</table></html>\n<html><table><tr><td>b</table></html>",
                ["Table 1", "Table 2"]
            ),
        ] {
            let sheets = try MarkupFixture.page(page).sheets()
            #expect(sheets.map(\.info.name) == expected)
            #expect(sheets.map { $0.rows.map { $0[0].text } } == [["a"], ["b"]])
        }
    }

    @Test(arguments: [
        "", "<html><body><form>Log in</form></body></html>", "<table></table>",
        "<table><tr><td>&nbsp;</td></tr></table>", "<tr><td>no table</td></tr>",
    ])
    func `a page without a table says so`(page: String) throws {
        #expect(try MarkupFixture.page(page).failure() == .noTable)
    }

    @Test(arguments: [
        "<table><tr><td>a</td></tr><tr><td>b</td>", "<table><tr><td>a</td></tr><tr><td>b",
        "<table><tr><td>a</td></tr><tr><td cla", "<table><tr><td>a</td></tr><",
        "<table><tr><td>a</td></tr><!-- more", "<table><tr><td>a</td></tr><td title=\"x>",
        "<table><tr><td>a</td></tr><script>x</scr",
    ])
    func `a page that ends within a row, tag or comment is cut off`(page: String) throws {
        #expect(try MarkupFixture.page(page).failure() == .truncatedArchive)
    }

    @Test func `a table that is never ended is read where its last row is`() throws {
        #expect(try MarkupFixture.page("<table><tr><td>a</td></tr>\n").text() == "a")
    }

    @Test func `LibreOffice's page reads as its workbook does, days as they are shown`() throws {
        let path = Repository.root + "/Tests/XLSXTests/Fixtures/libreoffice.html"
        let sheets = try MarkupFixture.sheets(of: path, .html)
        #expect(sheets.map(\.info.name) == ["Table 1"])
        let rows = try #require(sheets.first).rows
        #expect(rows.map(\.number) == [1, 2, 3, 5, 6, 8])
        #expect(
            rows[1].cells == [
                .text("576461413038785752"), .text("2026-01-27"), Cell(.number, "1"),
                Cell(.number, "1234.5"), Cell(.number, "0.25"), .text("a\nb"),
            ])
        #expect(rows[2].cells.last == .text("ä & <x> 订单"))
        #expect(
            rows[3].cells == [
                .text("merged"), .empty, .empty, Cell(.number, "1233.92"), Cell(.error, "#DIV/0!"),
            ])
        #expect(rows[4].cells == [.empty, .empty, .text("beside")])
    }
}
