import GRDB
package import Money
package import Records

/// The account book while it is brought up to date; use it only inside `LedgerDatabase.update`.
///
/// The ledger knows which days and statements are touched and keeps what is made of their rows;
/// what that is, the caller says.
package struct AccountBookUpdate {
    let db: Database
    let context: ReadContext
    package let currency: Currency
    private let fileIDs: [String: [Int64]]

    /// Touches everything where the book was made in another currency than the store's.
    init(_ session: LedgerSession, currency: Currency) throws {
        db = session.db
        context = try ReadContext(db, components: ComponentCodes(db))
        self.currency = currency
        fileIDs = Dictionary(grouping: context.files, by: \.name).mapValues { $0.map(\.id) }
        guard try session.reader().meta(LedgerReader.accountCurrency) != currency.code else {
            return
        }
        try db.execute(sql: LedgerSchema.touchEverything)
        try session.setMeta(LedgerReader.accountCurrency, currency.code)
    }

    /// Days whose rows changed since they were kept, in order.
    package func touchedDays() throws -> [Day] {
        try days("SELECT day FROM touched_day ORDER BY day")
    }

    /// Statements whose rows changed since they were kept, in order.
    package func touchedStatements() throws -> [String] {
        try String.fetchAll(
            db, sql: "SELECT statement_id FROM touched_statement ORDER BY statement_id")
    }

    /// The entries of a day that stand.
    package func entries(on day: Day) throws -> [BookEntry] {
        try entries(where: "settled_on = ?", day.description)
    }

    /// The entries of a statement that stand.
    package func entries(statementID: String) throws -> [BookEntry] {
        try entries(where: "statement_id = ? AND statement_id <> ''", statementID)
    }

    /// The wallet rows of a day that stand.
    package func walletRows(on day: Day) throws -> [WalletRow] {
        // One condition for each index that has the day.
        let parts = [
            "reference_id <> '' AND balance_after_ticks IS NULL",
            "reference_id = '' AND balance_after_ticks IS NULL",
            "balance_after_ticks IS NOT NULL",
        ]
        return try parts.flatMap { part in
            try WalletTable.readAll(
                db, context, where: "requested_on = ? AND \(part) AND standing = 'current'",
                [day.description])
        }
    }

    /// The wallet rows that name a statement and stand.
    package func walletRows(statementID: String) throws -> [WalletRow] {
        try WalletTable.readAll(
            db, context,
            where: "statement_id = ? AND statement_id <> '' AND standing = 'current'",
            [statementID])
    }

    /// Where the wallet's balances stood before a day.
    package func walletEnd(before day: Day) throws -> WalletEnd {
        let sql = """
            SELECT last_row, last_stated_row FROM account_day
            WHERE day < ? AND wallet_row_count > 0 ORDER BY day DESC LIMIT 1
            """
        return try end(sql, day) ?? WalletEnd()
    }

    /// Where the wallet's balances stood at the end of a day as it is kept; nil where it is kept
    /// without wallet rows or not at all.
    package func keptWalletEnd(of day: Day) throws -> WalletEnd? {
        let sql = """
            SELECT last_row, last_stated_row FROM account_day
            WHERE day = ? AND wallet_row_count > 0
            """
        return try end(sql, day)
    }

    /// The next day after one that is kept with wallet rows.
    package func walletDay(after day: Day) throws -> Day? {
        let sql = """
            SELECT day FROM account_day
            WHERE day > ? AND wallet_row_count > 0 ORDER BY day LIMIT 1
            """
        return try days(sql, [day.description]).first
    }

    /// Keeps a day, or nothing of it where it has no rows; it is touched no more.
    package func keep(_ day: BookDay) throws {
        let key = day.day.description
        for table in ["account_day", "account_break", "touched_day"] {
            try db.cachedStatement(sql: "DELETE FROM \(table) WHERE day = ?")
                .execute(arguments: [key])
        }
        try keep(day.entrySources, "day-entries", key)
        try keep(day.walletSources, "day-wallet", key)
        guard day.entryCount > 0 || day.walletRowCount > 0 else { return }
        let values: [(any DatabaseValueConvertible)?] = [
            key, day.entryCount, day.entriesTotal.ticks, day.adsTotal.ticks, day.paidTotal.ticks,
            day.walletRowCount, day.earnings?.ticks, day.adsDeduction?.ticks,
            day.otherMovements.ticks, day.statedBalance?.opening.ticks,
            day.statedBalance?.closing.ticks, day.earningsReference, day.adsReference,
            day.hasWholeWallet, day.hasReleases, try day.end?.last.map(rowID),
            try day.end?.lastStated.map(rowID),
        ]
        try insert(into: "account_day", values)
        for (place, pair) in day.breaks.enumerated() {
            try insert(
                into: "account_break",
                [key, place, try rowID(of: pair.before), try rowID(of: pair.row)])
        }
    }

    /// Keeps a statement, or nothing of it where nothing counts; it is touched no more.
    package func keep(_ statement: BookStatement?, id: String) throws {
        for table in ["account_statement", "account_statement_day", "touched_statement"] {
            try db.cachedStatement(sql: "DELETE FROM \(table) WHERE statement_id = ?")
                .execute(arguments: [id])
        }
        try keep(statement?.sources ?? [], "statement-entries", id)
        try keep(statement?.deposit?.sources ?? [], "statement-deposits", id)
        guard let statement else { return }
        let deposit = statement.deposit
        try insert(
            into: "account_statement",
            [
                id, statement.paymentID, deposit?.amount.ticks, deposit?.firstDay.description,
                deposit?.lastDay.description, deposit?.referenceID,
            ])
        for (day, amount) in statement.totalsByDay {
            try insert(into: "account_statement_day", [id, day.description, amount.ticks])
        }
    }
}

