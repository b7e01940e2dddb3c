package import Records

/// Which kinds of files a finding is made of: without one of them it is not raised.
package enum CheckNeeds {
    /// The kinds of each code, those of findings to come included.
    package static let kinds: [String: [FileKind]] = [
        "damaged-id": [.orders, .settlement],
        "missing-payout": [.orders, .settlement],
        "late-payout": [.orders, .settlement],
        "settled-not-ordered": [.orders, .settlement],
        "settled-but-cancelled": [.orders, .settlement],
        "duplicate-settlement": [.settlement],
        "refund-duplicate": [.settlement],
        "refund-exceeds-order": [.orders, .settlement],
        "refund-not-in-orders": [.orders, .settlement],
        "fee-cap-exceeded": [.settlement],
        "fee-duplicate": [.settlement],
        "fee-on-cancelled": [.orders, .settlement],
        "fee-not-reversed": [.settlement],
        "fee-unknown": [.settlement],
        "fee-mismatch": [.settlement],
        "shipping-overcharge": [.settlement],
        "order-amount-mismatch": [.orders, .settlement],
        "adjustment-unexplained": [.settlement],
        "currency-mismatch": [.orders, .settlement],
        "settlement-sum-mismatch": [.settlement],
        "negative-balance-streak": [.settlement, .wallet],
        "negative-balance-limit": [.settlement, .wallet],
        "statement-sum-mismatch": [.settlement],
        "payout-sum-mismatch": [.settlement, .wallet],
        "payout-not-in-bank": [.wallet, .bank],
        "bank-amount-mismatch": [.wallet, .bank],
        "balance-break": [.wallet],
        "fee-rate-changed": [.settlement],
        "negative-settlement": [.settlement],
        "coverage-gap": [.orders, .settlement, .wallet, .bank],
        "restated-row": [.settlement],
    ]

    /// The codes of a catalogue that files of a kind take part in, in the catalogue's order.
    static func codes(of kind: FileKind, among codes: [String]) -> [String] {
        codes.filter { kinds[$0]?.contains(kind) == true }
    }
}
