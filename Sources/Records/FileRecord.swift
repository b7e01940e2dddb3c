package import Money

/// A file that the ledger has taken in, with the fate of its rows beside those of all other files.
package struct FileRecord: Hashable, Sendable {
    package var facts: FileFacts
    package var rowCount: Int
    /// Rows that are records here first: no older file of the store holds them.
    package var recordCount: Int
    /// Rows that an older file holds already.
    package var duplicateCount: Int
    package var ignoredCount: Int
    package var rejectedCount: Int
    package var moneyIn: Amount
    /// The main money column over the rows that are in the ledger, as record or as duplicate.
    package var moneyRecorded: Amount
    package var statedTotals: [StatedTotal]
    /// The sum of the main money column over this file's settlement rows, all of them.
    package var entriesTotal: Amount

    package init(
        facts: FileFacts, rowCount: Int, recordCount: Int, duplicateCount: Int, ignoredCount: Int,
        rejectedCount: Int, moneyIn: Amount, moneyRecorded: Amount, statedTotals: [StatedTotal],
        entriesTotal: Amount
    ) {
        self.facts = facts
        self.rowCount = rowCount
        self.recordCount = recordCount
        self.duplicateCount = duplicateCount
        self.ignoredCount = ignoredCount
        self.rejectedCount = rejectedCount
        self.moneyIn = moneyIn
        self.moneyRecorded = moneyRecorded
        self.statedTotals = statedTotals
        self.entriesTotal = entriesTotal
    }
}

/// An entry that came back with other figures: the new ones stand, the old ones are kept.
package struct Restatement: Hashable, Sendable {
    package var before: SettlementEntry
    package var after: SettlementEntry

    package init(before: SettlementEntry, after: SettlementEntry) {
        self.before = before
        self.after = after
    }
}
