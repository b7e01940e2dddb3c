import Money
import Profiles
import Records
import Tables

/// Makes wallet rows of the rows of a wallet export or of a sheet of withdrawals.
struct WalletRows {
    private let reading: CellReading
    private let layout: TableLayout
    private let binding: HeaderBinding
    private let search: TextSearch
    private let file: String
    private let sheet: String
    private let currency: Currency
    private let amount: Int
    private let requested: Int
    /// False for a sheet beside a settlement, which tells days.
    private let hasTimes: Bool

    init?(
        _ claim: HeaderClaim, _ reading: CellReading, _ currency: Currency, file: String,
        sheet: String
    ) {
        guard let amount = claim.binding.index(of: .walletAmount),
            let requested = claim.binding.index(of: .requestedDate)
        else { return nil }
        binding = claim.binding
        layout = claim.layout
        hasTimes = claim.profile.kind == .wallet
        search = TextSearch(claim.layout, claim.binding)
        self.currency = currency
        self.amount = amount
        self.requested = requested
        self.reading = reading
        self.file = file
        self.sheet = sheet
    }

    /// What the row adds to the file's money.
    func mainTicks(_ row: Row) throws(RowProblem) -> Int64 {
        try reading.requiredTicks(row, amount, currency)
    }

    /// The movement of a row.
    func walletRow(_ row: Row) throws(RowProblem) -> WalletRow {
        let type = reading.text(row, binding.index(of: .type))
        let detail = reading.text(row, binding.index(of: .description))
        let state = reading.text(row, binding.index(of: .walletState))
        let moment = try reading.requiredMoment(row, requested)
        var result = WalletRow(
            kind: kind(type, detail), typeText: type,
            referenceID: reading.id(row, binding.index(of: .referenceID)),
            requestedOn: moment.day,
            succeededOn: try reading.day(row, binding.index(of: .succeededDate)),
            amount: Amount(ticks: try mainTicks(row), currency), state: self.state(state),
            provenance: Provenance(file: file, sheet: sheet, rowNumber: row.number))
        if hasTimes { result.secondOfDay = moment.secondOfDay }
        result.orderID = try found(.orderID, row)
        result.statementID = try found(.statementID, row)
        result.balanceAfter = try reading.amount(
            row, binding.index(of: .balanceAfter), currency)
        return result
    }

    /// The type of a row that the page has no word for; nil where it has one.
    func unknownType(_ row: Row) -> String? {
        let type = reading.text(row, binding.index(of: .type))
        let detail = reading.text(row, binding.index(of: .description))
        let word = layout.walletKinds["\(type) / \(detail)"] ?? layout.walletKinds[type]
        return word == nil && !type.isEmpty ? type : nil
    }

    /// `type / description` goes before the type alone.
    private func kind(_ type: String, _ detail: String) -> WalletRow.Kind {
        let word = layout.walletKinds["\(type) / \(detail)"] ?? layout.walletKinds[type]
        return word.flatMap(WalletRow.Kind.init(rawValue:)) ?? .other
    }

    /// Exports without states list only what happened.
    private func state(_ text: String) -> WalletRow.State {
        guard binding.index(of: .walletState) != nil else { return .transferred }
        return layout.walletStates[text].flatMap(WalletRow.State.init(rawValue:)) ?? .unknown
    }

    /// An ID from its own column, else from a text of the row.
    private func found(_ field: Field, _ row: Row) throws(RowProblem) -> String {
        if let index = binding.index(of: field), !CellReading.isNull(row, index) {
            return reading.id(row, index)
        }
        return search.text(field, row)
    }
}
