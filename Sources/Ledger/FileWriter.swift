import GRDB
import Money
import Records

/// Writes all rows of a new file, as if there were no other.
struct FileWriter {
    let db: Database

    /// Refuses contents that cannot be right, before anything is written.
    static func check(_ contents: FileContents) throws {
        let accounted =
            contents.recordCount + contents.ignored.count + contents.rejectedRowCount
        guard contents.rowCount == accounted else {
            throw LedgerError.rowsUnaccounted(
                file: contents.facts.name, rows: contents.rowCount, accounted: accounted)
        }
        try checkCurrencies(contents.orderLines, of: OrderLineTable.self)
        try checkCurrencies(contents.entries, of: EntryTable.self)
        try checkCurrencies(contents.walletRows, of: WalletTable.self)
        try checkCurrencies(contents.bankLines, of: BankTable.self)
    }

    private static func checkCurrencies<Table: RecordTable>(
        _ records: [Table.Record], of table: Table.Type
    ) throws {
        for record in records {
            let amounts = Table.amounts(of: record)
            guard amounts.allSatisfy({ $0.currency == amounts[0].currency }) else {
                let place = Table.provenance(of: record).description
                throw LedgerError.severalCurrencies(place: place)
            }
        }
    }

    /// Gives the file's place in its table.
    func write(_ contents: FileContents) throws -> Int64 {
        let fileID = try insertFile(contents)
        try db.execute(
            sql: "INSERT INTO file_name (file_id, name) VALUES (?, ?)",
            arguments: [fileID, contents.facts.name])
        try insertStatedTotals(contents.statedTotals, fileID: fileID)
        try insertIgnored(contents.ignored, fileID: fileID)
        try insertRejects(contents.rejects, fileID: fileID)
        let context = WriteContext(components: try ComponentCodes(db))
        try insert(contents.orderLines, into: OrderLineTable.self, fileID, context)
        try insert(contents.entries, into: EntryTable.self, fileID, context)
        try insert(contents.walletRows, into: WalletTable.self, fileID, context)
        try insert(contents.bankLines, into: BankTable.self, fileID, context)
        try insert(contents.notices, into: NoticeTable.self, fileID, context)
        try TouchedParts(db: db).touch(fileID: fileID)
        return fileID
    }

    private func insertFile(_ contents: FileContents) throws -> Int64 {
        let facts = contents.facts
        try db.execute(
            sql: """
                INSERT INTO file (
                    sha256, size_bytes, kind, profile, platform, currency, market, period_from,
                    period_to, is_period_stated, exported_on, timezone, row_count, record_count,
                    duplicate_count, ignored_count, rejected_count, money_in_ticks,
                    money_recorded_ticks, entries_total_ticks, is_selection,
                    shows_returns, exported_second)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                facts.sha256, facts.sizeBytes, facts.kind.rawValue, facts.profile, facts.platform,
                facts.currency.code, facts.market, facts.period?.first.description,
                facts.period?.last.description, facts.isPeriodStated, facts.exportedOn.description,
                facts.timezoneText, contents.rowCount, contents.recordCount,
                contents.ignored.count, contents.rejectedRowCount, contents.moneyIn.ticks,
                contents.moneyRecorded.ticks, contents.entriesTotal.ticks, facts.isSelection,
                facts.showsReturns, facts.exportedSecond,
            ])
        return db.lastInsertedRowID
    }

    private func insert<Table: RecordTable>(
        _ records: [Table.Record], into table: Table.Type, _ fileID: Int64, _ context: WriteContext
    ) throws {
        let columns = ["fate", "standing", "file_id", "sheet", "row_number"] + Table.columns
        let marks = Array(repeating: "?", count: columns.count - 2).joined(separator: ", ")
        let insert = RowStatement(
            db,
            """
            INSERT INTO \(Table.name) (\(columns.joined(separator: ", ")))
            VALUES ('record', 'current', \(marks))
            """)
        for record in records {
            let provenance = Table.provenance(of: record)
            try insert.execute { row in
                row.add(fileID)
                row.add(provenance.sheet)
                row.add(provenance.rowNumber)
                try Table.write(record, to: &row, context: context)
            }
        }
    }

    private func insertStatedTotals(_ totals: [StatedTotal], fileID: Int64) throws {
        let insert = try db.cachedStatement(
            sql: """
                INSERT INTO stated_total
                    (file_id, sheet, row_number, component, currency, amount_ticks)
                VALUES (?, ?, ?, ?, ?, ?)
                """)
        for total in totals {
            try insert.execute(arguments: [
                fileID, total.provenance.sheet, total.provenance.rowNumber,
                total.component.rawValue, total.amount.currency.code, total.amount.ticks,
            ])
        }
    }

    private func insertIgnored(_ rows: [IgnoredRow], fileID: Int64) throws {
        let insert = try db.cachedStatement(
            sql: "INSERT INTO ignored (file_id, sheet, row_number, rule) VALUES (?, ?, ?, ?)")
        for row in rows {
            try insert.execute(arguments: [
                fileID, row.provenance.sheet, row.provenance.rowNumber, row.rule,
            ])
        }
        try db.execute(
            sql: """
                INSERT INTO ignored_count
                SELECT file_id, rule, count(*) FROM ignored WHERE file_id = ? GROUP BY 1, 2
                """, arguments: [fileID])
    }

    private func insertRejects(_ rejects: [Reject], fileID: Int64) throws {
        let insert = try db.cachedStatement(
            sql: """
                INSERT INTO reject (file_id, sheet, row_number, column_name, text, reason)
                VALUES (?, ?, ?, ?, ?, ?)
                """)
        for reject in rejects {
            try insert.execute(arguments: [
                fileID, reject.provenance.sheet, reject.provenance.rowNumber, reject.column,
                reject.text, reject.reason,
            ])
        }
    }
}

extension FileContents {
    /// A row may have several faults; it is one rejected row.
    fileprivate var rejectedRowCount: Int { Set(rejects.map(\.provenance)).count }

    /// The sum of the main money column over the settlement rows.
    ///
    /// Amounts in another currency than the file's cannot be added to it; they are a finding.
    fileprivate var entriesTotal: Amount { sum(entries.map(\.total)) }

    /// The main money column over the rows that became records: entries or, where there are none,
    /// order lines or, where there are none, wallet rows and bank lines.
    ///
    /// Notices hold no money.
    fileprivate var moneyRecorded: Amount {
        if !entries.isEmpty || facts.kind == .settlement { return entriesTotal }
        if !orderLines.isEmpty { return sum(orderLines.map(\.subtotalBeforeDiscount)) }
        return sum(walletRows.map(\.amount) + bankLines.map(\.amount))
    }

    private func sum(_ amounts: [Amount]) -> Amount {
        amounts.lazy.filter { $0.currency == facts.currency }.sum(facts.currency)
    }
}
