import GRDB
package import Money
package import Records

extension LedgerReader {
    /// The fact that tells the currency of the account book's sums.
    static let accountCurrency = "account-currency"

    /// True where rows changed since the account book was made, or where it was made in another
    /// currency.
    package func isAccountBookBehind(in currency: Currency) throws -> Bool {
        guard try meta(Self.accountCurrency) == currency.code else { return true }
        let sql = """
            SELECT EXISTS (SELECT 1 FROM touched_day) OR EXISTS (SELECT 1 FROM touched_statement)
            """
        return try Bool.fetchOne(db, sql: sql) ?? false
    }

    /// The account book; all of it is some rows for each day, however many orders a day has.
    package func accountBook(in currency: Currency) throws -> AccountBook {
        let isBehind = try isAccountBookBehind(in: currency)
        precondition(!isBehind, "the account book was not brought up to date")
        let sources = try accountSources()
        return AccountBook(
            days: try bookDays(currency, sources),
            statements: try bookStatements(currency, sources),
            transferRows: try transferRows())
    }

    /// Withdrawals and failed movements of the wallet that stand, in order of days.
    package func transferRows() throws -> [WalletRow] {
        try WalletTable.readAll(
            db, context, where: "(kind = 'withdrawal' OR state = 'failed') AND standing = 'current'"
        )
    }

    /// How many rows of each file a rule left out, in order of file and rule.
    package func ignoredCounts() throws -> [(file: String, rule: String, count: Int)] {
        var counts: [[String]: Int] = [:]
        let rows = try db.rows("SELECT file_id, rule, row_count FROM ignored_count")
        while var row = try rows.next() {
            let file = context.files[try context.fileIndex(of: row.integer())].name
            counts[[file, row.text()], default: 0] += row.count()
        }
        return counts.map { (file: $0.key[0], rule: $0.key[1], count: $0.value) }
            .sorted { ($0.file, $0.rule) < ($1.file, $1.rule) }
    }

    private func bookDays(
        _ currency: Currency, _ sources: [String: [Provenance]]
    ) throws -> [BookDay] {
        let breaks = try walletBreaks()
        let sql = """
            SELECT day, entry_count, entries_ticks, ads_ticks, paid_ticks, wallet_row_count,
                earnings_ticks, ads_deduction_ticks, other_ticks, opening_ticks, closing_ticks,
                earnings_reference, ads_reference, has_whole_wallet, has_releases, last_row,
                last_stated_row
            FROM account_day ORDER BY day
            """
        var days: [BookDay] = []
        let rows = try db.rows(sql)
        while var row = try rows.next() {
            var first = row
            let key = first.text()
            var day = try self.day(&row, currency)
            day.entrySources = sources["day-entries " + key, default: []]
            day.walletSources = sources["day-wallet " + key, default: []]
            day.breaks = breaks[key, default: []]
            days.append(day)
        }
        return days
    }

    private func day(_ row: inout RowReader, _ currency: Currency) throws -> BookDay {
        var day = BookDay(day: try row.day(), currency: currency)
        day.entryCount = row.count()
        day.entriesTotal = row.amount(currency)
        day.adsTotal = row.amount(currency)
        day.paidTotal = row.amount(currency)
        day.walletRowCount = row.count()
        day.earnings = row.amountOrNil(currency)
        day.adsDeduction = row.amountOrNil(currency)
        day.otherMovements = row.amount(currency)
        let (opening, closing) = (row.amountOrNil(currency), row.amountOrNil(currency))
        day.statedBalance = opening.flatMap { opening in
            closing.map { StatedBalance(opening: opening, closing: $0) }
        }
        day.earningsReference = row.text()
        day.adsReference = row.text()
        day.hasWholeWallet = row.flag()
        day.hasReleases = row.flag()
        return day
    }

    private func walletBreaks() throws -> [String: [WalletBreak]] {
        var breaks: [String: [WalletBreak]] = [:]
        let rows = try db.rows(
            "SELECT day, before_row, wallet_row FROM account_break ORDER BY day, place")
        while var row = try rows.next() {
            let day = row.text()
            guard let before = try context.walletRow(row.integer(), db),
                let after = try context.walletRow(row.integer(), db)
            else { continue }
            breaks[day, default: []].append(WalletBreak(before: before, row: after))
        }
        return breaks
    }

    private func bookStatements(
        _ currency: Currency, _ sources: [String: [Provenance]]
    ) throws -> [BookStatement] {
        let totals = try statementDays(currency)
        let sql = """
            SELECT statement_id, payment_id, deposit_ticks, deposit_first_on, deposit_last_on,
                deposit_reference
            FROM account_statement ORDER BY statement_id
            """
        var statements: [BookStatement] = []
        let rows = try db.rows(sql)
        while var row = try rows.next() {
            var statement = BookStatement(id: row.text())
            statement.totalsByDay = totals[statement.id, default: [:]]
            statement.paymentID = row.text()
            statement.sources = sources["statement-entries " + statement.id, default: []]
            let amount = row.amountOrNil(currency)
            if let amount, let first = try row.dayOrNil(), let last = try row.dayOrNil() {
                statement.deposit = BookDeposit(
                    amount: amount, firstDay: first, lastDay: last, referenceID: row.text(),
                    sources: sources["statement-deposits " + statement.id, default: []])
            }
            statements.append(statement)
        }
        return statements
    }

    private func statementDays(_ currency: Currency) throws -> [String: [Day: Amount]] {
        var totals: [String: [Day: Amount]] = [:]
        let rows = try db.rows("SELECT statement_id, day, entries_ticks FROM account_statement_day")
        while var row = try rows.next() {
            let id = row.text()
            totals[id, default: [:]][try row.day()] = row.amount(currency)
        }
        return totals
    }

    /// The sources of each part and key, in order.
    private func accountSources() throws -> [String: [Provenance]] {
        var sources: [String: [Provenance]] = [:]
        var key = ""
        var current: [Provenance] = []
        let rows = try db.rows(
            """
            SELECT place, file_id, sheet, row_number, part, key
            FROM account_source ORDER BY part, key, place
            """)
        while var row = try rows.next() {
            // Texts are read once for each key: there are some ten thousand rows.
            if row.count() == 0 {
                if !current.isEmpty { sources[key] = current }
                current.removeAll(keepingCapacity: true)
                var part = row.moved(to: 4)
                key = part.text() + " " + part.text()
            }
            current.append(try context.place(&row))
        }
        if !current.isEmpty { sources[key] = current }
        return sources
    }
}
