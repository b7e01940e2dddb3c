import GRDB

/// Marks the orders that are to be judged anew because of a file.
struct TouchedOrders {
    let db: Database

    /// Marks the orders of the rows of a file.
    ///
    /// Rows of other files whose standing the file changed are of these orders, too: they agree in
    /// their natural key. An order that the file only repeats is left out where its verdict does
    /// not rest on the file that its rows are quoted from.
    func note(file fileID: Int64, repeating orderIDs: [String] = []) throws {
        try db.execute(
            sql: "CREATE TEMP TABLE IF NOT EXISTS repeated_order (repeated_id TEXT PRIMARY KEY)")
        try db.execute(sql: "DELETE FROM repeated_order")
        let insert = try db.cachedStatement(
            sql: """
                INSERT OR IGNORE INTO repeated_order
                SELECT order_id FROM order_case WHERE order_id = ? AND rests_on_files = 0
                """)
        for orderID in orderIDs { try insert.execute(arguments: [orderID]) }
        for table in ["order_line", "entry", "order_notice", "wallet_row"] {
            let isRepeated =
                table == "order_line"
                ? "order_id IN (SELECT repeated_id FROM repeated_order)" : "FALSE"
            try db.execute(
                sql: """
                    INSERT OR IGNORE INTO touched_order (touched_id)
                    SELECT order_id FROM \(table)
                    WHERE file_id = ? AND order_id <> '' AND NOT \(isRepeated)
                    """, arguments: [fileID])
        }
    }
}
