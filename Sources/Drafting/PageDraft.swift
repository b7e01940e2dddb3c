import Money
import Profiles
import Records
package import Tables

/// The first version of a page: what a file's header and values say of it, and what they do not.
///
/// It quotes headers and the words of types, never another value.
package struct PageDraft {
    let table: DraftTable
    let fields: FieldGuess
    let amounts: AmountGuess
    let sheet: String

    /// The sheet that the page is made from; empty for a text file.
    package var sheetName: String { sheet }

    /// Looks at the first rows of a sheet; nil where no row looks like a header.
    package init?(_ rows: [Row], sheet: String) {
        guard let table = DraftTable(rows) else { return nil }
        self.table = table
        self.sheet = sheet
        var fields = FieldGuess(table)
        let amounts = AmountGuess(table, fields)
        // A fee's name is of use only where it names the only amount.
        let names = amounts.named.count == 1 ? amounts.named[0].names : []
        let used = Set(names.map(\.index))
        for field in [Field.feeName, .feeType] {
            if let column = fields.column(field), !used.contains(column.index) {
                fields.drop(field)
            }
        }
        self.fields = fields
        self.amounts = amounts
    }

    /// How many rows of a sheet are worth looking at.
    package static let rowsMax = 2_000

    /// How well a sheet suits: its amounts and days count, whole tables before short ones.
    package var weight: Int {
        fields.bound.count + amounts.figures.count + amounts.named.count
            + (amounts.total == nil ? 0 : 5)
    }

    /// The page, ready for the page reader.
    package var text: String {
        var lines = DraftLines()
        writeHead(&lines)
        writeSpelling(&lines)
        writeColumns(&lines)
        writeFigures(&lines)
        writeWords(&lines)
        writeRest(&lines)
        return lines.text
    }

    func writeHead(_ lines: inout DraftLines) {
        let place = sheet.isEmpty ? "" : "sheet \(sheet), "
        lines.comment(
            "A draft: \(place)header in row \(table.headerRow), \(table.rowCount) rows looked at.")
        lines.comment("Behind each guess stands why; docs/mappings.md has the language.")
        lines.add("profile: my-platform/export", "yours to say: the part before / is the platform")
        lines.add("title: my export", "yours to say: for messages")
        lines.add("kind: \(fields.kind.rawValue)", fields.kindWhy)
        lines.add("claims:", "a file with all of these columns is this export")
        lines.add(list: anchors, after: "  by: ")
        lines.add(list: required, after: "needs: ")
    }

    /// The names that tell the export: the first six that it has.
    private var anchors: [String] {
        let order: [Field] = [
            .orderID, .transactionID, .statementID, .statementTotal, .paymentID, .settledDate,
            .type, .feeName, .feeType, .balanceAfter, .transactionDate, .referenceID, .amount,
            .description, .status, .quantity, .createdTime, .requestedDate, .walletAmount,
        ]
        var names = order.filter { name in
            fields.column(name) != nil || (name == .statementTotal && amounts.statementTotal != nil)
        }.map(\.rawValue)
        if amounts.total != nil { names.append("total-settlement") }
        names += amounts.figures.map { id(of: $0.column) }
        return Array(names.prefix(6))
    }

    private var required: [String] {
        let order: [Field] = [.orderID, .settledDate, .transactionDate, .feeName, .requestedDate]
        var names = order.filter { fields.column($0) != nil }.map(\.rawValue)
        if fields.column(.settledDate) != nil { names.removeAll { $0 == "transaction-date" } }
        if amounts.total != nil { names.append("total-settlement") }
        return names
    }

    private func writeSpelling(_ lines: inout DraftLines) {
        writeCurrency(&lines)
        if let id = fields.column(.orderID), !id.areDigits {
            lines.add("order-ids: text", "\(id.header) holds more than digits")
        } else if found != nil {
            lines.add("order-ids: text", "guess")
        }
        var numbers: [String] = []
        if table.spelling.decimalMark == .comma { numbers.append("decimal: comma") }
        let marks = table.spelling.marks.map { DraftLines.quoted($0.text) }
        if !marks.isEmpty { numbers.append("marks: [\(marks.joined(separator: ", "))]") }
        if hasRounding { numbers.append("round: half-even") }
        if !numbers.isEmpty {
            let why =
                hasRounding ? "amounts have more decimals than the currency" : "as the values show"
            lines.add("numbers: { \(numbers.joined(separator: ", ")) }", why)
        }
        if table.spelling.isMonthFirst {
            lines.add("dates: month-first", "a day above 12 stands second")
        }
    }

    private var moneyColumns: [ColumnSample] {
        [amounts.total?.column].compactMap(\.self) + amounts.figures.map(\.column)
            + amounts.named.map(\.column)
    }

    private var hasRounding: Bool {
        let isWhole = currency.flatMap { Currency(code: $0.code) }?.decimals == 0
        return moneyColumns.contains { $0.hasDust || (isWhole && $0.hasDecimals) }
    }

    private func writeCurrency(_ lines: inout DraftLines) {
        guard fields.column(.currency) == nil, fields.kind != .bank else { return }
        if let currency {
            lines.add("currency: \(currency.code)", currency.why)
        } else {
            lines.comment(
                "currency: IDR    # not said by the file; the store's counts if this stays out")
        }
    }

    /// The currency that headers, signs or the lines above the header name.
    private var currency: (code: String, why: String)? {
        for column in table.columns {
            let words = column.header.split { !$0.isLetter }.map(String.init)
            let code = words.first { word in
                word.utf8.count == 3 && word.uppercased() == word && Currency(code: word) != nil
                    && column.header.contains("(\(word))")
            }
            if let code { return (code, "likely: stands in headers") }
        }
        if let code = table.spelling.marks.first?.code { return (code, "likely: its sign") }
        let above = table.preamble.flatMap(\.cells).map { HeaderText.trimmed($0.text) }
        if let code = above.first(where: { $0.utf8.count == 3 && Currency(code: $0) != nil }) {
            return (code, "likely: stands above the header")
        }
        return nil
    }

    /// The column with the order's ID inside its text.
    var found: [ColumnSample]? {
        guard fields.column(.orderID) == nil, fields.kind == .settlement else { return nil }
        let columns = table.columns.filter { column in
            !HeaderNames.isPersonal(column.header)
                && column.texts.contains(where: OrderPattern.fits)
        }
        return columns.isEmpty ? nil : columns
    }

    func writeColumns(_ lines: inout DraftLines) {
        lines.add("columns:", "")
        for bound in fields.bound {
            lines.add(
                "  \(bound.field.rawValue): \(DraftLines.quoted(bound.column.header))", bound.why)
        }
        if let total = amounts.statementTotal {
            lines.add("  statement-total: \(DraftLines.quoted(total.column.header))", total.why)
        }
        let personal = table.columns.filter { HeaderNames.isPersonal($0.header) }
        let personalIndexes = Set(personal.map(\.index))
        lines.add(list: personal.map { DraftLines.quoted($0.header) }, after: "  personal: ")
        let used = personalIndexes.union(fields.bound.map(\.column.index))
            .union(moneyColumns.map(\.index))
            .union([amounts.statementTotal?.column.index].compactMap(\.self))
            .union(amounts.named.flatMap(\.names).map(\.index))
        // An amount that has no value yet stays unknown: if it gets one, that is said.
        let open = amounts.others.filter(\.column.isZero).map(\.column.index)
        let known = used.union(open)
        let unused = table.columns.filter { !known.contains($0.index) }
        lines.add(list: unused.map { DraftLines.quoted($0.header) }, after: "  unused: ")
    }

    /// The name of an amount's component.
    func id(of column: ColumnSample) -> String {
        var id = HeaderNames.id(of: column.header)
        if let code = currency?.code, id.hasSuffix("-\(code.lowercased())") {
            id = HeaderNames.id(of: column.header.replacing("(\(code))", with: ""))
        }
        let same = moneyColumns.filter {
            HeaderNames.id(of: $0.header) == HeaderNames.id(of: column.header)
        }
        let place = same.firstIndex { $0.index == column.index } ?? 0
        return place == 0 ? id : "\(id)-\(place + 1)"
    }
}

/// An order's ID inside a text.
enum OrderPattern {
    /// What a page searches for.
    static let text = "[Oo]rder(?: ID| id)?:? #?([0-9A-Z][0-9A-Z-]{5,})"

    /// True for texts that name an order.
    static func fits(_ text: String) -> Bool {
        guard text.contains("rder"), let regex = try? Regex(Self.text) else { return false }
        return (try? regex.firstMatch(in: text)) != nil
    }
}
