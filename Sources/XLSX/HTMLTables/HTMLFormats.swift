/// What the number format of an HTML cell says that its number is.
enum HTMLFormat {
    case number, date, text

    private static let numberNames: Set<String> = [
        "general", "fixed", "standard", "percent", "scientific", "currency", "euro currency",
        "yes/no", "true/false", "on/off",
    ]

    init(code: String) {
        let small = code.lowercased()
        if Self.numberNames.contains(small) {
            self = .number
        } else if small == "@" || small == "text" {
            self = .text
        } else {
            // The named dates and times are made of the letters that codes for dates have.
            self = NumberFormat.isDate(code) ? .date : .number
        }
    }

    /// The format among the declarations of a style, nil where they state none.
    init?(style: ArraySlice<UInt8>) {
        let place =
            MarkupSearch.end(of: "mso-number-format:", in: style)
            ?? MarkupSearch.end(of: "ms-excel.numberformat:", in: style)
        guard let place else { return nil }
        self.init(code: Self.code(style[place...]))
    }

    /// What LibreOffice says of a cell: language, language of the format, its code.
    init?(sdnum: ArraySlice<UInt8>) {
        let parts = sdnum.split(
            separator: UInt8(ascii: ";"), maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count > 1 else { return nil }
        self.init(code: parts.count < 3 ? "general" : String(decoding: parts[2], as: UTF8.self))
    }

    /// The code of a format in its style: quoted or not, with characters escaped.
    private static func code(_ value: ArraySlice<UInt8>) -> String {
        var rest = value.drop(while: MarkupSpace.contains)
        var quote: UInt8?
        if let first = rest.first, first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") {
            quote = first
            rest = rest.dropFirst()
        }
        var code: [UInt8] = []
        while let byte = rest.popFirst(), code.count < 255 {
            if byte == quote || (quote == nil && byte == UInt8(ascii: ";")) { break }
            guard byte == UInt8(ascii: "\\") else {
                code.append(byte)
                continue
            }
            let digits = rest.prefix(4)
            if digits.count == 4, let number = UInt32(hex: digits) {
                code += String(Character(Unicode.Scalar(number) ?? " ")).utf8
                rest = rest.dropFirst(4)
            } else if let escaped = rest.popFirst() {
                code.append(escaped)
            }
        }
        return String(decoding: MarkupSpace.trimmed(code[...]), as: UTF8.self)
    }
}

extension UInt32 {
    fileprivate init?(hex digits: ArraySlice<UInt8>) {
        self.init(String(decoding: digits, as: UTF8.self), radix: 16)
    }
}

/// The number formats that a page gives to the classes of its cells.
struct HTMLFormats {
    private var byClass: [String: HTMLFormat] = [:]

    /// Takes the rules of a style element, at most so many.
    mutating func take(_ text: [UInt8], rulesMax: Int) {
        var rest = text[...]
        while let open = rest.firstIndex(of: UInt8(ascii: "{")) {
            let end = rest[open...].firstIndex(of: UInt8(ascii: "}")) ?? rest.endIndex
            if let format = HTMLFormat(style: rest[open..<end]) {
                for selector in rest[..<open].split(separator: UInt8(ascii: ",")) {
                    guard byClass.count < rulesMax,
                        let dot = selector.lastIndex(of: UInt8(ascii: "."))
                    else { continue }
                    let name = MarkupSpace.trimmed(selector[(dot + 1)...])
                    byClass[String(decoding: name, as: UTF8.self)] = format
                }
            }
            rest = rest[end...].dropFirst()
        }
    }

    /// The format of the first class that has one.
    func format(ofClasses names: ArraySlice<UInt8>) -> HTMLFormat? {
        guard !byClass.isEmpty else { return nil }
        for name in names.split(whereSeparator: MarkupSpace.contains) {
            if let format = byClass[String(decoding: name, as: UTF8.self)] { return format }
        }
        return nil
    }
}
