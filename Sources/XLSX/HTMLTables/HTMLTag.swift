/// A tag of a page: what it begins or ends, and its attributes.
struct HTMLTag {
    let element: HTMLElement
    let isEnd: Bool
    /// In small letters.
    let name: [UInt8]
    private let bytes: [UInt8]

    /// Takes what stands between `<` and `>`.
    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        isEnd = bytes.first == UInt8(ascii: "/")
        name = bytes[(isEnd ? 1 : 0)...].prefix { byte in
            !MarkupSpace.contains(byte) && byte != UInt8(ascii: "/")
        }.map(MarkupSpace.small)
        element = HTMLElement(name)
    }

    /// Gives each attribute with its name in small letters; one without a value has the empty
    /// text.
    func forEachAttribute(_ body: (_ name: [UInt8], _ value: ArraySlice<UInt8>) -> Void) {
        var rest = bytes[(name.count + (isEnd ? 1 : 0))...]
        while true {
            rest = rest.drop { MarkupSpace.contains($0) || $0 == UInt8(ascii: "/") }
            guard !rest.isEmpty else { return }
            // A name may begin with the sign that would end it.
            let end = rest.dropFirst().firstIndex { byte in
                MarkupSpace.contains(byte) || byte == UInt8(ascii: "=")
                    || byte == UInt8(ascii: "/")
            }
            let name = rest[..<(end ?? rest.endIndex)].map(MarkupSpace.small)
            rest = rest[(end ?? rest.endIndex)...].drop(while: MarkupSpace.contains)
            guard rest.first == UInt8(ascii: "=") else {
                body(name, [])
                continue
            }
            rest = rest.dropFirst().drop(while: MarkupSpace.contains)
            body(name, HTMLReference.decoded(Self.value(&rest)))
        }
    }

    private static func value(_ rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard let quote = rest.first else { return [] }
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
            let value = rest.prefix { !MarkupSpace.contains($0) }
            rest = rest[value.endIndex...]
            return value
        }
        let value = rest.dropFirst().prefix { $0 != quote }
        rest = rest[value.endIndex...].dropFirst()
        return value
    }
}

/// What an element means to somebody who looks for tables.
enum HTMLElement {
    case table, rowGroup, row, cell, lineBreak, block
    /// Nobody sees its text, and nothing in it is markup.
    case script, style, title
    /// The note that LibreOffice hides in a cell.
    case comment
    /// What a spreadsheet called a sheet.
    case sheetName
    case other

    private static let byName: [[UInt8]: HTMLElement] = {
        let names: [(String, HTMLElement)] = [
            ("table", .table), ("tbody", .rowGroup), ("thead", .rowGroup), ("tfoot", .rowGroup),
            ("tr", .row), ("td", .cell), ("th", .cell), ("br", .lineBreak), ("script", .script),
            ("style", .style), ("title", .title), ("comment", .comment), ("x:name", .sheetName),
            ("p", .block), ("div", .block), ("li", .block), ("ul", .block), ("ol", .block),
            ("pre", .block), ("h1", .block), ("h2", .block), ("h3", .block), ("h4", .block),
        ]
        return Dictionary(uniqueKeysWithValues: names.map { (Array($0.0.utf8), $0.1) })
    }()

    init(_ name: [UInt8]) { self = Self.byName[name] ?? .other }

    /// True where only its own end tag ends its text.
    var isRaw: Bool { self == .script || self == .style || self == .title }
}
