import Money
package import Records

/// Payouts of one order or one statement.
extension PayoutSumMismatch {
    package static func discrepancies(
        in orderCase: OrderCase, context: CheckContext
    ) -> [Discrepancy] {
        let rows = orderCase.rows.sale
        let releases = orderCase.releases
        guard context.walletNamesOrders, !rows.isEmpty || !releases.isEmpty,
            releases.allSatisfy({ isWhole($0.requestedOn, .settlement, context) }),
            rows.allSatisfy({ isWhole($0.settledOn, .wallet, context) }),
            !context.recoveredIDs.mayHold(orderCase.orderID)
        else { return [] }
        let settled = rows.sum(of: \.total, orderCase.currency)
        let released = releases.map(\.amount).sum(orderCase.currency)
        let days = rows.map(\.settledOn) + releases.map(\.requestedOn)
        guard let day = days.max(), !context.agrees(settled, released) else { return [] }
        let what = releases.isEmpty ? "released nothing" : "released \(released.display)"
        let sums =
            rows.isEmpty
            ? "no settlement row holds it" : "its settlement rows add up to \(settled.display)"
        var finding = orderCase.finding(
            code, .high, on: day, from: rows.map(\.provenance) + releases.map(\.provenance),
            "The wallet \(what) for this order; \(sums)."
        ).money(expected: settled, actual: released)
        finding.payoutID = releases.first?.referenceID ?? ""
        return [finding]
    }

    /// True where files cover the day and the ones beside it: near midnight dates differ.
    private static func isWhole(_ day: Day, _ kind: FileKind, _ context: CheckContext) -> Bool {
        context.coverage.covers(kind, DaySpan(day - 1, day + 1))
    }

    /// Deposits with the statements that they name, and statements without a deposit.
    static func statements(
        in storeCase: StoreCase, _ context: CheckContext
    ) -> [Discrepancy] {
        let named = storeCase.statements.filter { !$0.id.isEmpty }
        guard named.contains(where: { $0.paid != nil }) else { return [] }
        return named.compactMap { statement in
            let paid = statement.paid ?? .zero(storeCase.store.currency)
            guard !context.agrees(paid, statement.entriesTotal), isWhole(statement, context),
                statement.paid != nil || isOverdue(statement, context)
            else { return nil }
            let what =
                statement.paid == nil
                ? "received no deposit" : "received \(paid.display)"
            var finding = storeCase.finding(
                code, .high, on: statement.day, from: statement.sources,
                """
                The wallet \(what) for statement \(statement.id); its settlement rows add up to \
                \(statement.entriesTotal.display).
                """
            ).money(expected: statement.entriesTotal, actual: paid)
            finding.statementID = statement.id
            finding.payoutID = statement.paymentID
            return finding
        }
    }

    /// Days after a statement within which its deposit comes, weekly statements included.
    private static let depositDaysMax = 14

    /// True where settlement files can cut no row of the statement off.
    private static func isWhole(_ statement: StatementCase, _ context: CheckContext) -> Bool {
        // A deposit of no rows: they are of the days before it.
        let isEmpty = statement.day == statement.paidOn && statement.entriesTotal.isZero
        let first = isEmpty ? statement.day - depositDaysMax : statement.day - 1
        return context.coverage.covers(.settlement, DaySpan(first, statement.lastDay + 1))
    }

    /// True where wallet files cover all days on which the deposit should have come.
    private static func isOverdue(_ statement: StatementCase, _ context: CheckContext) -> Bool {
        statement.entriesTotal.isPositive
            && context.coverage.covers(
                .wallet, DaySpan(statement.day, statement.lastDay + depositDaysMax))
    }
}
