import Foundation
import Intake
import Money
import Profiles
import Records

/// What `tieout inspect` says of files.
package enum InspectionText {
    /// The texts of all files; a file that cannot be read is told where it stands in the list.
    package static func of(
        _ paths: [String], asJSON: Bool, passwords: Passwords = .none, workspacePath: String? = nil
    ) throws -> (text: String, status: ExitStatus) {
        var text = ""
        var status = ExitStatus.done
        for path in paths {
            try TableText.existing(path)
            let catalogue = try Mappings.catalogue(near: path, workspacePath: workspacePath)
            do {
                let inspection = try FileIntake.inspect(
                    path: path, name: path, passwords: passwords.common,
                    catalogue: catalogue)
                text += asJSON ? try json(inspection) : page(inspection)
            } catch let error as IntakeError {
                status = .inputProblems
                text += asJSON ? try json(path, error) : error.message + "\n"
            }
        }
        return (text, status)
    }

    private static func page(_ file: FileInspection) -> String {
        var text = "\(file.name)\n"
        let spelling = [
            ("encoding", file.encoding), ("delimiter", file.delimiter.map(shown)),
        ].compactMap { name, value in value.map { (name, $0) } }
        let facts =
            [
                ("container", file.container),
                ("kind", file.kind?.rawValue ?? "unknown"), ("profile", file.profile ?? "none"),
                ("platform", file.platform ?? "unknown"),
                ("market", file.market ?? "not stated"),
                ("language", file.language?.rawValue ?? "unknown"),
                ("currency", file.currency?.code ?? "not stated"),
                ("period", file.period.map { "\($0.first) to \($0.last)" } ?? "not stated"),
                ("rows", String(file.rowCount)),
            ] + spelling
        text += TextTable.lines(facts.map { ["  \($0.0)", $0.1] }, leftAligned: [0, 1])
        for sheet in file.sheets {
            text += "  sheet \(sheet.name.isEmpty ? "(csv)" : sheet.name)"
            text += sheet.isVisible ? "" : " (hidden)"
            text += ": \(sheet.rowCount) rows\n"
            let columns = sheet.mappedColumns.map { ["    \($0.header)", $0.meaning] }
            text += TextTable.lines(columns, leftAligned: [0, 1])
            text += sheet.unknownColumns.map { "    \($0)  UNKNOWN\n" }.joined()
        }
        for total in file.totals {
            text += "  control total \(total.component): \(total.stated.display), "
            text += total.holds ? "holds\n" : "but the rows add up to \(total.computed.display)\n"
        }
        return text + file.problems.map { "  problem: \($0)\n" }.joined()
    }

    private static func shown(_ delimiter: String) -> String {
        delimiter == "\t" ? "tab" : delimiter
    }

    private static func json(_ file: FileInspection) throws -> String {
        let sheets: [[String: Any]] = file.sheets.map { sheet in
            [
                "name": sheet.name, "visible": sheet.isVisible, "rows": sheet.rowCount,
                "columns": sheet.mappedColumns.map {
                    ["header": $0.header, "meaning": $0.meaning]
                }, "unknown_columns": sheet.unknownColumns,
            ]
        }
        return try json([
            "file": file.name, "container": file.container,
            "encoding": file.encoding as Any? ?? NSNull(),
            "delimiter": file.delimiter as Any? ?? NSNull(),
            "kind": file.kind?.rawValue as Any? ?? NSNull(),
            "profile": file.profile as Any? ?? NSNull(),
            "platform": file.platform as Any? ?? NSNull(),
            "language": file.language?.rawValue as Any? ?? NSNull(),
            "market": file.market as Any? ?? NSNull(),
            "currency": file.currency?.code as Any? ?? NSNull(),
            "period_from": file.period?.first.description as Any? ?? NSNull(),
            "period_to": file.period?.last.description as Any? ?? NSNull(),
            "rows": file.rowCount, "sheets": sheets,
            "totals": file.totals.map {
                [
                    "component": $0.component.rawValue, "amount": $0.stated.plain,
                    "computed": $0.computed.plain, "holds": $0.holds,
                ]
            }, "problems": file.problems,
        ])
    }

    private static func json(_ path: String, _ error: IntakeError) throws -> String {
        try json(["file": path, "error": error.message])
    }

    /// An object as sorted, indented JSON with a line end.
    static func json(_ object: [String: Any]) throws -> String {
        let data = try JSONSerialization.data(
            withJSONObject: object, options: [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes])
        return String(decoding: data, as: UTF8.self) + "\n"
    }
}
