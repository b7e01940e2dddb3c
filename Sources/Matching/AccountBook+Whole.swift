package import Money
package import Records

extension AccountBook {
    /// The book of all rows of a store, in any order: what the ledger's own must be equal to, in
    /// whatever steps it was made.
    package init(entries: [BookEntry], walletRows: [WalletRow], currency: Currency) {
        let entriesByDay = Dictionary(grouping: entries, by: \.settledOn)
        let rowsByDay = Dictionary(grouping: walletRows, by: \.requestedOn)
        var days: [BookDay] = []
        var end = WalletEnd()
        for day in Set(entriesByDay.keys).union(rowsByDay.keys).sorted() {
            days.append(
                BookDay(
                    day, entries: entriesByDay[day, default: []],
                    walletRows: rowsByDay[day, default: []], after: end, in: currency))
            end = days.last?.end ?? end
        }
        let entriesByStatement = Dictionary(grouping: entries, by: \.statementID)
        let rowsByStatement = Dictionary(grouping: walletRows, by: \.statementID)
        let statementIDs = Set(entriesByStatement.keys).union(rowsByStatement.keys)
        let statements = statementIDs.filter { !$0.isEmpty }.sorted().compactMap { id in
            BookStatement(
                id, entries: entriesByStatement[id, default: []],
                walletRows: rowsByStatement[id, default: []], in: currency)
        }
        self.init(
            days: days, statements: statements,
            transferRows: walletRows.filter { $0.kind == .withdrawal || $0.state == .failed })
    }
}
