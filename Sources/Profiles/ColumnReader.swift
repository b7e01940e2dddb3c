import Records
import YAML

/// Reads the columns, figures and languages of a page.
struct ColumnReader {
    let reader: YAMLReader
    /// True for a page that extends another: its headers go before those that it took over.
    let isReplacing: Bool

    /// Lines `field: header`, a list where there are several; `minus` in front turns the sign.
    func readColumns(_ node: YAMLNode?, into layout: inout TableLayout) {
        for (key, value) in reader.pairs(node, of: "columns") {
            var words = (key.scalar ?? "").split(separator: " ").map(String.init)
            let isReversed = words.first == "minus"
            if isReversed { words.removeFirst() }
            let name = words.joined(separator: " ")
            guard let meaning = layout.columns.meaning(named: name) else {
                reader.report(
                    key, "no field \"\(name)\"",
                    expected: "a field such as order-id, a figure of this page, personal or unused")
                continue
            }
            if isReversed, case .field(let field) = meaning { layout.reversedFields.insert(field) }
            bind(value, name, .english, meaning, in: &layout)
        }
    }

    /// Binds the headers of a node, and reports those that hold something else already.
    private func bind(
        _ node: YAMLNode, _ name: String, _ language: Language, _ meaning: ColumnMeaning,
        in layout: inout TableLayout
    ) {
        let others = layout.columns.bind(
            reader.texts(node, name), language, meaning, replacing: isReplacing)
        for (header, other) in others {
            reader.report(
                node, "\"\(header)\" is \(other) already", expected: "one meaning of a header")
        }
    }

    /// The tree of figures: items `- group name: headers`, with `parts` below them.
    func readFigures(_ node: YAMLNode?, into layout: inout TableLayout) {
        for item in reader.list(node, of: "figures") {
            readFigure(item, below: [], into: &layout)
        }
    }

    private func readFigure(
        _ item: YAMLNode, below nodes: [ComponentID], into layout: inout TableLayout
    ) {
        var own = nodes
        for (key, value) in reader.pairs(item, of: "a figure") {
            if key.scalar == "parts" {
                for part in reader.list(value, of: "parts") {
                    readFigure(part, below: own, into: &layout)
                }
                continue
            }
            guard var column = figure(key) else { continue }
            column.nodes = column.group == .information ? [] : nodes
            own = [column.id] + nodes
            bind(value, column.id.rawValue, .english, .money(column), in: &layout)
        }
    }

    /// `group name`, `group name?` for an uncertain part, `minus group name` for the other sign.
    private func figure(_ key: YAMLNode) -> MoneyColumn? {
        var words = (key.scalar ?? "").split(separator: " ").map(String.init)
        let isReversed = words.first == "minus"
        if isReversed { words.removeFirst() }
        guard words.count == 2, let group = Component.Group(rawValue: words[0]) else {
            let groups = Component.Group.allCases.map(\.rawValue).joined(separator: ", ")
            reader.report(
                key, "\"\(key.scalar ?? "")\" is no figure",
                expected: "a group and a name as in \"fee commission\"; groups are \(groups)")
            return nil
        }
        let isUncertain = words[1].hasSuffix("?")
        return MoneyColumn(
            id: ComponentID(isUncertain ? String(words[1].dropLast()) : words[1]), group: group,
            isUncertainPart: isUncertain, isReversed: isReversed)
    }

    /// The same names with their headers in other languages.
    func readLanguages(_ node: YAMLNode?, into layout: inout TableLayout) {
        for (key, value) in reader.pairs(node, of: "languages") {
            let language = reader.value(
                key, "a key of languages",
                expected: "one of " + Language.allCases.map(\.rawValue).joined(separator: ", ")
            ) { Language(rawValue: $0) }
            guard let language else { continue }
            for (name, headers) in reader.pairs(value, of: language.rawValue) {
                guard let meaning = layout.columns.meaning(named: name.scalar ?? "") else {
                    reader.report(
                        name, "no column \"\(name.scalar ?? "")\"",
                        expected: "a name of `columns` or `figures`")
                    continue
                }
                bind(headers, name.scalar ?? "", language, meaning, in: &layout)
            }
        }
    }

    /// Items `- amount: header`, with `named-by: [header, …]` and `else: fee other`.
    func readAmounts(_ node: YAMLNode?, into layout: inout TableLayout) {
        if node != nil { layout.namedAmounts = [] }
        for item in reader.list(node, of: "amounts") {
            let keys = reader.mapping(
                item, known: ["amount", "minus amount", "named-by", "else"], of: "an amount")
            let isReversed = keys["minus amount"] != nil
            guard let amount = keys["amount"] ?? keys["minus amount"] else {
                reader.report(item, "an amount without its column", expected: "amount: a header")
                continue
            }
            let names = keys["named-by"].map { names in
                names.items?.map { column($0, as: "name of an amount", &layout) }
                    ?? [column(names, as: "name of an amount", &layout)]
            }
            layout.namedAmounts.append(
                NamedAmount(
                    amount: column(amount, as: "amount", &layout), names: names ?? [],
                    fallback: keys["else"].flatMap(figure), isReversed: isReversed))
        }
    }

    /// A column by the name of a field, or by its header or headers.
    private func column(
        _ node: YAMLNode, as role: String, _ layout: inout TableLayout
    ) -> NamedAmount.Column {
        let texts = reader.texts(node, role)
        if texts.count == 1, let field = Field(rawValue: texts[0]),
            !layout.columns.headers(named: texts[0]).isEmpty
        {
            return .field(field)
        }
        layout.columns.bind(texts, .english, .named(role))
        return .headers(Set(texts.map { HeaderText.normalized($0) }))
    }

    /// Items `- group name: names`; a name may be `group / name`, or `*word*`.
    func readFeeNames(_ node: YAMLNode?, into layout: inout TableLayout) {
        for item in reader.list(node, of: "fee-names") {
            for (key, value) in reader.pairs(item, of: "a fee's name") {
                guard let column = figure(key) else { continue }
                layout.feeNames.add(reader.texts(value, "fee-names"), column)
            }
        }
    }
}
