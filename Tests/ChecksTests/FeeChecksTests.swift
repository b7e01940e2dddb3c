import Checks
import Fees
import Money
import Records
import Testing

/// Fees and shipping of one order.
struct FeeChecksTests {
    static let lines = [line(100_000)]
    static let fees = rightFees(100_000)

    /// The right fees of 100,000 with some of them changed.
    static func fees(_ changed: [String: Int64]) -> [String: Int64] {
        fees.merging(changed) { $1 }
    }

    @Test(arguments: [
        CaseRow("right", order(lines, [row(100_000, fees: fees)])),
        CaseRow(
            "overcharged",
            order(lines, [row(100_000, fees: fees(["platform-commission": -9_250]))]),
            "fee-mismatch platform-commission -1250"),
        CaseRow(
            "undercharged",
            order(lines, [row(100_000, fees: fees(["platform-commission": -6_500]))]),
            "fee-mismatch platform-commission 1500"),
        CaseRow(
            "not charged", order(lines, [row(100_000, fees: fees(["platform-commission": 0]))]),
            "fee-mismatch platform-commission 8000"),
        CaseRow(
            "a rounding of one rupiah",
            order(lines, [row(100_000, fees: fees(["platform-commission": -8_001]))])),
        CaseRow(
            "the fixed fee twice as high",
            order(lines, [row(100_000, fees: fees(["order-processing": -2_500]))]),
            "fee-mismatch order-processing -1250"),
        CaseRow(
            "the fixed fee is kept on a refund",
            order(
                [line(100_000, returned: 1)],
                [
                    row(100_000, fees: fees),
                    row(
                        refunds: -100_000,
                        fees: ["platform-commission": 8_000, "shipping-fee-program": 5_500],
                        on: 12),
                ])),
        CaseRow(
            "two components, each by itself",
            order(
                lines,
                [
                    row(
                        100_000,
                        fees: fees(["platform-commission": -8_100, "shipping-fee-program": -5_000]))
                ]), "fee-mismatch platform-commission -100",
            "fee-mismatch shipping-fee-program 500"),
    ])
    func `fee-mismatch`(row: CaseRow) throws { expectFindings(row, try context()) }

    @Test(arguments: [
        CaseRow(
            "at the cap",
            order([line(300_000)], [row(300_000, fees: rightFees(300_000))])),
        CaseRow(
            "above the cap: not also a mismatch",
            order(
                [line(300_000)],
                [
                    row(
                        300_000,
                        fees: rightFees(300_000).merging(["shipping-fee-program": -16_500]) { $1 })
                ]), "fee-cap-exceeded shipping-fee-program -6500"),
        CaseRow(
            "below the cap and wrong",
            order(lines, [row(100_000, fees: fees(["shipping-fee-program": -7_000]))]),
            "fee-mismatch shipping-fee-program -1500"),
        CaseRow(
            "the cap applied to each row of a split sale",
            order(
                [line(400_000, quantity: 2)],
                [
                    row(200_000, fees: rightFees(200_000)),
                    row(
                        200_000,
                        fees: ["platform-commission": -16_000, "shipping-fee-program": -10_000],
                        on: 12),
                ])),
    ])
    func `fee-cap-exceeded`(row: CaseRow) throws { expectFindings(row, try context()) }

    @Test(arguments: [
        CaseRow(
            "charged again on a row without a sale",
            order(
                lines,
                [row(100_000, fees: fees), row(fees: ["platform-commission": -8_000], on: 12)]),
            "fee-duplicate platform-commission -8000"),
        CaseRow(
            "a reversal and a new charge cancel",
            order(
                lines,
                [
                    row(100_000, fees: fees), row(fees: ["platform-commission": 8_000], on: 12),
                    row(fees: ["platform-commission": -8_000], on: 13),
                ])),
        CaseRow(
            "a later charge makes the fee whole",
            order(
                lines,
                [
                    row(100_000, fees: fees(["platform-commission": -5_000])),
                    row(fees: ["platform-commission": -3_000], on: 12),
                ])),
        CaseRow(
            "a fee that came later for the first time",
            order(
                lines,
                [
                    row(100_000, fees: fees(["platform-commission": 0])),
                    row(fees: ["platform-commission": -8_000], on: 12),
                ])),
    ])
    func `fee-duplicate`(row: CaseRow) throws { expectFindings(row, try context()) }

