import Tables

/// One cell while its elements are being read: its type, its style and the text of its value.
struct CellDraft: ~Copyable {
    /// What a workbook's other parts say about its cells.
    struct Context {
        var strings = SharedStrings().texts
        var styles = StylesPart()
        var countsFrom1904 = false
    }

    /// What became of the cell.
    enum Outcome {
        /// A value, added to the row.
        case value
        /// Nothing, because there is no value.
        case empty
        /// Nothing, because the file was saved without what the formula came to.
        case formulaWithoutValue
        /// A number under a date style that is no day of the calendar, added as a number.
        case impossibleDate
        /// A shared text that does not exist, as the cell names it.
        case missingText(String)
    }

    private enum ValueType {
        case number, shared, formulaText, inlineText, boolean, error, date
    }

    private static let isTrue: StaticString = "TRUE"
    private static let isFalse: StaticString = "FALSE"

    private let context: Context
    private var type = ValueType.number
    private var isDateStyle = false
    private var isInValue = false
    private var isInInline = false
    private var hasFormula = false
    private var value = ByteStore()
    private var inline = TextCollector()
    private var dates: SerialDates

    init(_ context: Context) {
        self.context = context
        dates = SerialDates(countsFrom1904: context.countsFrom1904)
    }

    /// Bytes of the value so far.
    var size: Int { max(value.count, inline.bytes.count) }

    /// True where the text at hand belongs to the value.
    var wantsText: Bool { isInValue || inline.isInRun }

    /// Starts a new cell; the memory of the last one is used again.
    @inline(__always)
    mutating func begin() {
        type = .number
        isDateStyle = false
        isInValue = false
        isInInline = false
        hasFormula = false
        value.clear()
        inline.clear()
    }

    /// Takes the cell's type; a type that nobody knows is text, so that nothing of it is lost.
    @inline(__always)
    mutating func setType(_ name: UnsafeBufferPointer<UInt8>) {
        guard name.count == 1 else {
            type = name.isText("str") ? .formulaText : .inlineText
            return
        }
        switch name[0] {
        case UInt8(ascii: "s"): type = .shared
        case UInt8(ascii: "n"): type = .number
        case UInt8(ascii: "b"): type = .boolean
        case UInt8(ascii: "e"): type = .error
        case UInt8(ascii: "d"): type = .date
        default: type = .inlineText
        }
    }

    /// Takes the index of the cell's style.
    @inline(__always)
    mutating func setStyle(_ digits: UnsafeBufferPointer<UInt8>) {
        let areDates = context.styles.areDates
        guard let index = Self.index(digits, below: areDates.count) else { return }
        isDateStyle = areDates[index]
    }

    /// An element within the cell begins.
    @inline(__always)
    mutating func start(_ element: SheetElement, keepsSpace: Bool) {
        switch element {
        case .value: isInValue = true
        case .inlineText where !isInInline: isInInline = true
        case .formula where !isInInline: hasFormula = true
        case .run where isInInline: inline.startRun(keepsSpace: keepsSpace)
        case .hint where isInInline: inline.startHint()
        default: break
        }
    }

    /// An element within the cell ends.
    @inline(__always)
    mutating func end(_ element: SheetElement) {
        switch element {
        case .value: isInValue = false
        case .inlineText: isInInline = false
        case .run where isInInline: inline.endRun()
        case .hint where isInInline: inline.endHint()
        default: break
        }
    }

    /// Text within the element at hand.
    @inline(__always)
    mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        if isInValue {
            value.append(bytes)
        } else if isInInline {
            inline.text(bytes)
        }
    }
}

/// Cells that come whole.
extension CellDraft {
    /// Takes a value that is all of the cell.
    mutating func takeValue(_ value: UnsafeBufferPointer<UInt8>) {
        start(.value, keepsSpace: false)
        text(value)
        end(.value)
    }

    /// Takes a text that is all of the cell.
    mutating func takeText(_ value: UnsafeBufferPointer<UInt8>) {
        start(.inlineText, keepsSpace: false)
        start(.run, keepsSpace: false)
        text(value)
        end(.run)
        end(.inlineText)
    }

