import Ledger
import Matching
import Money
import Pipeline
import Records
import TestSupport
import Testing

/// The account book that is made again where rows changed is the one that all rows make.
struct AccountBookTests {
    /// A ledger in memory, its book brought up to date after each batch of files.
    private static func ledger(_ batches: [[FileContents]]) throws -> LedgerDatabase {
        let ledger = try LedgerDatabase(path: ":memory:")
        for batch in batches {
            try ledger.update { session in
                for file in batch { _ = try session.take(file) }
            }
            try AccountUpkeep.refresh(ledger, currency: .idr)
        }
        return ledger
    }

    private static func book(
        _ ledger: LedgerDatabase, in currency: Currency = .idr
    ) throws -> AccountBook {
        try ledger.read { try $0.accountBook(in: currency) }
    }

    /// The book of all rows that stand, without the ends of days, which nobody reads back.
    private static func wholeBook(
        _ ledger: LedgerDatabase, in currency: Currency = .idr
    ) throws -> AccountBook {
        try ledger.read { reader in
            var entries: [BookEntry] = []
            try reader.forEachEntry { entries.append(BookEntry($0)) }
            var book = AccountBook(
                entries: entries, walletRows: try reader.walletRows(), currency: currency)
            for index in book.days.indices { book.days[index].end = nil }
            return book
        }
    }

    /// The breaks of the wallet put in order as one chain, not day by day.
    private static func breaks(_ ledger: LedgerDatabase) throws -> [WalletBreak] {
        let rows = WalletChain.sorted(try ledger.read { try $0.walletRows() })
            .filter { $0.balanceAfter != nil }
        return zip(rows, rows.dropFirst()).compactMap { before, row in
            let expected = before.balanceAfter.map { $0 + row.amount }
            return expected == row.balanceAfter ? nil : WalletBreak(before: before, row: row)
        }
    }

    /// Books compare but for the rows of transfers, which are in no order.
    private static func expectEqual(
        _ left: AccountBook, _ right: AccountBook, _ comment: Comment,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        #expect(
            left.days.map(\.day) == right.days.map(\.day), comment, sourceLocation: sourceLocation)
        for (one, other) in zip(left.days, right.days) where one != other {
            #expect(one == other, comment, sourceLocation: sourceLocation)
            break
        }
        #expect(left.statements == right.statements, comment, sourceLocation: sourceLocation)
        #expect(
            Set(left.transferRows) == Set(right.transferRows), comment,
            sourceLocation: sourceLocation)
    }

    @Test(arguments: 1...30)
    func `in whatever steps the files come, the book is the one of all rows`(seed: Int) throws {
        var world = AccountWorld(seed: UInt64(seed))
        let files = world.files()
        let copies = files.map { world.renamed($0, "a copy of \($0.facts.name)") }
        var shuffled = files
        shuffled.shuffle(using: &world.random)
        let expected = try Self.book(Self.ledger([files]))
        #expect(expected.days.count > 2)
        #expect(try expected.days.flatMap(\.breaks) == Self.breaks(Self.ledger([files])))
        let ways: [(Comment, [[FileContents]])] = [
            ("at once", [files]), ("one by one", files.map { [$0] }),
            ("shuffled", shuffled.map { [$0] }), ("doubled", [files, files]),
            ("backward, in two batches", [Array(files.reversed().prefix(2)), files]),
        ]
        for (way, batches) in ways {
            let ledger = try Self.ledger(batches)
            Self.expectEqual(try Self.book(ledger), try Self.wholeBook(ledger), way)
            Self.expectEqual(try Self.book(ledger), expected, way)
        }
        // A better name for known bytes changes what is quoted, and the order of equal rows.
        let named = try Self.ledger([files + copies])
        for batches in [[files, copies], [copies, files], copies.map { [$0] } + [files]] {
            let ledger = try Self.ledger(batches)
            Self.expectEqual(try Self.book(ledger), try Self.wholeBook(ledger), "renamed")
            Self.expectEqual(try Self.book(ledger), try Self.book(named), "renamed")
        }
    }

    @Test func `a book of another currency is made again`() throws {
        var world = AccountWorld(seed: 7)
        let ledger = try Self.ledger([world.files()])
        try AccountUpkeep.refresh(ledger, currency: .usd)
        Self.expectEqual(
            try Self.book(ledger, in: .usd), try Self.wholeBook(ledger, in: .usd), "in dollars")
        #expect(try ledger.read { try $0.isAccountBookBehind(in: .idr) })
        try AccountUpkeep.refresh(ledger, currency: .idr)
        Self.expectEqual(try Self.book(ledger), try Self.wholeBook(ledger), "back again")
    }

    @Test func `what a file touches is noted with it, and gone when the book is made`() throws {
        var world = AccountWorld(seed: 9)
        let files = world.files()
        let ledger = try LedgerDatabase(path: ":memory:")
        #expect(try ledger.read { try $0.isAccountBookBehind(in: .idr) })
        try AccountUpkeep.refresh(ledger, currency: .idr)
        #expect(try !ledger.read { try $0.isAccountBookBehind(in: .idr) })
        try ledger.update { _ = try $0.take(files[0]) }
        #expect(try ledger.read { try $0.isAccountBookBehind(in: .idr) })
        let touched = try ledger.update { try $0.accountBook(in: .idr).touchedDays() }
        let days = files[0].entries.map(\.settledOn) + files[0].walletRows.map(\.requestedOn)
        #expect(touched == Set(days).sorted())
        try AccountUpkeep.refresh(ledger, currency: .idr)
        #expect(try !ledger.read { try $0.isAccountBookBehind(in: .idr) })
        // The same file again is no news.
        try ledger.update { _ = try $0.take(files[0]) }
        #expect(try !ledger.read { try $0.isAccountBookBehind(in: .idr) })
    }

    /// Tables that grow with the orders of a store, and the small indexes that may be read whole.
    private static let large = ["entry", "wallet_row", "order_line", "ignored"]
    private static let small = ["wallet_row_transfer", "wallet_row_by_order", "entry_superseded"]

    @Test func `no query of the account reads a table of years`() throws {
        var world = AccountWorld(seed: 11)
        let files = world.files()
        let ledger = try Self.ledger([Array(files.dropLast())])
        let plans = try ledger.plans { session in
            _ = try session.take(files[files.count - 1])
            try AccountUpkeep.refresh(session, currency: .idr)
            let reader = try session.reader()
            _ = try reader.accountBook(in: .idr)
            _ = try reader.accountEntries()
            _ = try reader.restatements()
            _ = try reader.bankLines()
            _ = try reader.walletNamesOrders()
            _ = try reader.ignoredCounts()
            _ = try reader.files()
        }
        #expect(plans.contains { $0.contains("entry_by_day") })
        for plan in plans where plan.hasPrefix("SCAN") {
            let words = plan.split(separator: " ").map(String.init)
            guard Self.large.contains(words[1]) else { continue }
            #expect(words.contains { Self.small.contains($0) }, "\(plan)")
        }
    }
}