    @Test(arguments: [
        CaseRow(
            "commission stays: not also a mismatch",
            order(
                [line(100_000, status: .cancelled, shipped: nil)],
                [
                    row(100_000, refunds: -100_000, fees: ["platform-commission": -8_000])
                ]), "fee-on-cancelled platform-commission -8000"),
        CaseRow(
            "shipping stays: not also an overcharge",
            order(
                [line(100_000, status: .cancelled, shipped: nil)],
                [row(100_000, refunds: -100_000, shipping: ["costs": -4_000])]),
            "fee-on-cancelled shipping -4000"),
        CaseRow(
            "the book keeps it",
            order(
                [line(100_000, status: .cancelled, shipped: nil)],
                [row(100_000, refunds: -100_000, fees: ["order-processing": -1_250])])),
        CaseRow(
            "charged and given back",
            order(
                [line(100_000, status: .cancelled, shipped: nil)],
                [
                    row(100_000, refunds: -100_000, fees: ["platform-commission": -8_000]),
                    row(fees: ["platform-commission": 8_000], on: 12),
                ])),
        CaseRow(
            "the reversal is listed and not paid yet",
            listing(
                8_000,
                order(
                    [line(100_000, status: .cancelled, shipped: nil)],
                    [row(100_000, refunds: -100_000, fees: ["platform-commission": -8_000])]))),
        CaseRow(
            "half of the reversal is listed",
            listing(
                4_000,
                order(
                    [line(100_000, status: .cancelled, shipped: nil)],
                    [row(100_000, refunds: -100_000, fees: ["platform-commission": -8_000])])),
            "fee-on-cancelled platform-commission -8000"),
        CaseRow(
            "cancelled on its way",
            order(
                [line(100_000, status: .cancelled, shipped: 2)],
                [row(100_000, refunds: -100_000, fees: ["order-processing": -1_250])])),
    ])
    func `fee-on-cancelled`(row: CaseRow) throws { expectFindings(row, try context()) }

    @Test(arguments: [
        CaseRow(
            "commission did not come back: not also a mismatch",
            order(
                [line(100_000, returned: 1)],
                [
                    row(100_000, fees: fees),
                    row(refunds: -100_000, fees: ["shipping-fee-program": 5_500], on: 12),
                ]), "fee-not-reversed platform-commission -8000"),
        CaseRow(
            "half of what should have come back",
            order(
                [line(100_000, returned: 1)],
                [
                    row(100_000, fees: fees),
                    row(
                        refunds: -100_000,
                        fees: ["platform-commission": 4_000, "shipping-fee-program": 5_500],
                        on: 12),
                ]), "fee-not-reversed platform-commission -4000"),
        CaseRow(
            "a partial refund pro rata",
            order(
                [line(100_000, quantity: 4, returned: 1)],
                [
                    row(100_000, fees: fees),
                    row(
                        refunds: -25_000,
                        fees: ["platform-commission": 2_000, "shipping-fee-program": 1_375],
                        on: 12),
                ])),
        CaseRow(
            "a capped fee that stays at its cap",
            order(
                [line(400_000, quantity: 4, returned: 1)],
                [
                    row(400_000, fees: rightFees(400_000)),
                    row(refunds: -100_000, fees: ["platform-commission": 8_000], on: 12),
                ])),
        CaseRow(
            "refunded before the settlement",
            order(
                [line(100_000, returned: 1)],
                [row(100_000, refunds: -100_000, fees: ["order-processing": -1_250])])),
    ])
    func `fee-not-reversed`(row: CaseRow) throws { expectFindings(row, try context()) }

