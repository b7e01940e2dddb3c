import Money
import Records

extension ReportTable {
    /// balances.csv: the balance of each covered day.
    static let balances = ReportTable(
        fileName: "balances.csv",
        columns: [
            "store", "date", "opening", "movement", "closing", "currency", "negative_days",
            "proven",
        ]
    ) { store, append in
        for balance in store.balances {
            try append([
                store.store.id, balance.day.description, balance.opening.plain,
                balance.movement.plain, balance.closing.plain, balance.closing.currency.code,
                String(balance.negativeDays), balance.isProven.field,
            ])
        }
    }

    /// proof.csv: from orders to the bank, step by step.
    static let proof = ReportTable(
        fileName: "proof.csv",
        columns: ["store", "currency", "step", "amount", "explained", "unexplained"]
    ) { store, append in
        for step in store.proof {
            try append([
                store.store.id, step.amount.currency.code, step.step.rawValue, step.amount.plain,
                step.explained.plain, step.unexplained.plain,
            ])
        }
    }

    /// coverage.csv: one row per unbroken span of days with files.
    static let coverage = ReportTable(
        fileName: "coverage.csv", columns: ["store", "kind", "from", "to", "files"]
    ) { store, append in
        for (kind, spans) in store.coverage.sorted {
            for span in spans {
                try append([
                    store.store.id, kind.rawValue, span.span.first.description,
                    span.span.last.description, String(span.fileCount),
                ])
            }
        }
    }
}

extension Coverage {
    /// The kinds that have spans, sorted, each with its spans in order of days.
    var sorted: [(kind: FileKind, spans: [CoverageSpan])] {
        spans.sorted { $0.key < $1.key }
            .map { ($0.key, $0.value.sorted { $0.span < $1.span }) }
            .filter { !$0.1.isEmpty }
    }
}
