import Foundation
import Intake
import Money
import Profiles
import Records

/// What `tieout mapping check` says: which page claims a file, and what each row becomes.
package struct MappingCheck: Sendable {
    package var path: String
    /// A page to try beside those of the workspace.
    package var mappingPath: String?
    package var workspacePath: String?
    /// How many rows are shown; rejected ones are all shown.
    package var rowsMax = 20
    package var passwords = Passwords.none

    package init(path: String) { self.path = path }

    /// The text or JSON, and how the command ends.
    package func result(asJSON: Bool) throws -> (text: String, status: ExitStatus) {
        try TableText.existing(path)
        let store = try store()
        let inspection: FileInspection
        let contents: FileContents
        do {
            inspection = try FileIntake.inspect(
                path: path, name: path, passwords: passwords.common, catalogue: store.catalogue)
            contents = try FileIntake.read(
                path: path, name: path, currency: store.entry?.currency,
                market: store.entry?.market, passwords: passwords.common,
                catalogue: store.catalogue)
        } catch {
            let text =
                asJSON
                ? try InspectionText.json(["file": path, "error": error.message])
                : error.message + "\n"
            return (text, .inputProblems)
        }
        let rows = RowFate.all(of: contents)
        let status: ExitStatus = contents.rejects.isEmpty ? .done : .inputProblems
        let text =
            asJSON ? try json(contents, inspection, rows) : page(contents, inspection, rows)
        return (text, status)
    }

    /// The pages that count, and what tieout.yaml says of the store in whose inbox the file lies.
    private func store() throws -> (
        catalogue: ProfileCatalogue, entry: Configuration.StoreEntry?
    ) {
        let workspace = Mappings.workspace(near: path, workspacePath: workspacePath)
        let catalogue = try Mappings.catalogue(of: workspace, with: mappingPath)
        guard let workspace else { return (catalogue, nil) }
        let inbox = URL(fileURLWithPath: workspace.inboxPath).standardizedFileURL.path + "/"
        let file = URL(fileURLWithPath: path).standardizedFileURL.path
        guard file.hasPrefix(inbox),
            let name = file.dropFirst(inbox.count).split(separator: "/").first
        else { return (catalogue, nil) }
        return (catalogue, try Configuration.load(workspace, catalogue).store(String(name)))
    }

    private func page(
        _ contents: FileContents, _ inspection: FileInspection, _ rows: [RowFate]
    ) -> String {
        var text = "\(path)\n"
        let facts = contents.facts
        text += "  claimed by \(facts.profile), \(facts.kind.rawValue), in \(facts.currency)\n"
        for sheet in inspection.sheets {
            let name = sheet.name.isEmpty ? "the file" : "sheet \(sheet.name)"
            guard let header = sheet.headerRow else {
                text += "  \(name): no table\n"
                continue
            }
            text += "  \(name): header in row \(header), \(sheet.mappedColumns.count) columns known"
            let unknown = sheet.unknownColumns.joined(separator: ", ")
            text += unknown.isEmpty ? "\n" : ", unknown: \(unknown)\n"
        }
        for total in contents.controlTotals {
            text += "  control total \(total.component): \(total.stated.display), "
            text += total.holds ? "holds\n" : "but the rows add up to \(total.computed.display)\n"
        }
        let problems = rows.filter(\.isRejected)
        let shown = rows.filter { !$0.isRejected }.prefix(rowsMax)
        let lines = (shown + problems).sorted { $0.provenance < $1.provenance }
            .map { ["  \($0.place)", $0.becomes, $0.orderID, $0.day, $0.amount, $0.detail] }
        text += TextTable.lines(lines, leftAligned: [0, 1, 2, 3, 5])
        let rest = rows.count - shown.count - problems.count
        if rest > 0 { text += "  and \(rest) more rows; --rows shows them\n" }
        return text + summary(contents) + contents.notes.map { "  note: \($0)\n" }.joined()
    }

    private func summary(_ contents: FileContents) -> String {
        let names = Dictionary(grouping: contents.ignored, by: \.rule)
            .sorted { $0.key < $1.key }.map { "\($0.value.count) by \($0.key)" }
        let ignored = names.isEmpty ? "" : " (\(names.joined(separator: ", ")))"
        return "  \(contents.rowCount) rows: \(contents.recordCount) records,"
            + " \(contents.ignored.count) ignored\(ignored), \(contents.rejects.count) rejected\n"
    }

    private func json(
        _ contents: FileContents, _ inspection: FileInspection, _ rows: [RowFate]
    ) throws -> String {
        try InspectionText.json([
            "file": path, "profile": contents.facts.profile,
            "kind": contents.facts.kind.rawValue, "currency": contents.facts.currency.code,
            "rows_total": contents.rowCount, "records": contents.recordCount,
            "ignored": contents.ignored.count, "rejected": contents.rejects.count,
            "unknown_columns": inspection.sheets.flatMap(\.unknownColumns),
            "totals": contents.controlTotals.map {
                [
                    "component": $0.component.rawValue, "amount": $0.stated.plain,
                    "computed": $0.computed.plain, "holds": $0.holds,
                ]
            },
            "rows": rows.map { row in
                [
                    "sheet": row.provenance.sheet, "row": row.provenance.rowNumber,
                    "becomes": row.becomes, "order_id": row.orderID, "day": row.day,
                    "amount": row.amount, "detail": row.detail,
                ]
            },
        ])
    }
}
