import Tables

/// One cell of a web page's table: its text as a page shows it, and what its attributes say.
struct HTMLCell {
    /// Columns that it covers.
    private(set) var columnSpan = 1
    /// Rows that it covers.
    private(set) var rowSpan = 1
    private var bytes: [UInt8] = []
    private var waitingNewlines = 0
    private var isSpaceWaiting = false
    private var stated = Stated.nothing
    private var statedText: [UInt8] = []
    private var format: HTMLFormat?

    /// What an attribute says that the value is.
    private enum Stated {
        case nothing, number, text, boolean, error
    }

    /// What browsers take for the most, however large a number stands there.
    static let columnSpanMax = 1_000
    static let rowSpanMax = 65_534

    /// Bytes of the text so far.
    var size: Int { bytes.count }

    /// A cell begins; the memory of the last one is used again.
    mutating func begin(_ tag: HTMLTag, _ formats: HTMLFormats) {
        (columnSpan, rowSpan, waitingNewlines, isSpaceWaiting) = (1, 1, 0, false)
        (stated, format) = (.nothing, nil)
        bytes.removeAll(keepingCapacity: true)
        var classFormat: HTMLFormat?
        tag.forEachAttribute { name, value in
            switch String(decoding: name, as: UTF8.self) {
            case "colspan": columnSpan = max(1, Self.number(value, max: Self.columnSpanMax))
            case "rowspan":
                let rows = Self.number(value, max: Self.rowSpanMax)
                // Zero means as many as there are.
                rowSpan = rows == 0 && value.first == 0x30 ? Self.rowSpanMax : max(1, rows)
            case "style": format = HTMLFormat(style: value) ?? format
            case "class": classFormat = formats.format(ofClasses: value)
            case "sdnum": format = HTMLFormat(sdnum: value)
            case "x:num", "sdval": state(.number, value)
            case "x:str": state(.text, value)
            case "x:bool": state(.boolean, value)
            case "x:err": state(.error, value)
            default: break
            }
        }
        format = format ?? classFormat
    }

    private mutating func state(_ kind: Stated, _ value: ArraySlice<UInt8>) {
        stated = kind
        statedText = Array(value)
    }

    /// A whole number of digits at the text's begin; zero where there are none.
    private static func number(_ text: ArraySlice<UInt8>, max most: Int) -> Int {
        var number = 0
        for byte in text.drop(while: MarkupSpace.contains) {
            guard byte >= 0x30, byte <= 0x39 else { break }
            number = min(most, number * 10 + Int(byte - 0x30))
        }
        return number
    }
}

/// Text.
extension HTMLCell {
    /// Adds text; white space in it, however much, is one space.
    mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
        var rest = text[...]
        while !rest.isEmpty {
            let word = rest.prefix { !MarkupSpace.contains($0) }
            if word.isEmpty {
                isSpaceWaiting = true
                rest = rest.drop(while: MarkupSpace.contains)
                continue
            }
            addWaiting()
            bytes.append(contentsOf: word)
            rest = rest[word.endIndex...]
        }
    }

    /// A line ends by force.
    mutating func breakLine() {
        // More lines than this are no text any more.
        waitingNewlines = min(waitingNewlines + 1, 100)
    }

    /// A block begins or ends, which stands on lines of its own.
    mutating func breakBlock() { waitingNewlines = max(1, waitingNewlines) }

    /// Something else begins or ends on the same line.
    mutating func separate() { isSpaceWaiting = true }

    /// Nothing waits at the text's begin.
    private mutating func addWaiting() {
        if !bytes.isEmpty {
            for _ in 0..<waitingNewlines { bytes.append(0x0A) }
            if waitingNewlines == 0 && isSpaceWaiting { bytes.append(0x20) }
        }
        waitingNewlines = 0
        isSpaceWaiting = false
    }
}

/// The value.
extension HTMLCell {
    /// What the cell is: the stated number where its format is no date, else what is shown.
    var value: (kind: Cell.Kind, text: ArraySlice<UInt8>) {
        switch stated {
        // LibreOffice states a zero for an error.
        case .number where HTMLErrorText.contains(bytes): return (.error, shown)
        case .number:
            let number = statedText.isEmpty ? bytes[...] : MarkupSpace.trimmed(statedText[...])
            if isNumber, number.withUnsafeBufferPointer(NumberText.isNumber) {
                return (.number, number)
            }
            return (.text, shown)
        case .boolean where statedText.elementsEqual("TRUE".utf8),
            .boolean where statedText.elementsEqual("FALSE".utf8):
            return (.boolean, statedText[...])
        case .error: return (.error, shown)
        case .nothing, .text, .boolean: return (.text, shown)
        }
    }

    /// Without a known format a number that is shown as a day or time of day is one.
    private var isNumber: Bool {
        if let format { return format == .number }
        let marks = "/:-".utf8
        guard bytes.count >= 3 else { return true }
        return !(1..<bytes.count - 1).contains { index in
            marks.contains(bytes[index]) && MarkupSpace.isDigit(bytes[index - 1])
                && MarkupSpace.isDigit(bytes[index + 1])
        }
    }

    /// The text; nothing where it is made of non-breaking spaces, which keep an empty cell open.
    private var shown: ArraySlice<UInt8> {
        let isBlank = bytes.allSatisfy { $0 == 0xC2 || $0 == 0xA0 || MarkupSpace.contains($0) }
        return isBlank ? [] : bytes[...]
    }
}

/// How spreadsheets show the errors of formulas.
private enum HTMLErrorText {
    private static let texts: Set<[UInt8]> = Set(
        [
            "#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!", "#SPILL!",
            "#CALC!", "#GETTING_DATA",
        ].map { Array($0.utf8) })

    static func contains(_ text: [UInt8]) -> Bool {
        texts.contains(text) || text.starts(with: "Err:".utf8)
    }
}
