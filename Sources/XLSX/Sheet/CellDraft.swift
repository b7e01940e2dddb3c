import Tables

/// One cell while its elements are being read: its type, its style and the text of its value.
struct CellDraft {
    /// What a workbook's other parts say about its cells.
    struct Context {
        var strings = SharedStrings()
        var styles = StylesPart()
        var countsFrom1904 = false
    }

    /// What became of the cell.
    enum Outcome {
        case cell(Cell)
        /// Nothing, because there is no value.
        case empty
        /// Nothing, because the file was saved without what the formula came to.
        case formulaWithoutValue
        /// A shared text that does not exist, as the cell names it.
        case missingText(String)
    }

    private enum ValueType {
        case number, shared, formulaText, inlineText, boolean, error, date
    }

    private let context: Context
    private var type = ValueType.number
    private var isDateStyle = false
    private var isInValue = false
    private var isInInline = false
    private var hasFormula = false
    private var value: [UInt8] = []
    private var inline = TextCollector()

    init(_ context: Context) { self.context = context }

    /// Bytes of the value so far.
    var size: Int { max(value.count, inline.bytes.count) }

    /// Starts a new cell; the memory of the last one is used again.
    mutating func begin() {
        type = .number
        isDateStyle = false
        isInValue = false
        isInInline = false
        hasFormula = false
        value.removeAll(keepingCapacity: true)
        inline.clear()
    }

    /// Takes the cell's type; a type that nobody knows is text, so that nothing of it is lost.
    mutating func setType(_ name: UnsafeBufferPointer<UInt8>) {
        guard name.count == 1 else {
            type = name.elementsEqual("str".utf8) ? .formulaText : .inlineText
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
    mutating func setStyle(_ digits: UnsafeBufferPointer<UInt8>) {
        let areDates = context.styles.areDates
        guard let index = Self.index(digits, below: areDates.count) else { return }
        isDateStyle = areDates[index]
    }

    /// An element within the cell begins.
    mutating func start(_ name: XMLName, _ attributes: XMLAttributes) {
        if name == "v" {
            isInValue = true
        } else if isInInline {
            inline.start(name, attributes)
        } else if name == "is" {
            isInInline = true
        } else if name == "f" {
            hasFormula = true
        }
    }

    /// An element within the cell ends.
    mutating func end(_ name: XMLName) {
        if name == "v" {
            isInValue = false
        } else if name == "is" {
            isInInline = false
        } else if isInInline {
            inline.end(name)
        }
    }

    /// Text within the element at hand.
    mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        if isInValue {
            value.append(contentsOf: bytes)
        } else if isInInline {
            inline.text(bytes)
        }
    }

    /// The cell, once all its elements were taken.
    mutating func finish() -> Outcome {
        // Text stands in `is`; some writers put it into `v` whatever the type says.
        if value.isEmpty {
            guard !inline.bytes.isEmpty else { return hasFormula ? .formulaWithoutValue : .empty }
            value.append(contentsOf: inline.bytes)
            if type == .number { type = .inlineText }
        }
        switch type {
        case .formulaText, .inlineText:
            EscapedText.decode(&value)
            return .cell(.text(Self.text(value[...])))
        case .shared:
            return sharedText()
        case .error:
            return .cell(Cell(.error, Self.text(value[...])))
        case .number, .boolean, .date:
            let trimmed = Self.trimmed(value)
            return trimmed.isEmpty ? .empty : .cell(plainCell(trimmed))
        }
    }

    private func plainCell(_ bytes: ArraySlice<UInt8>) -> Cell {
        switch type {
        case .boolean where bytes.elementsEqual("1".utf8) || bytes.elementsEqual("true".utf8):
            return Cell(.boolean, "TRUE")
        case .boolean where bytes.elementsEqual("0".utf8) || bytes.elementsEqual("false".utf8):
            return Cell(.boolean, "FALSE")
        case .date where bytes.first.map { $0 >= 0x30 && $0 <= 0x39 } ?? false:
            return Cell(.date, Self.text(bytes))
        case .number where NumberText.isNumber(bytes):
            guard isDateStyle,
                let date = SerialDate.text(bytes, countsFrom1904: context.countsFrom1904)
            else { return Cell(.number, Self.text(bytes)) }
            return Cell(.date, date)
        default:
            return .text(Self.text(bytes))
        }
    }

    private func sharedText() -> Outcome {
        guard let index = Self.index(Self.trimmed(value), below: context.strings.count),
            let text = context.strings.text(index)
        else { return .missingText(Self.text(value.prefix(100))) }
        return text.isEmpty ? .empty : .cell(.text(text))
    }

    /// A number made of digits only, nil where it is not below a count.
    private static func index(_ digits: some Collection<UInt8>, below count: Int) -> Int? {
        var index = 0
        for byte in digits {
            guard byte >= 0x30, byte <= 0x39 else { return nil }
            index = index * 10 + Int(byte - 0x30)
            guard index < count else { return nil }
        }
        return digits.isEmpty ? nil : index
    }

    private static func text(_ bytes: ArraySlice<UInt8>) -> String {
        String(decoding: bytes, as: UTF8.self)
    }

    private static func trimmed(_ value: [UInt8]) -> ArraySlice<UInt8> {
        func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }
        guard let first = value.firstIndex(where: { !isSpace($0) }),
            let last = value.lastIndex(where: { !isSpace($0) })
        else { return [] }
        return value[first...last]
    }
}
