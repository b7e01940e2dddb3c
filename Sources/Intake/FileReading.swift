import Money
import Profiles
import Records
import Tables

/// Reads the rows of all sheets of one file and gives each its fate.
struct FileReading {
    private let name: String
    private let context: FileContext
    private let fallback: Currency
    /// The claim of the main sheet, which the report sheet's labels are read by.
    private let claim: Claim
    /// True for CSV, where a row with fewer or more cells than the header is damaged.
    private let isDelimited: Bool

    private var orderLines: [OrderLine] = []
    private var entries: [SettlementEntry] = []
    private var walletRows: [WalletRow] = []
    private var ignored: [IgnoredRow] = []
    private var rejects: [Reject] = []
    private var notes: [String] = []
    private var totals: [StatedTotal] = []
    private var rowCount = 0
    private var rowCounts: [Int] = []
    private var mainTicks: [Currency: Int64] = [:]
    private var mainMagnitude: Int64 = 0
    private var rowsByCurrency: [Currency: Int] = [:]
    private var statedPeriod: DaySpan?
    private var timezoneText = ""

    /// The most that the main amounts of a file may add up to, in units.
    static let sumUnitsMax: Int64 = 10_000_000_000_000

    init(
        _ claim: Claim, _ context: FileContext, currency: Currency, name: String,
        isDelimited: Bool
    ) {
        self.claim = claim
        self.context = context
        fallback = currency
        self.name = name
        self.isDelimited = isDelimited
    }

    /// Rows with values below the header of each sheet that was read.
    var sheetRowCounts: [Int] { rowCounts }

    /// Reads one sheet to its end.
    mutating func read(_ sheet: FilePlan.Sheet) throws(IntakeError) {
        let before = rowCount
        var cursor = sheet.cursor
        cursor.leaveOut(sheet.role.columnsLeftOut)
        switch sheet.role {
        case .data(let claim): try readData(&cursor, claim)
        case .wallet(let binding): try readWallet(&cursor, binding)
        case .beside(.reports): try readReports(&cursor)
        case .beside(.explanation): try ignoreAll(&cursor, rule: "explanation")
        case .beside(.reserves): try ignoreAll(&cursor, rule: "reserve-details")
        case .hidden: try ignoreAll(&cursor, rule: "hidden-sheet")
        case .unread: try ignoreAll(&cursor, rule: "unread-sheet")
        }
        take(cursor.notes, sheet)
        rowCounts.append(rowCount - before)
    }

    private mutating func readData(
        _ cursor: inout SheetCursor, _ claim: Claim
    ) throws(IntakeError) {
        switch claim.profile.rows {
        case .orderLines:
            guard let rows = OrderRows(claim, context, file: name, sheet: cursor.info.name)
            else { preconditionFailure("an order export without its required columns") }
            try readOrders(&cursor, rows, claim.binding)
        case .settlementEntries:
            guard let rows = SettlementRows(claim, context, file: name, sheet: cursor.info.name)
            else { preconditionFailure("a settlement without its required columns") }
            if timezoneText.isEmpty { timezoneText = Self.timezone(in: claim.binding) }
            try readEntries(&cursor, rows, claim.binding)
        }
    }

    private mutating func readOrders(
        _ cursor: inout SheetCursor, _ rows: OrderRows, _ binding: HeaderBinding
    ) throws(IntakeError) {
        var row = Row(number: 0)
        while try cursor.next(into: &row) {
            guard row.number > binding.rowNumber else { continue }
            rowCount += 1
            if rows.isDescription(row) {
                ignored.append(
                    IgnoredRow(provenance: place(cursor, row), rule: "description-row"))
                continue
            }
            do throws(RowProblem) {
                try checkShape(row, binding)
                let currency = rows.currency(of: row)
                try add(rows.mainTicks(row, currency), currency)
                orderLines.append(try rows.line(row))
            } catch {
                rejects.append(error.reject(binding, at: place(cursor, row)))
            }
            try checkSum(cursor, row)
        }
    }

    private mutating func readEntries(
        _ cursor: inout SheetCursor, _ rows: SettlementRows, _ binding: HeaderBinding
    ) throws(IntakeError) {
        var row = Row(number: 0)
        while try cursor.next(into: &row) {
            guard row.number > binding.rowNumber else { continue }
            rowCount += 1
            do throws(RowProblem) {
                try checkShape(row, binding)
                let currency = try rows.currency(of: row)
                try add(rows.mainTicks(row, currency), currency)
                entries.append(try rows.entry(row))
            } catch {
                rejects.append(error.reject(binding, at: place(cursor, row)))
            }
            try checkSum(cursor, row)
        }
    }

    private mutating func readWallet(
        _ cursor: inout SheetCursor, _ binding: HeaderBinding
    ) throws(IntakeError) {
        guard
            let rows = WalletRows(
                binding, claim.profile.sheets, context.reading, currency, file: name,
                sheet: cursor.info.name)
        else { preconditionFailure("a wallet sheet without its required columns") }
        var row = Row(number: 0)
        while try cursor.next(into: &row) {
            guard row.number > binding.rowNumber else { continue }
            rowCount += 1
            do throws(RowProblem) {
                walletRows.append(try rows.walletRow(row))
            } catch {
                rejects.append(error.reject(binding, at: place(cursor, row)))
            }
        }
    }

    private mutating func readReports(_ cursor: inout SheetCursor) throws(IntakeError) {
        var report = ReportRows(
            claim, context, currency, file: name, sheet: cursor.info.name)
        var row = Row(number: 0)
        while try cursor.next(into: &row) {
            rowCount += 1
            do throws(RowProblem) {
                try report.take(row)
                ignored.append(IgnoredRow(provenance: place(cursor, row), rule: "control-total"))
            } catch {
                rejects.append(error.reject(nil, at: place(cursor, row)))
            }
        }
        totals += report.totals
        statedPeriod = statedPeriod ?? report.period
        if !report.timezoneText.isEmpty { timezoneText = report.timezoneText }
    }

