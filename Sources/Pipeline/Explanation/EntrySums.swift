import Money
import Records

/// Many entries on one page: what they are made of, and the largest of them.
struct EntrySums {
    let entries: [SettlementEntry]
    let currency: Currency

    /// Entries that are shown one by one; the others are summed.
    private static let shownMax = 10

    init(_ entries: [SettlementEntry], _ currency: Currency) {
        self.entries = entries.filter { $0.currency == currency }
        self.currency = currency
    }

    /// What one line of a sum is about.
    private struct Key: Hashable, Comparable {
        var rank: Int
        var kind: String
        var name: String

        static func < (left: Key, right: Key) -> Bool {
            (left.rank, left.kind, left.name) < (right.rank, right.kind, right.name)
        }
    }

    /// The sum of each component by kind of entry; together they are the total.
    var components: PageSection {
        var sums: [Key: (count: Int, amount: Amount)] = [:]
        func add(_ group: Component.Group, _ kind: String, _ name: String, _ amount: Amount) {
            let rank = OrderParts.groups.firstIndex(of: group) ?? OrderParts.groups.count
            let key = Key(rank: rank, kind: kind, name: name)
            let sum = sums[key] ?? (0, .zero(currency))
            sums[key] = (sum.count + 1, sum.amount + amount)
        }
        for entry in entries {
            let kind = entry.kind.rawValue
            if entry.leaves.isEmpty { add(.adjustment, kind, entry.type, entry.total) }
            for leaf in entry.leaves { add(leaf.group, kind, leaf.id.spoken, leaf.amount) }
            if !entry.unexplained.isZero {
                add(.information, kind, "in totals and in none of their parts", entry.unexplained)
            }
        }
        var section = PageSection("components", "What its rows are made of")
        var table = PageTable(columns: [
            PageColumn("entry_kind", "rows of"), PageColumn("component", "part", .wide),
            PageColumn("count", "rows", .right), PageColumn("amount", "amount", .right),
        ])
        table.rows = sums.sorted { $0.key < $1.key }.map { key, sum in
            PageRow(
                cells: [.text(key.kind), .text(key.name), .count(sum.count), .amount(sum.amount)])
        }
        if !table.rows.isEmpty { table.rows.append(total) }
        section.table = table
        return section
    }

    /// The largest entries one by one, and the others in one line.
    var largest: PageSection {
        let heading =
            entries.count > Self.shownMax
            ? "Its \(Self.shownMax) largest rows of \(entries.count)" : "Its rows"
        var section = PageSection("entries", heading)
        var table = PageTable(columns: [
            PageColumn("day", "settled"), PageColumn("entry_kind", "kind"),
            PageColumn("order_id", "order or ID"),
            PageColumn("type", "type", .wide), PageColumn("amount", "amount", .right),
            PageColumn("sources", "file!sheet!row"),
        ])
        let inOrder = entries.sorted { left, right in
            (right.total.magnitude.ticks, left.settledOn, left.id, left.provenance)
                < (left.total.magnitude.ticks, right.settledOn, right.id, right.provenance)
        }
        table.rows = inOrder.prefix(Self.shownMax).map { entry in
            PageRow(
                cells: [
                    .day(entry.settledOn), .text(entry.kind.rawValue),
                    .text(entry.orderID.isEmpty ? entry.id : entry.orderID), .text(entry.type),
                    .amount(entry.total), .sources([entry.provenance]),
                ])
        }
        let rest = inOrder.dropFirst(Self.shownMax).map(\.total)
        if !rest.isEmpty {
            table.rows.append(
                PageRow(
                    cells: [
                        .nothing, .nothing, .nothing,
                        .text("\(rest.count.of("more row")) together"),
                        .amount(rest.sum(currency)), .nothing,
                    ]))
        }
        if !table.rows.isEmpty {
            table.rows.append(
                PageRow(
                    cells: [
                        .nothing, .nothing, .nothing, .text("all"),
                        .amount(entries.map(\.total).sum(currency)), .nothing,
                    ], isSum: true))
        }
        section.table = table
        return section
    }

    private var total: PageRow {
        PageRow(
            cells: [
                .nothing, .text("all \(entries.count.of("row"))"), .nothing,
                .amount(entries.map(\.total).sum(currency)),
            ], isSum: true)
    }
}

extension PageMaker {
    /// Where money went on to.
    func trailSection(_ trail: MoneyTrail) -> PageSection {
        var section = PageSection("trail", "Where the money went")
        var table = PageTable(columns: [
            PageColumn("day", "day"), PageColumn("event", "event", .wide),
            PageColumn("amount", "amount", .right), PageColumn("sources", "file!sheet!row"),
        ])
        table.rows = trail.steps.map { step in
            PageRow(
                cells: [
                    .day(step.day), .text(step.text), .amount(step.amount), .sources(step.sources),
                ])
        }
        section.table = table
        section.sentences = trail.sentences
        return section
    }
}
