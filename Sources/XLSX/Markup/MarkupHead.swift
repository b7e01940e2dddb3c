/// The first characters of a file, in which markup and JSON are known by what they begin with.
struct MarkupHead {
    /// Characters beyond ASCII are question marks; none of them begins a tag.
    private let text: [UInt8]

    private static let workbookSpace: StaticString = "urn:schemas-microsoft-com:office:spreadsheet"
    /// Elements that a page without `html` may begin with.
    private static let pageElements: Set<String> = [
        "html", "head", "body", "table", "meta", "style", "script", "title", "link", "div", "p",
        "span", "center", "font", "br", "b", "h1", "h2", "h3", "tr", "td", "thead", "tbody",
        "form", "base", "colgroup", "caption",
    ]

    init(_ head: [UInt8]) {
        let zeros = head.prefix(512).count { $0 == 0 }
        var bytes: [UInt8] = []
        if zeros * 4 > min(head.count, 512) {
            // UTF-16, in either order.
            for index in stride(from: 0, to: head.count - 1, by: 2) {
                let (first, second) = (head[index], head[index + 1])
                if first == 0xFF && second == 0xFE || first == 0xFE && second == 0xFF { continue }
                bytes.append(first == 0 ? second : second == 0 ? first : 0x3F)
            }
        } else {
            bytes = head.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(head.dropFirst(3)) : head
        }
        text = bytes.map { $0 < 0x80 ? $0 : 0x3F }
    }

    /// What kind of markup it is, nil where it is none.
    var container: FileContainer? {
        var rest = text[...].drop(while: MarkupSpace.contains)
        guard rest.first == UInt8(ascii: "<") else { return Self.isJSON(rest) ? .json : nil }
        let isXML = rest.starts(with: Array("<?xml".utf8))
        let name = Self.rootName(&rest)
        let isWorkbook = name == "workbook" || name.hasSuffix(":workbook")
        if isWorkbook, MarkupSearch.end(of: Self.workbookSpace, in: text[...]) != nil {
            return .spreadsheetML
        }
        if Self.pageElements.contains(name) { return .html }
        if isXML || MarkupSearch.end(of: "xmlns", in: rest.prefix(200)) != nil { return .xml }
        guard name.isEmpty || name == "!" else { return nil }
        // Comments that are longer than what was read, or a document type alone.
        return ["<html", "<table", "doctype html"].contains {
            MarkupSearch.end(of: $0, in: text[...]) != nil
        } ? .html : .xml
    }

    /// The first element's name in small letters, behind what may stand
    /// before it; empty where it lies beyond what was read.
    private static func rootName(_ rest: inout ArraySlice<UInt8>) -> String {
        while rest.first == UInt8(ascii: "<") {
            let end: Int?
            if rest.starts(with: Array("<?".utf8)) {
                end = MarkupSearch.end(of: "?>", in: rest)
            } else if rest.starts(with: Array("<!--".utf8)) {
                end = MarkupSearch.end(of: "-->", in: rest)
            } else if rest.starts(with: Array("<!".utf8)) {
                end = endOfDeclaration(rest)
            } else {
                let name = rest.dropFirst().prefix { byte in
                    !MarkupSpace.contains(byte) && !"/>".utf8.contains(byte)
                }
                return String(decoding: name, as: UTF8.self).lowercased()
            }
            guard let end else { return "" }
            rest = rest[end...].drop(while: MarkupSpace.contains)
        }
        return ""
    }

    /// A document type may hold declarations of its own in brackets.
    private static func endOfDeclaration(_ rest: ArraySlice<UInt8>) -> Int? {
        guard let end = MarkupSearch.end(of: ">", in: rest) else { return nil }
        guard rest[..<end].contains(UInt8(ascii: "[")) else { return end }
        guard let bracket = rest.firstIndex(of: UInt8(ascii: "]")) else { return nil }
        return MarkupSearch.end(of: ">", in: rest[bracket...])
    }

    /// An object, or an array of objects, arrays or texts.
    private static func isJSON(_ text: ArraySlice<UInt8>) -> Bool {
        var rest = text
        guard let first = rest.popFirst() else { return false }
        rest = rest.drop(while: MarkupSpace.contains)
        guard let second = rest.first else { return false }
        switch first {
        case UInt8(ascii: "{"): return "\"}".utf8.contains(second)
        case UInt8(ascii: "["): return "{[\"]".utf8.contains(second)
        default: return false
        }
    }
}
