import Intake
import Money
import Records
import Tables
import Testing

/// Amounts in cells of every kind give the same ticks as the grammar of amounts.
struct AmountCellTests {
    private func total(_ cell: Cell, _ code: String) throws -> String? {
        var row = IncomeTests.sale
        row["Currency"] = code
        var sheets = IncomeTests.sheets(
            IncomeTests.thai,
            [
                row.filter { name, _ in
                    IncomeTests.thai.contains { $0 == name.filter { $0 != "\t" } }
                }
            ])
        let place = try #require(IncomeTests.thai.firstIndex(of: "Total settlement amount"))
        sheets.rows[0][1].cells[place] = cell
        return try sheets.read().entries.first?.total.plain
    }

    @Test(arguments: [
        (Cell.text("840.88"), "840.88"), (.text("-840.88\t"), "-840.88"), (.text("0.00"), "0.00"),
        (.text("1,840.88"), "1840.88"), (.text("460"), "460.00"), (.text("9.4812"), "9.4812"),
        (.text("THB 840.88"), "840.88"), (.text("000840.88"), "840.88"),
        (Cell(.number, "840.88"), "840.88"), (Cell(.number, "0.57999999999999996"), "0.58"),
        (Cell(.number, "1.5E+3"), "1500.00"), (Cell(.number, "-8.4088000000000005E+2"), "-840.88"),
        (.text("840,88"), "840.88"), (.text("1.840,88"), "1840.88"),
        (.text("999999999999"), "999999999999.00"),
    ])
    func `a baht amount is read`(cell: Cell, expected: String) throws {
        #expect(try total(cell, "THB") == expected)
    }

    @Test(arguments: [
        "8.4.0", "1.23456", "--5", "++5", "5-", "1 000", "0x10", "٣", "1e3", "840.", ".5", "8O",
        "12,34,567", "=5",
    ])
    func `anything else is no amount`(text: String) throws {
        #expect(try total(.text(text), "THB") == nil)
    }

    @Test(arguments: [
        ("154.222", "154222"), ("154,222", "154222"), ("1.154.222", "1154222"), ("-50", "-50"),
        ("154.22", nil), ("1.54222", nil), ("154222.5", nil),
    ])
    func `a rupiah amount has groups and no decimals`(text: String, expected: String?) throws {
        #expect(try total(.text(text), "IDR") == expected)
    }

    private func rejects(_ cell: Cell, _ code: String) throws -> [Reject] {
        var sheets = IncomeTests.sheets(
            IncomeTests.indonesian, [IncomeTests.sale.merging(["Currency": code]) { $1 }])
        let place = try #require(IncomeTests.indonesian.firstIndex(of: "Total settlement amount"))
        sheets.rows[0][1].cells[place] = cell
        let contents = try sheets.read()
        #expect(contents.entries.count + contents.rejects.count == 1)
        return contents.rejects
    }

    @Test(arguments: [
        (Cell.text("1.23E+05"), "is in scientific notation"), (.text("1,23E+05"), "scientific"),
        (.text("1e3"), "is in scientific notation"), (.text("-5E-2\t"), "scientific"),
        (Cell(.number, "1234567890123456"), "more than the 15 digits"),
        (Cell(.number, "-1234567890123456"), "more than the 15 digits"),
        (Cell(.number, "1.234567890123456E+15"), "more than the 15 digits"),
        (Cell(.number, "123456789012345"), "larger than any amount"),
        (.text("1234567890123456"), "larger than any amount"),
        (.text("1E"), "as an amount"), (.text("E5"), "as an amount"),
    ])
    func `an amount whose digits are not all there is rejected`(
        cell: Cell, expected: String
    ) throws {
        for code in ["IDR", "THB"] {
            let reject = try #require(try rejects(cell, code).first)
            #expect(reject.reason.contains(expected), "\(reject.reason)")
            #expect(reject.text == cell.text && reject.column == "Total settlement amount")
            #expect(reject.reason.contains("expected ") && reject.reason.contains("download"))
        }
    }

    @Test(arguments: [("1.5E3", "1500"), ("1.5E+03", "1500"), ("-2e2", "-200"), ("5E0", "5")])
    func `a numeric cell in scientific notation has all its digits`(
        text: String, expected: String
    ) throws {
        #expect(try total(Cell(.number, text), "IDR") == expected)
        #expect(try total(Cell(.number, "1E-2"), "THB") == "0.01")
    }
}
