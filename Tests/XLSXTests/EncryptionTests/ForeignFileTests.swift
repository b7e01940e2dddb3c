import Tables
import TestSupport
import Testing
import XLSX

/// Workbooks that other programs encrypted; Fixtures/README.md says which.
struct ForeignFileTests {
    private static let withPassword = ["libreoffice-standard.xlsx", "msoffcrypto-agile.xlsx"]

    private static func failure(_ file: String, _ passwords: [String]) throws -> XLSXError? {
        do {
            _ = try EncryptedFixture.rows(
                at: EncryptedFixture.path(file), passwords.map { Password($0) })
            return nil
        } catch let error as XLSXError {
            return error
        }
    }

    private static func expectRows(_ file: String, _ passwords: [String]) throws {
        let path = EncryptedFixture.path(file)
        let rows = try EncryptedFixture.rows(at: path, passwords.map { Password($0) })
        #expect(rows.count == 61)
        #expect(rows[0].cells.map(\.text) == ["Order ID", "Product", "Quantity", "Amount"])
        let names = ["Blue mug", "Straw hat", "Tea set"]
        for number in 1...60 {
            let digits = String(number)
            let id = "5764613" + String(repeating: "0", count: 11 - digits.count) + digits
            let cells = rows[number].cells
            #expect(cells.prefix(3).map(\.text) == [id, names[number % 3], "\(number % 7 + 1)"])
            #expect(Double(cells[3].text) == Double(number) * 1.25)
        }
        let workbook = try Workbook(path: path, passwords: passwords.map { Password($0) })
        #expect(workbook.sheets.map(\.name) == ["Orders", "Notes"])
    }

    @Test(arguments: withPassword)
    func `the right password opens the workbook`(file: String) throws {
        try Self.expectRows(file, ["blue mug 7"])
        try Self.expectRows(file, ["last year's", "blue mug 7", "next year's"])
    }

    @Test(arguments: withPassword)
    func `a wrong password and none do not open it`(file: String) throws {
        #expect(try Self.failure(file, ["Blue mug 7"]) == .wrongPassword(triedCount: 1))
        #expect(try Self.failure(file, ["blue mug 7 ", ""]) == .wrongPassword(triedCount: 2))
        #expect(try Self.failure(file, []) == .passwordProtected)
    }

    @Test func `the password that spreadsheets try by themselves is tried last`() throws {
        try Self.expectRows("msoffcrypto-default-password.xlsx", [])
        try Self.expectRows("msoffcrypto-default-password.xlsx", ["the shop's own"])
    }

    @Test func `a workbook of the binary format is told as such`() throws {
        #expect(try Self.failure("libreoffice-old.xls", ["blue mug 7"]) == .oldBinaryWorkbook)
    }
}
