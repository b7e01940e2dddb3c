import Records

/// All columns that one form of an export may have, with their headers in every language.
///
/// A table is written as lines `kind name: header | header`. The kinds are `field`, `other`,
/// `personal` and the groups of components; the indentation of a component says what it is a part
/// of, and a `?` after its name that this is not proven. Translations are lines `name: header`.
package struct ColumnTable: Sendable {
    /// A header that is bound, as the table spells it.
    package struct Binding: Sendable {
        package var header: String
        package var language: Language
        package var meaning: ColumnMeaning
    }

    /// In the order of the table, English first.
    package private(set) var bindings: [Binding] = []
    private var indexes: [String: Int] = [:]
    private var meanings: [String: ColumnMeaning] = [:]

    package init(_ english: String, translations: [(language: Language, text: String)] = []) {
        var nodes: [ComponentID] = []
        for line in TableLine.list(english) {
            let meaning = Self.meaning(of: line, below: &nodes)
            bind(line.values, .english, meaning, name: Self.name(of: meaning))
        }
        for (language, text) in translations {
            for line in TableLine.list(text) {
                guard let meaning = meanings[line.name] else {
                    preconditionFailure("a translation names no column: \(line.name)")
                }
                bind(line.values, language, meaning, name: line.name)
            }
        }
    }

    /// The binding of a header in any spelling; nil for headers that the table does not know.
    package func binding(of header: some StringProtocol) -> Binding? {
        indexes[HeaderText.normalized(header)].map { bindings[$0] }
    }

    /// The first English header of a field or component, for messages.
    package func header(named name: String) -> String {
        meanings[name].flatMap { meaning in
            bindings.first { $0.meaning == meaning }?.header
        } ?? name
    }

    /// All headers of a field or component.
    package func headers(named name: String) -> [String] {
        bindings.filter { Self.name(of: $0.meaning) == name }.map(\.header)
    }

    private mutating func bind(
        _ headers: [String], _ language: Language, _ meaning: ColumnMeaning, name: String
    ) {
        meanings[name] = meaning
        for header in headers {
            let key = HeaderText.normalized(header)
            // The same words in two languages mean the same; a test shows it.
            guard indexes[key] == nil else { continue }
            indexes[key] = bindings.count
            bindings.append(Binding(header: header, language: language, meaning: meaning))
        }
    }

    private static func name(of meaning: ColumnMeaning) -> String {
        switch meaning {
        case .field(let field): field.rawValue
        case .money(let column): column.id.rawValue
        case .personal: "personal"
        case .other: "other"
        }
    }

    private static func meaning(
        of line: TableLine, below nodes: inout [ComponentID]
    ) -> ColumnMeaning {
        if line.words.isEmpty, line.name == "personal" { return .personal }
        if line.words.isEmpty, line.name == "other" { return .other }
        guard line.words.count == 1, let word = line.words.first else {
            preconditionFailure("a line of a profile has no kind: \(line.name)")
        }
        if word == "field" {
            guard let field = Field(rawValue: line.name) else {
                preconditionFailure("a profile names no field: \(line.name)")
            }
            return .field(field)
        }
        guard let group = Component.Group(rawValue: word) else {
            preconditionFailure("a profile has no such kind of column: \(word)")
        }
        let isUncertain = line.name.hasSuffix("?")
        let id = ComponentID(isUncertain ? String(line.name.dropLast()) : line.name)
        nodes.removeSubrange(min(line.level, nodes.count)...)
        let above = Array(nodes.reversed())
        nodes.append(id)
        return .money(
            MoneyColumn(
                id: id, group: group, nodes: group == .information ? [] : above,
                isUncertainPart: isUncertain))
    }
}
