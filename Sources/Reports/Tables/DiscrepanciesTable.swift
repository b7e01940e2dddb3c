import Money
import Records

extension ReportTable {
    /// discrepancies.csv: one row per finding, by store, code, order and day.
    static let discrepancies = ReportTable(
        fileName: "discrepancies.csv",
        columns: [
            "id", "code", "severity", "store", "platform", "order_id", "sku_id", "entry_id",
            "statement_id", "payout_id", "component", "expected", "actual", "delta", "currency",
            "occurred_on", "claimable", "claim_by", "status", "incident", "explanation", "sources",
        ]
    ) { store, append in
        for finding in store.discrepancies.sortedForPrograms {
            try append(fields(of: finding))
        }
    }

    private static func fields(of finding: Discrepancy) -> [String] {
        [
            finding.id, finding.code, finding.severity.rawValue, finding.store, finding.platform,
            finding.orderID, finding.skuID, finding.entryID, finding.statementID,
            finding.payoutID, finding.component?.rawValue ?? "", finding.expected.field,
            finding.actual.field, finding.delta.field, finding.currency.code,
            finding.occurredOn.description, finding.isClaimable.field, finding.claimBy.field,
            finding.claim?.rawValue ?? "open", finding.incident, finding.explanation,
            finding.sourcesText,
        ]
    }
}

extension Discrepancy {
    /// `file!sheet!row`, joined with `;`.
    var sourcesText: String { sources.map(\.description).joined(separator: ";") }
}

extension [Discrepancy] {
    /// By store, code, order, day and id, so that the order of the checks does not show.
    var sortedForPrograms: [Discrepancy] {
        map { (key: [$0.store, $0.code, $0.orderID, $0.occurredOn.description, $0.id], $0) }
            .sorted { left, right in
                if left.key != right.key { return left.key.lexicographicallyPrecedes(right.key) }
                return left.1.tieBreaker.lexicographicallyPrecedes(right.1.tieBreaker)
            }
            .map(\.1)
    }
}

extension Discrepancy {
    /// What tells two findings of one identity apart.
    fileprivate var tieBreaker: [String] {
        [delta.field, expected.field, actual.field, explanation, sourcesText]
    }
}
