import GRDB

/// The tenth migration: claims, what became of them, and each step on the way.
///
/// They tell what people did, not what files say: two ledgers with the same files may differ in
/// them.
extension LedgerSchema {
    static let claims = """
        CREATE TABLE claim (
            -- One for each finding that somebody made evidence of or filed.
            finding_id TEXT PRIMARY KEY NOT NULL CHECK (finding_id <> ''),
            code TEXT NOT NULL,
            -- Empty for a finding on the account.
            order_id TEXT NOT NULL,
            component TEXT NOT NULL,
            \(currency),
            claimed_ticks INTEGER NOT NULL CHECK (claimed_ticks > 0),
            state TEXT NOT NULL CHECK (state IN (
                'ready', 'filed', 'awaiting-documents', 'won', 'partly-won', 'denied', 'expired',
                'withdrawn')),
            ticket TEXT NOT NULL,
            filed_on TEXT \(day("filed_on")),
            claim_by TEXT \(day("claim_by")),
            changed_on TEXT NOT NULL \(day("changed_on")),
            repaid_ticks INTEGER NOT NULL CHECK (repaid_ticks >= 0),
            -- The row that paid it or took it back: file!sheet!row.
            proof TEXT NOT NULL,
            note TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE claim_event (
            -- Every state that a claim ever had, in order.
            id INTEGER PRIMARY KEY,
            finding_id TEXT NOT NULL REFERENCES claim (finding_id),
            happened_on TEXT NOT NULL \(day("happened_on")),
            state TEXT NOT NULL,
            repaid_ticks INTEGER NOT NULL,
            ticket TEXT NOT NULL,
            proof TEXT NOT NULL,
            note TEXT NOT NULL
        ) STRICT;
        CREATE INDEX claim_event_by_claim ON claim_event (finding_id);
        """
}
