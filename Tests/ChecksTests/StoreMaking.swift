import Money
import Records

/// An account as matching would build it; coverage is that of its settlement files.
func storeCase(
    days: [AccountDay] = [], balances: [BalanceDay] = [], statements: [StatementCase] = [],
    entries: [SettlementEntry] = [], coverage: Coverage? = nil, files: [FileRecord] = [],
    restatements: [Restatement] = []
) -> StoreCase {
    let periods = files.compactMap(\.facts.period).sorted()
    let whole = periods.first.map { first in periods.reduce(first) { $0.union($1) } }
    let spans = whole.map { [CoverageSpan(span: $0, fileCount: periods.count)] } ?? []
    return StoreCase(
        store: shop, days: days, balances: balances, statements: statements,
        transferRows: [], accountEntries: entries,
        coverage: coverage ?? Coverage(spans: spans.isEmpty ? [:] : [.settlement: spans]),
        files: files, restatements: restatements)
}

/// A day of the account with its rows and, where the wallet has one, its earnings.
func accountDay(_ number: Int, entries: Int64, earnings: Int64?) -> AccountDay {
    var account = AccountDay(day: day(number), currency: .idr)
    account.entriesTotal = rupiah(entries)
    account.entryCount = 1
    account.earnings = earnings.map(rupiah)
    account.walletSources = [place(number + 100)]
    account.entrySources = [place(number)]
    return account
}

/// A settlement file over some days of March.
func file(
    _ name: String, _ days: ClosedRange<Int>, moneyIn: Int64 = 0, rejected: Int = 0
) -> FileRecord {
    let span = DaySpan(day(days.lowerBound), day(days.upperBound))
    let facts = FileFacts(
        name: name, sha256: name, sizeBytes: 1, kind: .settlement, profile: "tiktok-shop/income",
        platform: "tiktok-shop", currency: .idr, market: "ID", period: span, isPeriodStated: true,
        exportedOn: span.last, timezoneText: "")
    return FileRecord(
        facts: facts, rowCount: 1, recordCount: 1, duplicateCount: 0, ignoredCount: 0,
        rejectedCount: rejected, moneyIn: rupiah(moneyIn), moneyRecorded: rupiah(moneyIn),
        statedTotals: [], entriesTotal: rupiah(moneyIn))
}

/// Balances from the first of March on, each closing given.
func balances(_ closings: [Int64], isProven: Bool = true) -> [BalanceDay] {
    var opening: Int64 = 0
    var negativeDays = 0
    return closings.enumerated().map { index, closing in
        negativeDays = closing < 0 ? negativeDays + 1 : 0
        defer { opening = closing }
        return BalanceDay(
            day: day(index + 1), opening: rupiah(opening), movement: rupiah(closing - opening),
            closing: rupiah(closing), negativeDays: negativeDays, isProven: isProven)
    }
}
