import Money
package import Records

/// A row that came back with other figures in a newer file.
package enum RestatedRow: StoreCheck {
    package static let code = "restated-row"
    package static let title = "A settlement row came back with other figures."
    package static let compares = """
        Each settlement row with the same row of an older file. The new figures stand, the old \
        ones are kept and told here.
        """
    package static let whyItHappens = """
        Platforms correct settled rows without a new row, and people edit files.
        """
    package static let remedy = """
        Check the new figures; where books were closed on the old ones, correct them by the delta.
        """
    package static let staysSilent = """
        The same row with the same figures; new columns that hold zero; an order's status that \
        moves on.
        """
    package static let figures = "expected: the old total; actual: the new total."
    package static let severities: [Severity] = [.medium, .info]
    package static let money = MoneyAtStake.either

    package static func discrepancies(
        in storeCase: StoreCase, context: CheckContext
    ) -> [Discrepancy] {
        storeCase.restatements.map { restatement in
            let (before, after) = (restatement.before, restatement.after)
            let changes = changes(before, after)
            let isComparable = before.currency == after.currency
            let isMoney = before.total != after.total
            var finding = storeCase.finding(
                code, isMoney ? .medium : .info, on: after.settledOn,
                from: [before.provenance, after.provenance],
                """
                The row went from \(before.total.display) to \(after.total.display)\
                \(changes.isEmpty ? "" : ": " + changes.joined(separator: ", ")).
                """
            ).on(after)
            finding.orderID = after.orderID
            // Where each fee has a row of its own, rows of one line differ by it alone.
            if after.kind == .order, after.components.count == 1 {
                finding.component = after.components[0].id
            }
            return isComparable
                ? finding.money(expected: before.total, actual: after.total) : finding
        }
    }

    /// The parts that changed, the largest change first.
    private static func changes(_ before: SettlementEntry, _ after: SettlementEntry) -> [String] {
        guard before.currency == after.currency else { return [] }
        let parts = Set((before.components + after.components).filter(isPart).map(\.id))
        let changed = parts.filter { before.amount(of: $0) != after.amount(of: $0) }
        let sorted = changed.sorted { left, right in
            let leftChange = (after.amount(of: left) - before.amount(of: left)).magnitude
            let rightChange = (after.amount(of: right) - before.amount(of: right)).magnitude
            return leftChange == rightChange ? left < right : rightChange < leftChange
        }
        return sorted.prefix(changesShownMax).map { id in
            "\(id.words) \(before.amount(of: id).display) to \(after.amount(of: id).display)"
        }
    }

    private static func isPart(_ component: Component) -> Bool {
        component.group != .subtotal && component.parent != nil
    }

    private static let changesShownMax = 3
}
