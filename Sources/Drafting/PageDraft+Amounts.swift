import Profiles
import Records

extension PageDraft {
    /// The tree of figures, or the amounts that other columns name.
    func writeFigures(_ lines: inout DraftLines) {
        guard fields.kind == .settlement else { return }
        if amounts.named.isEmpty { writeTree(&lines) } else { writeNamed(&lines) }
    }

    private func writeTree(_ lines: inout DraftLines) {
        guard !amounts.figures.isEmpty || amounts.total != nil else {
            lines.comment("figures: no column looks like an amount; docs/mappings.md, Figures")
            return
        }
        lines.add("figures:", "")
        if let total = amounts.total {
            lines.add(
                "- subtotal total-settlement: \(DraftLines.quoted(total.column.header))", total.why)
        } else {
            lines.add(
                "- subtotal total-settlement:", "no column is the total: it is the sum of these")
        }
        lines.add("  parts:", "")
        for figure in amounts.figures {
            let minus = figure.isMinus ? "minus " : ""
            lines.add(
                "  - \(minus)\(figure.group) \(id(of: figure.column))\(figure.isOpen ? "?" : ""): "
                    + DraftLines.quoted(figure.column.header), figure.why)
        }
    }

    private func writeNamed(_ lines: inout DraftLines) {
        lines.add("amounts:", "each is named by the columns behind it")
        var names = NamedLines()
        for named in amounts.named {
            let group = named.group.isEmpty ? "fee" : named.group
            var parts = ["amount: \(DraftLines.quoted(named.column.header))"]
            if !named.names.isEmpty {
                let headers = named.names.map { DraftLines.quoted($0.header) }
                parts.append("named-by: [\(headers.joined(separator: ", "))]")
            }
            // Without a name of its own the amount is what its column is; an unknown name stays so.
            if named.names.isEmpty || !named.group.isEmpty {
                parts.append("else: \(group) \(id(of: named.column))")
            }
            lines.add("- { \(parts.joined(separator: ", ")) }", "")
            names.add(named)
        }
        guard !names.isEmpty else { return }
        lines.add("fee-names:", "guess: the groups, by words and by the column of the amount")
        for entry in names.all {
            lines.add(
                list: entry.texts.map { DraftLines.quoted($0) },
                after: "- \(entry.group) \(entry.id): ")
        }
    }

    /// What the words of types and states mean, and where the order's ID is.
    func writeWords(_ lines: inout DraftLines) {
        if fields.kind == .settlement { writeTypes(&lines) }
        if let state = fields.column(.releaseState) { writeStates(state, &lines) }
        if fields.kind == .orders, let status = fields.column(.status) {
            lines.comment("statuses: one line each, as in \"- shipped: [Dikirim]\", for:")
            lines.comment("  \(status.words.joined(separator: ", "))")
            lines.comment("  choices: unpaid, to-ship, shipped, delivered, completed, cancelled")
        }
        if fields.kind == .wallet, let type = fields.column(.type) {
            lines.comment("wallet-kinds: one line each, as in \"- withdrawal: [Payout]\", for:")
            lines.comment("  \(type.words.joined(separator: ", "))")
            lines.comment("  choices: earnings, withdrawal, ads, adjustment, other")
        }
        if let found {
            lines.add("found-in-text:", "no column holds order IDs; these hold them in texts")
            let headers = found.map { DraftLines.quoted($0.header) }.joined(separator: ", ")
            lines.add(
                "  order-id: { columns: [\(headers)], pattern: \"\(OrderPattern.text)\" }", "")
        }
    }

    /// Types need lines of their own where some row is money on its way to the bank.
    private func writeTypes(_ lines: inout DraftLines) {
        guard let type = fields.column(.type), type.words.contains(where: HeaderNames.isPayout)
        else { return }
        var kinds: [String: [String]] = [:]
        for word in type.words { kinds[kind(of: word, in: type), default: []].append(word) }
        lines.add("row-types:", "guess: by words, and whether their rows have an order")
        for kind in ["order", "adjustment", "payout"] {
            guard let words = kinds[kind] else { continue }
            lines.add(list: words.map { DraftLines.quoted($0) }, after: "- \(kind): ")
        }
    }

    private func kind(of word: String, in type: ColumnSample) -> String {
        if HeaderNames.isPayout(word) { return "payout" }
        let rows = type.texts.indices.filter { type.texts[$0] == word }
        let hasOrders = rows.allSatisfy { row in
            if let id = fields.column(.orderID) { return !id.texts[row].isEmpty }
            return (found ?? []).contains { OrderPattern.fits($0.texts[row]) }
        }
        return HeaderNames.isOrder(word) && hasOrders ? "order" : "adjustment"
    }

    private func writeStates(_ state: ColumnSample, _ lines: inout DraftLines) {
        lines.add("release-states:", "guess: by words; pending money is announced, not counted")
        let pending = state.words.filter(HeaderNames.isPending)
        let released = state.words.filter { !pending.contains($0) }
        lines.add(list: released.map { DraftLines.quoted($0) }, after: "- released: ")
        lines.add(list: pending.map { DraftLines.quoted($0) }, after: "- pending: ")
    }

    /// What nobody could say, with the choices.
    func writeRest(_ lines: inout DraftLines) {
        if fields.kind == .settlement, fields.column(.orderID) == nil, found == nil {
            lines.comment("order-id: no column looks like it; name it under columns")
        }
        let used = Set(fields.bound.map(\.column.index))
        let days = table.columns.filter { $0.isDay && !used.contains($0.index) }
        if !days.isEmpty, fields.kind == .settlement {
            let names = days.prefix(4).map(\.header).joined(separator: ", ")
            lines.comment("settled-date is the day the money is available; other days: \(names)")
        }
        for other in amounts.others.prefix(6) where !other.column.isZero {
            lines.comment("left out: \(other.column.header), \(other.why)")
        }
    }
}

/// Names of amounts by the component that they stand for.
private struct NamedLines {
    private(set) var all: [(group: String, id: String, texts: [String])] = []

    var isEmpty: Bool { all.isEmpty }

    /// Adds the names that stand beside an amount.
    mutating func add(_ named: AmountGuess.Named) {
        guard let last = named.names.last else { return }
        for row in last.texts.indices where named.column.ticks[row] != nil {
            let texts = named.names.map { $0.texts[row] }.filter { !$0.isEmpty }
            guard let name = texts.last, texts.count == named.names.count else { continue }
            let text = texts.joined(separator: " / ")
            guard !all.contains(where: { $0.texts.contains(text) }) else { continue }
            add(text, HeaderNames.id(of: name), group(of: texts, named))
        }
    }

    private mutating func add(_ text: String, _ id: String, _ group: String) {
        let name = id.isEmpty ? "unnamed" : id
        if let place = all.firstIndex(where: { $0.id == name && $0.group == group }) {
            all[place].texts.append(text)
        } else if all.contains(where: { $0.id == name }) {
            all.append((group, "\(name)-\(group)", [text]))
        } else {
            all.append((group, name, [text]))
        }
    }

    /// By the amount's own column, else by the words of its name, the group first.
    private func group(of texts: [String], _ named: AmountGuess.Named) -> String {
        if !named.group.isEmpty { return named.group }
        for text in texts {
            if HeaderNames.isPromotion(text) { return "sales" }
            let (group, isSaid) = HeaderNames.group(of: text)
            if isSaid { return group }
        }
        return "adjustment"
    }
}
