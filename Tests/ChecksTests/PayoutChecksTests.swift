import Checks
import Money
import Records
import Testing

/// Money that did not come, came late, or came for what was not sold.
struct PayoutChecksTests {
    static let fees = rightFees(100_000)
    static let cancelled = line(100_000, status: .cancelled, shipped: nil)

    @Test(arguments: [
        CaseRow("settled in time", order([line(100_000)], [row(100_000, fees: fees)])),
        CaseRow("never settled", order([line(100_000)]), "missing-payout -85250"),
        CaseRow("due, within grace", order([line(100_000)], due: 37)),
        CaseRow("first day after grace", order([line(100_000)], due: 36), "missing-payout -85250"),
        CaseRow("a day not covered", order([line(100_000)], isSettlementCovered: false)),
        CaseRow("not delivered", order([line(100_000, status: .shipped)])),
        CaseRow("unpaid", order([line(100_000, status: .unpaid)])),
        CaseRow("cancelled", order([cancelled])),
        CaseRow("free sample", order([line(0)])),
        CaseRow("went back in full", order([line(100_000, returned: 1)])),
        CaseRow(
            "one of two lines went back",
            order([line(100_000), line(50_000, sku: "sku-2", returned: 1)]),
            "missing-payout -85250"),
        CaseRow(
            "lost parcel, compensated",
            order([line(100_000)], [adjustment(95_000, order: "576461413038785752")])),
        CaseRow(
            "only a penalty is booked",
            order([line(100_000)], [adjustment(-5_000, order: "576461413038785752")]),
            "missing-payout -85250"),
    ])
    func `missing-payout`(row: CaseRow) throws { expectFindings(row, try context()) }

    @Test(arguments: [
        CaseRow("last day of grace", order([line(100_000)], [row(100_000, fees: fees, on: 23)])),
        CaseRow(
            "a day later", order([line(100_000)], [row(100_000, fees: fees, on: 24)]),
            "late-payout"),
        CaseRow(
            "only the refund is late",
            order(
                [line(100_000, returned: 1)],
                [
                    row(100_000, fees: fees),
                    row(
                        refunds: -100_000,
                        fees: ["platform-commission": 8_000, "shipping-fee-program": 5_500],
                        on: 30),
                ])),
        CaseRow(
            "no due day", order([line(100_000)], [row(100_000, fees: fees, on: 39)], due: nil)),
    ])
    func `late-payout`(row: CaseRow) throws { expectFindings(row, try context()) }

    @Test(arguments: [
        CaseRow("in no order file", order([], [row(100_000, fees: fees)]), "settled-not-ordered"),
        CaseRow(
            "order files do not cover it",
            order([], [row(100_000, fees: fees)], isOrderCovered: false)),
        CaseRow(
            "an adjustment with an order",
            order([], [adjustment(5_000, order: "576461413038785752")])),
        CaseRow(
            "wrong fees are part of the same money",
            order([], [row(100_000, fees: ["platform-commission": -9_000])]),
            "settled-not-ordered"),
    ])
    func `settled-not-ordered`(row: CaseRow) throws { expectFindings(row, try context()) }

    @Test(arguments: [
        CaseRow(
            "paid and kept", order([cancelled], [row(100_000, fees: fees)]),
            "settled-but-cancelled 85250"),
        CaseRow(
            "reversed to zero",
            order(
                [cancelled],
                [
                    row(100_000, fees: fees),
                    row(
                        refunds: -100_000,
                        fees: [
                            "platform-commission": 8_000, "shipping-fee-program": 5_500,
                            "order-processing": 1_250,
                        ], on: 12),
                ])),
        CaseRow(
            "paid twice is the same money",
            order(
                [cancelled],
                [row(100_000, fees: fees), row(100_000, fees: fees, on: 12)]),
            "settled-but-cancelled 170500"),
        CaseRow(
            "wrong fees and shipping are the same money",
            order(
                [cancelled],
                [row(100_000, fees: ["platform-commission": -9_000], shipping: ["x": -4_000])]),
            "settled-but-cancelled 87000"),
        CaseRow(
            "a lost parcel was compensated",
            order([cancelled], [adjustment(90_000, order: "576461413038785752")])),
    ])
    func `settled-but-cancelled`(row: CaseRow) throws { expectFindings(row, try context()) }

