package import Records

/// All checks in order of precedence, and the three steps from cases to findings.
package enum CheckCatalogue {
    /// Checks on one order: a cause stands before its consequences.
    package static let orderChecks: [any OrderCheck.Type] = [
        DamagedID.self, MissingPayout.self, LatePayout.self,
        SettledNotOrdered.self, SettledButCancelled.self, DuplicateSettlement.self,
        RefundDuplicate.self, RefundExceedsOrder.self, RefundNotInOrders.self,
        FeeCapExceeded.self, FeeDuplicate.self, FeeOnCancelled.self, FeeNotReversed.self,
        FeeUnknown.self, FeeMismatch.self, ShippingOvercharge.self,
        OrderAmountMismatch.self, AdjustmentUnexplained.self, CurrencyMismatch.self,
        SettlementSumMismatch.self, PayoutSumMismatch.self,
    ]

    /// Checks on a store's account, in order of precedence.
    package static let storeChecks: [any StoreCheck.Type] = [
        NegativeBalanceStreak.self, NegativeBalanceLimit.self,
        AdjustmentUnexplained.self, CurrencyMismatch.self, SettlementSumMismatch.self,
        StatementSumMismatch.self, PayoutSumMismatch.self,
        PayoutNotInBank.self, BankAmountMismatch.self, BalanceBreak.self,
        FeeRateChanged.self, NegativeSettlement.self, CoverageGap.self, RestatedRow.self,
    ]

    /// Every check once, in order of precedence.
    package static let checks: [any Check.Type] = {
        // Of sums the lowest stands first, so that payouts keep their place in the account.
        var checks: [any Check.Type] = orderChecks.filter { $0.code != PayoutSumMismatch.code }
        for check in storeChecks where !checks.contains(where: { $0.code == check.code }) {
            checks.append(check)
        }
        return checks
    }()

    /// What disagrees in an order, the same money once.
    package static func discrepancies(
        in orderCase: OrderCase, _ context: CheckContext
    ) -> [Discrepancy] {
        var context = context
        return discrepancies(in: orderCase, &context)
    }

    /// The same for one order of many, without a copy of the context for each.
    package static func discrepancies(
        in orderCase: OrderCase, _ context: inout CheckContext
    ) -> [Discrepancy] {
        // 1. Rows that pay or refund a sale again: needs all rows, gives the case without them.
        context.forgetOrder()
        let isDamaged = DamagedIDForm.isCertain(orderCase.orderID)
        let again: CheckContext.RowsAgain =
            isDamaged
            ? ([], [])
            : (
                DuplicateSettlement.rows(in: orderCase, context),
                RefundDuplicate.rows(in: orderCase, context)
            )
        context.rowsAgain = again
        guard !again.paid.isEmpty || !again.refunded.isEmpty else {
            return discrepancies(in: orderCase, once: orderCase, isDamaged, &context)
        }
        let once = orderCase.without(again.paid + again.refunded)
        return discrepancies(in: orderCase, once: once, isDamaged, &context)
    }

    private static func discrepancies(
        in orderCase: OrderCase, once: OrderCase, _ isDamaged: Bool,
        _ context: inout CheckContext
    ) -> [Discrepancy] {
        // 2. Each check, causes first: gives what no earlier finding explains.
        context.feeExpectations = once.feeExpectations(context)
        var findings: [Discrepancy] = []
        for check in orderChecks where !isDamaged || check.reads == .eachRow {
            let found =
                check.reads == .order
                ? check.discrepancies(in: once, context: context)
                : check.discrepancies(in: orderCase, context: context)
            guard !found.isEmpty else { continue }
            findings += found.filter { !isConsequence($0, of: findings, check.yieldsTo) }
        }
        guard !findings.isEmpty else { return [] }
        // 3. Rows that nothing tells apart: one finding for both.
        return TwinFindings.merged(findings)
    }

    /// What disagrees in a store's account; consequences of findings on orders are still in it
    /// and go in `withIncidents`.
    package static func discrepancies(
        in storeCase: StoreCase, _ context: CheckContext
    ) -> [Discrepancy] {
        var findings: [Discrepancy] = []
        for check in storeChecks {
            let found = check.discrepancies(in: storeCase, context: context)
            findings += found.filter { !isConsequence($0, of: findings, check.yieldsTo) }
        }
        return TwinFindings.merged(findings)
    }

    /// All findings of one store as they are reported: sums that follow from others left out,
    /// incidents named, worst first.
    package static func withIncidents(_ all: [Discrepancy]) -> [Discrepancy] {
        let findings = Incidents.named(in: SumPrecedence.causes(in: TwinFindings.merged(all)))
        let ranks = Dictionary(
            checks.enumerated().map { ($0.element.code, $0.offset) },
            uniquingKeysWith: { first, _ in first })
        return findings.map { (ranks[$0.code] ?? ranks.count, $0.identity, $0) }
            .sorted { left, right in
                (left.2.severity, left.0, left.1) < (right.2.severity, right.0, right.1)
            }
            .map(\.2)
    }

    /// The findings of each store: incidents of several stores with one cause bear one name.
    package static func joiningIncidents(_ stores: [[Discrepancy]]) -> [[Discrepancy]] {
        Incidents.joined(stores)
    }

    private static func isConsequence(
        _ finding: Discrepancy, of causes: [Discrepancy], _ precedences: [Precedence]
    ) -> Bool {
        precedences.contains { precedence in
            causes.contains { precedence.covers(finding, by: $0) }
        }
    }
}
