import CSV
import Money
import Records

/// incidents.csv: one row per incident and currency, worst first.
enum IncidentsTable {
    static let fileName = "incidents.csv"

    private static let columns = [
        "incident", "code", "severity", "component", "stores", "findings", "orders", "expected",
        "actual", "delta", "currency", "rate_expected", "rate_actual", "days_of", "first_day",
        "last_day", "claimable", "largest", "sentence",
    ]

    static func write(_ figures: RunFigures, to path: String) throws {
        var writer = CSVWriter()
        writer.append(columns)
        for incident in figures.incidents {
            for total in incident.totals { writer.append(fields(of: incident, total, figures)) }
        }
        try OutputFile(path: path).write(writer.takeBytes())
    }

    private static func fields(
        of incident: Incident, _ total: Incident.Total, _ figures: RunFigures
    ) -> [String] {
        [
            incident.id, incident.code, incident.severity.rawValue,
            incident.component?.rawValue ?? "", incident.stores.joined(separator: ";"),
            String(incident.findingCount), String(incident.orderCount), total.expected.field,
            total.actual.field, total.delta.plain, total.delta.currency.code,
            incident.rateExpected.field, incident.rateActual.field, incident.daysOf,
            incident.firstDay.description, incident.lastDay.description,
            incident.isClaimable.field, incident.largestText, figures.sentence(incident),
        ]
    }
}

extension Incident {
    /// What happened on its days: `creation` of the orders, or the `finding` itself.
    var daysOf: String { isByCreation ? "creation" : "finding" }
}
