import Ledger
import Money
import Records

/// The page of a settlement entry: its own parts down the tree, and what it said before.
extension PageMaker {
    /// The page of the rows that bear an ID.
    func entryPage(_ subject: ExplanationSubject) throws -> ExplanationPage {
        let entries = try ledger.entries(withID: subject.id)
        let restatements = try ledger.restatements(ofEntry: subject.id)
        let places = Set(entries.map(\.provenance))
        let findings = account.findings.filter { finding in
            // Sums over many rows name them as sources; they are no findings on one of them.
            finding.entryID == subject.id
                || finding.statementID.isEmpty && finding.payoutID.isEmpty
                    && !finding.orderID.isEmpty
                    && finding.sources.contains { places.contains($0) }
        }
        var page = ExplanationPage(
            subject: subject, title: "Settlement entry \(subject.id)")
        page.facts =
            storeFacts
            + [
                PageFact("entry_count", "rows of this ID", .count(entries.count)),
                PageFact(
                    "total", "in all",
                    .amount(
                        entries.filter { $0.currency == currency }.map(\.total).sum(currency))),
            ] + stakeFacts(findings)
        page.sections = entries.enumerated().map { index, entry in
            let number = entries.count == 1 ? "" : " \(index + 1) of \(entries.count)"
            return Self.entrySection(entry, "entry_\(index + 1)", "Row\(number)")
        }
        page.sections.append(Self.restatementSection(restatements))
        page.sections.append(trailSection(MoneyTrail(storeCase, walletRows, of: entries)))
        page.sections.append(
            findingSection(
                findings, on: subject, none: "Everything that the files say of this entry agrees."))
        return page
    }

    private static func entrySection(
        _ entry: SettlementEntry, _ key: String, _ heading: String
    ) -> PageSection {
        var section = PageSection(key, "\(heading): \(entry.type)")
        section.facts = [
            PageFact("kind", "kind", .text(entry.kind.rawValue)),
            PageFact("type", "type", .text(entry.type)),
            PageFact(
                "is_known_type", "known type",
                .text(entry.isKnownType ? "yes" : "no: no profile explains it")),
            PageFact("order_id", "order", .word(entry.orderID)),
            PageFact("sku_id", "SKU", .word(entry.skuID)),
            PageFact("created_on", "order created", .day(entry.createdOn)),
            PageFact("settled_on", "settled", .day(entry.settledOn)),
            PageFact("statement_id", "statement", .word(entry.statementID)),
            PageFact("payment_id", "payout", .word(entry.paymentID)),
            PageFact("sources", "file!sheet!row", .sources([entry.provenance])),
        ]
        section.table = ComponentTree(entry).table
        let beside = entry.components.filter { $0.parent == nil && $0.group == .information }
        if !beside.isEmpty {
            let texts = beside.map { "\($0.id.spoken) \($0.amount.display)" }
            section.sentences.append(
                "The row also states, and does not add: \(texts.joined(separator: ", ")).")
        }
        return section
    }

    private static func restatementSection(_ restatements: [Restatement]) -> PageSection {
        var section = PageSection("restated", "What older files said")
        var table = PageTable(columns: [
            PageColumn("before", "before", .right), PageColumn("after", "now", .right),
            PageColumn("difference", "difference", .right),
            PageColumn("sources", "file!sheet!row before"),
        ])
        table.rows = restatements.map { restatement in
            let (before, after) = (restatement.before, restatement.after)
            let isSame = before.currency == after.currency
            return PageRow(
                cells: [
                    .amount(before.total), .amount(after.total),
                    isSame ? .amount(after.total - before.total) : .nothing,
                    .sources([before.provenance]),
                ],
                notes: changes(before, after),
                details: [("sources_after", .sources([after.provenance]))])
        }
        section.table = table
        return section
    }

    /// The components that differ between two versions.
    private static func changes(_ before: SettlementEntry, _ after: SettlementEntry) -> [String] {
        let ids = Set((before.components + after.components).map(\.id)).sorted()
        return ids.compactMap { id in
            let (old, new) = (before.amount(of: id), after.amount(of: id))
            return old == new ? nil : "\(id.spoken): \(old.display) before, \(new.display) now"
        }
    }
}

/// The parts of an entry as a tree below its total, each sum proven.
struct ComponentTree {
    private let entry: SettlementEntry

    init(_ entry: SettlementEntry) { self.entry = entry }

    var table: PageTable {
        var table = PageTable(columns: [
            PageColumn("component", "part", .wide), PageColumn("amount", "amount", .right),
            PageColumn("proof"),
        ])
        table.rows = [row(.total, "total settlement", entry.total, .subtotal, depth: 0)]
        table.rows += children(of: .total, depth: 1)
        return table
    }

    /// Depth first; a tree deeper than this would hold itself.
    private static let depthMax = 12

    private func children(of node: ComponentID, depth: Int) -> [PageRow] {
        guard depth < Self.depthMax else { return [] }
        return entry.components.filter { $0.parent == node && $0.id != node }.flatMap { part in
            [row(part.id, part.id.spoken, part.amount, part.group, depth: depth)]
                + children(of: part.id, depth: depth + 1)
        }
    }

    private func row(
        _ id: ComponentID, _ name: String, _ amount: Amount, _ group: Component.Group, depth: Int
    ) -> PageRow {
        let parts = entry.components.filter { $0.parent == id && $0.id != id }
        var proof = ""
        if !parts.isEmpty {
            let sum = parts.map(\.amount).sum(entry.currency)
            proof =
                sum == amount
                ? "= its \(parts.count.of("part"))"
                : "its parts add up to \(sum.display): \((amount - sum).display) are in none"
        }
        let inset = String(repeating: "  ", count: depth)
        return PageRow(
            cells: [.text(inset + name), .amount(amount), .word(proof)],
            details: [
                ("component_id", .text(id.rawValue)), ("depth", .count(depth)),
                ("group", .text(group.rawValue)),
            ])
    }
}
