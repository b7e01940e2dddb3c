import GRDB

/// The tables of a ledger, step by step; a migration that was shipped never changes again.
///
/// Migrations are plain SQL: a change of the program's types must not change what an old one does.
/// The comments inside the statements stay in the file, where `.schema` shows them to an auditor.
enum LedgerSchema {
    /// What the header of the file says that it is: the letters TIEO.
    static let applicationID: Int32 = 0x5449_454F

    /// The tables that hold one row for each row of each file.
    static var recordTables: [any RecordTable.Type] {
        [OrderLineTable.self, EntryTable.self, WalletTable.self, BankTable.self, NoticeTable.self]
    }

    static let migrator: DatabaseMigrator = {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("ledger-1", foreignKeyChecks: .immediate) { db in
            try db.execute(sql: "PRAGMA application_id = \(applicationID)")
            for statements in [files, components, orderLines, entries, walletRows, views] {
                try db.execute(sql: statements)
            }
        }
        // Foreign keys are checked at the end: a table is made anew.
        migrator.registerMigration("ledger-2") { db in try widen(db) }
        migrator.registerMigration("ledger-3") { db in
            try db.execute(sql: returnsShown)
        }
        migrator.registerMigration("ledger-4") { db in try addCaseBook(db) }
        migrator.registerMigration("ledger-5") { db in try db.execute(sql: accountBook) }
        migrator.registerMigration("ledger-6") { db in try db.execute(sql: journal) }
        migrator.registerMigration("ledger-7") { db in try db.execute(sql: publicViews) }
        migrator.registerMigration("ledger-8", foreignKeyChecks: .immediate) { db in
            try db.execute(sql: quotes)
        }
        migrator.registerMigration("ledger-9", foreignKeyChecks: .immediate) { db in
            try compareOneByOne(db)
        }
        migrator.registerMigration("ledger-10", foreignKeyChecks: .immediate) { db in
            try db.execute(sql: claims)
        }
        migrator.registerMigration("ledger-11", foreignKeyChecks: .immediate) { db in
            try db.execute(sql: charges)
        }
        return migrator
    }()

    private static let files = """
        CREATE TABLE meta (
            key TEXT PRIMARY KEY NOT NULL CHECK (key <> ''),
            value TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE file (
            -- Amounts of all tables are whole ticks of 1/10,000 units of their currency.
            -- Days are ISO 8601: 2026-11-23.
            id INTEGER PRIMARY KEY,
            sha256 TEXT NOT NULL UNIQUE
                CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
            size_bytes INTEGER NOT NULL CHECK (size_bytes >= 0),
            kind TEXT NOT NULL CHECK (
                kind IN ('orders', 'settlement', 'wallet', 'unsettled', 'returns', 'bank')),
            profile TEXT NOT NULL,
            platform TEXT NOT NULL,
            \(currency),
            market TEXT,
            period_from TEXT \(day("period_from")),
            period_to TEXT CHECK (period_to >= period_from),
            is_period_stated INTEGER NOT NULL CHECK (is_period_stated IN (0, 1)),
            -- Of two files the one with the later day is newer; on a tie the larger sha256.
            exported_on TEXT NOT NULL \(day("exported_on")),
            timezone TEXT NOT NULL,
            row_count INTEGER NOT NULL,
            record_count INTEGER NOT NULL CHECK (record_count >= 0),
            duplicate_count INTEGER NOT NULL CHECK (duplicate_count >= 0),
            ignored_count INTEGER NOT NULL CHECK (ignored_count >= 0),
            rejected_count INTEGER NOT NULL CHECK (rejected_count >= 0),
            money_in_ticks INTEGER NOT NULL,
            money_recorded_ticks INTEGER NOT NULL,
            entries_total_ticks INTEGER NOT NULL,
            CHECK ((period_from IS NULL) = (period_to IS NULL)),
            -- Nothing is lost.
            CHECK (row_count = record_count + duplicate_count + ignored_count + rejected_count)
        ) STRICT;

        CREATE TABLE file_name (
            -- The same bytes under several names are one file.
            file_id INTEGER NOT NULL REFERENCES file (id),
            name TEXT NOT NULL CHECK (name <> ''),
            PRIMARY KEY (file_id, name)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE stated_total (
            id INTEGER PRIMARY KEY,
            file_id INTEGER NOT NULL REFERENCES file (id),
            sheet TEXT NOT NULL,
            row_number INTEGER NOT NULL CHECK (row_number > 0),
            component TEXT NOT NULL CHECK (component <> ''),
            \(currency),
            amount_ticks INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX stated_total_by_file ON stated_total (file_id);

        CREATE TABLE ignored (
            id INTEGER PRIMARY KEY,
            file_id INTEGER NOT NULL REFERENCES file (id),
            sheet TEXT NOT NULL,
            row_number INTEGER NOT NULL CHECK (row_number > 0),
            rule TEXT NOT NULL CHECK (rule <> ''),
            UNIQUE (file_id, sheet, row_number)
        ) STRICT;

        CREATE TABLE reject (
            -- A row with several faults has one line for each; it counts once in file.
            id INTEGER PRIMARY KEY,
            file_id INTEGER NOT NULL REFERENCES file (id),
            sheet TEXT NOT NULL,
            row_number INTEGER NOT NULL CHECK (row_number > 0),
            column_name TEXT NOT NULL,
            text TEXT NOT NULL,
            reason TEXT NOT NULL CHECK (reason <> '')
        ) STRICT;
        CREATE INDEX reject_by_file ON reject (file_id);
        """

