import Tables
import XLSX

/// The scanner reads a sheet and its shared texts as libxml2 does.
enum PartLaws {
    private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    private static let sheet = "xl/worksheets/sheet1.xml"
    private static let strings = "xl/sharedStrings.xml"

    /// The other parts of the workbook, found by their names: each part costs time.
    private static let parts = [
        (
            "xl/workbook.xml",
            "<workbook xmlns=\"\(main)\"><sheets>"
                + "<sheet name=\"A\" sheetId=\"1\"/></sheets></workbook>"
        ),
        (
            "xl/styles.xml",
            "<styleSheet xmlns=\"\(main)\"><numFmts>"
                + "<numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/></numFmts>"
                + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/>"
                + "</cellXfs></styleSheet>"
        ),
    ]

    private static let usualStrings = Array(
        "<sst xmlns=\"\(main)\"><si><t>a</t></si><si><t> b &amp; c</t></si></sst>".utf8)

    /// A sheet with a cell for each of the first shared texts, and the rows that it gives before
    /// an index that there is not.
    private static let usualSheet = Array(
        ("<worksheet xmlns=\"\(main)\"><sheetData>"
            + (0..<9).map { "<row><c t=\"s\"><v>\($0)</v></c></row>" }.joined()
            + "</sheetData></worksheet>").utf8)

    static func problem(sheet bytes: [UInt8], choice: UInt8) -> String? {
        problem(sheet: bytes, strings: usualStrings, size: bytes.count, choice)
    }

    static func problem(strings bytes: [UInt8], choice: UInt8) -> String? {
        problem(sheet: usualSheet, strings: bytes, size: bytes.count, choice)
    }

    private static func problem(
        sheet: [UInt8], strings: [UInt8], size: Int, _ choice: UInt8
    ) -> String? {
        guard let package = package(sheet: sheet, strings: strings) else {
            return "the package cannot be written"
        }
        var limits = limits
        let leftOut = choice & 1 == 0 ? ColumnSet() : ColumnSet([0, 2])
        let expected = SheetOutcome(
            bytes: package, leaveOut: leftOut, engine: .libxml2, limits: limits)
        limits.pieceSize = FuzzTarget.pieceSize(choice, of: size)
        let found = SheetOutcome(
            bytes: package, leaveOut: leftOut, engine: .scanner, limits: limits)
        guard found != expected else { return nil }
        return "pieces of \(limits.pieceSize) bytes give\n\(found)\nlibxml2 gives\n\(expected)"
    }

    /// Low ones, so that small parts reach them.
    private static var limits: XLSXLimits {
        var limits = XLSXLimits()
        limits.depthMax = 16
        limits.cellSizeMax = 500
        limits.sharedStringsMax = 100
        limits.sharedStringsSizeMax = 1_500
        limits.collectedCellsMax = 20_000
        limits.collectedSizeMax = 400_000
        limits.lookAheadSize = 200
        limits.pieceSize = 8_192
        return limits
    }

    private static func package(sheet: [UInt8], strings: [UInt8]) -> [UInt8]? {
        do {
            var writer = PackageWriter()
            for (name, text) in parts { try writer.add(part: name, text: text, method: .stored) }
            try writer.add(part: Self.sheet, sheet, method: .stored)
            try writer.add(part: Self.strings, strings, method: .stored)
            try writer.finish()
            return writer.bytes
        } catch {
            return nil
        }
    }
}
