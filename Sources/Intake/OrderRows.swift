import Money
import Profiles
import Records
import Tables

/// Makes order lines of the rows of an order export.
struct OrderRows {
    private let reading: CellReading
    private let layout: TableLayout
    private let explanationStart: String?
    private let binding: HeaderBinding
    private let file: String
    private let sheet: String
    private let currency: Currency

    // Required columns; the plan of the file has made sure of them.
    private let orderID: Int
    private let created: Int
    /// The column of the line's money, which names the row's currency where it names one.
    private let main: Int

    init?(_ claim: HeaderClaim, _ context: FileContext, file: String, sheet: String) {
        let binding = claim.binding
        let money: [Field] = [.subtotalBeforeDiscount, .subtotalAfterDiscount, .unitPrice]
        guard let currency = context.currency, let orderID = binding.index(of: .orderID),
            let created = binding.index(of: .createdTime),
            let main = money.lazy.compactMap(binding.index(of:)).first
        else { return nil }
        self.binding = binding
        self.currency = currency
        self.orderID = orderID
        self.created = created
        self.main = main
        reading = context.reading
        layout = claim.layout
        explanationStart = claim.layout.explanationStart.map { HeaderText.normalized($0) }
        self.file = file
        self.sheet = sheet
    }

    /// True where a column says what of a line went back, in units, money or words.
    var showsReturns: Bool {
        [Field.returnedQuantity, .refundAmount, .substatus].contains {
            binding.index(of: $0) != nil
        }
    }

    /// The currency that the row's own amount names, else the file's.
    func currency(of row: Row) -> Currency {
        row.withBytes(main, CurrencyCode.beside) ?? currency
    }

    /// What the row adds to the file's money.
    func mainTicks(_ row: Row, _ currency: Currency) throws(RowProblem) -> Int64 {
        try beforeDiscount(row, currency)
    }

    /// True for the row below the header that explains the columns.
    func isDescription(_ row: Row) -> Bool {
        guard row.number == binding.rowNumber + 1 else { return false }
        let text = HeaderText.normalized(row.text(orderID))
        if let explanationStart, text.hasPrefix(explanationStart) { return true }
        // In another language: sentences where IDs, amounts and days should be.
        let discount = binding.index(of: .sellerDiscount)
        return [orderID, main, created, discount ?? main].allSatisfy { index in
            let text = row.text(index)
            return text.contains(" ") && !text.contains { $0.isNumber }
        }
    }

    /// The order line of a row.
    func line(_ row: Row) throws(RowProblem) -> OrderLine {
        let currency = currency(of: row)
        let (status, substatus) = statusTexts(row)
        let words = [status, substatus].filter { !$0.isEmpty }
        let before = try beforeDiscount(row, currency)
        let platform = try ticks(row, .platformDiscount, currency) ?? 0
        var line = OrderLine(
            orderID: try reading.requiredOrderID(row, orderID), skuID: lineID(row),
            sellerSKU: reading.text(row, binding.index(of: .sellerSKU)),
            productName: reading.text(row, binding.index(of: .productName)),
            category: reading.text(row, binding.index(of: .category)),
            status: layout.statuses.status(status, substatus),
            statusText: words.joined(separator: " / "), isPreOrder: isPreOrder(row),
            quantity: try quantity(row),
            returnedQuantity: try reading.quantity(row, binding.index(of: .returnedQuantity)) ?? 0,
            subtotalBeforeDiscount: Amount(ticks: before, currency),
            platformDiscount: Amount(ticks: platform, currency),
            sellerDiscount: Amount(
                ticks: try sellerDiscount(row, before, platform, currency), currency),
            orderAmount: try amount(row, .orderAmount, currency),
            refundAmount: try amount(row, .refundAmount, currency),
            createdOn: try reading.requiredDay(row, created),
            paidOn: try reading.day(row, binding.index(of: .paidTime)),
            shippedOn: try reading.day(row, binding.index(of: .shippedTime)),
            deliveredOn: try reading.day(row, binding.index(of: .deliveredTime)),
            completedOn: try reading.day(row, binding.index(of: .completedTime)),
            cancelledOn: try reading.day(row, binding.index(of: .cancelledTime)),
            provenance: Provenance(file: file, sheet: sheet, rowNumber: row.number))
        line.orderDiscount = try amount(row, .orderDiscount, currency)
        return line
    }

