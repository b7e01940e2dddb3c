import Intake
import Records
import Tables
import Testing

/// IDs that a spreadsheet took for numbers stay visible as what is left of them.
struct DamagedIDTests {
    @Test(arguments: [
        (Cell.text("576461413038785752"), "576461413038785752"),
        (.text("576461413038785000"), "576461413038785000"),
        (.text("5.76461E+17"), "5.76461E+17"), (.text("5.76E+17"), "5.76E+17"),
        (.text("5,76E+17"), "5,76E+17"), (.text("5.76461E+17\t"), "5.76461E+17"),
        (.text("576461413038785752\t"), "576461413038785752"),
        (.text("５７６４６１４１３０３８７８５７５２"), "576461413038785752"),
        (Cell(.number, "576461413038785752"), "576461413038785752"),
        (Cell(.number, "576461413038785000"), "5.76461413038785E+17"),
        (Cell(.number, "5.7646141303878502E+17"), "5.76461413038785E+17"),
        (Cell(.number, "5.7646141303878573E+17"), "5.76461413038786E+17"),
        (Cell(.number, "123456789012345"), "123456789012345"),
        (Cell(.number, "1.2345E+10"), "12345000000"),
        (Cell(.number, "1234567890123450"), "1.23456789012345E+15"),
        (Cell(.number, "123456789012340"), "123456789012340"),
        (.text("1234567890123450"), "1234567890123450"), (.text("1.2345E+10"), "1.2345E+10"),
    ])
    func `an order line keeps the ID as it was found`(cell: Cell, expected: String) throws {
        var sheets = OrderTests.sheets([[:]])
        sheets.rows[0][1].cells[0] = cell
        let contents = try sheets.read()
        #expect(contents.rejects.map(\.reason) == [])
        #expect(contents.orderLines.map(\.orderID) == [expected])
    }

    @Test func `a settlement keeps damaged IDs, of the order and of the related one`() throws {
        var sale = IncomeTests.sale
        sale["Order/adjustment ID"] = "5.76461E+17"
        let adjustment = [
            "Order/adjustment ID": "7400000000000000001", "Type": "Platform reimbursement",
            "Order created time": "2026/02/01", "Order settled time": "2026/02/08",
            "Currency": "IDR", "Related order ID": "5.76461E+17", "Shopping center items": "/",
            "": "",
        ]
        let contents = try IncomeTests.sheets(IncomeTests.indonesian, [sale, adjustment]).read()
        #expect(contents.entries.map(\.orderID) == ["5.76461E+17", "5.76461E+17"])
    }

    @Test(arguments: ["ORDER-1", "abc", "57646141303878575 2", "5.76E+", "E+17", "57.6E+17"])
    func `what is no ID at all is rejected with its text`(text: String) throws {
        let contents = try OrderTests.sheets([["Order ID": text], [:]]).read()
        #expect(contents.orderLines.count == 1)
        let reject = try #require(contents.rejects.first)
        #expect(reject.column == "Order ID" && reject.text == text)
        #expect(reject.reason.contains("no order ID"))
        #expect(reject.provenance.rowNumber == 2)
    }

    @Test(arguments: ["", "/", "-", "\t"])
    func `an order without an ID is rejected`(text: String) throws {
        let contents = try OrderTests.sheets([["Order ID": text]]).read()
        #expect(contents.orderLines.isEmpty)
        #expect(contents.rejects.map(\.column) == ["Order ID"])
    }
}
