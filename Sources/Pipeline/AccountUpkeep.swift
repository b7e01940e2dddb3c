package import Ledger
import Matching
package import Money
import Records

/// Keeps the account book of a ledger in step with its rows.
package enum AccountUpkeep {
    /// Makes what new rows touched again; costs nothing where there is none.
    package static func refresh(_ ledger: LedgerDatabase, currency: Currency) throws {
        guard try ledger.read({ try $0.isAccountBookBehind(in: currency) }) else { return }
        try ledger.update { session in try refresh(session, currency: currency) }
    }

    /// Makes what new rows touched again, inside a transaction.
    package static func refresh(_ session: LedgerSession, currency: Currency) throws {
        let book = try session.accountBook(in: currency)
        try refreshDays(book)
        for id in try book.touchedStatements() {
            let statement = BookStatement(
                id, entries: try book.entries(statementID: id),
                walletRows: try book.walletRows(statementID: id), in: currency)
            try book.keep(statement, id: id)
        }
    }

    /// Days in order, since each day's balances go on from those before it; where a day now ends
    /// otherwise, the next one with wallet rows is made again, too.
    private static func refreshDays(_ book: AccountBookUpdate) throws {
        var waiting = try book.touchedDays()[...]
        var following: Day?
        while let day = [following, waiting.first].compactMap({ $0 }).min() {
            if waiting.first == day { waiting.removeFirst() }
            let before = try book.keptWalletEnd(of: day)
            let made = BookDay(
                day, entries: try book.entries(on: day), walletRows: try book.walletRows(on: day),
                after: try book.walletEnd(before: day), in: book.currency)
            try book.keep(made)
            if following == day { following = nil }
            if made.end != before { following = try book.walletDay(after: day) ?? following }
        }
    }

    /// The store's account from the book and from the few rows that every run reads.
    static func storeCase(
        of evaluation: StoreEvaluation, _ ledger: LedgerReader, coverage: Coverage,
        files: [FileRecord]
    ) throws -> StoreCase {
        let store = evaluation.store
        return StoreCaseBuilder(store: store, asOf: evaluation.asOf, coverage: coverage).storeCase(
            try ledger.accountBook(in: store.currency),
            accountEntries: try ledger.accountEntries(), files: files,
            restatements: try ledger.restatements(), bankLines: try ledger.bankLines())
    }
}
