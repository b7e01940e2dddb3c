import Money
import Records

extension ReportTable {
    /// changes.csv: what became of each finding since the last run.
    static let changes = ReportTable(
        fileName: "changes.csv",
        columns: [
            "change", "reason", "id", "code", "severity", "store", "order_id", "component",
            "delta", "delta_before", "currency", "occurred_on", "first_seen", "since",
            "last_run", "closed_by",
        ]
    ) { store, append in
        for change in store.changes.changes {
            try append([
                change.kind.rawValue, change.reason.rawValue, change.id, change.code,
                change.severity.rawValue, change.store, change.orderID, change.component,
                change.delta.field, change.deltaBefore.field, change.currency.code,
                change.occurredOn.description, change.firstSeenOn.description,
                change.since.description, store.changes.lastRunOn.field, change.closedBy,
            ])
        }
    }
}
