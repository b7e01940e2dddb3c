import Money
package import Records

/// A settlement row whose parts do not add up to its total.
package enum SettlementSumMismatch: OrderCheck, StoreCheck {
    package static let code = "settlement-sum-mismatch"
    package static let title = "The parts of a settlement row do not add up to its total."
    package static let compares = """
        The total of each settlement row with the sum of its parts, and each subtotal with the \
        sum of its own: revenue, fees, shipping. `component` names the subtotal.
        """
    package static let whyItHappens = """
        A file that was edited by hand, a column that was deleted, or a new column of the platform \
        that is in the total and not in the file.
        """
    package static let remedy = """
        Export the file again. Where the fresh file has the same figures, ask the platform what \
        the difference is.
        """
    package static let staysSilent = """
        Differences within the tolerance; columns beside the arithmetic; a finding on the same row \
        with the same amount.
        """
    package static let figures = "expected: the sum of the parts; actual: what the row states."
    package static let severities: [Severity] = [.high]
    package static let money = MoneyAtStake.either
    package static let reads = RowsRead.eachRow
    package static let yieldsTo = [
        Precedence(
            .equalAmount,
            [
                FeeCapExceeded.code, FeeDuplicate.code, FeeOnCancelled.code, FeeNotReversed.code,
                FeeUnknown.code, FeeMismatch.code, ShippingOvercharge.code,
                OrderAmountMismatch.code,
            ])
    ]

    package static func discrepancies(
        in orderCase: OrderCase, context: CheckContext
    ) -> [Discrepancy] {
        orderCase.entries.flatMap { entry in
            gaps(in: entry, context).map { gap in
                orderCase.finding(
                    code, .high, on: entry.settledOn, from: [entry.provenance], gap.sentence
                ).on(entry).about(gap.node).money(expected: gap.parts, actual: gap.stated)
            }
        }
    }

    package static func discrepancies(
        in storeCase: StoreCase, context: CheckContext
    ) -> [Discrepancy] {
        storeCase.accountEntries.flatMap { entry in
            gaps(in: entry, context).map { gap in
                storeCase.finding(
                    code, .high, on: entry.settledOn, from: [entry.provenance], gap.sentence
                ).on(entry).about(gap.node).money(expected: gap.parts, actual: gap.stated)
            }
        }
    }

    /// A node of a row's tree that its parts do not add up to.
    private struct Gap {
        var node: ComponentID
        var stated: Amount
        var parts: Amount

        var sentence: String {
            """
            The row states \(stated.display) as \(node.words), its parts add up to \
            \(parts.display); \((stated - parts).magnitude.display) are between them.
            """
        }
    }

    /// The nodes whose parts add up to something else; a row in a foreign currency is
    /// `currency-mismatch` already, and the tolerance is not in its currency.
    private static func gaps(in entry: SettlementEntry, _ context: CheckContext) -> [Gap] {
        guard entry.currency == context.rules.tolerance.currency, !entry.components.isEmpty else {
            return []
        }
        var sums: [(node: ComponentID, parts: Amount)] = []
        sums.reserveCapacity(8)
        for component in entry.components {
            guard let parent = component.parent else { continue }
            if let place = sums.firstIndex(where: { $0.node == parent }) {
                sums[place].parts += component.amount
            } else {
                sums.append((parent, component.amount))
            }
        }
        let gaps = sums.compactMap { node, parts -> Gap? in
            let stated = node == .total ? entry.total : entry.amount(of: node)
            guard !context.agrees(parts, stated) else { return nil }
            return Gap(node: node, stated: stated, parts: parts)
        }
        return gaps.sorted { $0.node < $1.node }
    }
}
