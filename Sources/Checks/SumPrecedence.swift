import Money
import Records

/// One wrong figure shows in every sum above it: in its row, its file, its day's payout.
///
/// The lowest sum that is wrong stands, those above it that are wrong by the same money go.
enum SumPrecedence {
    /// The findings without sums that follow from another sum.
    static func causes(in findings: [Discrepancy]) -> [Discrepancy] {
        let rows = findings.filter {
            $0.code == SettlementSumMismatch.code && $0.component == .total
        }
        let statements = findings.filter { $0.code == StatementSumMismatch.code }
        let payouts = findings.filter { $0.code == PayoutSumMismatch.code }
        var gone: Set<String> = []
        for statement in statements
        where follows(
            statement,
            from: rows.filter {
                sharesFile($0, statement) && isOn($0, statement)
            })
        { gone.insert(statement.identity) }
        for payout in payouts
        where follows(
            payout,
            from: rows.filter {
                isPaid($0, by: payout)
            })
        { gone.insert(payout.identity) }
        for statement in statements where !gone.contains(statement.identity) {
            let above = payouts.filter { sharesFile($0, statement) && !gone.contains($0.identity) }
            guard let money = statement.delta, !above.isEmpty,
                above.compactMap(\.delta).sum(money.currency) == money
            else { continue }
            gone.formUnion(above.map(\.identity))
        }
        return findings.filter { !gone.contains($0.identity) }
    }

    /// A row that states too much makes the sum above look as if it stated too little.
    private static func follows(_ sum: Discrepancy, from rows: [Discrepancy]) -> Bool {
        guard let money = sum.delta, !rows.isEmpty else { return false }
        return rows.compactMap(\.delta).sum(money.currency) == -money
    }

    /// A payout of one order or one statement pays its rows, any other those of its day.
    private static func isPaid(_ row: Discrepancy, by payout: Discrepancy) -> Bool {
        if !payout.orderID.isEmpty { return row.orderID == payout.orderID }
        if !payout.statementID.isEmpty { return row.statementID == payout.statementID }
        return row.occurredOn == payout.occurredOn
    }

    private static func sharesFile(_ one: Discrepancy, _ other: Discrepancy) -> Bool {
        !Set(one.sources.map(\.file)).isDisjoint(with: other.sources.map(\.file))
    }

    private static func isOn(_ row: Discrepancy, _ statement: Discrepancy) -> Bool {
        statement.statementID.isEmpty || statement.statementID == row.statementID
    }
}
