import Money
import Records

/// What one row of a file becomes, in words.
struct RowFate {
    var provenance: Provenance
    /// `settlement entry`, `order line`, `ignored`, `rejected` and so on.
    var becomes: String
    var orderID = ""
    var day = ""
    var amount = ""
    /// The components, the rule or the reason.
    var detail = ""
    var isRejected = false

    /// The sheet and row.
    var place: String {
        provenance.sheet.isEmpty
            ? "row \(provenance.rowNumber)" : "\(provenance.sheet), row \(provenance.rowNumber)"
    }

    /// The fates of all rows, in the order of the file.
    static func all(of contents: FileContents) -> [RowFate] {
        var fates = contents.orderLines.map(fate(of:)) + contents.entries.map(fate(of:))
        fates += contents.walletRows.map(fate(of:)) + contents.bankLines.map(fate(of:))
        fates += contents.notices.map(fate(of:))
        fates += contents.ignored.map {
            RowFate(provenance: $0.provenance, becomes: "ignored", detail: $0.rule)
        }
        fates += contents.rejects.map {
            RowFate(
                provenance: $0.provenance, becomes: "rejected", detail: $0.reason,
                isRejected: true)
        }
        return fates.sorted { $0.provenance < $1.provenance }
    }

    private static func fate(of line: OrderLine) -> RowFate {
        RowFate(
            provenance: line.provenance, becomes: "order line", orderID: line.orderID,
            day: line.createdOn.description, amount: line.netSales.display,
            detail: "\(line.quantity) x \(line.sellerSKU.isEmpty ? line.skuID : line.sellerSKU), "
                + (line.status == .unknown
                    ? "unknown status \"\(line.statusText)\"" : line.status.rawValue))
    }

    private static func fate(of entry: SettlementEntry) -> RowFate {
        let parts = entry.components.filter { $0.id != .total && $0.group != .information }
            .map { "\($0.id) \($0.amount.plain)\($0.isKnown ? "" : " (unknown)")" }
        let type = entry.isKnownType ? "" : ", unknown type \"\(entry.type)\""
        return RowFate(
            provenance: entry.provenance, becomes: "\(entry.kind.rawValue) entry",
            orderID: entry.orderID, day: entry.settledOn.description,
            amount: entry.total.display, detail: parts.joined(separator: ", ") + type)
    }

    private static func fate(of row: WalletRow) -> RowFate {
        RowFate(
            provenance: row.provenance, becomes: "wallet \(row.kind.rawValue)",
            orderID: row.orderID, day: row.requestedOn.description, amount: row.amount.display,
            detail: row.state.rawValue)
    }

    private static func fate(of line: BankLine) -> RowFate {
        RowFate(
            provenance: line.provenance, becomes: "bank line", day: line.bookedOn.description,
            amount: line.amount.display, detail: line.reference)
    }

    private static func fate(of notice: OrderNotice) -> RowFate {
        RowFate(
            provenance: notice.provenance, becomes: "notice: \(notice.kind.rawValue)",
            orderID: notice.orderID, day: (notice.createdOn ?? notice.dueOn)?.description ?? "",
            amount: notice.amount?.display ?? "", detail: notice.statusText)
    }
}
