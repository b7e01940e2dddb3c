import GRDB

/// Marks the orders that are to be judged anew because of a file.
struct TouchedOrders {
    let db: Database

    /// Marks the orders of every row of a file.
    ///
    /// Rows of other files whose standing the file changed are of these orders, too: they agree in
    /// their natural key.
    func note(file fileID: Int64) throws {
        for table in ["order_line", "entry", "order_notice", "wallet_row"] {
            try db.execute(
                sql: """
                    INSERT OR IGNORE INTO touched_order (touched_id)
                    SELECT order_id FROM \(table) WHERE file_id = ? AND order_id <> ''
                    """, arguments: [fileID])
        }
    }
}
