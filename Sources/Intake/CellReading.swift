import Money
import Profiles
import Records
import Tables
import XLSX

/// What makes a row unfit to be a record.
struct RowProblem: Error {
    /// What is wrong with a cell or with the row.
    enum Fault {
        case empty(expected: String)
        case amount(expected: String)
        case currency(Currency, rowCurrency: Currency)
        case tooLarge
        case day(expected: String)
        case orderID
        case quantity
        case currencyCode
        case cutOff(cells: Int, columns: Int)
        case surplus(cells: Int, columns: Int)
    }

    /// Nil where the row as a whole is at fault.
    var columnIndex: Int?
    var text: String
    var fault: Fault
}

/// Reads the cells of one file: its amounts, days and IDs.
struct CellReading {
    var decimalMark: AmountGrammar.DecimalMark
    var dates: DateGrammar

    /// True for cells that stand for no value.
    static func isNull(_ cell: Cell) -> Bool {
        switch cell.text.utf8.count {
        case 0: true
        case 1: cell.text == "/" || cell.text == "-" || cell.text == "\t" || cell.text == " "
        default: ["", "/", "-", "--"].contains(HeaderText.trimmed(cell.text))
        }
    }

    /// The cell's text without what exports put around it; empty where it stands for no value.
    func text(_ row: Row, _ index: Int?) -> String {
        guard let index else { return "" }
        let cell = row[index]
        return Self.isNull(cell) ? "" : HeaderText.trimmed(cell.text)
    }

    /// The amount of a cell in ticks; nil where it stands for no value.
    func ticks(_ row: Row, _ index: Int, _ currency: Currency) throws(RowProblem) -> Int64? {
        let cell = row[index]
        if cell.text.utf8.count <= 1 {
            if cell.text == "0" { return 0 }
            if Self.isNull(cell) { return nil }
        }
        if let ticks = PlainAmount.ticks(cell.text, currency, decimalMark) { return ticks }
        if Self.isNull(cell) { return nil }
        let grammar = grammar(of: cell, currency)
        let text = cell.kind == .number ? NumberText.plain(cell.text) : cell.text
        do {
            return try grammar.amount(HeaderText.trimmed(text)).ticks
        } catch {
            throw RowProblem(
                columnIndex: index, text: cell.text,
                fault: Self.fault(error, grammar, rowCurrency: currency))
        }
    }

    /// An amount that a row cannot do without.
    func requiredTicks(
        _ row: Row, _ index: Int, _ currency: Currency
    ) throws(RowProblem) -> Int64 {
        if let ticks = try ticks(row, index, currency) { return ticks }
        throw RowProblem(
            columnIndex: index, text: row[index].text, fault: .empty(expected: "an amount"))
    }

    /// The day of a cell; nil where it stands for no value.
    func day(_ row: Row, _ index: Int?) throws(RowProblem) -> Day? {
        guard let index, !Self.isNull(row[index]) else { return nil }
        if let day = dates.day(HeaderText.trimmed(row[index].text)) { return day }
        throw RowProblem(
            columnIndex: index, text: row[index].text, fault: .day(expected: dates.expectation))
    }

    /// A day that a row cannot do without.
    func requiredDay(_ row: Row, _ index: Int) throws(RowProblem) -> Day {
        if let day = try day(row, index) { return day }
        throw RowProblem(
            columnIndex: index, text: row[index].text, fault: .empty(expected: dates.expectation))
    }

    /// An ID of an order or adjustment: digits, or what a spreadsheet left of them.
    ///
    /// Empty where the cell stands for no value.
    func orderID(_ row: Row, _ index: Int?) throws(RowProblem) -> String {
        guard let index, !Self.isNull(row[index]) else { return "" }
        if let id = IDText.orderID(row[index]) { return id }
        throw RowProblem(columnIndex: index, text: row[index].text, fault: .orderID)
    }

    /// An order ID that a row cannot do without.
    func requiredOrderID(_ row: Row, _ index: Int) throws(RowProblem) -> String {
        let id = try orderID(row, index)
        guard id.isEmpty else { return id }
        throw RowProblem(
            columnIndex: index, text: row[index].text, fault: .empty(expected: "an order ID"))
    }

    /// Any other ID, as text.
    func id(_ row: Row, _ index: Int?) -> String {
        guard let index, !Self.isNull(row[index]) else { return "" }
        return IDText.orderID(row[index]) ?? HeaderText.trimmed(row[index].text)
    }

    /// A count of units; nil where the cell stands for no value.
    func quantity(_ row: Row, _ index: Int?) throws(RowProblem) -> Int? {
        guard let index, !Self.isNull(row[index]) else { return nil }
        let cell = row[index]
        let text = cell.kind == .number ? NumberText.plain(cell.text) : cell.text
        if let quantity = Int(HeaderText.trimmed(text)), (0...10_000_000).contains(quantity) {
            return quantity
        }
        throw RowProblem(columnIndex: index, text: cell.text, fault: .quantity)
    }

    /// Numeric cells have a dot before their decimals whatever the file's texts have.
    private func grammar(of cell: Cell, _ currency: Currency) -> AmountGrammar {
        AmountGrammar(
            currency: currency, decimalMark: cell.kind == .number ? .dot : decimalMark)
    }

    private static func fault(
        _ error: AmountError, _ grammar: AmountGrammar, rowCurrency: Currency
    ) -> RowProblem.Fault {
        switch error {
        case .otherCurrency(let currency): .currency(currency, rowCurrency: rowCurrency)
        case .tooLarge: .tooLarge
        case .empty, .notANumber, .tooManyDecimals: .amount(expected: grammar.expectation)
        }
    }
}
