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
    private let claim: HeaderClaim
    /// True for CSV, where a row with fewer or more cells than the header is damaged.
    private let isDelimited: Bool

    private var records = FileRecords()
    private var ignored: [IgnoredRow] = []
    private var rejects: [Reject] = []
    private var notes: [String] = []
    private var totals: [StatedTotal] = []
    /// All totals that the file states, those of its sheets of sums too.
    private var controls: [StatedTotal] = []
    private var sums = ControlSums()
    private var unknownStatuses = UnknownWords(
        what: "order status", key: "statuses",
        fate: "such orders are kept and nothing is guessed of them")
    private var unknownTypes = UnknownWords(
        what: "wallet type", key: "wallet-kinds",
        fate: "such rows are kept as other movements of the balance")
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
        _ claim: HeaderClaim, _ context: FileContext, currency: Currency, name: String,
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
        case .data(let claim): try readTable(&cursor, claim)
        case .beside(.reports): try readReports(&cursor)
        case .beside(.explanation): try ignoreAll(&cursor, rule: "explanation")
        case .beside(.details): try ignoreAll(&cursor, rule: "detail-sheet")
        case .beside(.reserves): try ignoreAll(&cursor, rule: "reserve-details")
        case .hidden: try ignoreAll(&cursor, rule: "hidden-sheet")
        case .unread: try ignoreAll(&cursor, rule: "unread-sheet")
        }
        take(cursor.notes, sheet)
        rowCounts.append(rowCount - before)
    }

    private mutating func readTable(
        _ cursor: inout SheetCursor, _ claim: HeaderClaim
    ) throws(IntakeError) {
        let sheet = cursor.info.name
        guard var rows = TableRows(claim, context, currency, file: name, sheet: sheet) else {
            throw .missingColumns(
                IntakeError.MissingColumns(
                    file: name, sheet: sheet, rowNumber: claim.binding.rowNumber,
                    export: claim.layout.title, columns: ["an ID, a day and an amount"],
                    nearest: []))
        }
        if timezoneText.isEmpty { timezoneText = Self.timezone(in: claim.binding) }
        if case .orders(let orders) = rows, orders.showsReturns { records.showsReturns = true }
        let isMain = claim.layout.rows == claim.profile.main.rows
        let rules = RowRules(claim)
        var preamble = ReportRows(claim, context, currency, file: name, sheet: sheet)
        var row = Row(number: 0)
        while try cursor.next(into: &row) {
            guard row.number > claim.binding.rowNumber else {
                _ = try? preamble.takeLabels(row)
                continue
            }
            rowCount += 1
            do throws(RowProblem) {
                if let rule = rules.rule(row) {
                    ignore(row, cursor, rule)
                } else {
                    try checkShape(row, claim.binding)
                    try take(row, &rows, claim, isMain: isMain, at: place(cursor, row))
                }
            } catch {
                rejects.append(error.reject(claim.binding, at: place(cursor, row)))
            }
            try checkSum(cursor, row)
        }
        if case .control(let control) = rows { takeTotals(control.totals, isOfSheet: true) }
        takeReport(preamble)
    }

    private mutating func take(
        _ row: Row, _ rows: inout TableRows, _ claim: HeaderClaim, isMain: Bool,
        at place: Provenance
    ) throws(RowProblem) {
        switch rows {
        case .orders(let orders):
            if orders.isDescription(row) {
                ignored.append(IgnoredRow(provenance: place, rule: "description-row"))
                return
            }
            let currency = orders.currency(of: row)
            if isMain { try add(orders.mainTicks(row, currency), currency) }
            let line = try orders.line(row)
            if line.status == .unknown, !line.statusText.isEmpty {
                unknownStatuses.add(line.statusText, at: place)
            }
            records.orderLines.append(line)
            records.latestMoment = orders.latest(row, of: line, after: records.latestMoment)
        case .settlement(let settlement):
            let currency = try settlement.currency(of: row)
            try take(try settlementResult(settlement, row, currency), claim, at: place)
        case .wallet(let wallet):
            if isMain { try add(wallet.mainTicks(row), currency) }
            records.walletRows.append(try wallet.walletRow(row))
            if let type = wallet.unknownType(row) { unknownTypes.add(type, at: place) }
        case .bank(let bank):
            try add(bank.mainTicks(row), currency)
            records.bankLines.append(try bank.line(row))
        case .notices(let notices):
            let notice = try notices.notice(row)
            if isMain { add(notice.amount?.ticks ?? 0, currency) }
            records.notices.append(notice)
        case .control(var control):
            try control.take(row)
            rows = .control(control)
            ignored.append(IgnoredRow(provenance: place, rule: "control-total"))
        }
    }

    /// What becomes of a settlement's row; its money counts unless the row is none of the table's.
    private mutating func settlementResult(
        _ rows: SettlementRows, _ row: Row, _ currency: Currency
    ) throws(RowProblem) -> SettlementRows.Result {
        let result: SettlementRows.Result
        do throws(RowProblem) {
            result = try rows.result(row)
        } catch {
            if let ticks = try? rows.mainTicks(row, currency) { add(ticks, currency) }
            throw error
        }
        switch result {
        case .entry(let entry): add(entry.total.ticks, currency)
        case .payout(let wallet): add(wallet.amount.ticks, currency)
        case .notice(let notice): add(notice.amount?.ticks ?? 0, currency)
        case .ignored: add((try? rows.mainTicks(row, currency)) ?? 0, currency)
        case .total: break
        }
        return result
    }

    private mutating func take(
        _ result: SettlementRows.Result, _ claim: HeaderClaim, at place: Provenance
    ) throws(RowProblem) {
        switch result {
        case .entry(let entry):
            let isMain = claim.layout.title == claim.profile.main.title
            sums.add(entry, of: claim.layout, isMain: isMain)
            records.entries.append(entry)
        case .payout(let row): records.walletRows.append(row)
        case .notice(let notice): records.notices.append(notice)
        case .total(let amount):
            let total = StatedTotal(component: .total, amount: amount, provenance: place)
            totals.append(total)
            controls.append(total)
            ignored.append(IgnoredRow(provenance: place, rule: "control-total"))
        case .ignored(let rule): ignored.append(IgnoredRow(provenance: place, rule: rule))
        }
    }

    private mutating func ignore(_ row: Row, _ cursor: SheetCursor, _ rule: String) {
        ignored.append(IgnoredRow(provenance: place(cursor, row), rule: rule))
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
        takeReport(report)
    }

    /// Takes over what labels said above a table or on a sheet of totals.
    private mutating func takeReport(_ report: ReportRows) {
        takeTotals(report.totals, isOfSheet: false)
        statedPeriod = statedPeriod ?? report.period
        if !report.timezoneText.isEmpty { timezoneText = report.timezoneText }
    }

    private mutating func takeTotals(_ found: [StatedTotal], isOfSheet: Bool) {
        totals += found.filter { !ControlSums.isOwn($0.component) && !isOfSheet }
        controls += found
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
            column.meaning != nil && column.meaning != .personal && column.meaning != .unused
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
        let days = FileDays(records)
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
        if let latest = records.latestMoment, latest.day == facts.exportedOn {
            contents.facts.exportedSecond = latest.secondOfDay ?? 0
        }
        contents.facts.isSelection = profile.isSelection(records.orderLines)
        contents.facts.showsReturns = profile.kind != .orders || records.showsReturns
        contents.orderLines = records.orderLines
        contents.entries = records.entries
        contents.walletRows = records.walletRows
        contents.bankLines = records.bankLines
        contents.notices = records.notices
        contents.controlTotals = sums.totals(controls, records, profile, currency)
        contents.statedTotals = totals + sums.fileTotals(controls, currency)
        contents.ignored = ignored
        contents.rejects = rejects
        contents.notes =
            notes + unknownStatuses.notes + unknownTypes.notes
            + contents.controlTotals.compactMap { total in
                total.note(records)
            }
        contents.rowCount = rowCount
        contents.moneyIn = Amount(ticks: mainTicks[currency, default: 0], currency)
        return contents
    }

    /// The currency of most rows.
    private var currency: Currency {
        let most = rowsByCurrency.max { ($0.value, $1.key) < ($1.value, $0.key) }
        return most?.key ?? fallback
    }
}