    /// The last moment that a row or the rows before it tell of.
    ///
    /// Two exports of one day are told apart by it: the later one knows more of each order.
    func latest(_ row: Row, of line: OrderLine, after last: DateGrammar.Moment?)
        -> DateGrammar.Moment?
    {
        let others = [
            line.paidOn, line.shippedOn, line.deliveredOn, line.completedOn, line.cancelledOn,
        ]
        let day = others.compactMap(\.self).max().map { max($0, line.createdOn) } ?? line.createdOn
        if let last, day < last.day { return last }
        let columns = [created] + Self.times.compactMap(binding.index(of:))
        let seconds = columns.compactMap { index -> Int? in
            guard let moment = try? reading.requiredMoment(row, index), moment.day == day else {
                return nil
            }
            return moment.secondOfDay
        }
        let second = max(seconds.max() ?? 0, last?.day == day ? last?.secondOfDay ?? 0 : 0)
        return DateGrammar.Moment(day: day, secondOfDay: second)
    }

    private static let times: [Field] = [
        .paidTime, .shippedTime, .deliveredTime, .completedTime, .cancelledTime,
    ]

    /// Status and substatus in the export's own words.
    func statusTexts(_ row: Row) -> (status: String, substatus: String) {
        (
            reading.text(row, binding.index(of: .status)),
            reading.text(row, binding.index(of: .substatus))
        )
    }

    /// The price of all units before any discount: stated, or unit price times quantity, or what
    /// is left after discounts and these.
    private func beforeDiscount(_ row: Row, _ currency: Currency) throws(RowProblem) -> Int64 {
        if let index = binding.index(of: .subtotalBeforeDiscount) {
            return try reading.requiredTicks(row, index, currency)
        }
        if let index = binding.index(of: .unitPrice) {
            let price = try reading.requiredTicks(row, index, currency)
            let (total, isTooLarge) = price.multipliedReportingOverflow(
                by: Int64(try quantity(row)))
            if isTooLarge {
                throw RowProblem(columnIndex: index, text: row.text(index), fault: .tooLarge)
            }
            return total
        }
        return try reading.requiredTicks(row, main, currency)
            + (try ticks(row, .sellerDiscount, currency) ?? 0)
            + (try ticks(row, .platformDiscount, currency) ?? 0)
    }

    /// Stated, or what the price after all discounts leaves of it.
    private func sellerDiscount(
        _ row: Row, _ before: Int64, _ platform: Int64, _ currency: Currency
    ) throws(RowProblem) -> Int64 {
        if binding.index(of: .sellerDiscount) != nil {
            return try ticks(row, .sellerDiscount, currency) ?? 0
        }
        guard let after = try ticks(row, .subtotalAfterDiscount, currency) else { return 0 }
        return before - after - platform
    }

    /// What tells the lines of an order apart.
    private func lineID(_ row: Row) -> String {
        for field in [Field.lineID, .skuID] where binding.index(of: field) != nil {
            return reading.id(row, binding.index(of: field))
        }
        let parts = [Field.sellerSKU, .variation].map { reading.text(row, binding.index(of: $0)) }
        let name = parts.filter { !$0.isEmpty }.joined(separator: " | ")
        return name.isEmpty ? reading.text(row, binding.index(of: .productName)) : name
    }

    private func ticks(
        _ row: Row, _ field: Field, _ currency: Currency
    ) throws(RowProblem) -> Int64? {
        guard let index = binding.index(of: field),
            let ticks = try reading.ticks(row, index, currency)
        else { return nil }
        return layout.reversedFields.contains(field) ? -ticks : ticks
    }

    private func amount(
        _ row: Row, _ field: Field, _ currency: Currency
    ) throws(RowProblem) -> Amount? {
        try ticks(row, field, currency).map { Amount(ticks: $0, currency) }
    }

    /// The units of the line; one where the export has a row for each unit.
    private func quantity(_ row: Row) throws(RowProblem) -> Int {
        guard let index = binding.index(of: .quantity) else { return 1 }
        if let quantity = try reading.quantity(row, index) { return quantity }
        throw RowProblem(columnIndex: index, text: "", fault: .empty(expected: "a quantity"))
    }

    /// Every market writes `Normal`; only the other value is translated.
    private func isPreOrder(_ row: Row) -> Bool {
        let text = reading.text(row, binding.index(of: .preOrder))
        return !text.isEmpty && HeaderText.normalized(text) != "normal"
    }
}
