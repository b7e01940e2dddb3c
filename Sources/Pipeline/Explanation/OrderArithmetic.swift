import Fees
import Money
import Records

/// From the prices of an order's lines to what reached the bank, step by step.
struct OrderArithmetic {
    let orderCase: OrderCase
    let fees: FeeSchedule
    /// A difference up to and including this is none.
    let tolerance: Amount
    let trail: MoneyTrail

    private var currency: Currency { orderCase.currency }

    private static let columns = [
        PageColumn("step", "", .wide), PageColumn("amount", "", .right),
        PageColumn("sources", "file!sheet!row"),
    ]

    /// From the prices of the lines to the net sales.
    var ordered: PageSection {
        var section = PageSection("ordered", "What was sold")
        section.table = PageTable(columns: Self.columns, rows: lineRows)
        if orderCase.lines.isEmpty { section.sentences = ["No order file tells what was sold."] }
        return section
    }

    /// From the settled sales, or those to be settled, to what reached wallet and bank.
    var settled: PageSection {
        let isOpen = orderCase.rows.summable.isEmpty
        var section = PageSection(
            "settled",
            orderCase.entries.isEmpty
                ? "What is to be paid" : "From the settled sales to the bank")
        let rows = (isOpen ? expectedRows : settledRows) + releaseRows
        section.table = PageTable(columns: Self.columns, rows: rows)
        section.sentences = foreignSentences + trail.sentences
        if rows.isEmpty, orderCase.entries.isEmpty {
            section.sentences.append("No row settles the order, and none is due.")
        }
        return section
    }

    // MARK: Ordered

    private var lineRows: [PageRow] {
        let lines = orderCase.lines.filter { $0.subtotalBeforeDiscount.currency == currency }
        guard !lines.isEmpty else { return [] }
        return lines.flatMap(rows)
            + [
                sum(
                    "net-sales", "Net sales", orderCase.netSales,
                    orderCase.netSalesOfReturnedLines.isZero
                        ? []
                        : [
                            """
                            \(orderCase.netSalesOfReturnedLines.display) of it are of lines that \
                            were returned in full or cancelled.
                            """
                        ])
            ]
    }

    private func rows(of line: OrderLine) -> [PageRow] {
        let source = [line.provenance]
        let returned =
            line.returnedQuantity == 0 ? "" : ", \(line.returnedQuantity.of("unit")) returned"
        let words = "SKU \(line.skuID): \(line.quantity.of("unit"))\(returned)"
        var rows = [
            row("line-price", "\(words), before discount", line.subtotalBeforeDiscount, source)
        ]
        if !line.platformDiscount.isZero {
            rows[0].notes = [
                """
                The platform paid \(line.platformDiscount.display) of the price: that is its own \
                money, and part of the seller's net sales.
                """
            ]
        }
        if !line.sellerDiscount.isZero {
            rows.append(
                row("seller-discount", "  seller's discount", -line.sellerDiscount, source))
        }
        if let share = line.orderDiscountShare, !share.isZero {
            rows.append(
                row(
                    "order-discount", "  its share of the seller's voucher on the order", -share,
                    source))
        }
        return rows
    }

    // MARK: Not settled yet

    private var expectedRows: [PageRow] {
        guard let payout = fees.expectedPayout(of: orderCase), payout.isPositive,
            orderCase.entries.isEmpty, orderCase.walletRows.isEmpty
        else { return [] }
        let taken = fees.expectedFees(of: orderCase).map(\.expected).sum(currency)
        let sales = row("net-sales-due", "Net sales of what is to be paid", payout - taken, [])
        let expected = fees.expectedFees(of: orderCase).map { fee in
            let text = feeText(fee)
            return PageRow(
                cells: [
                    .text("\(fee.component.spoken), expected"), .amount(fee.expected), .nothing,
                ],
                notes: text.workings + text.origins,
                details: [
                    ("component", .text(fee.component.rawValue)),
                    ("step_kind", .text("expected-fee")),
                ]
                    + text.details)
        }
        return [sales] + expected
            + [
                sum(
                    "expected-payout", "Payout expected", payout,
                    ["Net sales less the usual fees as far as they are known; no row pays it yet."])
            ]
    }

    // MARK: Settled

