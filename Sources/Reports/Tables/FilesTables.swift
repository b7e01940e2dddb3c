import Money
import Records

extension ReportTable {
    /// files.csv: every file with the fate of its rows and of its money.
    static let files = ReportTable(
        fileName: "files.csv",
        columns: [
            "store", "file", "sha256", "kind", "profile", "rows", "records", "duplicates",
            "ignored", "rejected", "money_in", "money_recorded", "period_from", "period_to",
        ]
    ) { store, append in
        for file in store.files {
            try append([
                store.store.id, file.facts.name, file.facts.sha256, file.facts.kind.rawValue,
                file.facts.profile, String(file.rowCount), String(file.recordCount),
                String(file.duplicateCount), String(file.ignoredCount),
                String(file.rejectedCount), file.moneyIn.plain, file.moneyRecorded.plain,
                (file.facts.period?.first).field, (file.facts.period?.last).field,
            ])
        }
    }

    /// rejects.csv: every row that became no record, and why.
    static let rejects = ReportTable(
        fileName: "rejects.csv",
        columns: ["store", "file", "sheet", "row", "column", "text", "reason"]
    ) { store, append in
        for reject in store.rejects {
            try append([
                store.store.id, reject.provenance.file, reject.provenance.sheet,
                String(reject.provenance.rowNumber), reject.column, reject.text, reject.reason,
            ])
        }
    }
}
