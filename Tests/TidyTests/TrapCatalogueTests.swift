import TestSupport
import Testing

/// What workbooks in the wild do to their readers, each with the test that shows what becomes of it.
struct TrapCatalogueTests {
    static let workbooks = [
        ("three kinds of text cells", "shared, inline and formula strings are text"),
        ("shared string index out of range", "an index beyond the shared strings ends the sheet"),
        ("inlineStr with v, several t or v", "inlineStr that has a v, several t or v"),
        ("shared strings absent", "no sharedStrings part, or its name in another case"),
        ("counts of shared strings", "count and uniqueCount missing or wrong"),
        ("rich text", "rich text runs are joined, inline ones too"),
        ("phonetic hints", "phonetic rPh is skipped"),
        ("white space", "xml space, and white space trimmed without preserve"),
        ("escapes", "_x000D_ and _x005F_x000D_ in shared, inline and formula strings"),
        ("escapes written", "what is written as an escape is read as it was"),
        ("references absent", "no r on cells, on some, on rows"),
        (
            "references in other spellings and order",
            "lower-case or $ refs, one row element per cell, rows repeated or out of order"
        ),
        ("dimension", "dimension missing, too small, far too big, 1 to 10901, 4"),
        ("empty rows to the end", "rows out to 1,048,576, empty or styled"),
        ("references too far", "refs past XFD1048576"),
        ("1904", "date1904 counts from 1904"),
        ("1900", "the 1900 leap bug: 59, 60, 61"),
        ("date styles: built in", "dates by style only: built-in ids"),
        ("date styles: custom", "dates by style only: custom codes"),
        ("ISO dates", "t=\"d\" is an ISO 8601 date"),
        ("impossible serials", "a date style on an impossible serial keeps the number"),
        ("rounding of times", "times are rounded to milliseconds before they are split"),
        ("numbers' texts", "numbers keep their own text, and numbers as text are text"),
        ("numbers' meaning", "0.57999999999999996 is meant as 0.58"),
        ("15 digits", "an integer of more than 15 digits is damaged, an exponent lossy"),
        ("booleans and errors", "booleans, errors and the unknown 'ERROR' keep their kind"),
        ("formulas", "cached formula values, and a missing v is counted"),
        ("strict", "strict namespace"),
        ("prefixes", "prefixed elements such as x:row"),
        (
            "spellings of XML",
            "single quotes, newline or tab before attributes, comments, CDATA, char refs"
        ),
        ("byte order marks", "BOM in parts"),
        ("UTF-16", "UTF-16 parts with and without a declaration"),
        ("targets", "absolute and relative targets, backslashes, xl once too much"),
        ("names of entries", "backslash names, leading slash, other cases"),
        ("folders twice", "all parts below xl/xl/"),
        ("workbook elsewhere", "workbook not at xl/workbook.xml"),
        ("relationships absent", "no _rels/.rels, no relationships of the workbook"),
        ("content types", "no [Content_Types].xml, or one that lies"),
        ("styles absent", "no styles"),
        (
            "sheets",
            "sheet order by workbook.xml, chartsheets left out, hidden and veryHidden told"
        ),
        ("merged cells", "merged header cells: the value is in the top left one only"),
        ("descriptors", "data descriptors and ZIP64 descriptors"),
        ("stored", "stored entries"),
        ("duplicates", "duplicate names, also in another case"),
        ("prefix", "prefix bytes"),
        ("zip64", "zip64 archive with all its fields"),
        ("more than 4 GB", "a part of more than 4 GB"),
        ("zip bomb", "a zip bomb of 10 GB in 10 MB is refused by what its directory says"),
        ("zip bomb that lies", "a zip bomb that its directory calls small is stopped at that size"),
        ("high ratio", "a part that unpacks to more than a hundred times its size is no alarm"),
        (
            "document types",
            "DTD, XXE, billion laughs, quadratic blow-up are refused in every part"
        ),
        (
            "forbidden characters",
            "invalid XML characters are left out and counted, the sheet goes on"
        ),
        ("many shared strings", "a shared strings table of 1.5 million"),
        ("encrypted", "the right password opens the workbook"),
        ("old", "a compound file says what it holds"),
        ("other formats", "a file that is no zip says what it is"),
        ("truncated", "an archive cut anywhere is an error and no crash"),
        ("fuzzed", "a byte changed anywhere gives the rows or an error, never a crash"),
        ("split over sheets", "an export split over two sheets is one export"),
        ("split over files", "an export split over two files is the same rows"),
    ]

    static let tests = Repository.files(in: "Tests", suffix: ".swift")
        .filter { !$0.contains("TrapCatalogue") }

    @Test(arguments: workbooks)
    func `each trap has its test`(trap: String, test: String) throws {
        let declaration = "@Test"
        let holders = try Self.tests.filter { file in
            let text = try Repository.text(file)
            return text.contains(declaration) && text.contains("func `\(test)`(")
        }
        #expect(holders.count == 1, "\(trap): \(holders)")
    }

    @Test func `no trap is named twice`() {
        #expect(Set(Self.workbooks.map(\.0)).count == Self.workbooks.count)
        #expect(Set(Self.workbooks.map(\.1)).count == Self.workbooks.count)
    }
}
