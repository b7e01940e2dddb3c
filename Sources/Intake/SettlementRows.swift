import Money
import Profiles
import Records
import Tables

/// Makes settlement entries of the rows of a settlement: one amount for each column, or one for
/// each row that another column names.
struct SettlementRows {
    /// What a row becomes.
    enum Result {
        case entry(SettlementEntry)
        case payout(WalletRow)
        /// Money that is announced and not released yet.
        case notice(OrderNotice)
        /// The statement's own total, in a row of its own.
        case total(Amount)
        case ignored(rule: String)
    }

    private let reading: CellReading
    private let layout: TableLayout
    private let binding: HeaderBinding
    private let tree: FigureTree
    private let named: NamedAmountColumns
    private let sums: SalesSums
    private let search: TextSearch
    private let file: String
    private let sheet: String
    private let currency: Currency

    private let settled: Int
    private let total: Int?
    private let orderID: Int?
    private let type: Int?

    init?(_ claim: HeaderClaim, _ context: FileContext, file: String, sheet: String) {
        let binding = claim.binding
        let days: [Field] = [.settledDate, .transactionDate]
        guard let currency = context.currency,
            let settled = days.lazy.compactMap(binding.index(of:)).first
        else { return nil }
        self.binding = binding
        self.currency = currency
        self.settled = settled
        reading = context.reading
        layout = claim.layout
        total = binding.index(of: .total)
        orderID = binding.index(of: .entryID) ?? binding.index(of: .orderID)
        type = binding.index(of: .type)
        tree = FigureTree(binding, addsRepeatedColumns: claim.layout.addsRepeatedColumns)
        named = NamedAmountColumns(claim.layout, binding)
        sums = SalesSums(tree, claim.layout.sums)
        search = TextSearch(claim.layout, binding)
        guard total != nil || !tree.columns.isEmpty || !named.isEmpty else { return nil }
        self.file = file
        self.sheet = sheet
    }

    /// The row's own currency, else the file's.
    func currency(of row: Row) throws(RowProblem) -> Currency {
        guard let index = binding.index(of: .currency), !CellReading.isNull(row, index) else {
            return total.flatMap { row.withBytes($0, CurrencyCode.beside) } ?? currency
        }
        if let currency = Currency(code: row.withBytes(index, HeaderText.trimmed)) {
            return currency
        }
        throw RowProblem(columnIndex: index, text: row.text(index), fault: .currencyCode)
    }

    /// What the row adds to the file's money.
    func mainTicks(_ row: Row, _ currency: Currency) throws(RowProblem) -> Int64 {
        if let total { return try reading.requiredTicks(row, total, currency) }
        let figures = tree.total(try ticks(row, currency))
        let amounts = try named.amounts(row, reading, currency)
        return amounts.reduce(figures) { $0 + $1.ticks }
    }

    /// What becomes of a row.
    func result(_ row: Row) throws(RowProblem) -> Result {
        let currency = try currency(of: row)
        if let total = try statementTotal(row, currency) { return .total(total) }
        let amounts = try named.amounts(row, reading, currency)
        let rowType = try rowType(row, amounts)
        let kind: SettlementEntry.Kind
        switch rowType.fate {
        case .entry(let entryKind): kind = entryKind
        case .payout: return .payout(try payout(row, currency))
        case .ignored: return .ignored(rule: "row-type")
        }
        let state = reading.text(row, binding.index(of: .releaseState))
        if isPending(row, state) {
            return .notice(try notice(row, state, currency))
        }
        return .entry(try entry(row, kind, rowType, amounts, currency))
    }

