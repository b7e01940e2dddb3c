import Money
import Profiles
import Records
import Tables

/// Makes order lines of the rows of an order export.
struct OrderRows {
    private let reading: CellReading
    private let statuses: StatusTable
    private let descriptionStart: String?
    private let binding: HeaderBinding
    private let file: String
    private let sheet: String
    private let currency: Currency

    // Required columns; the plan of the file has made sure of them.
    private let orderID: Int
    private let beforeDiscount: Int
    private let platformDiscount: Int
    private let sellerDiscount: Int
    private let created: Int

    init?(_ claim: Claim, _ context: FileContext, file: String, sheet: String) {
        let binding = claim.binding
        guard let currency = context.currency, let orderID = binding.index(of: .orderID),
            let beforeDiscount = binding.index(of: .subtotalBeforeDiscount),
            let platformDiscount = binding.index(of: .platformDiscount),
            let sellerDiscount = binding.index(of: .sellerDiscount),
            let created = binding.index(of: .createdTime)
        else { return nil }
        self.binding = binding
        self.currency = currency
        self.orderID = orderID
        self.beforeDiscount = beforeDiscount
        self.platformDiscount = platformDiscount
        self.sellerDiscount = sellerDiscount
        self.created = created
        reading = context.reading
        statuses = claim.profile.statuses
        descriptionStart = claim.profile.descriptionStart.map(HeaderText.normalized)
        self.file = file
        self.sheet = sheet
    }

    /// The currency that the row's own amount names, else the file's.
    func currency(of row: Row) -> Currency {
        row.withBytes(beforeDiscount, CurrencyCode.beside) ?? currency
    }

    /// What the row adds to the file's money.
    func mainTicks(_ row: Row, _ currency: Currency) throws(RowProblem) -> Int64 {
        try reading.requiredTicks(row, beforeDiscount, currency)
    }

    /// True for the row below the header that explains the columns.
    func isDescription(_ row: Row) -> Bool {
        guard row.number == binding.rowNumber + 1 else { return false }
        let text = HeaderText.normalized(row.text(orderID))
        if let descriptionStart, text.hasPrefix(descriptionStart) { return true }
        // In another language: sentences where IDs, amounts and days should be.
        return [orderID, beforeDiscount, sellerDiscount, created].allSatisfy { index in
            let text = row.text(index)
            return text.contains(" ") && !text.contains { $0.isNumber }
        }
    }

    /// The order line of a row.
    func line(_ row: Row) throws(RowProblem) -> OrderLine {
        let currency = currency(of: row)
        let status = reading.text(row, binding.index(of: .status))
        let substatus = reading.text(row, binding.index(of: .substatus))
        let words = [status, substatus].filter { !$0.isEmpty }
        return OrderLine(
            orderID: try reading.requiredOrderID(row, orderID),
            skuID: reading.id(row, binding.index(of: .skuID)),
            sellerSKU: reading.text(row, binding.index(of: .sellerSKU)),
            productName: reading.text(row, binding.index(of: .productName)),
            category: reading.text(row, binding.index(of: .category)),
            status: statuses.status(status, substatus),
            statusText: words.joined(separator: " / "), isPreOrder: isPreOrder(row),
            quantity: try requiredQuantity(row),
            returnedQuantity: try reading.quantity(row, binding.index(of: .returnedQuantity)) ?? 0,
            subtotalBeforeDiscount: Amount(
                ticks: try reading.requiredTicks(row, beforeDiscount, currency), currency),
            platformDiscount: try amount(row, platformDiscount, currency) ?? .zero(currency),
            sellerDiscount: try amount(row, sellerDiscount, currency) ?? .zero(currency),
            orderAmount: try amount(row, binding.index(of: .orderAmount), currency),
            refundAmount: try amount(row, binding.index(of: .refundAmount), currency),
            createdOn: try reading.requiredDay(row, created),
            paidOn: try reading.day(row, binding.index(of: .paidTime)),
            shippedOn: try reading.day(row, binding.index(of: .shippedTime)),
            deliveredOn: try reading.day(row, binding.index(of: .deliveredTime)),
            cancelledOn: try reading.day(row, binding.index(of: .cancelledTime)),
            provenance: Provenance(file: file, sheet: sheet, rowNumber: row.number))
    }

    private func amount(
        _ row: Row, _ index: Int?, _ currency: Currency
    ) throws(RowProblem) -> Amount? {
        guard let index, let ticks = try reading.ticks(row, index, currency) else { return nil }
        return Amount(ticks: ticks, currency)
    }

    private func requiredQuantity(_ row: Row) throws(RowProblem) -> Int {
        let index = binding.index(of: .quantity)
        if let quantity = try reading.quantity(row, index) { return quantity }
        throw RowProblem(columnIndex: index, text: "", fault: .empty(expected: "a quantity"))
    }

    /// Every market writes `Normal`; only the other value is translated.
    private func isPreOrder(_ row: Row) -> Bool {
        let text = reading.text(row, binding.index(of: .preOrder))
        return !text.isEmpty && HeaderText.normalized(text) != "normal"
    }
}
