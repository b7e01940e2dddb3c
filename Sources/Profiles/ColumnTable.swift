import Records

/// All columns that one table of an export may have, with their headers in every language.
package struct ColumnTable: Sendable {
    /// A header that is bound, as the page spells it.
    package struct Binding: Sendable {
        package var header: String
        package var language: Language
        package var meaning: ColumnMeaning
    }

    /// In the order of the page, English first.
    package private(set) var bindings: [Binding] = []
    /// Headers that a page gives a second meaning, which is not the one that counts.
    package private(set) var contradictions: [String] = []
    private var indexes: [String: Int] = [:]
    private var meanings: [String: ColumnMeaning] = ["personal": .personal, "unused": .unused]

    package init() {}

    /// Binds headers to a meaning; a header that has one already keeps it, unless it is replaced.
    ///
    /// Gives the headers that have another meaning already, with the name of it.
    @discardableResult
    mutating func bind(
        _ headers: [String], _ language: Language, _ meaning: ColumnMeaning,
        replacing: Bool = false
    ) -> [(header: String, name: String)] {
        var others: [(header: String, name: String)] = []
        meanings[Self.name(of: meaning)] = meaning
        for header in headers {
            let key = HeaderText.normalized(header)
            let binding = Binding(header: header, language: language, meaning: meaning)
            if let index = indexes[key] {
                let known = bindings[index].meaning
                if !replacing, known != meaning, !Self.isRole(meaning), !Self.isRole(known) {
                    others.append((header, Self.name(of: known)))
                }
                if replacing { bindings[index] = binding }
            } else {
                indexes[key] = bindings.count
                bindings.append(binding)
            }
        }
        contradictions += others.map(\.header)
        return others
    }

    /// True for columns that another key of the page uses beside what they hold.
    private static func isRole(_ meaning: ColumnMeaning) -> Bool {
        if case .named = meaning { true } else { false }
    }

    /// What a name of the page stands for: a field, a component, `personal`, `unused`.
    func meaning(named name: String) -> ColumnMeaning? {
        meanings[name] ?? Field(rawValue: name).map(ColumnMeaning.field)
    }

    /// The binding of a header in any spelling; nil for headers that the table does not know.
    package func binding(of header: some StringProtocol) -> Binding? {
        binding(ofKey: HeaderText.normalized(header))
    }

    /// The binding of a header that is normalized already.
    func binding(ofKey key: String) -> Binding? { indexes[key].map { bindings[$0] } }

    /// The first header of a field or component, for messages; of a language, where it has one.
    package func header(named name: String, in language: Language? = nil) -> String {
        let own = meanings[name].map { meaning in bindings.filter { $0.meaning == meaning } } ?? []
        return (own.first { $0.language == language } ?? own.first)?.header ?? name
    }

    /// All headers of a field or component.
    package func headers(named name: String) -> [String] {
        bindings.filter { Self.name(of: $0.meaning) == name }.map(\.header)
    }

    /// The components of the table, each with its place among the others.
    package var figures: [MoneyColumn] {
        meanings.values.compactMap { meaning in
            if case .money(let column) = meaning { column } else { nil }
        }
    }

    private static func name(of meaning: ColumnMeaning) -> String {
        switch meaning {
        case .field(let field): field.rawValue
        case .money(let column): column.id.rawValue
        case .named(let role): role
        case .personal: "personal"
        case .unused: "unused"
        }
    }
}
