import Money
import Records
import YAML

/// Reads the part of a page that describes one table.
struct TableReader {
    let reader: YAMLReader

    static let keys = [
        "rows", "claims", "needs", "header-rows", "explanation-row", "only", "footer", "columns",
        "figures", "repeated-figures", "languages", "amounts", "fee-names", "sums", "row-types",
        "statuses", "wallet-kinds", "wallet-states", "release-states", "numbers", "dates",
        "order-ids", "found-in-text",
    ]

    func rows(_ node: YAMLNode) -> TableLayout.Rows? {
        reader.value(
            node, "rows",
            expected: "one of " + TableLayout.Rows.allCases.map(\.rawValue).joined(separator: ", ")
        ) { TableLayout.Rows(rawValue: $0) }
    }

    /// Takes the keys of a page over into a table, what it has already included.
    func read(
        _ keys: [String: YAMLNode], into layout: inout TableLayout, isExtending: Bool
    ) {
        let columns = ColumnReader(reader: reader, isReplacing: isExtending)
        columns.readFigures(keys["figures"], into: &layout)
        columns.readColumns(keys["columns"], into: &layout)
        columns.readLanguages(keys["languages"], into: &layout)
        columns.readAmounts(keys["amounts"], into: &layout)
        columns.readFeeNames(keys["fee-names"], into: &layout)
        if let node = keys["repeated-figures"] {
            layout.addsRepeatedColumns = reader.text(node, "repeated-figures") == "add"
        }
        readSums(keys["sums"], into: &layout)
        readWords(keys, into: &layout)
        readShape(keys, into: &layout)
        readSpelling(keys, into: &layout)
        // Last: they name what stands above.
        readClaims(keys["claims"], into: &layout)
        if let node = keys["needs"] { layout.required = names(node, "needs", in: layout) }
    }

    private func readClaims(_ node: YAMLNode?, into layout: inout TableLayout) {
        guard let node else { return }
        let keys = reader.mapping(node, known: ["by", "at-least", "never"], of: "claims")
        if let by = keys["by"] {
            layout.anchors = names(by, "by", in: layout)
            layout.anchorsMin = layout.anchors.count
        }
        // Headers of other exports stand here too, so that not every name is one of this page.
        layout.excluded = reader.texts(keys["never"], "never")
        let count = reader.value(
            keys["at-least"], "at-least", expected: "how many of the columns of `by`"
        ) { Int($0).flatMap { (1...layout.anchors.count).contains($0) ? $0 : nil } }
        layout.anchorsMin = count ?? layout.anchorsMin
    }

    /// Names of fields and components that the table has; `a/b` is either of two.
    private func names(_ node: YAMLNode, _ what: String, in layout: TableLayout) -> [String] {
        let names = reader.texts(node, what)
        for name in names.flatMap({ $0.split(separator: "/") }) {
            if layout.columns.meaning(named: String(name)) == nil {
                reader.report(
                    node, "\(what) names \"\(name)\", which no column is",
                    expected: "names of `columns` or `figures`")
            }
        }
        return names
    }

    private func readSums(_ node: YAMLNode?, into layout: inout TableLayout) {
        guard let node else { return }
        let known = ["sales", "refunds", "net-sales", "customer-payment", "platform-discount"]
        let keys = reader.mapping(node, known: known, of: "sums")
        func components(_ key: String) -> [ComponentID]? {
            keys[key].map { names($0, key, in: layout).map { ComponentID($0) } }
        }
        layout.sums = SumRule(
            sales: components("sales") ?? layout.sums.sales,
            refunds: components("refunds") ?? layout.sums.refunds,
            netSales: components("net-sales") ?? layout.sums.netSales,
            customerPayment: components("customer-payment") ?? layout.sums.customerPayment,
            platformDiscount: components("platform-discount") ?? layout.sums.platformDiscount)
    }

    private func readWords(_ keys: [String: YAMLNode], into layout: inout TableLayout) {
        forEachLine(of: keys["row-types"], "row-types") { key, names in
            let fate: RowType.Fate? =
                switch key.name {
                case "payout": .payout
                case "ignored": .ignored
                default: SettlementEntry.Kind(rawValue: key.name).map(RowType.Fate.entry)
                }
            guard let fate else {
                reader.report(
                    key.node, "no kind of row \"\(key.name)\"",
                    expected: "one of order, adjustment, ads, payout, ignored")
                return
            }
            layout.rowTypes.add(names, fate)
        }
        readWords(
            keys["statuses"], "statuses", OrderStatus.allCases.map(\.rawValue),
            into: &layout.statuses.words)
        readWords(
            keys["wallet-kinds"], "wallet-kinds", WalletRow.Kind.allCases.map(\.rawValue),
            into: &layout.walletKinds)
        readWords(
            keys["wallet-states"], "wallet-states", WalletRow.State.allCases.map(\.rawValue),
            into: &layout.walletStates)
        readWords(
            keys["release-states"], "release-states", ["released", "pending"],
            into: &layout.releaseStates)
    }

