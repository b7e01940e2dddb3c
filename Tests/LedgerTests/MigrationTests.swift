import GRDB
import Ledger
import Money
import Records
import TestSupport
import Testing

/// A ledger of an older version is brought up to date when it is opened.
@Suite struct MigrationTests {
    /// Takes away what the later migrations add.
    private static let firstVersion = """
        DROP TABLE account_day;
        DROP TABLE account_break;
        DROP TABLE account_statement;
        DROP TABLE account_statement_day;
        DROP TABLE account_source;
        DROP TABLE touched_day;
        DROP TABLE touched_statement;
        DROP TABLE ignored_count;
        DROP INDEX entry_by_day;
        DROP INDEX entry_by_statement;
        DROP INDEX wallet_row_by_day;
        DROP INDEX wallet_row_by_statement;
        DROP INDEX wallet_row_transfer;
        DROP TABLE bank_line;
        DROP TABLE order_notice;
        DROP INDEX wallet_row_by_reference;
        DROP INDEX wallet_row_without_reference;
        DROP INDEX wallet_row_with_balance;
        DROP INDEX wallet_row_by_order;
        ALTER TABLE wallet_row DROP COLUMN order_id;
        ALTER TABLE wallet_row DROP COLUMN statement_id;
        ALTER TABLE wallet_row DROP COLUMN second_of_day;
        ALTER TABLE wallet_row DROP COLUMN balance_after_ticks;
        ALTER TABLE order_line DROP COLUMN order_discount_ticks;
        ALTER TABLE file DROP COLUMN is_selection;
        ALTER TABLE file DROP COLUMN shows_returns;
        CREATE INDEX wallet_row_by_reference ON wallet_row (reference_id, file_id);
        CREATE INDEX wallet_row_without_reference ON wallet_row (requested_on, file_id)
            WHERE reference_id = '';
        DELETE FROM grdb_migrations 
            WHERE identifier IN ('ledger-2', 'ledger-3', 'ledger-5');
        """

    private static func files() -> [FileContents] {
        var older = Export("a.xlsx", on: 1)
        older.entry(95)
        older.wallet(-50, state: .inProcess)
        older.wallet(-7, reference: "")
        var newer = Export("b.xlsx", on: 2)
        newer.entry(90)
        newer.line(100)
        newer.wallet(-50, state: .transferred)
        newer.wallet(30, .earnings, reference: "")
        return [older, newer].map(\.contents)
    }

    @Test func `a ledger of the first version keeps every row and goes on`() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/store.sqlite"
        let before = try {
            let ledger = try LedgerDatabase(path: path)
            try ledger.update { session in
                for file in Self.files() { _ = try session.take(file) }
            }
            return try ledger.read(LedgerState.init)
        }()
        let queue = try DatabaseQueue(path: path)
        try queue.writeWithoutTransaction { try $0.execute(sql: Self.firstVersion) }
        try queue.close()
        let ledger = try LedgerDatabase(path: path)
        #expect(try ledger.read(LedgerState.init) == before)
        // The account book is to be made of all there is.
        let days = try ledger.update { session in
            try session.setMeta("account-currency", "IDR")
            return try session.accountBook(in: .idr).touchedDays()
        }
        #expect(days == [Export.day(5)])
        // Rows that both versions wrote are merged, and what is new can be stored.
        var third = Export("c.xlsx", on: 3)
        third.wallet(-50, state: .failed)
        third.wallet(5, .adjustment, reference: "", balance: 9)
        third.bank(50)
        try ledger.update { _ = try $0.take(third.contents) }
        let after = try ledger.read(LedgerState.init)
        let state = try LedgerState.after([Self.files() + [third.contents]])
        #expect(after == state)
        #expect(after.walletRows.count == 4)
    }
}
