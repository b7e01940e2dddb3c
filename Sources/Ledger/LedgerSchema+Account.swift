import GRDB

/// The second migration: what exports of other platforms and bank statements add.
extension LedgerSchema {
    /// Adds columns and tables.
    static func widen(_ db: Database) throws {
        for statements in [columns, walletRowsWithBalance, bankLines, notices] {
            try db.execute(sql: statements)
        }
    }

    /// The third migration: files of before it were of TikTok Shop, which shows returns.
    static let returnsShown = """
        -- 0 for an order export that has no column for what went back.
        ALTER TABLE file ADD COLUMN shows_returns INTEGER NOT NULL DEFAULT 1
            CHECK (shows_returns IN (0, 1));
        """

    private static let columns = """
        -- An export of some rows of its kind only: it proves no day covered.
        ALTER TABLE file ADD COLUMN is_selection INTEGER NOT NULL DEFAULT 0
            CHECK (is_selection IN (0, 1));
        -- What the seller gives up of the whole order; each line repeats it.
        ALTER TABLE order_line ADD COLUMN order_discount_ticks INTEGER;
        """

    /// A check on a column cannot be changed in place: the table is made anew.
    private static let walletRowsWithBalance = """
        CREATE TABLE wallet_row_2 (
            \(sighting(of: "wallet_row")),
            kind TEXT NOT NULL CHECK (
                kind IN ('earnings', 'withdrawal', 'ads', 'adjustment', 'other')),
            type_text TEXT NOT NULL,
            reference_id TEXT NOT NULL,
            requested_on TEXT NOT NULL \(day("requested_on")),
            succeeded_on TEXT \(day("succeeded_on")),
            \(currency),
            amount_ticks INTEGER NOT NULL,
            state TEXT NOT NULL CHECK (state IN (
                'transferred', 'in-process', 'failed', 'unknown')),
            -- Empty where the movement names none.
            order_id TEXT NOT NULL,
            statement_id TEXT NOT NULL,
            -- NULL where the export has days only.
            second_of_day INTEGER CHECK (second_of_day BETWEEN 0 AND 86399),
            -- The running balance after the movement; NULL where the export has none.
            balance_after_ticks INTEGER,
            \(sightingConstraints)
        ) STRICT;
        INSERT INTO wallet_row_2
            SELECT id, file_id, sheet, row_number, fate, standing, replaced_by, kind, type_text,
                reference_id, requested_on, succeeded_on, currency, amount_ticks, state, '', '',
                NULL, NULL
            FROM wallet_row;
        DROP TABLE wallet_row;
        ALTER TABLE wallet_row_2 RENAME TO wallet_row;
        CREATE INDEX wallet_row_by_reference ON wallet_row (reference_id, file_id)
            WHERE reference_id <> '' AND balance_after_ticks IS NULL;
        CREATE INDEX wallet_row_without_reference ON wallet_row (requested_on, file_id)
            WHERE reference_id = '' AND balance_after_ticks IS NULL;
        CREATE INDEX wallet_row_with_balance ON wallet_row (requested_on, file_id)
            WHERE balance_after_ticks IS NOT NULL;
        CREATE INDEX wallet_row_by_order ON wallet_row (order_id, standing)
            WHERE order_id <> '';
        """

    private static let bankLines = """
        CREATE TABLE bank_line (
            \(sighting(of: "bank_line")),
            booked_on TEXT NOT NULL \(day("booked_on")),
            \(currency),
            -- Positive for money that arrived.
            amount_ticks INTEGER NOT NULL,
            -- What the bank prints to tell the transfer.
            reference TEXT NOT NULL,
            balance_after_ticks INTEGER,
            \(sightingConstraints)
        ) STRICT;
        CREATE INDEX bank_line_by_day ON bank_line (booked_on, file_id);
        """

    private static let notices = """
        CREATE TABLE order_notice (
            -- What an export says of an order that is neither a line of it nor money.
            \(sighting(of: "order_notice")),
            kind TEXT NOT NULL CHECK (kind IN ('return', 'unsettled', 'failed-delivery')),
            notice_id TEXT NOT NULL,
            order_id TEXT NOT NULL,
            sku_id TEXT NOT NULL,
            status_text TEXT NOT NULL,
            reason TEXT NOT NULL,
            -- Both NULL where no amount is stated.
            currency TEXT CHECK (length(currency) = 3 AND currency = upper(currency)),
            amount_ticks INTEGER,
            created_on TEXT \(day("created_on")),
            due_on TEXT \(day("due_on")),
            CHECK ((currency IS NULL) = (amount_ticks IS NULL)),
            \(sightingConstraints)
        ) STRICT;
        CREATE INDEX order_notice_by_order ON order_notice (order_id, standing, file_id);
        """
}