    private static let components = """
        CREATE TABLE component (
            -- What the numbers in entry.components stand for; the view entry_component joins both.
            id INTEGER PRIMARY KEY,
            name TEXT NOT NULL CHECK (name <> ''),
            money_group TEXT NOT NULL CHECK (money_group IN (
                'subtotal', 'sales', 'refund', 'fee', 'tax', 'shipping', 'adjustment',
                'information')),
            -- The node that the amount is a part of; empty where it only informs.
            parent TEXT NOT NULL,
            is_known INTEGER NOT NULL CHECK (is_known IN (0, 1)),
            UNIQUE (name, money_group, parent, is_known)
        ) STRICT;
        """

    private static let orderLines = """
        CREATE TABLE order_line (
            \(sighting(of: "order_line")),
            order_id TEXT NOT NULL,
            sku_id TEXT NOT NULL,
            seller_sku TEXT NOT NULL,
            product_name TEXT NOT NULL,
            category TEXT NOT NULL,
            status TEXT NOT NULL CHECK (status IN (
                'unknown', 'unpaid', 'to-ship', 'shipped', 'delivered', 'completed', 'cancelled')),
            status_text TEXT NOT NULL,
            is_pre_order INTEGER NOT NULL CHECK (is_pre_order IN (0, 1)),
            quantity INTEGER NOT NULL,
            returned_quantity INTEGER NOT NULL,
            \(currency),
            subtotal_before_discount_ticks INTEGER NOT NULL,
            platform_discount_ticks INTEGER NOT NULL,
            seller_discount_ticks INTEGER NOT NULL,
            order_amount_ticks INTEGER,
            refund_amount_ticks INTEGER,
            created_on TEXT NOT NULL \(day("created_on")),
            paid_on TEXT \(day("paid_on")),
            shipped_on TEXT \(day("shipped_on")),
            delivered_on TEXT \(day("delivered_on")),
            completed_on TEXT \(day("completed_on")),
            cancelled_on TEXT \(day("cancelled_on")),
            \(sightingConstraints)
        ) STRICT;
        CREATE INDEX order_line_by_order ON order_line (order_id, standing, file_id);
        """

