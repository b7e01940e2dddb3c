package import Records

/// All that the ledger holds of one order, as it stands.
package struct OrderRecords: Hashable, Sendable {
    package var orderID: String
    package var lines: [OrderLine]
    package var entries: [SettlementEntry]
    package var notices: [OrderNotice]
    /// Movements of the wallet that name the order.
    package var walletRows: [WalletRow]

    /// True where no file has the order itself; notices and wallet rows alone make no order.
    package var isEmpty: Bool { lines.isEmpty && entries.isEmpty }
}
