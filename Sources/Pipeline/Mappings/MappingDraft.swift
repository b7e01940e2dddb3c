import Drafting
import Foundation
import Intake
import Tables

/// What `tieout mapping draft` writes: the first version of a page.
package enum MappingDraft {
    /// The page for a file: of the sheet that is named, or of the one that suits best.
    package static func text(
        of path: String, sheet: String? = nil, passwords: Passwords = .none
    ) throws -> String {
        try TableText.existing(path)
        let file = try TableFile(path: path, name: path, passwords: passwords.common)
        let wanted = try sheet.map { try TableText.sheetIndex($0, in: file.sheets, path: path) }
        let indexes = file.sheets.indices.filter { file.sheets[$0].isVisible || $0 == wanted }
        let drafts = try indexes.compactMap { index in
            PageDraft(
                try file.firstRows(of: index, count: PageDraft.rowsMax, name: path),
                sheet: file.sheets[index].name)
        }
        // Of sheets that suit equally well the first is taken.
        let best =
            wanted.map { index in
                drafts.enumerated().first { $0.element.sheetName == file.sheets[index].name }
            }
            ?? drafts.enumerated().max {
                ($0.element.weight, $1.offset) < ($1.element.weight, $0.offset)
            }
        guard let best else {
            throw CommandFailure(
                .inputProblems,
                """
                \(path): no row looks like a header
                  expected a row of names above rows of values, in the first 40 rows
                  give the sheet with --sheet, or see the file with `tieout cat \(path)`
                """)
        }
        let rest = drafts.indices.filter { $0 != best.offset }.map { drafts[$0] }
        let others = rest.map(\.sheetName)
        var draft = best.element
        draft.otherHeaders = rest.reduce(into: []) { $0.formUnion($1.headers) }
        return draft.text
            + (others.isEmpty
                ? "" : "# Other sheets with a header: \(others.joined(separator: ", ")); --sheet\n")
    }

    /// Writes a page where there is none yet.
    package static func write(_ text: String, to path: String) throws {
        guard !FileManager.default.fileExists(atPath: path) else {
            throw CommandFailure(
                .cannotWrite,
                "\(path): is there already\n  expected a new file; no page is ever overwritten"
            )
        }
        do {
            try FileManager.default.createDirectory(
                atPath: URL(fileURLWithPath: path).deletingLastPathComponent().path,
                withIntermediateDirectories: true)
            try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        } catch {
            throw CommandFailure(
                .cannotWrite, "\(path): cannot be written\n  \(SystemReason.text(of: error))")
        }
    }
}