    private static let entries = """
        CREATE TABLE entry (
            \(sighting(of: "entry")),
            kind TEXT NOT NULL CHECK (kind IN ('order', 'adjustment', 'ads')),
            type TEXT NOT NULL,
            is_known_type INTEGER NOT NULL CHECK (is_known_type IN (0, 1)),
            entry_id TEXT NOT NULL,
            -- Empty for an adjustment without an order.
            order_id TEXT NOT NULL,
            sku_id TEXT NOT NULL,
            created_on TEXT \(day("created_on")),
            settled_on TEXT NOT NULL \(day("settled_on")),
            \(currency),
            total_ticks INTEGER NOT NULL,
            sales_ticks INTEGER NOT NULL,
            refunds_ticks INTEGER NOT NULL,
            customer_payment_ticks INTEGER,
            platform_discount_ticks INTEGER,
            -- JSON: ticks by component.id; all amounts that are not zero.
            components TEXT NOT NULL CHECK (json_valid(components)),
            -- Empty where the platform has no statements.
            statement_id TEXT NOT NULL,
            -- Empty while the payout is pending.
            payment_id TEXT NOT NULL,
            \(sightingConstraints)
        ) STRICT;
        CREATE INDEX entry_by_order ON entry (order_id, standing, file_id);
        CREATE INDEX entry_without_order ON entry (entry_id, file_id) WHERE order_id = '';
        CREATE INDEX entry_superseded ON entry (replaced_by) WHERE standing = 'superseded';
        """

    private static let walletRows = """
        CREATE TABLE wallet_row (
            \(sighting(of: "wallet_row")),
            kind TEXT NOT NULL CHECK (kind IN ('earnings', 'withdrawal', 'ads', 'other')),
            type_text TEXT NOT NULL,
            reference_id TEXT NOT NULL,
            requested_on TEXT NOT NULL \(day("requested_on")),
            succeeded_on TEXT \(day("succeeded_on")),
            \(currency),
            amount_ticks INTEGER NOT NULL,
            state TEXT NOT NULL CHECK (state IN (
                'transferred', 'in-process', 'failed', 'unknown')),
            \(sightingConstraints)
        ) STRICT;
        CREATE INDEX wallet_row_by_reference ON wallet_row (reference_id, file_id);
        CREATE INDEX wallet_row_without_reference ON wallet_row (requested_on, file_id)
            WHERE reference_id = '';
        """

    private static let views = """
        CREATE VIEW entry_component AS
        -- One line for each amount inside an entry; filter by standing = 'current' before summing.
        SELECT
            entry.id AS entry_row, entry.standing, entry.order_id, entry.settled_on,
            component.name, amount.value AS amount_ticks, entry.currency, component.money_group,
            component.parent, component.is_known
        FROM entry
        JOIN json_each(entry.components) AS amount
        JOIN component ON component.id = CAST(amount.key AS INTEGER);
        """

    /// The columns that say where a row was read and what became of it.
    static func sighting(of table: String) -> String {
        """
        -- One row for each row of each file.
        id INTEGER PRIMARY KEY,
        file_id INTEGER NOT NULL REFERENCES file (id),
        sheet TEXT NOT NULL,
        row_number INTEGER NOT NULL CHECK (row_number > 0),
        -- duplicate: an older file holds the same row.
        fate TEXT NOT NULL CHECK (fate IN ('record', 'duplicate')),
        -- current: what stands. superseded: came back with other figures.
        -- repeated: a newer file holds the same row, and quotes for it.
        standing TEXT NOT NULL CHECK (standing IN ('current', 'superseded', 'repeated')),
        replaced_by INTEGER REFERENCES \(table) (id)
        """
    }

    static let sightingConstraints = """
        CHECK ((standing = 'superseded') = (replaced_by IS NOT NULL)),
        UNIQUE (file_id, sheet, row_number)
        """

    /// A plain comparison: a pattern would take a third of the time of writing a row.
    static func day(_ column: String) -> String {
        "CHECK (\(column) BETWEEN '1900-01-01' AND '2999-12-31')"
    }

    static let currency = """
        currency TEXT NOT NULL CHECK (length(currency) = 3 AND currency = upper(currency))
        """
}
