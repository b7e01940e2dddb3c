import GRDB
import Ledger
import Records
import TestSupport
import Testing

/// The logical dump says all that a ledger says, and nothing of how it came to be.
@Suite struct LedgerDumpTests {
    private static func files() -> [Export] {
        var older = Export("a.xlsx", on: 1)
        older.entry(95)
        older.line(100)
        older.wallet(-50, state: .inProcess)
        var newer = Export("b\tc.xlsx", on: 2)
        newer.entry(90)
        newer.line(100)
        newer.wallet(-50, state: .transferred)
        newer.bank(50)
        return [older, newer]
    }

    private static func dump(_ exports: [Export]) throws -> [String] {
        let ledger = try LedgerDatabase(path: ":memory:")
        for export in exports { try ledger.update { _ = try $0.take(export.contents) } }
        var lines: [String] = []
        try ledger.read { try $0.dump { lines.append($0) } }
        return lines
    }

    @Test func `the order of the files does not show`() throws {
        let forward = try Self.dump(Self.files())
        #expect(try Self.dump(Self.files().reversed()) == forward)
        #expect(forward.first == LedgerDump.title)
    }

    @Test func `a superseded row names the place of what stands for it`() throws {
        let lines = try Self.dump(Self.files())
        let superseded = lines.filter { $0.contains("\tsuperseded\t") }
            .map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
        #expect(!superseded.isEmpty)
        #expect(superseded.allSatisfy { $0[0] == "f1" && $0[5].hasPrefix("f2!") })
    }

    @Test func `a name with a tab stays on its line and in its field`() throws {
        #expect(try Self.dump(Self.files()).contains("f2\tb\\tc.xlsx"))
    }

    @Test func `every table is in the dump or left out for a reason`() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/store.sqlite"
        _ = try LedgerDatabase(path: path)
        let queue = try DatabaseQueue(path: path)
        let tables = try queue.read { db in
            try String.fetchSet(
                db,
                sql: """
                    SELECT name FROM sqlite_schema
                    WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
                    """)
        }
        #expect(tables == Set(LedgerDump.tables).union(LedgerDump.leftOut.keys))
    }
}
