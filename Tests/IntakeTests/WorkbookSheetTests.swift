import Intake
import Money
import Records
import Tables
import Testing

/// The sheets of an income workbook beside its main one.
struct WorkbookSheetTests {
    static let reports = [
        ["", "Time period:", "", "", "", "2026/02/01-2026/02/28"],
        ["", "Timezone", "", "", "", "UTC+7"],
        ["", "Currency", "", "", "", "IDR"],
        ["", "Total settlement amount", "", "", "", "-27254"],
        ["", "", "Total Revenue", "", "", "0"],
        ["", "", "", "Subtotal after seller discounts", "", "127342"],
        ["", "", "Total Fees", "", "", "-27254"],
        ["", "", "Total adjustments", "", "", "0"],
        ["", "", "", "Platform reimbursement", "", "0"],
    ]

    static let wallet = [
        [
            "Type", "Reference ID", "Request time", "Amount", "Status", "Success time",
            "Bank account",
        ],
        [
            "Earnings", "3400000000000000001", "2026/02/08", "104444", "Transferred", "2026/02/08",
            "/",
        ],
        [
            "Withdrawal", "3500000000000000002", "2026/02/09", "-90000", "In Process", "/", "/",
        ],
        ["Withdrawal", "3500000000000000003", "2026/02/10", "-1", "Failed", "/", "****1234"],
        [
            "GMV Pay Deduction", "3500000000000000004", "2026/02/11", "-10000", "Transferred",
            "2026/02/11", "/",
        ],
        ["Moon dust", "3500000000000000005", "2026/02/12", "5", "Pending", "/", "/"],
    ]

    static func workbook() -> Sheets {
        var sheets = IncomeTests.sheets(
            IncomeTests.indonesian, [IncomeTests.reversal, IncomeTests.sale])
        sheets.add("Reports", reports)
        sheets.add("Withdrawal records", wallet)
        sheets.add(
            "Fees explanation",
            [["Fee explanation"], ["Name", "Explanation"], ["Type", "A word"]])
        sheets.add("Notes", [["my own notes"]])
        return sheets
    }

    @Test func `every row of every sheet has a fate`() throws {
        let contents = try Self.workbook().read()
        #expect(contents.rowCount == 2 + 9 + 5 + 3 + 1)
        let fates = contents.recordCount + contents.ignored.count + contents.rejects.count
        #expect(fates == contents.rowCount)
        let rules = Dictionary(grouping: contents.ignored, by: \.rule).mapValues(\.count)
        #expect(rules == ["control-total": 9, "explanation": 3, "unread-sheet": 1])
    }