    private func entry(
        _ row: Row, _ kind: SettlementEntry.Kind, _ rowType: RowType,
        _ amounts: [NamedAmountColumns.Found], _ currency: Currency
    ) throws(RowProblem) -> SettlementEntry {
        let isOrder = kind == .order
        let ownID = try ownID(row, isRequired: isOrder)
        let related = isOrder ? ownID : try relatedID(row, ownID)
        let ticks = try ticks(row, currency)
        let (sales, refunds) = sums.salesAndRefunds(ticks, amounts)
        let ownTotal: Int64
        if let total {
            ownTotal = try reading.requiredTicks(row, total, currency)
        } else {
            ownTotal = tree.total(ticks) + amounts.reduce(0) { $0 + $1.ticks }
        }
        let id = reading.id(row, binding.index(of: .transactionID))
        return SettlementEntry(
            kind: kind, type: rowType.name, isKnownType: rowType.isKnown,
            id: id.isEmpty ? ownID : id, orderID: related, skuID: lineID(row),
            createdOn: try reading.day(row, binding.index(of: .createdTime))
                ?? reading.day(inID: related),
            settledOn: try settledOn(row),
            total: Amount(ticks: ownTotal, currency),
            sales: Amount(ticks: sales, currency), refunds: Amount(ticks: refunds, currency),
            customerPayment: sum(row, sums.customerPayment, ticks, currency),
            platformDiscount: sum(row, sums.platformDiscount, ticks, currency),
            components: components(
                kind, rowType, total == nil ? 0 : ownTotal, ticks, amounts, currency),
            statementID: reading.id(row, binding.index(of: .statementID)),
            paymentID: reading.id(row, binding.index(of: .paymentID)),
            provenance: place(row))
    }

    /// The parts of a row; an adjustment that the file does not split is one part itself.
    private func components(
        _ kind: SettlementEntry.Kind, _ rowType: RowType, _ stated: Int64, _ ticks: [Int64],
        _ amounts: [NamedAmountColumns.Found], _ currency: Currency
    ) -> [Component] {
        var components = tree.components(ticks, currency)
        components += amounts.filter { $0.ticks != 0 }.map { $0.component(currency) }
        guard kind == .adjustment, rowType.isKnown, !layout.rowTypes.isEmpty, stated != 0,
            !components.contains(where: { $0.id != .total && $0.group != .information })
        else { return components }
        let name = HeaderText.kebab(rowType.name)
        guard !name.isEmpty else { return components }
        components.append(
            Component(
                ComponentID(name), Amount(ticks: stated, currency), group: .adjustment,
                parent: .total, isKnown: true))
        return components
    }

    /// The type that the row states, or that its amounts and order ID make it.
    private func rowType(
        _ row: Row, _ amounts: [NamedAmountColumns.Found]
    ) throws(RowProblem) -> RowType {
        if let type, !layout.rowTypes.isEmpty {
            let text = reading.text(row, type)
            guard !text.isEmpty else {
                throw RowProblem(
                    columnIndex: type, text: "", fault: .empty(expected: "a row type"))
            }
            return layout.rowTypes[text]
        }
        let hasOrder = try !ownID(row, isRequired: false).isEmpty
        let isAdjustment = !amounts.isEmpty && amounts.allSatisfy { $0.column.group == .adjustment }
        let names = amounts.map(\.name).filter { !$0.isEmpty }.joined(separator: ", ")
        let stated = type.map { reading.text(row, $0) } ?? ""
        let name = names.isEmpty ? stated : names
        return RowType(
            fate: .entry(hasOrder && !isAdjustment ? .order : .adjustment),
            name: HeaderText.normalized(
                name.isEmpty ? (hasOrder ? "order" : "adjustment") : name),
            // An unknown fee of an order is told as a fee.
            isKnown: hasOrder || amounts.allSatisfy(\.isKnown))
    }

    private func ownID(_ row: Row, isRequired: Bool) throws(RowProblem) -> String {
        let field: Field = binding.index(of: .entryID) != nil ? .entryID : .orderID
        if let orderID, !CellReading.isNull(row, orderID) {
            return try reading.requiredOrderID(row, orderID)
        }
        let found = search.text(field, row)
        guard found.isEmpty, isRequired, let orderID else { return found }
        return try reading.requiredOrderID(row, orderID)
    }

