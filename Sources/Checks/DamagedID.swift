import Money
package import Records

/// An order ID that a spreadsheet took for a number, so that its last digits are gone.
package enum DamagedID: OrderCheck {
    package static let code = "damaged-id"
    package static let title = "An order ID was destroyed by a spreadsheet."
    package static let compares = """
        The digits that are left of an ID such as `5.76461E+17`, the row's amount and the day on \
        which the order was created, with every order that lacks exactly such a row. Where one \
        order fits and no other, the row is moved to it and everything else is checked as if the \
        ID had never been damaged.
        """
    package static let whyItHappens = """
        Spreadsheets read IDs of 18 digits as numbers and keep 15 digits or six. An export that \
        was opened and saved again has lost the rest for good.
        """
    package static let remedy = """
        Export the file again and take it in as it is; open a copy where you want to look at it.
        """
    package static let staysSilent = """
        Zeros at the end of a plain number prove nothing: such an ID is taken as it is unless \
        exactly one other order wants its row. A damaged ID raises no `missing-payout` and no \
        `settled-not-ordered`, neither for itself nor for orders that it may belong to.
        """
    package static let figures = "None; the amount of the row stands in the explanation."
    package static let severities: [Severity] = [.medium]
    package static let money = MoneyAtStake.unknown
    package static let reads = RowsRead.eachRow

    package static func discrepancies(
        in orderCase: OrderCase, context: CheckContext
    ) -> [Discrepancy] {
        if DamagedIDForm.isCertain(orderCase.orderID) {
            return [unmatched(orderCase, context)]
        }
        let isWhole =
            orderCase.lines.allSatisfy { $0.orderID == orderCase.orderID }
            && orderCase.entries.allSatisfy { $0.orderID == orderCase.orderID }
        guard !isWhole else { return [] }
        let lines = orderCase.lines.filter {
            $0.orderID != orderCase.orderID && DamagedIDForm($0.orderID) != nil
        }
        let entries = orderCase.entries.filter {
            $0.orderID != orderCase.orderID && DamagedIDForm($0.orderID) != nil
        }
        let sources = lines.map(\.provenance) + entries.map(\.provenance)
        guard let damagedID = lines.first?.orderID ?? entries.first?.orderID,
            let day = entries.first?.settledOn ?? orderCase.anyDay
        else { return [] }
        let amount =
            entries.isEmpty
            ? lines.map(\.netSales).sum(orderCase.currency)
            : entries.map(\.sales).sum(orderCase.currency)
        let rows = entries.isEmpty ? "order lines" : "settled sales"
        return [
            orderCase.finding(
                code, .medium, on: day, from: sources,
                """
                \(amount.display) of \(rows) stand under \(damagedID), an ID that a spreadsheet \
                destroyed; digits, amount and creation day leave only order \(orderCase.orderID), \
                which they were given to.
                """)
        ]
    }

    private static func unmatched(_ orderCase: OrderCase, _ context: CheckContext) -> Discrepancy {
        let rowCount = orderCase.lines.count + orderCase.entries.count
        let candidates = context.recoveredIDs.candidates(of: orderCase.orderID)
        let shown = candidates.prefix(candidatesShownMax).joined(separator: ", ")
        let rest =
            candidates.count > candidatesShownMax
            ? " and \(candidates.count - candidatesShownMax) more" : ""
        let fate =
            candidates.isEmpty
            ? "no order fits their digits, amounts and days"
            : "more than one order or row fits (\(shown)\(rest))"
        return orderCase.finding(
            code, .medium, on: orderCase.anyDay ?? context.asOf, from: orderCase.sources,
            """
            \(rowCount == 1 ? "1 row stands" : "\(rowCount) rows stand") under \
            \(orderCase.orderID), an ID that a spreadsheet destroyed; \(fate), so they stay \
            unmatched.
            """)
    }

    private static let candidatesShownMax = 5
}
