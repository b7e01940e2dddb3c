import Money
import Records

extension ReportTable {
    /// components.csv: what each component came to and at which rate, per rate period.
    static let components = ReportTable(
        fileName: "components.csv",
        columns: [
            "store", "component", "currency", "entries", "charged", "base", "rate_expected",
            "rate_observed", "source", "from", "expected", "difference",
        ]
    ) { store, append in
        for component in store.components {
            try append([
                store.store.id, component.component.rawValue, component.charged.currency.code,
                String(component.entryCount), component.charged.plain, component.base.field,
                component.rateExpected.field, component.rateObserved.field,
                component.source?.rawValue ?? "", component.from.field, component.expected.field,
                component.difference.field,
            ])
        }
    }
}