    @Test func `fee-not-reversed says what is lawfully kept, and why`() throws {
        let partly = order(
            [line(100_000, quantity: 4, returned: 1)],
            [row(100_000, fees: Self.fees), row(refunds: -25_000, on: 12)])
        let found = CheckCatalogue.discrepancies(in: partly, try context())
        let commission = try #require(
            found.first { $0.component == ComponentID("platform-commission") })
        #expect(
            commission.explanation.hasPrefix(
                "25,000 IDR of 100,000 IDR were refunded up to 2026-03-12; 2,000 IDR of the "
                    + "8,000 IDR platform commission should have come back, nothing did. "))
        #expect(
            commission.explanation.hasSuffix(
                " Lawfully kept: 6,000 IDR of it on the 75,000 IDR that were not refunded, "
                    + "1,250 IDR order processing (not refundable by the fee book)."))
    }

    @Test func `without any rate the platform's own rules say which fees come back`() throws {
        let unknown = FeeSchedule(
            book: try FeeBook(entries: []), learned: LearnedRates(), store: shop)
        let case1 = order(
            [line(100_000, returned: 1)],
            [
                row(
                    100_000,
                    fees: ["platform-commission": -8_000, "dynamic-commission": -5_500]),
                row(refunds: -100_000, on: 12),
            ])
        expectFindings(
            CaseRow("", case1, "fee-not-reversed platform-commission -8000"),
            try context(unknown))
    }

    @Test(arguments: [
        CaseRow(
            "an unknown column with money",
            order(lines, [row(100_000, fees: fees, unknown: ["moonshine": -700])]),
            "fee-unknown moonshine -700"),
        CaseRow(
            "charged and given back",
            order(
                lines,
                [
                    row(100_000, fees: fees, unknown: ["moonshine": -700]),
                    row(unknown: ["moonshine": 700], on: 12),
                ])),
        CaseRow(
            "left out of the total: not also a wrong sum",
            order(
                lines,
                [unsummed(row(100_000, fees: fees, unknown: ["moonshine": -700]), -700)]),
            "fee-unknown moonshine -700"),
    ])
    func `fee-unknown`(row: CaseRow) throws { expectFindings(row, try context()) }

    @Test func `fee-unknown is silent for a fee that the book names`() throws {
        let book = try FeeBook(entries: [
            FeeBookEntry(
                component: ComponentID("moonshine"), charge: .rate(try #require(Rate("0.7%"))),
                base: .netSales)
        ])
        let fees = FeeSchedule(book: book, learned: LearnedRates(), store: shop)
        let named = order(Self.lines, [row(100_000, unknown: ["moonshine": -700])])
        let found = CheckCatalogue.discrepancies(in: named, try context(fees))
        #expect(!words(found).contains { $0.hasPrefix("fee-unknown") })
    }

    @Test func `shipping that a fee book gives back is missed though none is charged`() throws {
        let book = try FeeBook(entries: [
            FeeBookEntry(
                component: .shipping, charge: .rate(try #require(Rate("5%"))), base: .netSales)
        ])
        let fees = FeeSchedule(book: book, learned: LearnedRates(), store: shop)
        let reversed = order(Self.lines, [row(-100_000)])
        let found = ShippingOvercharge.discrepancies(in: reversed, context: try context(fees))
        #expect(words(found) == ["shipping-overcharge shipping -5000"])
    }

    @Test(arguments: [
        CaseRow(
            "the seller bears it",
            order(lines, [row(100_000, fees: fees, shipping: ["costs": -14_000, "paid": 9_000])]),
            "shipping-overcharge shipping -5000"),
        CaseRow(
            "passed through",
            order(lines, [row(100_000, fees: fees, shipping: ["costs": -14_000, "paid": 14_000])])),
        CaseRow(
            "refunded on a later row",
            order(
                lines,
                [
                    row(100_000, fees: fees, shipping: ["costs": -14_000, "paid": 9_000]),
                    row(shipping: ["subsidy": 5_000], on: 12),
                ])),
        CaseRow(
            "in the seller's favour",
            order(lines, [row(100_000, fees: fees, shipping: ["paid": 9_000])])),
        CaseRow(
            "a return",
            order(
                [line(100_000, returned: 1)],
                [
                    row(100_000, fees: fees),
                    row(
                        refunds: -100_000,
                        fees: ["platform-commission": 8_000, "shipping-fee-program": 5_500],
                        shipping: ["return": -12_000], on: 12),
                ])),
        CaseRow(
            "a shipping discount that the seller gave",
            order(
                lines,
                [
                    informed(
                        row(100_000, fees: fees, shipping: ["costs": -14_000, "paid": 9_000]),
                        "seller-shipping-discount", -5_000)
                ])),
        CaseRow(
            "a shipping promotion that the seller gave, written without a sign",
            order(
                lines,
                [
                    informed(
                        row(100_000, fees: fees, shipping: ["costs": -14_000, "paid": 9_000]),
                        "seller-shipping-promotion", 5_000)
                ])),
        CaseRow(
            "more than the shipping promotion that the seller gave",
            order(
                lines,
                [
                    informed(
                        row(100_000, fees: fees, shipping: ["costs": -14_000, "paid": 8_000]),
                        "seller-shipping-promotion", 5_000)
                ]), "shipping-overcharge shipping -1000"),
        CaseRow(
            "tax on shipping that is the seller's by its name",
            order(
                lines,
                [
                    row(
                        100_000, fees: fees,
                        shipping: [
                            "costs": -14_000, "paid": 14_000, "seller-paid-shipping-sst": -840,
                        ])
                ])),
    ])
    func `shipping-overcharge`(row: CaseRow) throws { expectFindings(row, try context()) }

    @Test func `a fee and the fee that it is a part of are the same money`() throws {
        var cancelled = row(100_000, refunds: -100_000, fees: ["ads-commission": -3_000])
        cancelled.components.append(
            Component(
                ComponentID("ads-commission-before-tax"), rupiah(-3_000), group: .fee,
                parent: ComponentID("ads-commission")))
        let nested = order([line(100_000, status: .cancelled, shipped: nil)], [cancelled])
        expectFindings(
            CaseRow("", nested, "fee-on-cancelled ads-commission-before-tax -3000"),
            try context())
    }

    @Test func `fee-mismatch names rate, base and source`() throws {
        let wrong = order(
            [line(90_000)],
            [row(90_000, fees: rightFees(90_000).merging(["platform-commission": -8_000]) { $1 })])
        let found = CheckCatalogue.discrepancies(in: wrong, try context())
        let sentence = "Platform commission was charged 8,000 IDR on 90,000 IDR; 8% makes 7,200 IDR"
        #expect(found.map(\.explanation) == [sentence + " (fee book)."])
        #expect(found.map(\.isClaimable) == [true])
        #expect(found.map(\.severity) == [.medium])
    }
}

/// The row with an amount of its fees left out of fees and total.
private func unsummed(_ entry: SettlementEntry, _ units: Int64) -> SettlementEntry {
    var entry = entry
    entry.total -= rupiah(units)
    for index in entry.components.indices where entry.components[index].id == .fees {
        entry.components[index].amount -= rupiah(units)
    }
    return entry
}

/// The case with an amount that the settlement files list and do not pay yet.
private func listing(_ units: Int64, _ orderCase: OrderCase) -> OrderCase {
    var orderCase = orderCase
    orderCase.notices = [
        OrderNotice(
            kind: .unsettled, id: "", orderID: orderCase.orderID, skuID: "",
            statusText: "Ready to Release", amount: rupiah(units), provenance: place(90))
    ]
    return orderCase
}

/// The row with a column beside the arithmetic.
private func informed(_ entry: SettlementEntry, _ name: String, _ units: Int64) -> SettlementEntry {
    var entry = entry
    entry.components.append(
        Component(ComponentID(name), rupiah(units), group: .information, parent: nil))
    return entry
}