    private mutating func ignoreAll(
        _ cursor: inout SheetCursor, rule: String
    ) throws(IntakeError) {
        var row = Row(number: 0)
        while try cursor.next(into: &row) {
            rowCount += 1
            ignored.append(IgnoredRow(provenance: place(cursor, row), rule: rule))
        }
    }

    /// Takes what the reader of a sheet noted.
    ///
    /// Cells that stand nowhere in a sheet of records may be money: together they are one
    /// rejected row, behind the last that a sheet can have. Other notes change nothing.
    private mutating func take(_ found: [ReadingNote], _ sheet: FilePlan.Sheet) {
        for note in found {
            if note.kind == .cellOutsideSheet, sheet.role.holdsMoney {
                rowCount += 1
                rejects.append(note.reject(file: name, sheet: sheet.info.name))
            } else {
                notes.append(note.message(file: name, sheet: sheet.info.name))
            }
        }
    }

    private func place(_ cursor: SheetCursor, _ row: Row) -> Provenance {
        Provenance(file: name, sheet: cursor.info.name, rowNumber: row.number)
    }

    /// Refuses rows of a CSV whose cells cannot belong to the columns that they stand in.
    private func checkShape(_ row: Row, _ binding: HeaderBinding) throws(RowProblem) {
        let (cells, columns) = (row.count, binding.columns.count)
        guard isDelimited, cells != columns else { return }
        if cells > columns, (columns..<cells).contains(where: { !CellReading.isNull(row, $0) }) {
            throw RowProblem(
                columnIndex: nil, text: "", fault: .surplus(cells: cells, columns: columns))
        }
        // The last cell of a row that is cut off may be cut itself.
        let isNeeded = binding.columns.dropFirst(cells - 1).contains { column in
            column.meaning != nil && column.meaning != .personal && column.meaning != .other
        }
        if isNeeded {
            throw RowProblem(
                columnIndex: nil, text: "", fault: .cutOff(cells: cells, columns: columns))
        }
    }

    private mutating func add(_ ticks: Int64, _ currency: Currency) {
        mainTicks[currency, default: 0] += ticks
        mainMagnitude += abs(ticks)
        rowsByCurrency[currency, default: 0] += 1
    }

    private func checkSum(_ cursor: SheetCursor, _ row: Row) throws(IntakeError) {
        guard mainMagnitude > Self.sumUnitsMax * Amount.ticksPerUnit else { return }
        throw .sumTooLarge(file: name, sheet: cursor.info.name, rowNumber: row.number)
    }

    private static func timezone(in binding: HeaderBinding) -> String {
        guard let index = binding.index(of: .settledDate) else { return "" }
        let header = binding.columns.first { $0.index == index }?.header ?? ""
        return header.hasSuffix("(UTC)") ? "UTC" : ""
    }
}

extension FileReading {
    /// What was read, with the facts that only the whole file tells.
    func contents(
        _ profile: Profile, sha256: String, sizeBytes: Int
    ) -> FileContents {
        let days = FileDays(orderLines, entries, walletRows)
        let currency = currency
        let facts = FileFacts(
            name: name, sha256: sha256, sizeBytes: sizeBytes, kind: profile.kind,
            profile: profile.id, platform: profile.platform, currency: currency,
            market: context.market ?? Market.settling(in: currency)?.code,
            period: statedPeriod ?? days.main, isPeriodStated: statedPeriod != nil,
            exportedOn: [days.latest, statedPeriod?.last].compactMap { $0 }.max()
                ?? Day(number: 0),
            timezoneText: timezoneText)
        var contents = FileContents(facts: facts)
        contents.orderLines = orderLines
        contents.entries = entries
        contents.walletRows = walletRows
        contents.statedTotals = totals
        contents.ignored = ignored
        contents.rejects = rejects
        contents.notes = notes
        contents.rowCount = rowCount
        contents.moneyIn = Amount(ticks: moneyIn(currency, profile.kind), currency)
        return contents
    }

    /// The currency of most rows.
    private var currency: Currency {
        let most = rowsByCurrency.max { ($0.value, $1.key) < ($1.value, $0.key) }
        return most?.key ?? fallback
    }

    /// The main money column in the file's currency.
    ///
    /// In a settlement the wallet's amounts are the same money as the entries and never count.
    private func moneyIn(_ currency: Currency, _ kind: FileKind) -> Int64 {
        guard kind == .wallet else { return mainTicks[currency, default: 0] }
        return walletRows.reduce(0) { $0 + $1.amount.ticks }
    }
}

/// The days that the records of a file span.
private struct FileDays {
    /// Of the main day: created for orders, settled for settlements.
    private(set) var main: DaySpan?
    /// The latest of all days.
    private(set) var latest: Day?

    init(_ lines: [OrderLine], _ entries: [SettlementEntry], _ walletRows: [WalletRow]) {
        for line in lines {
            takeMain(line.createdOn)
            let others = [
                line.paidOn, line.shippedOn, line.deliveredOn, line.completedOn, line.cancelledOn,
            ]
            for case let day? in others { take(day) }
        }
        for entry in entries { takeMain(entry.settledOn) }
        for row in walletRows {
            take(row.requestedOn)
            if let day = row.succeededOn { take(day) }
        }
    }

    private mutating func takeMain(_ day: Day) {
        let span = DaySpan(day, day)
        main = main?.union(span) ?? span
        take(day)
    }

    private mutating func take(_ day: Day) { latest = max(latest ?? day, day) }
}
