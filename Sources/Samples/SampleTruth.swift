import CSV
import Money

/// What was planted in a sample workspace, and what only looks as if it were.
package struct SampleTruth: Hashable, Sendable {
    package var rows: [TruthRow] = []
    package var nearMisses: [NearMiss] = []

    package init() {}

    /// truth.csv, sorted.
    package var text: String {
        var writer = CSVWriter()
        writer.append(["store", "code", "order", "component", "delta"])
        for row in rows.sorted() {
            writer.append([row.store, row.code, row.orderID, row.component, row.delta])
        }
        return writer.text
    }

    /// near-misses.csv, sorted.
    package var nearMissText: String {
        var writer = CSVWriter()
        writer.append(["store", "code", "order"])
        for row in nearMisses.sorted() { writer.append([row.store, row.code, row.orderID]) }
        return writer.text
    }
}

/// A planted finding; empty fields are not asserted.
package struct TruthRow: Hashable, Comparable, Sendable {
    package var store: String
    package var code: String
    package var orderID: String
    package var component: String
    /// A plain decimal in the store's currency; empty where the finding has no delta.
    package var delta: String

    package static func < (left: TruthRow, right: TruthRow) -> Bool { left.key < right.key }

    private var key: (String, String, String, String, String) {
        (store, code, orderID, component, delta)
    }
}

/// A case that must not become a finding of the code; without an order ID the store must have none.
package struct NearMiss: Hashable, Comparable, Sendable {
    package var store: String
    package var code: String
    package var orderID: String

    package static func < (left: NearMiss, right: NearMiss) -> Bool {
        (left.store, left.code, left.orderID) < (right.store, right.code, right.orderID)
    }
}

/// How sample files spell ticks.
enum SampleMoney {
    /// A plain decimal with the currency's decimals: `840.88`, `-1250`.
    static func plain(_ ticks: Int64, _ currency: Currency) -> String {
        Amount.plain(ticks: ticks, decimals: currency.decimals)
    }

    /// A plain decimal with only the decimals that it needs: `8`, `-0.72`.
    static func shortest(_ ticks: Int64) -> String { Amount.plain(ticks: ticks, decimals: 0) }

    /// Whole units with a dot between thousands after the currency's code: `IDR 154.222`.
    static func dotted(_ ticks: Int64, _ currency: Currency) -> String {
        var digits = Array(Amount.plain(ticks: ticks, decimals: 0).utf8)
        var place = digits.count - 3
        while place > 0, digits[place - 1] != UInt8(ascii: "-") {
            digits.insert(UInt8(ascii: "."), at: place)
            place -= 3
        }
        return currency.code + " " + String(decoding: digits, as: UTF8.self)
    }
}
