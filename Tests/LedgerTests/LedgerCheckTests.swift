import GRDB
import Ledger
import Records
import TestSupport
import Testing

/// A check of a ledger finds what somebody changed behind the program's back.
@Suite struct LedgerCheckTests {
    private let folder: TemporaryFolder
    private var path: String { folder.path + "/store.sqlite" }

    init() throws {
        folder = try TemporaryFolder()
        var older = Export("a.xlsx", on: 1)
        older.entry(95)
        older.entry(20, order: "200")
        older.wallet(-50, state: .inProcess)
        var newer = Export("b.xlsx", on: 2)
        newer.entry(90)
        newer.entry(20, order: "200")
        newer.line(100)
        let ledger = try LedgerDatabase(path: path)
        try ledger.update { session in
            _ = try session.take(newer.contents)
            _ = try session.take(older.contents)
        }
    }

    private func faults() throws -> [LedgerCheck.Name: [LedgerCheck.Fault]] {
        let results = try LedgerCheck(path: path).results
        return Dictionary(
            uniqueKeysWithValues: results.filter { !$0.isSound }.map { ($0.name, $0.faults) })
    }

    private func change(_ sql: String) throws {
        let queue = try DatabaseQueue(path: path)
        try queue.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON")
            try db.execute(sql: sql)
        }
        try queue.close()
    }

    @Test func `a ledger that was left alone is sound`() throws {
        #expect(try faults().isEmpty)
        let results = try LedgerCheck(path: path).results
        #expect(results.map(\.name) == LedgerCheck.Name.allCases)
    }

    @Test(arguments: [
        ("DELETE FROM entry WHERE total_ticks = 200000", ["rows", "money"]),
        ("UPDATE entry SET total_ticks = 1 WHERE total_ticks = 950000", ["money"]),
        ("UPDATE order_line SET subtotal_before_discount_ticks = 7", []),
        ("UPDATE wallet_row SET amount_ticks = 7", []),
        (
            "UPDATE entry SET standing = 'current', replaced_by = NULL WHERE total_ticks = 950000",
            ["standing"]
        ),
        ("UPDATE entry SET fate = 'record'", ["rows", "standing"]),
        ("UPDATE entry SET file_id = 9 WHERE total_ticks = 950000", ["foreign-keys"]),
        ("UPDATE file SET record_count = 1, row_count = 1 WHERE id = 1", ["rows"]),
        ("DELETE FROM grdb_migrations WHERE identifier <> 'ledger-1'", ["schema"]),
    ])
    func `a change is found by the checks that it breaks`(sql: String, names: [String]) throws {
        try change(sql)
        let found = Set((try? faults().keys.map(\.rawValue)) ?? ["unreadable"])
        #expect(found.isSuperset(of: names), "\(found)")
    }

    @Test func `a wrong sum names the file and both figures`() throws {
        try change("UPDATE entry SET total_ticks = 940000 WHERE total_ticks = 950000")
        #expect(
            try faults()[.money]?.first
                == .sum(file: "a.xlsx", of: "entries", stated: 1_150_000, found: 1_140_000))
    }

    @Test func `a damaged page is told, not a crash`() throws {
        var bytes = try #require(try folder.contents()["store.sqlite"])
        for index in 8_192..<min(bytes.count, 40_000) { bytes[index] = 0x5A }
        try folder.write(bytes, to: "store.sqlite")
        do {
            #expect(try !LedgerCheck(path: path).isSound)
        } catch let error as LedgerError {
            #expect(error.message.contains("damaged"))
        }
    }

    @Test func `a copy says the same, and the ledger is only read`() throws {
        let before = try folder.contents()["store.sqlite"]
        try LedgerCopy.write(path, to: folder.path + "/copy.sqlite")
        #expect(try folder.contents()["store.sqlite"] == before)
        #expect(try Self.dump(folder.path + "/copy.sqlite") == Self.dump(path))
        #expect(try LedgerCheck(path: folder.path + "/copy.sqlite").isSound)
    }

    private static func dump(_ path: String) throws -> [String] {
        var lines: [String] = []
        try LedgerDatabase(path: path).read { try $0.dump { lines.append($0) } }
        return lines
    }
}
