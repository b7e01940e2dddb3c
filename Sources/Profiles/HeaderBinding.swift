package import Records
package import Tables

/// One column of a file's header, bound to what it holds.
package struct BoundColumn: Sendable {
    /// From 0.
    package var index: Int
    /// As the file spells it, trimmed.
    package var header: String
    /// Nil where the table does not know the header.
    package var meaning: ColumnMeaning?
    package var language: Language?
    /// True where a column further left has the same meaning and is the one that is read.
    package var isRepeated = false

    /// True for an amount of the settlement's tree of figures.
    package var isMoney: Bool {
        if case .money = meaning { return true }
        return false
    }
}

/// A header row, column by column, bound to a table by what the headers say, not where they stand.
package struct HeaderBinding: Sendable {
    package let rowNumber: Int
    package let columns: [BoundColumn]
    private let fields: [Field: Int]
    private let components: [ComponentID: Int]

    package init(_ row: Row, to table: ColumnTable) { self.init(HeaderRow(row), to: table) }

    /// Without `marksPersonal` unknown columns stay unknown: for a first look at a header.
    init(_ header: HeaderRow, to table: ColumnTable, marksPersonal: Bool = true) {
        rowNumber = header.rowNumber
        var fields: [Field: Int] = [:]
        var components: [ComponentID: Int] = [:]
        var columns: [BoundColumn] = []
        for (index, cell) in header.cells.enumerated() {
            let binding = cell.keys.lazy.compactMap(table.binding(ofKey:)).first
            var column = BoundColumn(
                index: index, header: cell.text, meaning: binding?.meaning,
                language: binding?.language)
            switch column.meaning {
            case .field(let field):
                column.isRepeated = fields[field] != nil
                if !column.isRepeated { fields[field] = index }
            case .money(let money):
                column.isRepeated = components[money.id] != nil
                if !column.isRepeated { components[money.id] = index }
            case .named, .personal, .unused: break
            case nil:
                if marksPersonal, PersonalWords.occur(in: cell.text) { column.meaning = .personal }
            }
            columns.append(column)
        }
        // Columns without a header at the end are no columns of the export.
        while let last = columns.last, last.header.isEmpty { columns.removeLast() }
        self.columns = columns
        self.fields = fields
        self.components = components
    }

    /// The column that holds a field.
    package func index(of field: Field) -> Int? { fields[field] }

    /// The column that holds a component.
    package func index(of component: ComponentID) -> Int? { components[component] }

    /// The first column with one of some headers in any spelling.
    package func index(ofHeader headers: Set<String>) -> Int? {
        columns.first { headers.contains(HeaderText.normalized($0.header)) }?.index
    }

    /// The column of a field or component by its name.
    func index(named name: String) -> Int? {
        Field(rawValue: name).flatMap { fields[$0] } ?? components[ComponentID(name)]
    }

    /// How many columns are bound to a field or an amount.
    package var boundCount: Int { fields.count + components.count }

    /// Headers that the table does not know.
    package var unknownColumns: [BoundColumn] {
        columns.filter { $0.meaning == nil }
    }

    /// Some local files have a few headers of another language.
    private static let languageColumnsMin = 3

    /// The language of most headers that are not English; nil where there is none.
    package var language: Language? {
        let counts = Dictionary(
            columns.compactMap { column in column.language.map { ($0, 1) } },
            uniquingKeysWith: +)
        return Language.allCases
            .filter { $0 != .english && counts[$0, default: 0] >= Self.languageColumnsMin }
            .max { counts[$0, default: 0] < counts[$1, default: 0] }
    }
}

/// Words in headers of columns that hold something of a buyer.
package enum PersonalWords {
    /// True where an unknown header must be taken for a personal one.
    package static func occur(in header: String) -> Bool {
        let text = HeaderText.normalized(header)
        let bytes = Array(text.utf8)
        // Nearly all headers that are looked at; the words of others have more than one spelling.
        if bytes.allSatisfy({ $0 < 0x80 }) {
            return asciiWords.contains { Self.contains(bytes, $0) }
        }
        return words.contains { text.contains($0) }
    }

    private static let asciiWords = words.map { Array($0.utf8) }
        .filter { word in word.allSatisfy { $0 < 0x80 } }

    private static func contains(_ bytes: [UInt8], _ word: [UInt8]) -> Bool {
        guard bytes.count >= word.count else { return false }
        return (0...(bytes.count - word.count)).contains { start in
            bytes[start...].starts(with: word)
        }
    }

    private static let words = [
        "phone", "mobile", "telepon", "điện thoại", "โทรศัพท์", "电话", "手机", "電話", "telefone",
        "email", "e-mail", "address", "alamat", "địa chỉ", "ที่อยู่", "地址", "住所", "endereço",
        "recipient", "penerima", "người nhận", "ผู้รับ", "收件人", "受取人", "destinatário",
        "buyer name", "buyer message", "customer name", "full name", "username", "nickname",
        "zipcode", "zip code", "postcode",
        "postal code", "kode pos", "郵便番号", "邮编", "tax info", "tax id", "birth",
    ]
}
