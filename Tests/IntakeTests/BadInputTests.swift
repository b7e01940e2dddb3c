import Intake
import Money
import Records
import Tables
import TestSupport
import Testing
import XLSX

/// Each kind of bad input gets a sentence that says what, where and what to do.
struct BadInputTests {
    static let header = OrderTests.header.joined(separator: ",")

    private func message(_ bytes: [UInt8], _ name: String = "orders.csv") throws -> String {
        let folder = try TemporaryFolder()
        let path = try folder.write(bytes, to: name)
        let error = #expect(throws: IntakeError.self) {
            try FileIntake.read(path: path, name: "week/\(name)", currency: nil, market: nil)
        }
        return try #require(error).message
    }

    @Test(arguments: [
        ("", "is empty"), ("\u{FEFF}", "is empty"),
        ("Date,Description,Amount\n2026-01-01,Rent,5\n", "unknown export"),
        ("<html><body>Log in</body></html>", "a web page"),
        ("Order ID,SKU ID,\"Quantity\n1,2,3\n", "never closed"),
    ])
    func `a text file that cannot be used says why`(text: String, expected: String) throws {
        let message = try message(Array(text.utf8))
        #expect(message.hasPrefix("week/orders.csv: "), "\(message)")
        #expect(message.contains(expected), "\(message)")
        #expect(message.split(separator: "\n").count == 3, "\(message)")
    }

    @Test(arguments: [
        ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] as [UInt8], "an image"),
        (Array("%PDF-1.7".utf8), "a PDF"),
        ([0x50, 0x4B, 0x03, 0x04, 0x14, 0x00, 0x00, 0x00], "cut off"),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0x00], "its header makes no sense"),
    ])
    func `a file that only calls itself a workbook says what it is`(
        bytes: [UInt8], expected: String
    ) throws {
        #expect(try message(bytes, "income.xlsx").contains(expected))
    }

    @Test(arguments: [
        (XLSXError.passwordProtected, "give --password-file FILE, or password_file: or"),
        (.wrongPassword(triedCount: 1), "does not open with the password that was given"),
        (.wrongPassword(triedCount: 3), "opens with none of the 3 passwords"),
        (.unsupportedEncryption(method: "RC4"), "not read: RC4"),
        (.damagedEncryption(.integrity), "it has changed since it was encrypted"),
        (.damagedEncryption(.size), "it ends before its content does"),
        (.damagedEncryption(.description), "how it is encrypted makes no sense"),
        (.damagedCompoundFile(.loop), "a list of its pieces never ends"),
        (.otherDocument(.outlookMessage), "is no workbook but an Outlook message"),
        (.oldBinaryWorkbook, "save it as XLSX"),
    ])
    func `what is wrong with an office document is told in three sentences`(
        error: XLSXError, expected: String
    ) {
        let message = IntakeError(error, file: "income.xlsx").message
        #expect(message.hasPrefix("income.xlsx: ") && message.contains(expected), "\(message)")
        #expect(message.split(separator: "\n").count == 3, "\(message)")
    }

    @Test func `a missing file is told with the system's own words`() {
        let error = #expect(throws: IntakeError.self) {
            try FileIntake.read(path: "/no/such/file", name: "x.csv", currency: nil, market: nil)
        }
        #expect(error?.message.contains("No such file") == true)
    }

    @Test func `a file without a header does not quote a buyer`() throws {
        let message = try message(Array("Ann,+62 812 3456,ann@example.com,*****12\n".utf8))
        for word in ["812", "@", "Ann"] { #expect(!message.contains(word), "\(message)") }
    }

    @Test func `a header alone is a file without rows`() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write(Self.header + "\n", to: "orders.csv")
        let contents = try FileIntake.read(
            path: path, name: "orders.csv", currency: nil, market: nil)
        #expect(contents.rowCount == 0 && contents.recordCount == 0)
        #expect(contents.facts.period == nil && contents.facts.currency == .idr)
        #expect(contents.facts.sha256 == (try FileDigest.sha256(path: path)))
        #expect(contents.facts.sizeBytes == Self.header.utf8.count + 1)
    }

    @Test func `a missing key column is named with its place and the nearest header`() throws {
        var sheets = IncomeTests.sheets(IncomeTests.indonesian, [IncomeTests.sale])
        let place = try #require(IncomeTests.indonesian.firstIndex(of: "Total settlement amount"))
        sheets.rows[0][0].cells[place] = .text("Total setlement amt")
        let error = #expect(throws: IntakeError.self) { try sheets.read() }
        let message = try #require(error).message
        #expect(message.hasPrefix("file:Order details!1: "), "\(message)")
        #expect(message.contains("no column \"Total settlement amount\""), "\(message)")
        #expect(message.contains("\"Total setlement amt\""), "\(message)")
    }

    @Test func `an amount with a letter in it is rejected, and the other rows are read`() throws {
        var broken = IncomeTests.sale
        broken["Total settlement amount"] = "1.234,5O"
        let sheets = IncomeTests.sheets(IncomeTests.indonesian, [broken, IncomeTests.sale])
        let contents = try sheets.read()
        #expect(contents.entries.count == 1 && contents.rowCount == 2)
        let reject = try #require(contents.rejects.first)
        #expect(reject.column == "Total settlement amount" && reject.text == "1.234,5O")
        #expect(reject.reason.contains("cannot read \"1.234,5O\""))
        #expect(reject.reason.contains("whole IDR digits") && reject.reason.contains("mend"))
        #expect(!reject.reason.contains("\n"))
        #expect(contents.moneyIn == Amount(units: 104_444, .idr))
    }

    @Test(arguments: [
        ("Order settled time", "soon", "as a day"), ("Order settled time", "/", "nothing stands"),
        ("Type", "", "nothing stands"), ("Currency", "Rupiah", "no currency"),
        ("Platform commission fee", "#N/A", "as an amount"),
        ("Customer payment", "GBP 8", "is in GBP"),
        ("Total settlement amount", "9999999999999", "larger than any amount"),
        ("Total settlement amount", "", "nothing stands"),
    ])
    func `a row that cannot be read is rejected with its column`(
        column: String, text: String, expected: String
    ) throws {
        let row = IncomeTests.sale.merging([column: text]) { $1 }
        let contents = try IncomeTests.sheets(IncomeTests.indonesian, [row]).read()
        #expect(contents.entries.isEmpty)
        let reject = try #require(contents.rejects.first)
        #expect(reject.column == column && reject.text == text)
        #expect(reject.reason.contains(expected), "\(reject.reason)")
    }

    @Test func `a readable main amount of a rejected row is still in the file's money`() throws {
        let row = IncomeTests.sale.merging(["Order settled time": "soon"]) { $1 }
        let contents = try IncomeTests.sheets(IncomeTests.indonesian, [row]).read()
        #expect(contents.moneyIn == Amount(units: 104_444, .idr))
    }

    @Test func `rows of a CSV with too few or too many cells are rejected, not guessed`() throws {
        let cells = Cells(header: OrderTests.header).row(OrderTests.line, other: "")
        var sheets = Sheets()
        sheets.add(
            "", [OrderTests.header, cells, Array(cells.prefix(12)), cells + ["more"], cells])
        let contents = try sheets.read(container: "csv")
        #expect(contents.orderLines.count == 2)
        #expect(contents.rejects.map(\.provenance.rowNumber) == [3, 4])
        #expect(contents.rejects[0].reason.contains("cut off after 12 of 29 cells"))
        #expect(contents.rejects[1].reason.contains("30 cells for 29 columns"))
        // The last cell of a cut row may be cut itself.
        sheets.rows[0][2].cells = Array(sheets.rows[0][1].cells.prefix(28))
        #expect(try sheets.read(container: "csv").rejects.map(\.provenance.rowNumber) == [3, 4])
        // A spreadsheet leaves empty cells at a row's end out.
        #expect(try sheets.read().rejects.isEmpty)
    }

    @Test func `amounts beyond any shop's refuse the file`() throws {
        let row = IncomeTests.sale.merging(["Total settlement amount": "999999999999"]) { $1 }
        let sheets = IncomeTests.sheets(
            IncomeTests.indonesian, Array(repeating: row, count: 11))
        let error = #expect(throws: IntakeError.self) { try sheets.read() }
        #expect(error == .sumTooLarge(file: "file", sheet: "Order details", rowNumber: 12))
    }
}