    @Test(arguments: [
        CaseRow(
            "paid twice: amount and fees are the same money",
            order(
                [line(100_000)], [row(100_000, fees: fees), row(100_000, fees: fees, on: 12)]),
            "duplicate-settlement 85250"),
        CaseRow(
            "paid three times",
            order(
                [line(100_000)],
                [
                    row(100_000, fees: fees), row(100_000, fees: fees, on: 12),
                    row(100_000, fees: fees, on: 13),
                ]), "duplicate-settlement 170500"),
        CaseRow(
            "an overcharge on the first row stands beside it",
            order(
                [line(100_000)],
                [
                    row(100_000, fees: fees.merging(["platform-commission": -9_000]) { $1 }),
                    row(100_000, fees: fees, on: 12),
                ]), "duplicate-settlement 85250", "fee-mismatch platform-commission -1000"),
        CaseRow(
            "the second payment was reversed",
            order(
                [line(100_000)],
                [
                    row(100_000, fees: fees), row(100_000, fees: fees, on: 12),
                    row(refunds: -100_000, fees: fees.mapValues { -$0 }, on: 13),
                ])),
        CaseRow(
            "a sale, its reversal, the sale again",
            order(
                [line(100_000)],
                [
                    row(100_000, fees: fees),
                    row(refunds: -100_000, fees: fees.mapValues { -$0 }, on: 12),
                    row(100_000, fees: fees, on: 13),
                ])),
        CaseRow(
            "paid twice, and the buyer's own refund once",
            order(
                [line(100_000, returned: 1)],
                [
                    row(100_000, fees: fees), row(100_000, fees: fees, on: 12),
                    row(
                        refunds: -100_000,
                        fees: ["platform-commission": 8_000, "shipping-fee-program": 5_500],
                        on: 13),
                ]), "duplicate-settlement 85250"),
        CaseRow(
            "rows for two SKUs of one price",
            order(
                [line(50_000), line(50_000, sku: "sku-2", row: 3)],
                [
                    row(50_000, fees: rightFees(50_000), sku: "sku-1"),
                    row(
                        50_000,
                        fees: ["platform-commission": -4_000, "shipping-fee-program": -2_750],
                        sku: "sku-2"),
                ].enumerated().map { index, entry in numbered(entry, index + 50) })),
        CaseRow(
            "one SKU of two twice",
            order(
                [line(50_000), line(50_000, sku: "sku-2", row: 3)],
                [
                    row(50_000, fees: rightFees(50_000), sku: "sku-1"),
                    row(
                        50_000,
                        fees: ["platform-commission": -4_000, "shipping-fee-program": -2_750],
                        sku: "sku-2", on: 11),
                    row(50_000, sku: "sku-2", on: 12),
                ]), "duplicate-settlement 50000"),
        CaseRow(
            "equal halves of one sale",
            order(
                [line(100_000, quantity: 2)],
                [
                    row(50_000, fees: rightFees(50_000)),
                    row(
                        50_000,
                        fees: ["platform-commission": -4_000, "shipping-fee-program": -2_750],
                        on: 12),
                ])),
        CaseRow(
            "in no order file, and no order file covers it",
            order(
                [], [row(100_000, fees: fees), row(100_000, on: 12)], isOrderCovered: false),
            "fee-mismatch platform-commission 8000", "fee-mismatch shipping-fee-program 4500"),
    ])
    func `duplicate-settlement`(row: CaseRow) throws { expectFindings(row, try context()) }
}

/// The entry as another row of its file.
func numbered(_ entry: SettlementEntry, _ rowNumber: Int) -> SettlementEntry {
    var entry = entry
    entry.provenance = place(rowNumber)
    return entry
}