    /// The order of a row that is no sale of it; an ID column for orders only is that, too.
    private func relatedID(_ row: Row, _ ownID: String) throws(RowProblem) -> String {
        guard let index = binding.index(of: .relatedOrderID) else {
            return binding.index(of: .entryID) == nil ? ownID : ""
        }
        return try reading.orderID(row, index)
    }

    private func lineID(_ row: Row) -> String {
        let index = binding.index(of: .lineID) ?? binding.index(of: .skuID)
        return reading.id(row, index)
    }

    private func settledOn(_ row: Row) throws(RowProblem) -> Day {
        if let day = try reading.day(row, settled) { return day }
        if let other = binding.index(of: .transactionDate), other != settled {
            return try reading.requiredDay(row, other)
        }
        return try reading.requiredDay(row, settled)
    }

    /// The total of a statement, where a row states it and has no amount of its own.
    private func statementTotal(_ row: Row, _ currency: Currency) throws(RowProblem) -> Amount? {
        guard let index = binding.index(of: .statementTotal), named.areEmpty(row),
            let ticks = try reading.ticks(row, index, currency)
        else { return nil }
        return Amount(ticks: ticks, currency)
    }

    private func payout(_ row: Row, _ currency: Currency) throws(RowProblem) -> WalletRow {
        let payment = reading.id(row, binding.index(of: .paymentID))
        return WalletRow(
            kind: .withdrawal, typeText: type.map { reading.text(row, $0) } ?? "",
            referenceID: payment.isEmpty
                ? reading.id(row, binding.index(of: .transactionID)) : payment,
            requestedOn: try settledOn(row), succeededOn: nil,
            amount: Amount(ticks: try mainTicks(row, currency), currency), state: .transferred,
            provenance: place(row))
    }

    /// True for money that is announced only: by the word of its state or, where the page does not
    /// know the word, by a release day that is still empty.
    private func isPending(_ row: Row, _ state: String) -> Bool {
        guard !layout.releaseStates.isEmpty, !state.isEmpty else { return false }
        if let word = layout.releaseStates[state] { return word == "pending" }
        return binding.index(of: .settledDate).map { CellReading.isNull(row, $0) } ?? false
    }

    private func notice(
        _ row: Row, _ state: String, _ currency: Currency
    ) throws(RowProblem) -> OrderNotice {
        OrderNotice(
            kind: .unsettled, id: reading.id(row, binding.index(of: .transactionID)),
            orderID: try ownID(row, isRequired: false), skuID: lineID(row), statusText: state,
            amount: Amount(ticks: try mainTicks(row, currency), currency),
            createdOn: try reading.day(row, binding.index(of: .createdTime)), dueOn: nil,
            provenance: place(row))
    }

    private func place(_ row: Row) -> Provenance {
        Provenance(file: file, sheet: sheet, rowNumber: row.number)
    }

    /// The ticks of all money columns; an unknown column counts only where it holds an amount.
    private func ticks(_ row: Row, _ currency: Currency) throws(RowProblem) -> [Int64] {
        var ticks = [Int64](repeating: 0, count: tree.columns.count)
        for (place, column) in tree.columns.enumerated() {
            if column.isKnown {
                let amount = try reading.ticks(row, column.index, currency) ?? 0
                ticks[place] = column.isReversed ? -amount : amount
            } else if let amount = try? reading.ticks(row, column.index, currency) {
                ticks[place] = amount
            }
        }
        return ticks
    }

    /// The sum of some columns; nil where the row states none of them.
    private func sum(
        _ row: Row, _ places: [Int], _ ticks: [Int64], _ currency: Currency
    ) -> Amount? {
        let stated = places.filter { !CellReading.isNull(row, tree.columns[$0].index) }
        guard !stated.isEmpty else { return nil }
        return Amount(ticks: stated.reduce(0) { $0 + ticks[$1] }, currency)
    }
}
