import GRDB

/// The eighth migration: which verdicts rest on the files that the rows were read from.
extension LedgerSchema {
    static let quotes = """
        -- 0: the verdict is the same whichever file the order's rows are quoted from, so that an
        -- order whose rows only came again need not be judged.
        ALTER TABLE order_case ADD COLUMN rests_on_files INTEGER NOT NULL DEFAULT 1
            CHECK (rests_on_files IN (0, 1));
        """
}
