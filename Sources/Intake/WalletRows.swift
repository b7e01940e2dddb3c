import Money
import Profiles
import Records
import Tables

/// Makes wallet rows of the rows of a sheet of withdrawals.
struct WalletRows {
    private let reading: CellReading
    private let table: SheetTable
    private let binding: HeaderBinding
    private let file: String
    private let sheet: String
    private let currency: Currency
    private let amount: Int
    private let requested: Int

    init?(
        _ binding: HeaderBinding, _ table: SheetTable, _ reading: CellReading,
        _ currency: Currency, file: String, sheet: String
    ) {
        guard let amount = binding.index(of: .walletAmount),
            let requested = binding.index(of: .requestedDate)
        else { return nil }
        self.binding = binding
        self.table = table
        self.currency = currency
        self.amount = amount
        self.requested = requested
        self.reading = reading
        self.file = file
        self.sheet = sheet
    }

    /// The movement of a row.
    func walletRow(_ row: Row) throws(RowProblem) -> WalletRow {
        let type = reading.text(row, binding.index(of: .type))
        let state = reading.text(row, binding.index(of: .walletState))
        return WalletRow(
            kind: table.walletKinds[type].flatMap(WalletRow.Kind.init(rawValue:)) ?? .other,
            typeText: type, referenceID: reading.id(row, binding.index(of: .referenceID)),
            requestedOn: try reading.requiredDay(row, requested),
            succeededOn: try reading.day(row, binding.index(of: .succeededDate)),
            amount: Amount(ticks: try reading.requiredTicks(row, amount, currency), currency),
            state: table.walletStates[state].flatMap(WalletRow.State.init(rawValue:)) ?? .unknown,
            provenance: Provenance(file: file, sheet: sheet, rowNumber: row.number))
    }
}
