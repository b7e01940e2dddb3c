import Ledger
import Money
import Records

/// All that a ledger tells: two ledgers of the same files must tell the same.
struct LedgerState: Equatable {
    struct Order: Equatable {
        var id: String
        var lines: [OrderLine]
        var entries: [SettlementEntry]
        var notices: [OrderNotice]
        var walletRows: [WalletRow]
    }

    var orders: [Order] = []
    var accountEntries: [SettlementEntry] = []
    var walletRows: [WalletRow] = []
    var bankLines: [BankLine] = []
    var notices: [OrderNotice] = []
    var restatements: [Restatement] = []
    var files: [FileRecord] = []
    var rejects: [Reject] = []
    var ignored: [IgnoredRow] = []

    init(_ reader: LedgerReader) throws {
        var orders: [Order] = []
        try reader.forEachOrder { order in
            orders.append(
                Order(
                    id: order.orderID, lines: order.lines, entries: order.entries,
                    notices: order.notices, walletRows: order.walletRows))
        }
        self.orders = orders
        accountEntries = try reader.accountEntries()
        walletRows = try reader.walletRows()
        bankLines = try reader.bankLines()
        notices = try reader.notices()
        restatements = try reader.restatements()
        files = try reader.files()
        rejects = try reader.rejects()
        ignored = try reader.ignored()
    }

    /// The state after batches of files, each batch in a transaction of its own.
    static func after(_ batches: [[FileContents]]) throws -> LedgerState {
        let ledger = try LedgerDatabase(path: ":memory:")
        for batch in batches {
            try ledger.update { session in
                for file in batch { _ = try session.take(file) }
            }
        }
        return try ledger.read(LedgerState.init)
    }

    var entries: [SettlementEntry] { orders.flatMap(\.entries) + accountEntries }
    var lines: [OrderLine] { orders.flatMap(\.lines) }

    /// Totals of all entries in whole units, in order.
    var totals: [Int64] { entries.map { $0.total.ticks / 10_000 } }
}
