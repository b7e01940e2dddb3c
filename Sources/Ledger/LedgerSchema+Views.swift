/// The views that anyone may query with any SQLite client; docs/ledger.md describes them.
///
/// They show what stands. An amount is there twice: in whole ticks of 1/10,000 units, which add up
/// exactly, and as exact decimal text for people.
extension LedgerSchema {
    /// All views, as SQL.
    static let publicViews = """
        CREATE VIEW v_file AS
        SELECT
            (SELECT min(name) FROM file_name WHERE file_id = file.id) AS file,
            (SELECT count(*) FROM file_name WHERE file_id = file.id) AS names,
            sha256, size_bytes, kind, profile, platform, market, currency, period_from, period_to,
            is_period_stated, exported_on, timezone, row_count, record_count, duplicate_count,
            ignored_count, rejected_count,
            \(amount("money_in_ticks", as: "money_in")),
            \(amount("money_recorded_ticks", as: "money_recorded"))
        FROM file;

        CREATE VIEW v_order_line AS
        SELECT
            order_id, sku_id, seller_sku, product_name, category, status, status_text,
            is_pre_order, quantity, returned_quantity, currency,
            \(amount("subtotal_before_discount_ticks", as: "subtotal_before_discount")),
            \(amount("platform_discount_ticks", as: "platform_discount")),
            \(amount("seller_discount_ticks", as: "seller_discount")),
            \(amount("order_amount_ticks", as: "order_amount")),
            \(amount("refund_amount_ticks", as: "refund_amount")),
            created_on, paid_on, shipped_on, delivered_on, completed_on, cancelled_on,
            \(place(in: "order_line"))
        FROM order_line WHERE standing = 'current';

        CREATE VIEW v_order AS
        -- One row for each order of an order file, with what its entries settled.
        SELECT
            line.order_id, min(line.created_on) AS created_on,
            max(line.delivered_on) AS delivered_on,
            group_concat(DISTINCT line.status) AS statuses,
            count(*) AS lines, sum(line.quantity) AS quantity,
            sum(line.returned_quantity) AS returned_quantity, line.currency,
            \(amount("sum(line.subtotal_before_discount_ticks)", as: "subtotal_before_discount")),
            (SELECT count(*) FROM entry
             WHERE entry.order_id = line.order_id AND entry.standing = 'current') AS entries,
            \(amount(settledTicks, as: "settled"))
        FROM order_line AS line WHERE line.standing = 'current'
        GROUP BY line.order_id, line.currency;

        CREATE VIEW v_entry AS
        SELECT
            id AS entry_row, kind, type, is_known_type, entry_id, order_id, sku_id, created_on,
            settled_on, currency,
            \(amount("total_ticks", as: "total")),
            \(amount("sales_ticks", as: "sales")),
            \(amount("refunds_ticks", as: "refunds")),
            statement_id, payment_id, \(place(in: "entry"))
        FROM entry WHERE standing = 'current';

        CREATE VIEW v_component AS
        -- One row for each amount inside an entry; entry_row joins v_entry.
        SELECT
            entry_row, order_id, settled_on, name AS component, money_group, parent, is_known,
            currency, \(amount("amount_ticks", as: "amount"))
        FROM entry_component WHERE standing = 'current';

        CREATE VIEW v_wallet AS
        SELECT
            kind, type_text, reference_id, requested_on, second_of_day, succeeded_on, state,
            order_id, statement_id, currency,
            \(amount("amount_ticks", as: "amount")),
            \(amount("balance_after_ticks", as: "balance_after")),
            \(place(in: "wallet_row"))
        FROM wallet_row WHERE standing = 'current';

        CREATE VIEW v_bank AS
        SELECT
            booked_on, reference, currency,
            \(amount("amount_ticks", as: "amount")),
            \(amount("balance_after_ticks", as: "balance_after")),
            \(place(in: "bank_line"))
        FROM bank_line WHERE standing = 'current';

        CREATE VIEW v_notice AS
        SELECT
            kind, notice_id, order_id, sku_id, status_text, reason, currency,
            \(amount("amount_ticks", as: "amount")),
            created_on, due_on, \(place(in: "order_notice"))
        FROM order_notice WHERE standing = 'current';

        CREATE VIEW v_restatement AS
        -- An entry that came back with other figures: before, and what stands for it now.
        SELECT
            before.order_id, before.entry_id, before.sku_id, before.settled_on, before.currency,
            \(amount("before.total_ticks", as: "before_total")),
            \(amount("after.total_ticks", as: "after_total")),
            (SELECT min(name) FROM file_name WHERE file_id = before.file_id) AS before_file,
            before.sheet AS before_sheet, before.row_number AS before_row_number,
            (SELECT min(name) FROM file_name WHERE file_id = after.file_id) AS after_file,
            after.sheet AS after_sheet, after.row_number AS after_row_number
        FROM entry AS before JOIN entry AS after ON after.id = before.replaced_by
        WHERE before.standing = 'superseded';

        CREATE VIEW v_reject AS
        SELECT
            (SELECT min(name) FROM file_name WHERE file_id = reject.file_id) AS file,
            sheet, row_number, column_name, text, reason
        FROM reject;
        """

    private static let settledTicks = """
        (SELECT coalesce(sum(total_ticks), 0) FROM entry
         WHERE entry.order_id = line.order_id AND entry.standing = 'current'
            AND entry.currency = line.currency)
        """

    /// Ticks under their own name, and as decimal text: no division of floating point anywhere.
    private static func amount(_ ticks: String, as name: String) -> String {
        """
        \(ticks) AS \(name)_ticks,
            CASE WHEN \(ticks) IS NOT NULL THEN
                printf('%s%d.%04d', iif(\(ticks) < 0, '-', ''), abs(\(ticks)) / 10000,
                    abs(\(ticks)) % 10000)
            END AS \(name)
        """
    }

    private static func place(in table: String) -> String {
        """
        (SELECT min(name) FROM file_name WHERE file_id = \(table).file_id) AS file, sheet,
            row_number
        """
    }
}
