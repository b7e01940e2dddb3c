/// The sixth migration: which run saw which finding.
///
/// It tells of runs, not of files: two ledgers with the same files may differ in it.
extension LedgerSchema {
    static let journal = """
        CREATE TABLE journal_run (
            -- A run is known by its as-of day; a second run of that day replaces the first.
            as_of TEXT PRIMARY KEY NOT NULL \(day("as_of"))
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE journal_file (
            -- The first run that had the file.
            sha256 TEXT PRIMARY KEY NOT NULL,
            as_of TEXT NOT NULL REFERENCES journal_run (as_of)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX journal_file_by_run ON journal_file (as_of);

        CREATE TABLE journal_finding (
            -- A finding over the runs that saw it with the same figures.
            id INTEGER PRIMARY KEY,
            finding_id TEXT NOT NULL CHECK (finding_id <> ''),
            code TEXT NOT NULL,
            severity TEXT NOT NULL CHECK (
                severity IN ('critical', 'high', 'medium', 'low', 'info')),
            -- Empty for a finding on the account.
            order_id TEXT NOT NULL,
            component TEXT NOT NULL,
            occurred_on TEXT NOT NULL \(day("occurred_on")),
            \(currency),
            -- Negative where the seller lost money; NULL where none is at stake.
            delta_ticks INTEGER,
            -- The first run that ever saw it, and the one since which every run did.
            first_seen_on TEXT NOT NULL \(day("first_seen_on")),
            opened_on TEXT NOT NULL \(day("opened_on")),
            -- The first run that saw these figures, and the first that saw them no more.
            seen_from TEXT NOT NULL REFERENCES journal_run (as_of),
            seen_to TEXT REFERENCES journal_run (as_of),
            -- NULL while it is open, or where other figures of it follow.
            closed_reason TEXT CHECK (
                closed_reason IN ('new-row', 'new-file', 'other-finding', 'no-new-row')),
            -- file!sheet!row, the file, or the ID of the other finding.
            closed_by TEXT NOT NULL,
            CHECK (seen_to > seen_from),
            CHECK (closed_reason IS NULL OR seen_to IS NOT NULL),
            UNIQUE (finding_id, seen_from)
        ) STRICT;
        CREATE INDEX journal_finding_by_begin ON journal_finding (seen_from);
        CREATE INDEX journal_finding_by_end ON journal_finding (seen_to);
        """
}