extension AccountBookUpdate {
    private func days(
        _ sql: String, _ arguments: StatementArguments = StatementArguments()
    ) throws -> [Day] {
        try String.fetchAll(db.cachedStatement(sql: sql), arguments: arguments).map { text in
            guard let day = Day(ledgerText: text) else { throw RowReader.unreadable(text) }
            return day
        }
    }

    private func entries(where condition: String, _ value: String) throws -> [BookEntry] {
        let select = try db.cachedStatement(
            sql: """
                SELECT kind, settled_on, currency, total_ticks, statement_id, payment_id, file_id,
                    sheet, row_number
                FROM entry WHERE \(condition) AND standing = 'current'
                """)
        var entries: [BookEntry] = []
        let rows = try LedgerRows(select, [value])
        while var row = try rows.next() {
            let isAds = try row.named(SettlementEntry.Kind.self) == .ads
            let settledOn = try row.day()
            let currency = try row.currency()
            entries.append(
                BookEntry(
                    isAds: isAds, settledOn: settledOn, total: row.amount(currency),
                    statementID: row.text(), paymentID: row.text(),
                    provenance: try context.place(&row)))
        }
        return entries
    }

    private func end(_ sql: String, _ day: Day) throws -> WalletEnd? {
        let select = try db.cachedStatement(sql: sql)
        let rows = try LedgerRows(select, [day.description])
        guard var row = try rows.next() else { return nil }
        let (last, lastStated) = (row.integerOrNil(), row.integerOrNil())
        return try WalletEnd(
            last: last.flatMap { try context.walletRow($0, db) },
            lastStated: lastStated.flatMap { try context.walletRow($0, db) })
    }

    /// The place of a row in its table; of two rows that are equal in everything, the first.
    private func rowID(of row: WalletRow) throws -> Int64 {
        let place = row.provenance
        for fileID in fileIDs[place.file, default: []] {
            let condition = "file_id = ? AND sheet = ? AND row_number = ?"
            let select = try db.cachedStatement(sql: "SELECT id FROM wallet_row WHERE \(condition)")
            let id = try Int64.fetchOne(
                select, arguments: [fileID, place.sheet, place.rowNumber])
            if let id, try context.walletRow(id, db) == row { return id }
        }
        throw RowReader.unreadable(place.description)
    }

    private func keep(_ sources: [Provenance], _ part: String, _ key: String) throws {
        try db.cachedStatement(sql: "DELETE FROM account_source WHERE part = ? AND key = ?")
            .execute(arguments: [part, key])
        for (place, source) in sources.enumerated() {
            // Two files of one name are told apart by nothing that a report quotes.
            let fileID = fileIDs[source.file]?.first
            try insert(
                into: "account_source",
                [part, key, place, fileID, source.sheet, source.rowNumber])
        }
    }

    private func insert(
        into table: String, _ values: [(any DatabaseValueConvertible)?]
    ) throws {
        let marks = Array(repeating: "?", count: values.count).joined(separator: ", ")
        try db.cachedStatement(sql: "INSERT INTO \(table) VALUES (\(marks))")
            .execute(arguments: StatementArguments(values))
    }
}
