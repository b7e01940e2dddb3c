/// The eleventh migration: how the fees of an order were charged stands beside its case.
///
/// A table of its own was one more row to write for each order. What is left there is of few.
extension LedgerSchema {
    static let charges = """
        DROP TABLE order_trait;
        CREATE TABLE order_trait (
            -- Orders whose ID may be damaged, and those to which damaged rows may belong.
            order_id TEXT PRIMARY KEY NOT NULL,
            created_on TEXT \(day("created_on")),
            is_ruin INTEGER NOT NULL CHECK (is_ruin IN (0, 1)),
            is_candidate INTEGER NOT NULL CHECK (is_candidate IN (0, 1)),
            CHECK (is_ruin = 1 OR is_candidate = 1)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX order_trait_ruin ON order_trait (order_id) WHERE is_ruin = 1;
        CREATE INDEX order_trait_candidate ON order_trait (created_on) WHERE is_candidate = 1;

        -- How the fees of the order were charged; NULL where it shows no rate.
        ALTER TABLE order_case ADD COLUMN item_count INTEGER;
        ALTER TABLE order_case ADD COLUMN entry_count INTEGER;
        ALTER TABLE order_case ADD COLUMN charged_sales_ticks INTEGER;
        ALTER TABLE order_case ADD COLUMN less_platform_discount_ticks INTEGER;
        ALTER TABLE order_case ADD COLUMN customer_payment_ticks INTEGER;
        -- name:count:ticks of each component, by book_name.id.
        ALTER TABLE order_case ADD COLUMN charges TEXT;
        \(touchEveryOrder)
        """
}
