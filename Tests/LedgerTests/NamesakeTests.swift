import Ledger
import Records
import Testing

/// Files of one name are several files, and every row is quoted by a name that means one.
struct NamesakeTests {
    private static func export(_ day: Int, _ total: Int64) -> FileContents {
        var export = Export("income.xlsx", on: day, bytes: "bytes of \(day)")
        export.entry(total, order: "order-\(day)")
        return export.contents
    }

    private static func names(_ files: [FileContents]) throws -> [String] {
        let ledger = try LedgerDatabase(path: ":memory:")
        for file in files { _ = try ledger.update { try $0.take(file) } }
        return try ledger.read { try $0.files().map(\.facts.name) }
    }

    @Test func `the oldest keeps the name, others bear a part of their hash`() throws {
        let files = [Self.export(1, 10), Self.export(2, 20), Self.export(3, 30)]
        let names = try Self.names(files)
        #expect(names.contains("income.xlsx"))
        #expect(Set(names).count == 3)
        #expect(names.allSatisfy { $0.hasPrefix("income") && $0.hasSuffix(".xlsx") })
        #expect(try Self.names(files.reversed()) == names)
    }

    @Test func `only an older namesake touches the orders of the file that had the name`() throws {
        let ledger = try LedgerDatabase(path: ":memory:")
        func touched(by day: Int) throws -> Int {
            _ = try ledger.update { try $0.take(Self.export(day, 20)) }
            let count = try ledger.read { try $0.caseBook().touchedCount() }
            try ledger.update { try $0.caseBook().finish() }
            return count
        }
        #expect(try touched(by: 2) == 1)
        #expect(try touched(by: 3) == 1)
        // The order of its own, and the one of the file that is called otherwise now.
        #expect(try touched(by: 1) == 2)
    }
}
