import GRDB

/// The fourth migration: the case book, what is known of every order after it was judged.
///
/// All of it can be made again from the rows; it is kept so that a run judges only the orders that
/// its files touch.
extension LedgerSchema {
    static func addCaseBook(_ db: Database) throws {
        for statements in [exportTimes, marks, traits, cases, findings, sums, touchEveryOrder] {
            try db.execute(sql: statements)
        }
    }

    private static let exportTimes = """
        -- Of two files of one day the one with the later second is newer.
        ALTER TABLE file ADD COLUMN exported_second INTEGER NOT NULL DEFAULT 0
            CHECK (exported_second BETWEEN 0 AND 86399);
        """

    private static let marks = """
        CREATE TABLE touched_order (
            -- Orders that are to be judged anew: written with the rows that touch them.
            touched_id TEXT PRIMARY KEY NOT NULL CHECK (touched_id <> '')
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE book_note (
            -- What the book was made with: rules, coverage, learned rates.
            key TEXT PRIMARY KEY NOT NULL CHECK (key <> ''),
            value TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE book_name (
            -- The names behind the numbers in order_case.parts and order_trait.charges.
            id INTEGER PRIMARY KEY,
            name TEXT NOT NULL UNIQUE CHECK (name <> '')
        ) STRICT;
        CREATE INDEX file_name_by_name ON file_name (name);
        """

    private static let traits = """
        CREATE TABLE order_trait (
            -- What one order tells of others: its fees, and whether its ID is damaged.
            order_id TEXT PRIMARY KEY NOT NULL,
            created_on TEXT \(day("created_on")),
            is_ruin INTEGER NOT NULL CHECK (is_ruin IN (0, 1)),
            is_candidate INTEGER NOT NULL CHECK (is_candidate IN (0, 1)),
            -- NULL for an order that shows no rate.
            rated_on TEXT \(day("rated_on")),
            item_count INTEGER NOT NULL,
            entry_count INTEGER NOT NULL,
            net_sales_ticks INTEGER NOT NULL,
            less_platform_discount_ticks INTEGER,
            customer_payment_ticks INTEGER,
            -- name:count:ticks of each component, by book_name.id.
            charges TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX order_trait_by_rated_on ON order_trait (rated_on) WHERE rated_on IS NOT NULL;
        CREATE INDEX order_trait_ruin ON order_trait (order_id) WHERE is_ruin = 1;
        CREATE INDEX order_trait_candidate ON order_trait (created_on) WHERE is_candidate = 1;

        CREATE TABLE fee_window (
            -- What the orders created in two weeks show of their fees, as JSON.
            first_day TEXT PRIMARY KEY NOT NULL \(day("first_day")),
            charges TEXT NOT NULL CHECK (json_valid(charges))
        ) STRICT, WITHOUT ROWID;
        """

    private static let cases = """
        CREATE TABLE order_case (
            order_id TEXT PRIMARY KEY NOT NULL,
            state TEXT NOT NULL,
            created_on TEXT \(day("created_on")),
            delivered_on TEXT \(day("delivered_on")),
            settled_on TEXT \(day("settled_on")),
            due_on TEXT \(day("due_on")),
            net_sales_ticks INTEGER NOT NULL,
            settled_ticks INTEGER NOT NULL,
            revenue_ticks INTEGER NOT NULL,
            fees_ticks INTEGER NOT NULL,
            shipping_ticks INTEGER NOT NULL,
            adjustments_ticks INTEGER NOT NULL,
            refunds_ticks INTEGER NOT NULL,
            finding_count INTEGER NOT NULL CHECK (finding_count >= 0),
            is_open INTEGER NOT NULL CHECK (is_open IN (0, 1)),
            last_day TEXT \(day("last_day")),
            rated_on TEXT \(day("rated_on")),
            -- The days of a run between which the verdict is the same.
            valid_from TEXT \(day("valid_from")),
            valid_to TEXT \(day("valid_to")),
            -- The days whose coverage by files the verdict rests on.
            watched_from TEXT \(day("watched_from")),
            watched_to TEXT \(day("watched_to")),
            -- name:count:ticks that the order adds to book_sum, by book_name.id.
            parts TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX order_case_valid_from ON order_case (valid_from) WHERE valid_from IS NOT NULL;
        CREATE INDEX order_case_valid_to ON order_case (valid_to) WHERE valid_to IS NOT NULL;
        CREATE INDEX order_case_watched ON order_case (watched_to) WHERE watched_to IS NOT NULL;
        CREATE INDEX order_case_rated_on ON order_case (rated_on);
        CREATE INDEX order_case_last_day ON order_case (last_day);
        CREATE INDEX order_case_listed ON order_case (order_id)
            WHERE is_open = 1 OR finding_count > 0;
        """

    private static let findings = """
        CREATE TABLE order_finding (
            -- What disagrees in an order by itself; incidents and precedence come with the report.
            case_order_id TEXT NOT NULL,
            place INTEGER NOT NULL,
            -- The order that is meant: of rows under a damaged ID the recovered one.
            order_id TEXT NOT NULL,
            code TEXT NOT NULL,
            severity TEXT NOT NULL,
            sku_id TEXT NOT NULL,
            entry_id TEXT NOT NULL,
            statement_id TEXT NOT NULL,
            payout_id TEXT NOT NULL,
            component TEXT,
            \(currency),
            expected_ticks INTEGER,
            actual_ticks INTEGER,
            delta_ticks INTEGER,
            occurred_on TEXT NOT NULL \(day("occurred_on")),
            is_claimable INTEGER NOT NULL CHECK (is_claimable IN (0, 1)),
            claim_by TEXT \(day("claim_by")),
            explanation TEXT NOT NULL,
            -- JSON: file, sheet and row of each source.
            sources TEXT NOT NULL CHECK (json_valid(sources)),
            PRIMARY KEY (case_order_id, place)
        ) STRICT, WITHOUT ROWID;
        """

    private static let sums = """
        CREATE TABLE book_sum (
            -- What all orders together add up to.
            name_id INTEGER PRIMARY KEY REFERENCES book_name (id),
            count INTEGER NOT NULL,
            ticks INTEGER NOT NULL
        ) STRICT;
        """

    /// A ledger of before this migration has judged nothing yet.
    static let touchEveryOrder = """
        INSERT OR IGNORE INTO touched_order
            SELECT order_id FROM order_line WHERE order_id <> '' AND standing = 'current';
        INSERT OR IGNORE INTO touched_order
            SELECT order_id FROM entry WHERE order_id <> '' AND standing = 'current';
        """
}
