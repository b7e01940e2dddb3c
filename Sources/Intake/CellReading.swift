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
        /// A number of more digits than a spreadsheet keeps.
        case damaged
        /// Scientific notation in a text: digits that nobody can give back.
        case lossy
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
    /// Texts around the digits of an amount that say nothing, such as `Rp`.
    var marks: [String] = []
    /// How amounts with more decimals than their currency has are rounded.
    var rounding: Rounding?
    var ids = Spelling.IDs.digits

    /// True for cells that stand for no value.
    static func isNull(_ row: Row, _ index: Int) -> Bool { row.withBytes(index, isNull) }

    private static func isNull(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        let bytes = HeaderText.core(of: text)
        guard let first = bytes.first, let last = bytes.last else { return true }
        // Only characters beyond ASCII may be left to trim.
        guard first < 0x80, last < 0x80 else {
            return ["", "/", "-", "--"].contains(HeaderText.trimmed(bytes))
        }
        let (slash, dash) = (UInt8(ascii: "/"), UInt8(ascii: "-"))
        switch bytes.count {
        case 1: return first == slash || first == dash
        case 2: return first == dash && last == dash
        default: return false
        }
    }

    /// The cell's text without what exports put around it; empty where it stands for no value.
    func text(_ row: Row, _ index: Int?) -> String {
        guard let index, !Self.isNull(row, index) else { return "" }
        return row.withBytes(index, HeaderText.trimmed)
    }

    /// The amount of a cell in ticks; nil where it stands for no value.
    func ticks(_ row: Row, _ index: Int, _ currency: Currency) throws(RowProblem) -> Int64? {
        if let ticks = row.withBytes(index, { PlainAmount.ticks($0, currency, decimalMark) }) {
            return ticks
        }
        return Self.isNull(row, index) ? nil : try ticks(row[index], at: index, currency)
    }

    /// The amount of a cell that is not spelled in the plainest way.
    private func ticks(
        _ cell: Cell, at index: Int, _ currency: Currency
    ) throws(RowProblem) -> Int64 {
        // All digits of a numeric cell are there, with an exponent or without.
        let text = cell.kind == .number ? NumberText.plain(cell.text) : cell.text
        let amount = unmarked(HeaderText.trimmed(text))
        let grammar = grammar(of: cell, currency)
        let fault: RowProblem.Fault
        switch Cell(cell.kind, amount).precision {
        case .damaged: fault = .damaged
        case .lossy where Self.isZero(amount): return 0
        case .lossy: fault = .lossy
        case .exact:
            do {
                return try grammar.amount(amount).ticks
            } catch {
                if error == .tooManyDecimals, let rounding,
                    let ticks = try? grammar.amount(amount, rounding).ticks
                {
                    return ticks
                }
                fault = Self.fault(error, grammar, rowCurrency: currency)
            }
        }
        throw RowProblem(columnIndex: index, text: cell.text, fault: fault)
    }

    /// True for `0.00E+00`: a spreadsheet writes only a true zero so.
    private static func isZero(_ text: String) -> Bool {
        let parts = text.uppercased().split(separator: "E")
        return parts.count == 2
            && parts.allSatisfy { part in
                part.contains("0") && part.allSatisfy { "0.,+-".contains($0) }
            }
    }

    /// The text without the marks that the page names, `-` before or behind them kept.
    private func unmarked(_ text: String) -> String {
        guard !marks.isEmpty else { return text }
        var rest = text[...]
        var sign = ""
        if rest.first == "-" || rest.first == "+" {
            sign = rest.removeFirst() == "-" ? "-" : ""
        }
        for mark in marks where rest.count > mark.count {
            if rest.lowercased().hasPrefix(mark.lowercased()) {
                rest = rest.dropFirst(mark.count)
            } else if rest.lowercased().hasSuffix(mark.lowercased()) {
                rest = rest.dropLast(mark.count)
            }
        }
        return HeaderText.trimmed(sign + HeaderText.trimmed(String(rest)))
    }

    /// The amount of a cell; nil without a column, and where the cell stands for no value.
    func amount(
        _ row: Row, _ index: Int?, _ currency: Currency
    ) throws(RowProblem) -> Amount? {
        guard let index, let ticks = try ticks(row, index, currency) else { return nil }
        return Amount(ticks: ticks, currency)
    }

    /// An amount that a row cannot do without.
    func requiredTicks(
        _ row: Row, _ index: Int, _ currency: Currency
    ) throws(RowProblem) -> Int64 {
        if let ticks = try ticks(row, index, currency) { return ticks }
        throw Self.problem(row, index, .empty(expected: "an amount"))
    }

    /// The day of a cell; nil where it stands for no value.
    func day(_ row: Row, _ index: Int?) throws(RowProblem) -> Day? {
        guard let index else { return nil }
        if let day = row.withBytes(index, { dates.day(HeaderText.core(of: $0)) }) { return day }
        if Self.isNull(row, index) { return nil }
        if let day = dates.day(row.withBytes(index, HeaderText.trimmed)) { return day }
        throw Self.problem(row, index, .day(expected: dates.expectation))
    }

    /// The day of a cell with the second of it, where the cell has a time.
    func requiredMoment(_ row: Row, _ index: Int) throws(RowProblem) -> DateGrammar.Moment {
        if let moment = row.withBytes(index, { dates.moment(HeaderText.core(of: $0)) }) {
            return moment
        }
        return DateGrammar.Moment(day: try requiredDay(row, index), secondOfDay: nil)
    }

    /// A day that a row cannot do without.
    func requiredDay(_ row: Row, _ index: Int) throws(RowProblem) -> Day {
        if let day = try day(row, index) { return day }
        throw Self.problem(row, index, .empty(expected: dates.expectation))
    }

    /// An ID of an order or adjustment: digits, or what a spreadsheet left of them.
    ///
    /// Empty where the cell stands for no value.
    func orderID(_ row: Row, _ index: Int?) throws(RowProblem) -> String {
        guard let index, !Self.isNull(row, index) else { return "" }
        if ids != .digits, let ruin = IDText.shortened(row[index]) { return ruin }
        if let id = IDText.orderID(row, index) { return id }
        if ids != .digits { return IDText.textID(row, index) }
        throw Self.problem(row, index, .orderID)
    }

    /// The day that an order ID begins with, behind a country's prefix; nil for other IDs.
    func day(inID id: String) -> Day? {
        guard ids == .dated else { return nil }
        let bytes = Array(id.utf8)
        let start = bytes.count > 3 && bytes[2] == UInt8(ascii: "-") ? 3 : 0
        guard bytes.count >= start + 6, bytes[start..<start + 6].allSatisfy({ $0 &- 0x30 < 10 })
        else { return nil }
        func number(_ offset: Int) -> Int {
            Int(bytes[start + offset] - 0x30) * 10 + Int(bytes[start + offset + 1] - 0x30)
        }
        return Day(year: 2_000 + number(0), month: number(2), day: number(4))
    }

    /// An order ID that a row cannot do without.
    func requiredOrderID(_ row: Row, _ index: Int) throws(RowProblem) -> String {
        let id = try orderID(row, index)
        guard id.isEmpty else { return id }
        throw Self.problem(row, index, .empty(expected: "an order ID"))
    }

    /// Any other ID, as text.
    func id(_ row: Row, _ index: Int?) -> String {
        guard let index, !Self.isNull(row, index) else { return "" }
        return IDText.orderID(row, index) ?? IDText.textID(row, index)
    }

    /// A count of units; nil where the cell stands for no value.
    func quantity(_ row: Row, _ index: Int?) throws(RowProblem) -> Int? {
        guard let index, !Self.isNull(row, index) else { return nil }
        let cell = row[index]
        let text = cell.kind == .number ? NumberText.plain(cell.text) : cell.text
        if let quantity = Int(HeaderText.trimmed(text)), (0...10_000_000).contains(quantity) {
            return quantity
        }
        throw Self.problem(row, index, .quantity)
    }

    private static func problem(_ row: Row, _ index: Int, _ fault: RowProblem.Fault) -> RowProblem {
        RowProblem(columnIndex: index, text: row.text(index), fault: fault)
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
