import GRDB
package import Records

/// Records by the IDs and days that people ask for.
extension LedgerReader {
    /// The entries that stand under an ID of their own; that of an order's rows is the order's.
    package func entries(withID id: String) throws -> [SettlementEntry] {
        try EntryTable.readAll(db, context, where: "entry_id = ? AND standing = 'current'", [id])
    }

    /// The entries that stand and belong to a statement.
    package func entries(ofStatement id: String) throws -> [SettlementEntry] {
        try EntryTable.readAll(
            db, context, where: "statement_id = ? AND standing = 'current'", [id])
    }

    /// The entries that stand and are paid by a payout.
    package func entries(ofPayment id: String) throws -> [SettlementEntry] {
        try EntryTable.readAll(db, context, where: "payment_id = ? AND standing = 'current'", [id])
    }

    /// The entries that stand and were settled on a day.
    package func entries(settledOn day: Day) throws -> [SettlementEntry] {
        try EntryTable.readAll(
            db, context, where: "settled_on = ? AND standing = 'current'", [day.description])
    }

    /// The wallet rows that stand and have a reference.
    package func walletRows(reference: String) throws -> [WalletRow] {
        try WalletTable.readAll(
            db, context, where: "reference_id = ? AND standing = 'current'", [reference])
    }

    /// The wallet rows that stand and pay a statement.
    package func walletRows(ofStatement id: String) throws -> [WalletRow] {
        try WalletTable.readAll(
            db, context, where: "statement_id = ? AND standing = 'current'", [id])
    }

    /// The lines of bank statements that stand and have a reference.
    package func bankLines(reference: String) throws -> [BankLine] {
        try BankTable.readAll(
            db, context, where: "reference = ? AND standing = 'current'", [reference])
    }

    /// Older versions of the entries of an order, each with the one that stands for it now.
    package func restatements(ofOrder orderID: String) throws -> [Restatement] {
        try restatements(where: "order_id = ?", orderID)
    }

    /// Older versions of the entries of an ID, each with the one that stands for it now.
    package func restatements(ofEntry entryID: String) throws -> [Restatement] {
        try restatements(where: "entry_id = ?", entryID)
    }

    private func restatements(where condition: String, _ id: String) throws -> [Restatement] {
        try restatements(where: "\(condition) AND standing = 'superseded'", [id])
    }
}

/// IDs that are like one that the ledger does not hold.
extension LedgerReader {
    /// Where the IDs of a store stand: table and column.
    private static let places = [
        ("order_line", "order_id"), ("entry", "order_id"), ("entry", "entry_id"),
        ("entry", "statement_id"), ("entry", "payment_id"), ("wallet_row", "reference_id"),
        ("wallet_row", "statement_id"), ("wallet_row", "order_id"),
    ]

    /// IDs that begin with some letters, sorted, each once, at most so many.
    package func ids(startingWith prefix: String, max: Int) throws -> [String] {
        // A range of texts, which an index answers; U+10FFFF comes after every other letter.
        let selects = Self.places.map { table, column in
            "SELECT \(column) AS id FROM \(table) WHERE \(column) >= ? AND \(column) < ?"
        }
        let bounds = Self.places.flatMap { _ in [prefix, prefix + "\u{10FFFF}"] }
        return try ids(selects, StatementArguments(bounds), max: max)
    }

    /// IDs that end with some letters, sorted, each once, at most so many; reads every record.
    package func ids(endingWith suffix: String, max: Int) throws -> [String] {
        let selects = Self.places.map { table, column in
            "SELECT \(column) AS id FROM \(table) WHERE substr(\(column), -?) = ?"
        }
        let arguments = Self.places.flatMap { _ -> [any DatabaseValueConvertible] in
            [suffix.count, suffix]
        }
        return try ids(selects, StatementArguments(arguments), max: max)
    }

    private func ids(
        _ selects: [String], _ arguments: StatementArguments, max: Int
    ) throws -> [String] {
        let sql = """
            SELECT DISTINCT id FROM (\(selects.joined(separator: " UNION ALL ")))
            WHERE id <> '' ORDER BY id LIMIT \(max)
            """
        return try String.fetchAll(db, sql: sql, arguments: arguments)
    }
}
