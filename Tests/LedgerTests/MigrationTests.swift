import Foundation
import GRDB
import Ledger
import Money
import Records
import TestSupport
import Testing

/// A ledger of any older version is brought up to date when it is opened.
@Suite struct MigrationTests {
    private let folder: TemporaryFolder
    private var path: String { folder.path + "/store.sqlite" }

    init() throws { folder = try TemporaryFolder() }

    private static let older = Array(LedgerDatabase.migrations.dropLast())

    /// What the first version could hold already.
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

    /// A ledger of an older version with the same rows, copied column by column.
    private func makeLedger(of version: String) throws {
        let source = folder.path + "/newest.sqlite"
        let newest = try LedgerDatabase(path: source)
        try newest.update { session in
            for file in Self.files() { _ = try session.take(file) }
        }
        try LedgerDatabase.make(path: path, upTo: version)
        let queue = try DatabaseQueue(path: path)
        try queue.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA foreign_keys = OFF")
            try db.execute(sql: "ATTACH ? AS newest", arguments: [source])
            let tables = try String.fetchAll(
                db,
                sql: """
                    SELECT name FROM main.sqlite_schema
                    WHERE type = 'table' AND name <> 'grdb_migrations' AND name NOT LIKE 'sqlite_%'
                    """)
            for table in tables {
                // What is empty may have had other columns.
                let count = try Int.fetchOne(db, sql: "SELECT count(*) FROM newest.\(table)")
                guard count != 0 else { continue }
                let columns = try db.columns(in: table).map(\.name).joined(separator: ", ")
                try db.execute(
                    sql: """
                        INSERT INTO main.\(table) (\(columns)) SELECT \(columns)
                        FROM newest.\(table)
                        """)
            }
        }
        try queue.close()
    }

    private static func schema(_ path: String) throws -> [String] {
        let queue = try DatabaseQueue(path: path)
        return try queue.read { db in
            try String.fetchAll(
                db, sql: "SELECT coalesce(sql, name) FROM sqlite_schema ORDER BY type, name")
        }
    }

    /// A table for a list of words, made for each row, took a sixth of the time of taking a file in.
    @Test(arguments: ["order_line", "entry", "wallet_row", "bank_line", "order_notice"])
    func `SQLite makes no table to check a row`(table: String) throws {
        _ = try LedgerDatabase(path: path)
        let queue = try DatabaseQueue(path: path)
        let steps = try queue.read { db in
            try Row.fetchAll(db, sql: "EXPLAIN INSERT INTO \(table) DEFAULT VALUES").map {
                $0["opcode"] as String
            }
        }
        #expect(steps.contains("Insert"))
        #expect(!steps.contains("OpenEphemeral"))
    }

    @Test(arguments: [
        ("order_line", "status"), ("order_line", "standing"), ("entry", "kind"),
        ("entry", "standing"), ("wallet_row", "kind"), ("wallet_row", "state"),
    ])
    func `a word that no version writes is refused`(table: String, column: String) throws {
        let ledger = try LedgerDatabase(path: path)
        try ledger.update { session in
            for file in Self.files() { _ = try session.take(file) }
        }
        let queue = try DatabaseQueue(path: path)
        let error = #expect(throws: DatabaseError.self) {
            try queue.write { db in
                try db.execute(sql: "UPDATE \(table) SET \(column) = 'curent'")
            }
        }
        #expect(error?.extendedResultCode == .SQLITE_CONSTRAINT_CHECK)
    }

    @Test(arguments: older)
    func `a ledger of an older version keeps every row and goes on`(version: String) throws {
        try makeLedger(of: version)
        let newest = try LedgerDatabase(path: folder.path + "/newest.sqlite")
        let ledger = try LedgerDatabase(path: path)
        #expect(try ledger.read(LedgerState.init) == newest.read(LedgerState.init))
        #expect(try Self.schema(path) == Self.schema(folder.path + "/newest.sqlite"))
        #expect(try LedgerCheck(path: path).isSound)
        // Rows that both versions wrote are merged, and what is new can be stored.
        var third = Export("c.xlsx", on: 3)
        third.wallet(-50, state: .failed)
        third.wallet(5, .adjustment, reference: "", balance: 9)
        third.bank(50)
        try ledger.update { _ = try $0.take(third.contents) }
        let after = try ledger.read(LedgerState.init)
        #expect(after == (try LedgerState.after([Self.files() + [third.contents]])))
        #expect(after.walletRows.count == 4)
    }

    /// The files as they lie on the disk in the middle of the update, its journal beside them.
    @Test(arguments: older)
    func `a killed update of the schema is taken back and made again`(version: String) throws {
        try makeLedger(of: version)
        let killed = folder.path + "/killed.sqlite"
        let queue = try DatabaseQueue(path: path)
        try queue.writeWithoutTransaction { db in
            // One page of memory: changes reach the file before they are committed.
            try db.execute(sql: "PRAGMA cache_size = 1; PRAGMA cache_spill = 1")
            try db.execute(sql: "BEGIN IMMEDIATE; DELETE FROM entry; DELETE FROM file_name")
            try db.execute(sql: "CREATE TABLE half_made (text TEXT); DROP VIEW entry_component")
            for number in 0..<200 {
                try db.execute(
                    sql: "INSERT INTO half_made VALUES (?)",
                    arguments: [String(repeating: "\(number)", count: 500)])
            }
            for suffix in ["", "-journal"] {
                try FileManager.default.copyItem(
                    atPath: path + suffix, toPath: killed + suffix)
            }
            try db.execute(sql: "ROLLBACK")
        }
        let before = try #require(try folder.contents()["store.sqlite"])
        #expect(try folder.contents()["killed.sqlite"] != before, "nothing was written yet")
        let newest = try LedgerDatabase(path: folder.path + "/newest.sqlite")
        let ledger = try LedgerDatabase(path: killed)
        #expect(try ledger.read(LedgerState.init) == newest.read(LedgerState.init))
        #expect(try Self.schema(killed) == Self.schema(folder.path + "/newest.sqlite"))
    }
}
