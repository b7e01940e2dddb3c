import Money
import Profiles
import Records
import Tables

/// Makes bank lines of the rows of a bank statement.
struct BankRows {
    private let reading: CellReading
    private let layout: TableLayout
    private let binding: HeaderBinding
    private let search: TextSearch
    private let file: String
    private let sheet: String
    private let currency: Currency
    private let booked: Int

    init?(
        _ claim: HeaderClaim, _ reading: CellReading, _ currency: Currency, file: String,
        sheet: String
    ) {
        let binding = claim.binding
        guard let booked = binding.index(of: .transactionDate),
            [.amount, .credit, .debit].contains(where: { binding.index(of: $0) != nil })
        else { return nil }
        self.binding = binding
        layout = claim.layout
        search = TextSearch(claim.layout, binding)
        self.booked = booked
        self.reading = reading
        self.currency = currency
        self.file = file
        self.sheet = sheet
    }

    /// What the row adds to the file's money: one signed amount, or credit less debit.
    func mainTicks(_ row: Row) throws(RowProblem) -> Int64 {
        if let index = binding.index(of: .amount) {
            let ticks = try reading.requiredTicks(row, index, currency)
            return layout.reversedFields.contains(.amount) ? -ticks : ticks
        }
        var ticks: Int64?
        if let index = binding.index(of: .credit) {
            ticks = try reading.ticks(row, index, currency)
        }
        if let index = binding.index(of: .debit),
            let debit = try reading.ticks(row, index, currency)
        {
            // Banks write a debit with a minus or without.
            ticks = (ticks ?? 0) - abs(debit)
        }
        if let ticks { return ticks }
        throw RowProblem(
            columnIndex: binding.index(of: .credit), text: "",
            fault: .empty(expected: "a credit or a debit"))
    }

    /// The line of a row.
    func line(_ row: Row) throws(RowProblem) -> BankLine {
        var reference = reading.text(row, binding.index(of: .referenceID))
        if reference.isEmpty { reference = search.text(.referenceID, row) }
        if reference.isEmpty { reference = reading.text(row, binding.index(of: .description)) }
        return BankLine(
            bookedOn: try reading.requiredDay(row, booked),
            amount: Amount(ticks: try mainTicks(row), currency), reference: reference,
            balanceAfter: try reading.amount(row, binding.index(of: .balanceAfter), currency),
            provenance: Provenance(file: file, sheet: sheet, rowNumber: row.number))
    }
}
