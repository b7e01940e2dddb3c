import Money
import Profiles
import Tables

/// How a file spells numbers and days, found in its own cells.
struct NumberSpelling {
    /// A number with the count of its decimals.
    struct Number {
        var ticks: Int64
        var decimals: Int
    }

    /// A text beside amounts that says their currency.
    struct Mark: Hashable {
        var text: String
        var code: String?
    }

    private(set) var decimalMark = AmountGrammar.DecimalMark.dot
    private(set) var dates = DateGrammar()
    private(set) var isMonthFirst = false
    /// The marks that stand at amounts, the longest first.
    private(set) var marks: [Mark] = []

    /// Signs of currencies; those of several have no code.
    private static let knownMarks = [
        Mark(text: "NT$", code: "TWD"), Mark(text: "R$", code: "BRL"),
        Mark(text: "S$", code: "SGD"),
        Mark(text: "RM", code: "MYR"), Mark(text: "Rp", code: "IDR"), Mark(text: "₱", code: "PHP"),
        Mark(text: "฿", code: "THB"), Mark(text: "₫", code: "VND"), Mark(text: "£", code: "GBP"),
        Mark(text: "€", code: "EUR"), Mark(text: "¥", code: nil), Mark(text: "$", code: nil),
    ]

    init(_ rows: ArraySlice<Row>) {
        var counts = (dot: 0, comma: 0, monthFirst: 0, dayFirst: 0)
        var found: Set<Mark> = []
        for text in rows.lazy.flatMap(\.cells).map({ HeaderText.trimmed($0.text) }) {
            guard text.utf8.count <= 40, text.contains(where: \.isNumber) else { continue }
            if let mark = Self.mark(in: text) { found.insert(mark) }
            Self.count(Self.bare(text, Array(found)), &counts)
        }
        if counts.comma > 0, counts.dot == 0 { decimalMark = .comma }
        isMonthFirst = counts.monthFirst > 0 && counts.dayFirst == 0
        dates = DateGrammar(isMonthFirst: isMonthFirst)
        marks = found.sorted { ($1.text.count, $0.text) < ($0.text.count, $1.text) }
    }

    /// True for texts that stand for no value.
    static func isNone(_ text: String) -> Bool { ["", "-", "--", "/"].contains(text) }

    /// The number that a text spells as a whole; nil for any other text.
    func number(_ text: String) -> Number? {
        let bare = Self.bare(text, marks)
        guard bare.first?.isNumber == true || bare.first == "-", bare.utf8.count <= 30 else {
            return nil
        }
        let grammar = AmountGrammar(currency: .usd, decimalMark: decimalMark)
        let mark: Character = decimalMark == .dot ? "." : ","
        let decimals = bare.split(separator: mark).count == 2 ? bare.split(separator: mark)[1] : ""
        let amount = try? grammar.amount(bare)
        guard let amount = amount ?? (try? grammar.amount(bare, .halfEven)) else { return nil }
        return Number(ticks: amount.ticks, decimals: decimals.count)
    }

    private static func mark(in text: String) -> Mark? {
        let body = text.drop { $0 == "-" }
        guard let mark = knownMarks.first(where: { body.hasPrefix($0.text) }) else { return nil }
        let rest = body.dropFirst(mark.text.count).drop { $0 == " " || $0 == "-" }
        return rest.first?.isNumber == true && !rest.contains(where: \.isLetter) ? mark : nil
    }

    /// The text without a mark, the sign kept.
    private static func bare(_ text: String, _ marks: [Mark]) -> String {
        guard !marks.isEmpty else { return text }
        let isNegative = text.hasPrefix("-")
        let body = text.drop { $0 == "-" }
        guard let mark = marks.first(where: { body.hasPrefix($0.text) }) else { return text }
        let rest = HeaderText.trimmed(String(body.dropFirst(mark.text.count)))
        return (isNegative ? "-" : "") + rest
    }

    private static func count(
        _ text: String, _ counts: inout (dot: Int, comma: Int, monthFirst: Int, dayFirst: Int)
    ) {
        let parts = text.prefix(10).split(separator: "/")
        if parts.count == 3, let first = Int(parts[0]), let second = Int(parts[1]) {
            if first > 12, first <= 31 { counts.dayFirst += 1 }
            if second > 12, second <= 31, first <= 12 { counts.monthFirst += 1 }
            return
        }
        let body = text.drop { $0 == "-" }
        guard body.allSatisfy({ $0.isNumber || $0 == "." || $0 == "," }),
            let mark = body.lastIndex(where: { !$0.isNumber })
        else { return }
        // One or two digits behind a mark are decimals; three may be a group.
        let decimals = body[mark...].count - 1
        guard decimals == 1 || decimals == 2 || decimals > 3 else { return }
        if body[mark] == "." { counts.dot += 1 } else { counts.comma += 1 }
    }
}
