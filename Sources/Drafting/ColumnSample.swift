import Money
import Profiles
import Tables

/// What the values of one column look like, over the rows that were looked at.
struct ColumnSample {
    let index: Int
    /// As the file spells it, trimmed.
    let header: String
    /// Rows that hold a value.
    private(set) var filledCount = 0
    private(set) var dayCount = 0
    private(set) var codeCount = 0
    private(set) var digitCount = 0
    /// Numbers of rows by place, in ticks; nil where the cell is empty or holds no number.
    private(set) var ticks: [Int64?] = []
    private(set) var numberCount = 0
    /// True where a number has more decimals than any currency.
    private(set) var hasDust = false
    private(set) var hasDecimals = false
    private(set) var hasNegative = false
    /// The values in the order of their first rows; empty where there are too many to be a type.
    private(set) var words: [String] = []
    private(set) var texts: [String] = []

    private var areWordsMany = false

    /// More different values than this are no list of types.
    static let wordsMax = 24
    /// A word of a type is no longer than this.
    private static let wordSizeMax = 60

    init(index: Int, header: String) {
        self.index = index
        self.header = header
    }

    /// The header as words are compared: `SETTLEMENT_NET_AMOUNT` is `settlement net amount`.
    var name: String { HeaderNames.words(of: header) }

    /// Adds the cell of the next row.
    mutating func add(_ cell: Cell, _ spelling: NumberSpelling) {
        let text = HeaderText.trimmed(cell.text)
        texts.append(NumberSpelling.isNone(text) ? "" : text)
        guard !NumberSpelling.isNone(text) else {
            ticks.append(nil)
            return
        }
        filledCount += 1
        if spelling.dates.day(text) != nil { dayCount += 1 }
        if text.utf8.count == 3, Currency(code: text) != nil { codeCount += 1 }
        let digits = text.drop { $0 == "'" }
        if !digits.isEmpty, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
            digitCount += 1
        }
        add(spelling.number(text))
        add(word: text)
    }

    private mutating func add(_ number: NumberSpelling.Number?) {
        ticks.append(number?.ticks)
        guard let number else { return }
        numberCount += 1
        hasDust = hasDust || number.decimals > 4
        hasDecimals = hasDecimals || number.decimals > 0
        hasNegative = hasNegative || number.ticks < 0
    }

    private mutating func add(word: String) {
        guard !areWordsMany, !words.contains(word) else { return }
        if words.count == Self.wordsMax || word.count > Self.wordSizeMax {
            areWordsMany = true
            words = []
        } else {
            words.append(word)
        }
    }

    /// True where nearly all values are days.
    var isDay: Bool { filledCount > 0 && dayCount * 10 >= filledCount * 9 }

    /// True where the values are currency codes.
    var isCurrency: Bool { filledCount > 0 && codeCount == filledCount }

    /// True where the values are few words, such as types.
    var isType: Bool { !words.isEmpty && !isDay && numberCount < filledCount }

    /// True where each value stands once and is no amount: the row's own ID.
    var isUnique: Bool {
        let filled = texts.filter { !$0.isEmpty }
        return filledCount > 1 && Set(filled).count == filledCount
    }

    /// True where all IDs are digits.
    var areDigits: Bool { digitCount == filledCount }

    /// True where the column holds amounts, by its values and its header's words.
    var isAmount: Bool {
        if HeaderNames.isNoAmount(header) { return false }
        guard filledCount > 0 else { return HeaderNames.isAmount(header) }
        guard numberCount == filledCount, !isDay else { return false }
        if HeaderNames.isAmount(header) || hasDecimals || hasNegative { return true }
        let magnitudes = ticks.compactMap(\.self).map(abs)
        let isLarge = (magnitudes.max() ?? 0) >= 1_000 * Amount.ticksPerUnit
        let isID = texts.contains { $0.count > 9 }
        return isLarge && !isID && !isCounting
    }

    /// True for 1, 2, 3: the number of the row.
    var isCounting: Bool {
        let values = ticks.compactMap(\.self)
        return values.count > 1
            && zip(values, values.dropFirst()).allSatisfy { $1 - $0 == Amount.ticksPerUnit }
    }

    /// True where no row holds anything but zero.
    var isZero: Bool { ticks.allSatisfy { ($0 ?? 0) == 0 } }

    /// The amounts with zero for none.
    var amounts: [Int64] { ticks.map { $0 ?? 0 } }
}