    /// A cell that holds its own text is text, unless its type says more.
    @inline(__always)
    mutating func becomeText() {
        if type == .number { type = .inlineText }
    }
}

/// Finishing a cell.
extension CellDraft {
    /// Adds the cell to a row at a column, once all its elements were taken.
    @inline(__always)
    mutating func finish(in row: inout RowDraft, at column: Int) -> Outcome {
        // Text stands in `is`; some writers put it into `v` whatever the type says.
        guard value.count == 0 else { return finish(value.bytes, in: &row, at: column) }
        guard !inline.bytes.isEmpty else { return hasFormula ? .formulaWithoutValue : .empty }
        becomeText()
        return finish(inline.bytes, in: &row, at: column)
    }

    /// Adds the cell that has a value and nothing else, which is not kept.
    @inline(__always)
    mutating func finish(
        _ value: UnsafeBufferPointer<UInt8>, in row: inout RowDraft, at column: Int
    ) -> Outcome {
        switch type {
        case .shared:
            return addSharedText(value, to: &row, at: column)
        case .number, .boolean, .date:
            let trimmed = Self.trimmed(value)
            return trimmed.isEmpty ? .empty : addPlain(trimmed, to: &row, at: column)
        case .formulaText, .inlineText:
            if let decoded = EscapedText.decoded(value) {
                decoded.withUnsafeBufferPointer { row.put(.text, $0, at: column) }
            } else {
                row.put(.text, value, at: column)
            }
            return .value
        case .error:
            row.put(.error, value, at: column)
            return .value
        }
    }

    private mutating func addPlain(
        _ bytes: UnsafeBufferPointer<UInt8>, to row: inout RowDraft, at column: Int
    ) -> Outcome {
        switch type {
        case .boolean where bytes.isText("1") || bytes.isText("true"):
            Self.isTrue.withUTF8Buffer { row.put(.boolean, $0, at: column) }
        case .boolean where bytes.isText("0") || bytes.isText("false"):
            Self.isFalse.withUTF8Buffer { row.put(.boolean, $0, at: column) }
        case .date where bytes[0] >= 0x30 && bytes[0] <= 0x39:
            row.put(.date, bytes, at: column)
        case .number where NumberText.isNumber(bytes):
            guard isDateStyle else {
                row.put(.number, bytes, at: column)
                return .value
            }
            guard let date = dates.text(bytes) else {
                row.put(.number, bytes, at: column)
                return .impossibleDate
            }
            date.withUnsafeBufferPointer { row.put(.date, $0, at: column) }
        default:
            row.put(.text, bytes, at: column)
        }
        return .value
    }

    @inline(__always)
    private func addSharedText(
        _ value: UnsafeBufferPointer<UInt8>, to row: inout RowDraft, at column: Int
    ) -> Outcome {
        let count = context.strings.count
        let index = Self.index(value, below: count) ?? Self.index(Self.trimmed(value), below: count)
        guard let index, let text = context.strings.text(index) else {
            return .missingText(String(decoding: value.prefix(100), as: UTF8.self))
        }
        guard !text.isEmpty else { return .empty }
        row.put(.text, text, at: column)
        return .value
    }

    /// A number made of digits only, nil where it is not below a count.
    @inline(__always)
    private static func index(_ digits: UnsafeBufferPointer<UInt8>, below count: Int) -> Int? {
        var index = 0
        for byte in digits {
            guard byte &- 0x30 < 10 else { return nil }
            index = index &* 10 &+ Int(byte &- 0x30)
            guard index < count else { return nil }
        }
        return digits.isEmpty ? nil : index
    }

    @inline(__always)
    private static func trimmed(
        _ value: UnsafeBufferPointer<UInt8>
    ) -> UnsafeBufferPointer<UInt8> {
        func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }
        var start = 0
        var end = value.count
        while start < end, isSpace(value[start]) { start += 1 }
        while end > start, isSpace(value[end - 1]) { end -= 1 }
        return UnsafeBufferPointer(rebasing: value[start..<end])
    }
}
