/// The fifth migration: the account book, so that a run reads days and not the rows of years.
extension LedgerSchema {
    /// What the ledger keeps of each day and statement, and which of them are to be made again.
    static let accountBook = """
        CREATE TABLE account_day (
            -- Made from the rows that stand; nothing is in it that they do not say.
            day TEXT PRIMARY KEY NOT NULL \(day("day")),
            -- All entries of the day; the sums are of those in the store's currency.
            entry_count INTEGER NOT NULL,
            entries_ticks INTEGER NOT NULL,
            ads_ticks INTEGER NOT NULL,
            -- Of entries that a payout pays.
            paid_ticks INTEGER NOT NULL,
            -- All wallet rows of the day; the sums leave out withdrawals and failed rows.
            wallet_row_count INTEGER NOT NULL,
            earnings_ticks INTEGER,
            ads_deduction_ticks INTEGER,
            other_ticks INTEGER NOT NULL,
            -- The balances that the first and the last wallet row state.
            opening_ticks INTEGER,
            closing_ticks INTEGER,
            earnings_reference TEXT NOT NULL,
            ads_reference TEXT NOT NULL,
            -- 1 where a wallet row shows that the wallet is the whole account.
            has_whole_wallet INTEGER NOT NULL CHECK (has_whole_wallet IN (0, 1)),
            -- 1 where a wallet row released the money of an order that it names.
            has_releases INTEGER NOT NULL CHECK (has_releases IN (0, 1)),
            -- The wallet_row that the next day's balances go on from; NULL where it states none.
            last_row INTEGER,
            -- The last wallet_row up to this day that states a balance in the store's currency.
            last_stated_row INTEGER
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE account_break (
            -- Two of wallet_row: the balance of the second does not follow from the first.
            day TEXT NOT NULL,
            place INTEGER NOT NULL,
            before_row INTEGER NOT NULL,
            wallet_row INTEGER NOT NULL,
            PRIMARY KEY (day, place)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE account_statement (
            statement_id TEXT PRIMARY KEY NOT NULL CHECK (statement_id <> ''),
            payment_id TEXT NOT NULL,
            -- All NULL where the wallet received nothing for the statement.
            deposit_ticks INTEGER,
            deposit_first_on TEXT,
            deposit_last_on TEXT,
            deposit_reference TEXT
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE account_statement_day (
            -- What a statement's entries of one day add up to.
            statement_id TEXT NOT NULL,
            day TEXT NOT NULL \(day("day")),
            entries_ticks INTEGER NOT NULL,
            PRIMARY KEY (statement_id, day)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE account_source (
            -- The first rows in order that a day's or a statement's sums were made of.
            part TEXT NOT NULL CHECK (part IN (
                'day-entries', 'day-wallet', 'statement-entries', 'statement-deposits')),
            key TEXT NOT NULL,
            place INTEGER NOT NULL,
            file_id INTEGER NOT NULL REFERENCES file (id),
            sheet TEXT NOT NULL,
            row_number INTEGER NOT NULL,
            PRIMARY KEY (part, key, place)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE touched_day (
            -- Days whose rows changed since account_day was made.
            day TEXT PRIMARY KEY NOT NULL
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE touched_statement (
            -- Statements whose rows changed since account_statement was made.
            statement_id TEXT PRIMARY KEY NOT NULL
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE ignored_count (
            -- How many rows of a file a rule left out.
            file_id INTEGER NOT NULL REFERENCES file (id),
            rule TEXT NOT NULL,
            row_count INTEGER NOT NULL CHECK (row_count > 0),
            PRIMARY KEY (file_id, rule)
        ) STRICT, WITHOUT ROWID;

        CREATE INDEX entry_by_day ON entry (settled_on);
        CREATE INDEX entry_by_statement ON entry (statement_id) WHERE statement_id <> '';
        CREATE INDEX wallet_row_by_day ON wallet_row (requested_on)
            WHERE reference_id <> '' AND balance_after_ticks IS NULL;
        CREATE INDEX wallet_row_by_statement ON wallet_row (statement_id)
            WHERE statement_id <> '';
        CREATE INDEX wallet_row_transfer ON wallet_row (standing)
            WHERE kind = 'withdrawal' OR state = 'failed';

        INSERT INTO ignored_count SELECT file_id, rule, count(*) FROM ignored GROUP BY 1, 2;
        \(touchEverything)
        """

    /// Has the whole account book made again.
    static let touchEverything = """
        DELETE FROM account_day;
        DELETE FROM account_break;
        DELETE FROM account_statement;
        DELETE FROM account_statement_day;
        DELETE FROM account_source;
        INSERT OR IGNORE INTO touched_day SELECT settled_on FROM entry GROUP BY 1;
        INSERT OR IGNORE INTO touched_day SELECT requested_on FROM wallet_row;
        INSERT OR IGNORE INTO touched_statement
            SELECT statement_id FROM entry WHERE statement_id <> '' GROUP BY 1;
        INSERT OR IGNORE INTO touched_statement
            SELECT statement_id FROM wallet_row WHERE statement_id <> '';
        """
}
