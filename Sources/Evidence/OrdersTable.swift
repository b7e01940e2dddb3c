import CSV
import Money
import Records

/// orders.csv: every finding of a pack with its amounts, the largest loss first.
enum OrdersTable {
    static let columns = [
        "order_id", "sku_id", "entry_id", "statement_id", "payout_id", "component", "day",
        "expected", "actual", "difference", "currency", "finding", "sources",
    ]

    /// The table as UTF-8; plain decimals, days as ISO 8601.
    static func bytes(_ findings: [Discrepancy]) -> [UInt8] {
        var writer = CSVWriter()
        writer.append(columns)
        for finding in findings {
            writer.append([
                finding.orderID, finding.skuID, finding.entryID, finding.statementID,
                finding.payoutID, finding.component?.rawValue ?? "",
                finding.occurredOn.description, finding.expected?.plain ?? "",
                finding.actual?.plain ?? "", finding.delta?.plain ?? "",
                finding.currency.code, finding.id,
                finding.sources.map(\.description).joined(separator: ";"),
            ])
        }
        return writer.bytes
    }
}
