import Checks
import Money
import Records
import Testing

/// Refunds, and sales that were settled at another amount.
struct RefundChecksTests {
    static let fees = rightFees(100_000)
    static let sale = row(100_000, fees: fees)
    static let back = ["platform-commission": Int64(8_000), "shipping-fee-program": 5_500]
    static let returned = line(100_000, returned: 1)
    /// The order file is from day 40, the refunds are of days before.
    static let half = ["platform-commission": Int64(4_000), "shipping-fee-program": 2_750]

    @Test(arguments: [
        CaseRow(
            "a full refund", order([returned], [sale, row(refunds: -100_000, fees: back, on: 12)])),
        CaseRow(
            "above the sale",
            order([returned], [sale, row(refunds: -130_000, fees: back, on: 12)]),
            "refund-exceeds-order -30000"),
        CaseRow(
            "split over two rows",
            order(
                [line(100_000, quantity: 2, returned: 2)],
                [
                    sale, row(refunds: -50_000, fees: half, on: 12),
                    row(refunds: -50_000, fees: half, on: 13),
                ])),
        CaseRow(
            "neither lines nor sale are known",
            order([], [row(refunds: -100_000, fees: back, on: 12)], isOrderCovered: false)),
    ])
    func `refund-exceeds-order`(row: CaseRow) throws { expectFindings(row, try context()) }

    @Test(arguments: [
        CaseRow(
            "the whole sale twice: not also above the sale",
            order(
                [returned],
                [
                    sale, row(refunds: -100_000, fees: back, on: 12),
                    row(refunds: -100_000, fees: back, on: 14),
                ]), "refund-duplicate -86500"),
        CaseRow(
            "half of it twice, one unit went back",
            order(
                [line(100_000, quantity: 2, returned: 1)],
                [
                    sale, row(refunds: -50_000, fees: half, on: 12),
                    row(refunds: -50_000, fees: half, on: 14),
                ]), "refund-duplicate -43250"),
        CaseRow(
            "half of it twice, the order file is older",
            order(
                [line(100_000, quantity: 2, returned: 1)],
                [
                    sale, row(refunds: -50_000, fees: half, on: 12),
                    row(refunds: -50_000, fees: half, on: 14),
                ], ordersExported: 13)),
        CaseRow(
            "two SKUs of one price",
            order(
                [line(50_000, returned: 1), line(50_000, sku: "sku-2", returned: 1, row: 3)],
                [
                    sale, row(refunds: -50_000, fees: half, on: 12),
                    row(refunds: -50_000, fees: half, on: 13),
                ])),
        CaseRow(
            "money back without goods, stated by the order file",
            order(
                [line(100_000, refund: 60_000)],
                [
                    sale,
                    row(
                        refunds: -30_000,
                        fees: ["platform-commission": 2_400, "shipping-fee-program": 1_650],
                        on: 12),
                    row(
                        refunds: -30_000,
                        fees: ["platform-commission": 2_400, "shipping-fee-program": 1_650],
                        on: 13),
                ])),
    ])
    func `refund-duplicate`(row: CaseRow) throws { expectFindings(row, try context()) }

    @Test(arguments: [
        CaseRow(
            "the newer order file shows no return",
            order([line(100_000)], [sale, row(refunds: -100_000, fees: back, on: 12)]),
            "refund-not-in-orders -100000"),
        CaseRow(
            "exported on the day of the refund",
            order(
                [line(100_000)], [sale, row(refunds: -100_000, fees: back, on: 12)],
                ordersExported: 12), "refund-not-in-orders -100000"),
        CaseRow(
            "the order file is a day older",
            order(
                [line(100_000)], [sale, row(refunds: -100_000, fees: back, on: 12)],
                ordersExported: 11)),
        CaseRow(
            "one unit of two went back",
            order(
                [line(100_000, quantity: 2, returned: 1)],
                [sale, row(refunds: -50_000, fees: half, on: 12)])),
        CaseRow(
            "twice: the second is a duplicate, the first is unknown",
            order(
                [line(100_000)],
                [
                    sale, row(refunds: -100_000, fees: back, on: 12),
                    row(refunds: -100_000, fees: back, on: 14),
                ]), "refund-duplicate -86500", "refund-not-in-orders -100000"),
    ])
    func `refund-not-in-orders`(row: CaseRow) throws { expectFindings(row, try context()) }

    @Test(arguments: [
        CaseRow(
            "too little", order([line(110_000)], [sale]), "order-amount-mismatch -10000"),
        CaseRow("too much", order([line(90_000)], [sale]), "order-amount-mismatch 10000"),
        CaseRow("one rupiah is within the tolerance", order([line(100_001)], [sale])),
        CaseRow(
            "a cancelled line explains it",
            order(
                [line(100_000), line(40_000, sku: "sku-2", status: .cancelled, row: 3)], [sale])),
        CaseRow(
            "a cancelled line explains only a part",
            order(
                [line(110_000), line(40_000, sku: "sku-2", status: .cancelled, row: 3)], [sale]),
            "order-amount-mismatch -10000"),
        CaseRow(
            "one unit of three came back before the settlement",
            order([line(150_000, quantity: 3, returned: 1)], [sale])),
        CaseRow(
            "a return after the settlement explains no missing sale",
            order(
                [line(150_000, quantity: 3, returned: 1)],
                [
                    sale,
                    row(
                        refunds: -50_000,
                        fees: ["platform-commission": 4_000, "shipping-fee-program": 2_750],
                        on: 12),
                ]), "order-amount-mismatch -50000"),
        CaseRow(
            "the other line can still come",
            order([line(100_000), line(40_000, sku: "sku-2", row: 3)], [sale], due: 37)),
        CaseRow(
            "the other line did not come",
            order([line(100_000), line(40_000, sku: "sku-2", row: 3)], [sale]),
            "order-amount-mismatch -40000"),
        CaseRow(
            "the other line may stand in a missing file",
            order(
                [line(100_000), line(40_000, sku: "sku-2", row: 3)], [sale],
                isSettlementCovered: false)),
        CaseRow(
            "no line or unit makes the difference: nothing to wait for",
            order(
                [line(100_000), line(40_000, sku: "sku-2", row: 3)],
                [
                    row(130_000, fees: rightFees(130_000))
                ], due: 37), "order-amount-mismatch -10000"),
        CaseRow(
            "settled in two statements; the programme's cap holds for both",
            order(
                [line(140_000)],
                [
                    row(
                        100_000,
                        fees: fees.merging(["shipping-fee-program": -5_500]) { $1 }),
                    row(
                        40_000,
                        fees: ["platform-commission": -3_200, "shipping-fee-program": -2_200],
                        on: 12),
                ])),
        CaseRow(
            "the other SKU can still come, the settled one is short",
            order(
                [line(110_000), line(40_000, sku: "sku-2", row: 3)],
                [row(100_000, fees: fees, sku: "sku-1")], due: 37),
            "order-amount-mismatch -10000"),
        CaseRow(
            "refunded before the settlement, as a row of zeros",
            refunded(order([line(100_000)], [row()]))),
        CaseRow(
            "only the reversal is known",
            order([returned], [row(refunds: -100_000, fees: back, on: 12)])),
    ])
    func `order-amount-mismatch`(row: CaseRow) throws {
        expectFindings(row, try context())
    }
}

/// The case with the state that matching gives an order whose money went back.
private func refunded(_ orderCase: OrderCase) -> OrderCase {
    var refunded = orderCase
    refunded.state = .refunded
    return refunded
}