    @Test func `the report gives totals, period and time zone`() throws {
        let contents = try Self.workbook().read()
        #expect(contents.facts.isPeriodStated)
        #expect(contents.facts.period?.first.description == "2026-02-01")
        #expect(contents.facts.period?.last.description == "2026-02-28")
        #expect(contents.facts.exportedOn.description == "2026-02-28")
        #expect(contents.facts.timezoneText == "UTC+7")
        let totals = contents.statedTotals.map { "\($0.component) \($0.amount.plain)" }
        #expect(
            totals == ["total-settlement -27254", "revenue 0", "fees -27254", "adjustment 0"])
        #expect(contents.statedTotals.first?.provenance.sheet == "Reports")
        // The wallet's rows are the same money and are not counted.
        #expect(contents.moneyIn == Amount(units: -27_254, .idr))
    }

    @Test func `wallet rows have kind and state, and no bank account`() throws {
        let contents = try Self.workbook().read()
        #expect(
            contents.walletRows.map(\.kind) == [.earnings, .withdrawal, .withdrawal, .ads, .other])
        #expect(
            contents.walletRows.map(\.state) == [
                .transferred, .inProcess, .failed, .transferred, .unknown,
            ])
        #expect(contents.walletRows[1].amount == Amount(units: -90_000, .idr))
        #expect(contents.walletRows[1].succeededOn == nil)
        #expect(contents.walletRows[0].referenceID == "3400000000000000001")
        #expect(contents.walletRows[4].typeText == "Moon dust")
        #expect(!"\(contents)".contains("1234\""))
    }

    @Test func `a total that cannot be read is rejected, not passed over`() throws {
        var sheets = Self.workbook()
        sheets.rows[1][3].cells[5] = .text("-27,25x")
        let contents = try sheets.read()
        #expect(contents.rejects.map(\.text) == ["-27,25x"])
        #expect(contents.rejects.first?.provenance.sheet == "Reports")
    }

    @Test func `a report sheet is found by its labels under any name`() throws {
        var sheets = Self.workbook()
        sheets.names[1] = "Relatório"
        #expect(try sheets.read().statedTotals.count == 4)
    }

    @Test func `headers that say UTC give the time zone`() throws {
        let header = IncomeTests.indonesian.map { name in
            ["Order created time", "Order settled time"].contains(name) ? name + "(UTC)" : name
        }
        var row = IncomeTests.sale
        for name in ["Order created time", "Order settled time"] {
            row[name + "(UTC)"] = row.removeValue(forKey: name)
        }
        #expect(try IncomeTests.sheets(header, [row]).read().facts.timezoneText == "UTC")
    }

    @Test func `a sheet that goes on with the same header is read as well`() throws {
        var sheets = IncomeTests.sheets(IncomeTests.indonesian, [IncomeTests.sale])
        let more = IncomeTests.sheets(IncomeTests.indonesian, [IncomeTests.reversal])
        sheets.add("Order details (2)", rows: more.rows[0])
        let contents = try sheets.read()
        #expect(contents.entries.map(\.provenance.sheet) == ["Order details", "Order details (2)"])
    }

    @Test func `a wallet sheet without its amounts' days refuses the file`() throws {
        var sheets = Self.workbook()
        sheets.rows[2][0].cells[2] = .text("When")
        let error = #expect(throws: IntakeError.self) { try sheets.read() }
        #expect(error?.message.contains("\"Request time\"") == true)
    }

    @Test func `an empty income workbook takes its currency from the report`() throws {
        var sheets = IncomeTests.sheets(IncomeTests.thai, [])
        sheets.add("Reports", [["", "Currency", "", "", "", "THB"]])
        let contents = try sheets.read()
        #expect(contents.facts.currency.code == "THB" && contents.rowCount == 1)
    }

    @Test func `a row in another currency keeps it, and the file has that of most rows`() throws {
        let other = IncomeTests.sale.merging(["Currency": "MYR"]) { $1 }
        let contents = try IncomeTests.sheets(
            IncomeTests.indonesian, [other, IncomeTests.sale, IncomeTests.reversal]
        ).read()
        #expect(contents.facts.currency == .idr)
        #expect(contents.entries.map(\.currency.code) == ["MYR", "IDR", "IDR"])
        #expect(contents.moneyIn == Amount(units: -27_254, .idr))
    }

    @Test func `an inspection lists sheets, columns and totals`() throws {
        let inspection = try FileIntake.inspect(Self.workbook().file(), name: "file")
        #expect(inspection.kind == .settlement && inspection.profile == "tiktok-shop/income")
        #expect(inspection.currency == .idr && inspection.rowCount == 20)
        #expect(inspection.sheets.map(\.rowCount) == [2, 9, 5, 3, 1])
        #expect(inspection.sheets.map(\.headerRow) == [1, nil, 1, nil, nil])
        #expect(inspection.sheets[0].unknownColumns == ["(no header, column AC)"])
        #expect(
            inspection.sheets[0].mappedColumns.contains {
                $0.header == "Platform commission fee" && $0.meaning == "platform-commission"
            })
        #expect(inspection.problems.count == 2)
        #expect(
            inspection.problems.first?.contains("type \"Moon dust\" is not known (1 row)") == true)
        #expect(inspection.problems.last == "sheet \"Notes\" is not known and was not read")
    }

    @Test func `an inspection of something unknown says so and lists its sheets`() throws {
        var sheets = Sheets()
        sheets.add("Plans", [["Idea", "Who"], ["Sell mugs", "Us"]])
        let inspection = try FileIntake.inspect(sheets.file(), name: "file")
        #expect(inspection.kind == nil && inspection.sheets.map(\.name) == ["Plans"])
        #expect(inspection.problems.first?.contains("\"Idea\", \"Who\"") == true)
    }

    @Test func `a raw row is given with its headers`() throws {
        let file = Self.workbook().file()
        let rows = try FileIntake.rawRows(
            file, "file", sheet: "Order details", rowNumbers: [3, 99])
        #expect(Array(rows.keys) == [3])
        #expect(rows[3]?.first { $0.header == "Total settlement amount" }?.text == "104444")
        let total = try FileIntake.rawRows(file, "file", sheet: "Reports", rowNumbers: [4])
        #expect(total[4]?.map(\.text).contains("-27254") == true)
        #expect(throws: IntakeError.self) {
            try FileIntake.rawRows(file, "file", sheet: "Orders", rowNumbers: [3])
        }
    }
}

extension WorkbookSheetTests {
    @Test func `a hidden copy of the main sheet does not count twice`() throws {
        let sheets = IncomeTests.sheets(IncomeTests.indonesian, [IncomeTests.sale])
        let rows = sheets.rows[0]
        let infos = [SheetInfo(name: "Order details"), SheetInfo(name: "Copy", isVisible: false)]
        let file = TableFile(container: "xlsx", sheets: infos) { _ in ArrayRows(rows) }
        let contents = try FileIntake.read(
            file, name: "file", sha256: "", sizeBytes: 0, currency: nil, market: nil)
        #expect(contents.entries.count == 1)
        #expect(contents.ignored.map(\.rule) == ["hidden-sheet", "hidden-sheet"])
        let inspection = try FileIntake.inspect(file, name: "file")
        #expect(inspection.problems.first?.contains("\"Copy\" is hidden") == true)
    }
}
