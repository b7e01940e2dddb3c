import Ledger

/// The sentences of `tieout ledger check`.
extension LedgerCare {
    /// A check of the ledger as a line of the report.
    static func line(_ result: LedgerCheck.Result) -> StoreCheck.Line {
        StoreCheck.Line(
            check: result.name.rawValue, isSound: result.isSound, figures: result.figures,
            problems: result.faults.map(sentence), problemCount: result.faultCount)
    }

    /// A fault for a person.
    static func sentence(_ fault: LedgerCheck.Fault) -> String {
        switch fault {
        case .corrupt(let line): "SQLite says: \(line)"
        case .dangling(let table, let rowID):
            "\(table): row \(rowID) points at a row that is not there"
        case .olderSchema(let missing):
            "lacks \(missing.joined(separator: ", ")); the next run brings it up to date"
        case .count(let file, let fate, let stated, let found):
            "\(file): says \(stated) \(fate) rows, there are \(found)"
        case .sum(let file, let what, let stated, let found):
            "\(file): says \(LedgerCheck.units(stated)) of \(what), its rows hold "
                + LedgerCheck.units(found)
        case .verdict(let table, let place):
            "\(place): stands otherwise in \(table) than all rows of its key say"
        }
    }

    /// The report on one store for a person.
    static func text(of check: StoreCheck, _ workspace: Workspace) -> String {
        let megabytes = LedgerCheck.units(Int64(check.bytes) / 100_000 * 1_000)
        var text = "\(check.store): \(megabytes) MB\n"
        for line in check.lines {
            let name = line.check + String(repeating: " ", count: max(0, 14 - line.check.count))
            let state = line.isSound ? "ok  " : "\(line.problemCount) wrong  "
            text += "  \(name)\(state)\(line.figures.joined(separator: ", "))\n"
            for problem in line.problems {
                text += "    " + problem.replacing("\n", with: "\n    ") + "\n"
            }
            if line.problemCount > line.problems.count {
                text += "    and \(line.problemCount - line.problems.count) more\n"
            }
        }
        guard !check.isSound else { return text }
        return text + remedy(for: check, workspace)
    }

    private static func remedy(for check: StoreCheck, _ workspace: Workspace) -> String {
        let wrong = Set(check.lines.filter { !$0.isSound }.map(\.check))
        if wrong == [LedgerCheck.Name.schema.rawValue] {
            return "  run `tieout run \(workspace.path)`, then check again\n"
        }
        if wrong.contains("archive") {
            return """
                  put the original files back into inbox/\(check.store)/ and run again: a file \
                that the ledger knows goes back to its place in the archive

                """
        }
        return """
              the originals are whole in archive/\(check.store)/, so nothing is lost:
              `tieout ledger rebuild \(workspace.path) --store \(check.store)`

            """
    }
}
