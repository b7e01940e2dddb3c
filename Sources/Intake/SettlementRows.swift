import Money
import Profiles
import Records
import Tables

/// Makes settlement entries of the rows of an income workbook or a statement export.
struct SettlementRows {
    private let reading: CellReading
    private let types: RowTypeTable
    private let binding: HeaderBinding
    private let tree: FigureTree
    private let sums: SalesSums
    private let file: String
    private let sheet: String
    private let currency: Currency

    // Required columns; the plan of the file has made sure of them.
    private let id: Int
    private let type: Int
    private let settled: Int
    private let total: Int

    init?(_ claim: Claim, _ context: FileContext, file: String, sheet: String) {
        let binding = claim.binding
        guard let currency = context.currency, let id = binding.index(of: .entryID),
            let type = binding.index(of: .type), let settled = binding.index(of: .settledDate),
            let total = binding.index(of: .total)
        else { return nil }
        self.binding = binding
        self.currency = currency
        self.id = id
        self.type = type
        self.settled = settled
        self.total = total
        reading = context.reading
        types = claim.profile.rowTypes
        tree = FigureTree(binding)
        sums = SalesSums(tree)
        self.file = file
        self.sheet = sheet
    }

    /// The row's own currency, else the file's.
    func currency(of row: Row) throws(RowProblem) -> Currency {
        guard let index = binding.index(of: .currency), !CellReading.isNull(row, index) else {
            return row.withBytes(total, CurrencyCode.beside) ?? currency
        }
        if let currency = Currency(code: row.withBytes(index, HeaderText.trimmed)) {
            return currency
        }
        throw RowProblem(columnIndex: index, text: row.text(index), fault: .currencyCode)
    }

    /// What the row adds to the file's money.
    func mainTicks(_ row: Row, _ currency: Currency) throws(RowProblem) -> Int64 {
        try reading.requiredTicks(row, total, currency)
    }

    /// The entry of a row.
    func entry(_ row: Row) throws(RowProblem) -> SettlementEntry {
        let typeText = reading.text(row, type)
        guard !typeText.isEmpty else {
            throw RowProblem(columnIndex: type, text: "", fault: .empty(expected: "a row type"))
        }
        let rowType = types[typeText]
        let isOrder = rowType.kind == .order
        let id = isOrder ? try reading.requiredOrderID(row, id) : try reading.orderID(row, id)
        let related = isOrder ? id : try reading.orderID(row, binding.index(of: .relatedOrderID))
        let currency = try currency(of: row)
        let ticks = try ticks(row, currency)
        let (sales, refunds) = sums.salesAndRefunds(ticks)
        return SettlementEntry(
            kind: rowType.kind, type: rowType.name, isKnownType: rowType.isKnown, id: id,
            orderID: related, skuID: reading.id(row, binding.index(of: .skuID)),
            createdOn: try reading.day(row, binding.index(of: .createdTime)),
            settledOn: try reading.requiredDay(row, settled),
            total: Amount(ticks: try reading.requiredTicks(row, total, currency), currency),
            sales: Amount(ticks: sales, currency), refunds: Amount(ticks: refunds, currency),
            customerPayment: sum(row, sums.customerPayment, ticks, currency),
            platformDiscount: sum(row, sums.platformDiscount, ticks, currency),
            components: tree.components(ticks, currency),
            statementID: reading.id(row, binding.index(of: .statementID)),
            paymentID: reading.id(row, binding.index(of: .paymentID)),
            provenance: Provenance(file: file, sheet: sheet, rowNumber: row.number))
    }

    /// The ticks of all money columns; an unknown column counts only where it holds an amount.
    private func ticks(_ row: Row, _ currency: Currency) throws(RowProblem) -> [Int64] {
        var ticks = [Int64](repeating: 0, count: tree.columns.count)
        for (place, column) in tree.columns.enumerated() {
            if column.isKnown {
                ticks[place] = try reading.ticks(row, column.index, currency) ?? 0
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

/// Which columns of a file make up sales, refunds and what fees are taken of.
private struct SalesSums {
    let customerPayment: [Int]
    let platformDiscount: [Int]
    private let sales: [Int]
    private let refunds: [Int]
    /// Sales and refunds in one; for files that do not list refunds apart.
    private let netSales: [Int]

    init(_ tree: FigureTree) {
        func places(_ names: String...) -> [Int] {
            names.compactMap { name in
                tree.columns.firstIndex { $0.id == ComponentID(name) && $0.isKnown }
            }
        }
        customerPayment = places("customer-payment", "customer-refund")
        platformDiscount = places("platform-discounts", "refund-of-platform-discounts")
        netSales = places(ComponentID.netSales.rawValue)
        let wholes = (places(ComponentID.sales.rawValue), places(ComponentID.refunds.rawValue))
        let isIncome = !wholes.0.isEmpty
        sales = isIncome ? wholes.0 : places("gross-sales", "seller-discount")
        refunds = isIncome ? wholes.1 : places("gross-sales-refund", "seller-discount-refund")
    }

    /// Sales and refunds of a row; sales below zero are the reversal of a sale, and so refunds.
    func salesAndRefunds(_ ticks: [Int64]) -> (sales: Int64, refunds: Int64) {
        func sum(_ places: [Int]) -> Int64 { places.reduce(0) { $0 + ticks[$1] } }
        var (sales, refunds) = (sum(sales), sum(refunds))
        if self.refunds.isEmpty, !netSales.isEmpty {
            (sales, refunds) = (sum(netSales), 0)
        }
        return sales < 0 ? (0, refunds + sales) : (sales, refunds)
    }
}
