import Money
import Profiles
import Records
import Tables

/// Makes notices of the rows of a returns, unsettled or failed-delivery export.
struct NoticeRows {
    private let kind: OrderNotice.Kind
    private let reading: CellReading
    private let binding: HeaderBinding
    private let file: String
    private let sheet: String
    private let currency: Currency
    private let orderID: Int

    init?(
        _ kind: OrderNotice.Kind, _ claim: HeaderClaim, _ reading: CellReading,
        _ currency: Currency,
        file: String, sheet: String
    ) {
        let binding = claim.binding
        guard let orderID = binding.index(of: .orderID) ?? binding.index(of: .entryID) else {
            return nil
        }
        self.kind = kind
        self.binding = binding
        self.orderID = orderID
        self.reading = reading
        self.currency = currency
        self.file = file
        self.sheet = sheet
    }

    /// The notice of a row.
    func notice(_ row: Row) throws(RowProblem) -> OrderNotice {
        let line = binding.index(of: .lineID) ?? binding.index(of: .skuID)
        let related = try reading.orderID(row, binding.index(of: .relatedOrderID))
        return OrderNotice(
            kind: kind, id: reading.id(row, binding.index(of: .noticeID)),
            orderID: related.isEmpty ? try reading.orderID(row, orderID) : related,
            skuID: reading.id(row, line),
            statusText: reading.text(row, binding.index(of: .status)),
            reason: reading.text(row, binding.index(of: .reason)),
            amount: try reading.amount(row, binding.index(of: .noticeAmount), currency),
            createdOn: try reading.day(row, binding.index(of: .createdTime)),
            // Some exports write a sentence there, such as "Delivered + 8 days".
            dueOn: try? reading.day(row, binding.index(of: .dueDate)),
            provenance: Provenance(file: file, sheet: sheet, rowNumber: row.number))
    }
}
