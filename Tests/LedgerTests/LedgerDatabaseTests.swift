import Ledger
import Money
import Records
import TestSupport
import Testing

/// Runs changes on a ledger of their own.
func inMemory<T>(_ body: (LedgerSession) throws -> T) throws -> T {
    try LedgerDatabase(path: ":memory:").update(body)
}

/// Opening, transactions and errors.
@Suite struct LedgerDatabaseTests {
    private struct Interruption: Error {}

    private func export(_ name: String, order: String) -> FileContents {
        var export = Export(name)
        export.entry(100, order: order)
        return export.contents
    }

    @Test func `an update that fails leaves the ledger as it was`() throws {
        let folder = try TemporaryFolder()
        let ledger = try LedgerDatabase(path: folder.path + "/store.sqlite")
        try ledger.update { session in
            _ = try session.take(export("a.xlsx", order: "1"))
            try session.setMeta("market", "ID")
        }
        let before = try ledger.read(LedgerState.init)
        #expect(throws: Interruption.self) {
            try ledger.update { session in
                _ = try session.take(export("b.xlsx", order: "1"))
                try session.setMeta("market", "TH")
                throw Interruption()
            }
        }
        #expect(try ledger.read(LedgerState.init) == before)
        #expect(try ledger.read { try $0.meta("market") } == "ID")
    }

    @Test func `contents that cannot be right are refused and other files go on`() throws {
        let folder = try TemporaryFolder()
        let ledger = try LedgerDatabase(path: folder.path + "/store.sqlite")
        var lost = export("lost.xlsx", order: "2")
        lost.rowCount = 3
        try ledger.update { session in
            #expect(
                throws: LedgerError.rowsUnaccounted(file: "lost.xlsx", rows: 3, accounted: 1)
            ) { try session.take(lost) }
            _ = try session.take(export("a.xlsx", order: "1"))
        }
        #expect(try ledger.read { try $0.files() }.map(\.facts.name) == ["a.xlsx"])
    }

    @Test func `amounts of one row in two currencies are refused`() throws {
        var mixed = export("a.xlsx", order: "1")
        mixed.entries[0].sales = Amount(units: 1, .usd)
        let error = LedgerError.severalCurrencies(place: "a.xlsx!Order details!2")
        #expect(throws: error) { try inMemory { try $0.take(mixed) } }
    }

    @Test func `an error of the database ends the update even when it is caught`() throws {
        let folder = try TemporaryFolder()
        let ledger = try LedgerDatabase(path: folder.path + "/store.sqlite")
        var twice = export("twice.xlsx", order: "2")
        twice.entries.append(twice.entries[0])
        twice.rowCount = 2
        #expect(throws: LedgerError.self) {
            try ledger.update { session in
                _ = try session.take(export("a.xlsx", order: "1"))
                _ = try? session.take(twice)
            }
        }
        #expect(try ledger.read { try $0.files() }.isEmpty)
    }

    @Test func `a ledger that is opened again goes on where it was`() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/store.sqlite"
        let files = [export("a.xlsx", order: "1"), export("b.xlsx", order: "1")]
        for file in files {
            try LedgerDatabase(path: path).update { _ = try $0.take(file) }
        }
        #expect(try LedgerDatabase(path: path).read(LedgerState.init) == .after([files]))
    }

    @Test func `between updates the ledger is one file`() throws {
        let folder = try TemporaryFolder()
        let ledger = try LedgerDatabase(path: folder.path + "/store.sqlite")
        try ledger.update { _ = try $0.take(export("a.xlsx", order: "1")) }
        _ = try ledger.read { try $0.files() }
        #expect(try folder.contents().keys.sorted() == ["store.sqlite"])
    }

    @Test func `a copy of the file is a ledger`() throws {
        let folder = try TemporaryFolder()
        let ledger = try LedgerDatabase(path: folder.path + "/store.sqlite")
        try ledger.update { _ = try $0.take(export("a.xlsx", order: "1")) }
        let bytes = try #require(try folder.contents()["store.sqlite"])
        let copy = try LedgerDatabase(path: try folder.write(bytes, to: "copy.sqlite"))
        #expect(try copy.read(LedgerState.init) == ledger.read(LedgerState.init))
    }

    @Test func `a file that is no database is damaged`() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("Order ID,Amount\n1,2\n", to: "store.sqlite")
        #expect(throws: LedgerError.damaged(path: path, reason: "file is not a database")) {
            try LedgerDatabase(path: path)
        }
    }

    @Test func `a ledger that was cut short is damaged`() throws {
        let folder = try TemporaryFolder()
        let ledger = try LedgerDatabase(path: folder.path + "/store.sqlite")
        try ledger.update { _ = try $0.take(export("a.xlsx", order: "1")) }
        let bytes = try #require(try folder.contents()["store.sqlite"])
        let half = Array(bytes.prefix(bytes.count / 2))
        let path = try folder.write(half, to: "half.sqlite")
        let error = #expect(throws: LedgerError.self) {
            try LedgerDatabase(path: path).read(LedgerState.init)
        }
        guard case .damaged = error else {
            Issue.record("not damaged: \(String(describing: error))")
            return
        }
    }

    @Test func `a ledger of a newer version is left alone`() throws {
        let folder = try TemporaryFolder()
        _ = try LedgerDatabase(path: folder.path + "/store.sqlite")
        var bytes = try #require(try folder.contents()["store.sqlite"])
        // The name of the last migration, as a later version would have written it.
        let known = Array("ledger-1".utf8)
        for start in bytes.indices.dropLast(known.count)
        where bytes[start..<(start + known.count)].elementsEqual(known) {
            bytes[start + known.count - 1] = UInt8(ascii: "x")
        }
        let path = try folder.write(bytes, to: "newer.sqlite")
        #expect(throws: LedgerError.newerSchema(path: path)) { try LedgerDatabase(path: path) }
        #expect(try folder.contents()["newer.sqlite"] == bytes)
    }

    @Test func `a database of another program is left alone`() throws {
        let folder = try TemporaryFolder()
        _ = try LedgerDatabase(path: folder.path + "/store.sqlite")
        var bytes = try #require(try folder.contents()["store.sqlite"])
        bytes[68] ^= 0xFF  // The application ID stands at offset 68 of the header.
        let path = try folder.write(bytes, to: "other.sqlite")
        #expect(throws: LedgerError.notALedger(path: path)) { try LedgerDatabase(path: path) }
        #expect(try folder.contents()["other.sqlite"] == bytes)
    }

    @Test func `a folder that does not exist cannot be opened`() throws {
        let folder = try TemporaryFolder()
        let error = #expect(throws: LedgerError.self) {
            try LedgerDatabase(path: folder.path + "/nowhere/store.sqlite")
        }
        guard case .cannotOpen = error else {
            Issue.record("opened: \(String(describing: error))")
            return
        }
    }

    @Test func `facts about the store are kept in order of their keys`() throws {
        let facts = try inMemory { session in
            try session.setMeta("platform", "tiktok-shop")
            try session.setMeta("market", "TH")
            try session.setMeta("market", "ID")
            return try session.reader().meta()
        }
        #expect(facts.map(\.key) == ["market", "platform"])
        #expect(facts.map(\.value) == ["ID", "tiktok-shop"])
    }
}