    private var settledRows: [PageRow] {
        let parts = OrderParts(orderCase)
        var rows: [PageRow] = []
        for group in OrderParts.groups {
            let ofGroup = parts.parts.filter { $0.group == group }
            rows += ofGroup.map(row)
            if group == .fee { rows += uncharged(parts) }
            let amount = ofGroup.map(\.amount).sum(currency)
            if group == .sales, !ofGroup.isEmpty {
                rows.append(
                    sum("settled-sales", "Settled sales", amount, [salesComparison(amount)]))
            }
        }
        for entry in orderCase.rows.summable where !entry.unexplained.isZero {
            rows.append(
                row(
                    "unexplained", "in the row's total and in none of its parts",
                    entry.unexplained, [entry.provenance]))
        }
        let count = orderCase.rows.summable.count
        rows.append(
            sum("settled", "Settled, \(count.of("row"))", orderCase.settled, [parts.recapitulation])
        )
        return rows
    }

    private func salesComparison(_ settled: Amount) -> String {
        guard !orderCase.lines.isEmpty else { return "No order file tells the net sales." }
        let difference = settled - orderCase.netSales
        if difference.isZero { return "Equal to the net sales of the order." }
        let words = difference.isNegative ? "less" : "more"
        return "\(difference.magnitude.display) \(words) than the net sales of the order."
    }

    private func row(of part: OrderParts.Part) -> PageRow {
        let isFee = part.group == .fee || part.group == .tax
        var result = row("part", part.name, part.amount, part.entries.map(\.provenance))
        result.details = [
            ("step_kind", .text(part.group.rawValue)),
            ("component", .word(part.component?.rawValue ?? "")),
        ]
        if part.entries.count > 1 { result.notes.append(part.sumText) }
        guard isFee, let component = part.component else { return result }
        guard part.isKnown else {
            result.notes.append("Neither Tieout nor the fee book knows this name.")
            return result
        }
        guard let expectation = fees.expectation(of: component, for: orderCase) else {
            result.notes.append(
                """
                Taken as the file states it: neither the fee book nor the store's own history \
                tells what it should be.
                """)
            return result
        }
        let text = feeText(expectation)
        result.notes += text.workings + [text.verdict(part.amount)] + text.origins
        result.details += text.details + text.difference(part.amount)
        return result
    }

    /// Fees that the book asks for and no row charges.
    private func uncharged(_ parts: OrderParts) -> [PageRow] {
        let charged = Set(parts.parts.compactMap(\.component))
        return fees.expectations(for: orderCase).filter {
            !charged.contains($0.component) && !$0.expected.isZero
        }.map { expectation in
            let zero = Amount.zero(currency)
            let text = feeText(expectation)
            var result = row("part", expectation.component.spoken, zero, [])
            result.notes =
                ["No row charges it."] + text.workings + [text.verdict(zero)] + text.origins
            result.details =
                [
                    ("step_kind", .text("fee")),
                    ("component", .text(expectation.component.rawValue)),
                ] + text.details + text.difference(zero)
            return result
        }
    }

    // MARK: Released

    private var releaseRows: [PageRow] {
        let moved = orderCase.walletRows.filter {
            $0.state != .failed && $0.amount.currency == currency
        }
        guard !moved.isEmpty else { return [] }
        let released = moved.map(\.amount).sum(currency)
        let comparison =
            orderCase.entries.isEmpty
            ? "No settlement row of the order tells what it is made of."
            : "It was to receive \(orderCase.settled.display) by the settlement, and received "
                + MoneyTrail.agreement(released, with: orderCase.settled)
        return moved.map {
            row("released", "wallet: \($0.typeText)", $0.amount, [$0.provenance])
        } + [sum("released-total", "Received in the wallet for this order", released, [comparison])]
    }

    private var foreignSentences: [String] {
        orderCase.entries.filter { $0.currency != currency }.map { entry in
            """
            A row of \(entry.total.display) is in another currency than the store's and is not \
            added to anything (\(entry.provenance)).
            """
        }
    }

    private func feeText(_ expectation: FeeExpectation) -> FeeText {
        FeeText(
            expectation: expectation, orderCase: orderCase, fees: fees, tolerance: tolerance)
    }

    private func row(
        _ key: String, _ text: String, _ amount: Amount, _ sources: [Provenance]
    ) -> PageRow {
        PageRow(
            cells: [.text(text), .amount(amount), .sources(sources)],
            details: [("step_kind", .text(key))])
    }

    private func sum(
        _ key: String, _ text: String, _ amount: Amount, _ notes: [String]
    ) -> PageRow {
        PageRow(
            cells: [.text(text), .amount(amount), .nothing], notes: notes,
            details: [("step_kind", .text(key))], isSum: true)
    }
}
