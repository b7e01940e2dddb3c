import Foundation
import Tables

/// What stands in a cell of a Shopee workbook.
enum ShopeeCell: Hashable, Sendable {
    /// No cell at all.
    case none
    case text(String)
    case number(String)
    /// A cell with a style and nothing in it.
    case styled
    /// A cell that says that its text is shared, and does not say which it is.
    case dangling
}

/// Writes a workbook with the peculiarities of Shopee's own writers.
struct ShopeeWorkbook {
    /// How the file's text cells are spelled.
    enum Texts: Sendable {
        case inline
        case shared
        /// As results of formulas, without any formula.
        case formula
    }

    private var file: WorkbookFile
    private var strings = SharedStrings()
    private var sheets: [WorkbookFile.Sheet] = []
    private let texts: Texts
    private let application: String

    init(path: String, texts: Texts, application: String) throws {
        file = try WorkbookFile(path: path)
        self.texts = texts
        self.application = application
    }

    /// Begins a sheet; its part is named by `part`, and `dimension` is what it claims to span.
    mutating func begin(
        _ name: String, part: Int, isAbsolute: Bool, dimension: String? = "A1"
    ) throws {
        let target = "worksheets/sheet\(part).xml"
        sheets.append(
            WorkbookFile.Sheet(
                name: name, id: sheets.count + 1, relation: "rId\(sheets.count + 1)",
                target: isAbsolute ? "/xl/" + target : target))
        try file.begin("xl/" + target)
        try file.write { part in
            part.markup(WorkbookFile.worksheet)
            if let dimension { part.markup("<dimension ref=\"\(dimension)\"/>") }
            part.markup("<sheetData>")
        }
    }

    /// Adds a row; `width` fills it up with empty styled cells.
    mutating func row(_ number: Int, _ cells: [ShopeeCell], width: Int = 0) throws {
        let indexes = cells.map { cell -> Int? in
            guard texts == .shared, case .text(let text) = cell else { return nil }
            return strings.index(of: text)
        }
        let kind = texts
        try file.write { part in
            part.markup("<row r=\"\(number)\">")
            for (place, cell) in cells.enumerated() {
                let reference = "\(Self.names[place])\(number)"
                switch cell {
                case .none: continue
                case .styled: part.markup("<c r=\"\(reference)\" s=\"0\"/>")
                case .dangling: part.markup("<c r=\"\(reference)\" t=\"s\"/>")
                case .number(let text):
                    part.markup("<c r=\"\(reference)\"><v>\(text)</v></c>")
                case .text(let text):
                    Self.write(text, at: reference, kind, indexes[place], to: &part)
                }
            }
            if cells.count < width {
                for place in cells.count..<width {
                    part.markup("<c r=\"\(Self.names[place])\(number)\" s=\"0\"/>")
                }
            }
            part.markup("</row>")
        }
    }

    private static func write(
        _ text: String, at reference: String, _ kind: Texts, _ index: Int?,
        to part: inout PartText
    ) {
        switch kind {
        case .shared:
            part.markup("<c r=\"\(reference)\" t=\"s\"><v>\(index ?? 0)</v></c>")
        case .inline:
            part.markup(
                "<c r=\"\(reference)\" t=\"inlineStr\"><is><t xml:space=\"preserve\">")
            part.text(text)
            part.markup("</t></is></c>")
        case .formula:
            part.markup("<c r=\"\(reference)\" t=\"str\"><v xml:space=\"preserve\">")
            part.text(text)
            part.markup("</v></c>")
        }
    }

    /// Ends the open sheet.
    mutating func end() throws {
        try file.write { $0.markup("</sheetData></worksheet>") }
        try file.end()
    }

    /// Adds a small sheet as a whole: rows by number, each with cells from column A on.
    mutating func add(
        _ name: String, part: Int, rows: [(number: Int, cells: [ShopeeCell])]
    ) throws {
        try begin(name, part: part, isAbsolute: false, dimension: nil)
        for (number, cells) in rows { try row(number, cells) }
        try end()
    }

    /// Writes the parts around the sheets; `order` names sheets in the order of the workbook where
    /// that is not the order in which they were written.
    mutating func finish(order: [String] = []) throws {
        if texts == .shared { try strings.write(to: &file) }
        let sorted =
            order.isEmpty
            ? sheets : order.compactMap { name in sheets.first { $0.name == name } }
        try file.addFrame(
            sheets: sorted, application: application,
            sharedStringsTarget: texts == .shared ? "/xl/sharedStrings.xml" : nil)
        try file.finish()
    }

    /// Column names to `ALL`, to which the income report is styled.
    static let names = (0..<1_000).map { CellPosition.columnName($0) }
}

/// A sheet's header as the reference prints it: names between bars, the same name twice included.
struct ShopeeHeader: Sendable {
    let names: [String]

    init(_ text: String) {
        names = text.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
    }

    init(names: [String]) { self.names = names }

    /// The header without some of its columns.
    func without(_ dropped: String...) -> ShopeeHeader {
        ShopeeHeader(names: names.filter { !dropped.contains($0) })
    }

    /// Names with the second and later places of a name marked: `Cidade`, `Cidade#2`.
    var keys: [String] {
        var seen: [String: Int] = [:]
        return names.map { name in
            seen[name, default: 0] += 1
            let count = seen[name, default: 1]
            return count == 1 ? name : "\(name)#\(count)"
        }
    }

    /// What each column holds, by a table from names to contents.
    func contents<Content>(_ table: [String: Content], else blank: Content) -> [Content] {
        keys.map { table[$0] ?? blank }
    }

    var cells: [ShopeeCell] { names.map { .text($0) } }
}
