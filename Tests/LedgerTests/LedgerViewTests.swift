import GRDB
import Ledger
import Records
import TestSupport
import Testing

/// docs/ledger.md says what the views hold, and its queries run.
@Suite struct LedgerViewTests {
    private let folder: TemporaryFolder
    private let queue: DatabaseQueue
    private let page: [Substring]

    init() throws {
        folder = try TemporaryFolder()
        let path = folder.path + "/store.sqlite"
        var older = Export("a.xlsx", on: 1)
        older.entry(-95)
        older.bank(50)
        var newer = Export("b.xlsx", on: 2)
        newer.entry(90)
        newer.line(100)
        newer.wallet(-50)
        let ledger = try LedgerDatabase(path: path)
        try ledger.update { session in
            _ = try session.take(older.contents)
            _ = try session.take(newer.contents)
        }
        queue = try DatabaseQueue(path: path)
        page = try Repository.text("docs/ledger.md")
            .split(separator: "\n", omittingEmptySubsequences: false)
    }

    /// The columns that the page describes, by view: rows of the table below `### v_name`.
    private var described: [String: [String]] {
        var views: [String: [String]] = [:]
        var view: String?
        for line in page {
            if line.hasPrefix("#") {
                view = line.hasPrefix("### v_") ? String(line.dropFirst(4)) : nil
            } else if let view, line.hasPrefix("| `") {
                let cell = line.dropFirst(2).prefix { $0 != "|" }
                for name in cell.split(separator: "`") where !name.contains(",") && name != " " {
                    views[view, default: []].append(String(name))
                }
            }
        }
        return views
    }

    @Test func `the page describes every view and every column, in order`() throws {
        let views = try queue.read { db in
            let names = try String.fetchAll(
                db, sql: "SELECT name FROM sqlite_schema WHERE type = 'view' AND name LIKE 'v_%'")
            return try Dictionary(
                uniqueKeysWithValues: names.map { name in
                    (
                        name,
                        try String.fetchAll(
                            db, sql: "SELECT name FROM pragma_table_info('\(name)')")
                    )
                })
        }
        #expect(Set(views.keys) == Set(described.keys))
        for (name, columns) in views { #expect(described[name] == columns, "\(name)") }
    }

    @Test func `every query of the page runs`() throws {
        var queries: [String] = []
        var query: String?
        for line in page {
            if line == "```sql" {
                query = ""
            } else if line == "```", let text = query {
                queries.append(text)
                query = nil
            } else if let text = query {
                query = text + line + "\n"
            }
        }
        #expect(queries.count >= 5)
        try queue.read { db in
            for query in queries { _ = try Row.fetchAll(db, sql: query) }
        }
    }

    @Test(arguments: [
        ("SELECT total_ticks || ' ' || total FROM v_entry", "900000 90.0000"),
        ("SELECT before_total || ' ' || after_total FROM v_restatement", "-95.0000 90.0000"),
        ("SELECT amount FROM v_wallet", "-50.0000"),
        ("SELECT balance_after IS NULL FROM v_bank", "1"),
        (
            "SELECT settled || ' ' || statuses || ' ' || file FROM v_order JOIN v_order_line",
            "90.0000 to-ship b.xlsx"
        ),
    ])
    func `a view shows what stands, with exact amounts`(query: String, expected: String) throws {
        #expect(try queue.read { try String.fetchAll($0, sql: query) } == [expected])
    }
}