    private func readWords(
        _ node: YAMLNode?, _ what: String, _ known: [String], into table: inout WordTable
    ) {
        forEachLine(of: node, what) { key, words in
            guard known.contains(key.name) else {
                reader.report(
                    key.node, "\(what) has no word \"\(key.name)\"",
                    expected: "one of " + known.joined(separator: ", "))
                return
            }
            table.add(words, key.name, market: key.market)
        }
    }

    /// Lines `- name: texts` or `- name in ID: texts`.
    private func forEachLine(
        of node: YAMLNode?, _ what: String,
        _ body: ((node: YAMLNode, name: String, market: String?), [String]) -> Void
    ) {
        for item in reader.list(node, of: what) {
            for (key, value) in reader.pairs(item, of: "a line of \(what)") {
                let words = (key.scalar ?? "").split(separator: " ").map(String.init)
                let hasMarket = words.count == 3 && words[1] == "in"
                guard words.count == 1 || hasMarket else {
                    reader.report(
                        key, "\(what) has the key \"\(key.scalar ?? "")\"",
                        expected: "a name, or a name and a market as in \"shipped in ID\"")
                    continue
                }
                body((key, words[0], hasMarket ? words[2] : nil), reader.texts(value, what))
            }
        }
    }

    private func readShape(_ keys: [String: YAMLNode], into layout: inout TableLayout) {
        layout.headerRowCount =
            reader.value(keys["header-rows"], "header-rows", expected: "1, 2 or 3") {
                Int($0).flatMap { (1...3).contains($0) ? $0 : nil }
            } ?? layout.headerRowCount
        layout.explanationStart =
            reader.text(keys["explanation-row"], "explanation-row") ?? layout.explanationStart
        layout.footers.formUnion(
            reader.texts(keys["footer"], "footer").map { HeaderText.normalized($0) })
        for (key, value) in reader.pairs(keys["only"], of: "only") {
            guard let field = field(key) else { continue }
            layout.only[field] = Set(
                reader.texts(value, "only").map { HeaderText.normalized($0) })
        }
    }

    private func readSpelling(_ keys: [String: YAMLNode], into layout: inout TableLayout) {
        if let node = keys["numbers"] {
            let numbers = reader.mapping(node, known: ["decimal", "marks", "round"], of: "numbers")
            layout.spelling.decimalMark =
                reader.value(numbers["decimal"], "decimal", expected: "dot or comma") {
                    $0 == "dot" ? .dot : $0 == "comma" ? .comma : nil
                } ?? layout.spelling.decimalMark
            let roundings = Rounding.allCases.map(\.rawValue).joined(separator: ", ")
            layout.spelling.rounding =
                reader.value(numbers["round"], "round", expected: "one of \(roundings)") {
                    Rounding(rawValue: $0)
                } ?? layout.spelling.rounding
            layout.spelling.marks += reader.texts(numbers["marks"], "marks")
                .sorted { ($1.count, $0) < ($0.count, $1) }
        }
        layout.spelling.isMonthFirst =
            reader.value(keys["dates"], "dates", expected: "day-first or month-first") {
                $0 == "month-first" ? true : $0 == "day-first" ? false : nil
            } ?? layout.spelling.isMonthFirst
        layout.spelling.ids =
            reader.value(keys["order-ids"], "order-ids", expected: "digits, text or dated") {
                Spelling.IDs(rawValue: $0)
            } ?? layout.spelling.ids
        for (key, value) in reader.pairs(keys["found-in-text"], of: "found-in-text") {
            guard let field = field(key) else { continue }
            let parts = reader.mapping(value, known: ["columns", "pattern"], of: "found-in-text")
            let headers = reader.texts(parts["columns"], "columns")
            let pattern = reader.value(
                parts["pattern"], "pattern", expected: "a regular expression"
            ) { (try? Regex($0)) == nil ? nil : $0 }
            guard let pattern else { continue }
            layout.columns.bind(headers, .english, .named("searched text"))
            layout.textPatterns[field] = TextPattern(
                headers: headers.map { [HeaderText.normalized($0)] }, pattern: pattern)
        }
    }

    private func field(_ key: YAMLNode) -> Field? {
        reader.value(key, "a key", expected: "the name of a field such as order-id") {
            Field(rawValue: $0)
        }
    }
}
