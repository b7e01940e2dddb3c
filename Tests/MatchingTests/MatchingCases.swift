import Matching
import Money
import Records

/// Short ways to write what matching tests need; days are numbers after 2026-01-01.
enum MatchingCases {
    static let firstDay: Int32 = 20_454

    static func day(_ number: Int) -> Day { Day(number: firstDay + Int32(number)) }

    static func span(_ first: Int, _ last: Int) -> DaySpan { DaySpan(day(first), day(last)) }

    static let store = Store(id: "shop", platform: "tiktok-shop", market: "ID", currency: .idr)

    static func rules(graceDays: Int = 3) -> Rules {
        Rules(
            tolerance: Amount(units: 1, .idr), graceDays: graceDays, negativeBalance: [],
            highSeverity: nil)
    }

    static func provenance(_ row: Int, file: String = "income.xlsx") -> Provenance {
        Provenance(file: file, sheet: "", rowNumber: row)
    }

    static func file(
        _ name: String, _ kind: FileKind, _ period: DaySpan?, profile: String = "some/profile",
        timezone: String = "", stated: Int64? = nil, entriesTotal: Int64 = 0, exportedOn: Int = 0
    ) -> FileRecord {
        let facts = FileFacts(
            name: name, sha256: name, sizeBytes: 1, kind: kind, profile: profile,
            platform: "tiktok-shop", currency: .idr, market: "ID", period: period,
            isPeriodStated: true, exportedOn: period?.last ?? day(exportedOn),
            timezoneText: timezone)
        let totals = stated.map {
            StatedTotal(
                component: .total, amount: Amount(units: $0, .idr),
                provenance: provenance(6, file: name))
        }
        return FileRecord(
            facts: facts, rowCount: 0, recordCount: 0, duplicateCount: 0, ignoredCount: 0,
            rejectedCount: 0, moneyIn: .zero(.idr), moneyRecorded: .zero(.idr),
            statedTotals: totals.map { [$0] } ?? [], entriesTotal: Amount(units: entriesTotal, .idr)
        )
    }

    static func line(
        sales: Int64 = 100, status: OrderStatus = .completed, sku: String = "sku-1",
        quantity: Int = 1, returned: Int = 0, orderAmount: Int64? = nil, refund: Int64? = nil,
        created: Int = 0, delivered: Int? = 5, completed: Int? = nil, file: String = "orders.csv"
    ) -> OrderLine {
        OrderLine(
            orderID: "576000000000000001", skuID: sku, status: status, quantity: quantity,
            returnedQuantity: returned, subtotalBeforeDiscount: Amount(units: sales, .idr),
            platformDiscount: .zero(.idr), sellerDiscount: .zero(.idr),
            orderAmount: orderAmount.map { Amount(units: $0, .idr) },
            refundAmount: refund.map { Amount(units: $0, .idr) }, createdOn: day(created),
            deliveredOn: delivered.map(day), completedOn: completed.map(day),
            provenance: provenance(2, file: file))
    }

    static func entry(
        total: Int64, sales: Int64 = 0, refunds: Int64 = 0, kind: SettlementEntry.Kind = .order,
        sku: String = "", created: Int? = 0, settled: Int = 10, statement: String = "",
        payment: String = "", row: Int = 2, file: String = "income.xlsx",
        currency: Currency = .idr, orderID: String = "576000000000000001"
    ) -> SettlementEntry {
        let amount = Amount(units: total, currency)
        let components =
            total == 0
            ? []
            : [Component(ComponentID("fees"), amount, group: .subtotal, parent: .total)]
        return SettlementEntry(
            kind: kind, type: "order", id: orderID, orderID: orderID, skuID: sku,
            createdOn: created.map(day), settledOn: day(settled), total: amount,
            sales: Amount(units: sales, currency), refunds: Amount(units: refunds, currency),
            components: components, statementID: statement, paymentID: payment,
            provenance: provenance(row, file: file))
    }

    static func book(_ entries: [SettlementEntry], _ walletRows: [WalletRow]) -> AccountBook {
        AccountBook(
            entries: entries.map { BookEntry($0) }, walletRows: walletRows, currency: .idr)
    }

    static func wallet(
        _ kind: WalletRow.Kind, _ units: Int64, on number: Int,
        state: WalletRow.State = .transferred, succeeded: Int? = nil
    ) -> WalletRow {
        WalletRow(
            kind: kind, typeText: kind.rawValue, referenceID: "35", requestedOn: day(number),
            succeededOn: succeeded.map(day), amount: Amount(units: units, .idr), state: state,
            provenance: provenance(100 + number))
    }
}
