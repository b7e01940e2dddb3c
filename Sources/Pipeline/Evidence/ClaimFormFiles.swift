import CSV
import Evidence
import Foundation
import Money
import Records
import Workbook

/// The files of claim forms, filled with the claims of packs that were made.
struct ClaimFormFiles {
    /// A form's file, and what stands in it.
    struct File {
        var form: ClaimForm
        var rows: [[ClaimForm.Cell]] = []
        var packs: Set<String> = []
    }

    let forms: [ClaimForm]
    let asOf: Day
    /// By name.
    private(set) var files: [String: File] = [:]
    /// Platform and market of packs that no form is for.
    private(set) var withoutForm: Set<String> = []

    init(_ forms: [ClaimForm], asOf: Day) {
        self.forms = forms
        self.asOf = asOf
    }

    /// Puts the claims of a pack into every form that is for them.
    mutating func take(_ pack: Pack) {
        guard !forms.isEmpty else { return }
        let fitting = forms.filter { $0.takes(pack) }
        if fitting.isEmpty { withoutForm.insert("\(pack.store.platform) \(pack.store.market)") }
        for form in fitting {
            let name = form.fileName(for: pack.store)
            files[name, default: File(form: form)].rows +=
                form.rows(of: pack, BuiltInEvidence.words)
            files[name]?.packs.insert(pack.name)
        }
    }

    /// Writes all files into a folder, in the place of those of an earlier choice: a claim that
    /// stands in two of them would be filed twice.
    func write(to folder: String) throws {
        let manager = FileManager.default
        for name in (try? manager.contentsOfDirectory(atPath: folder)) ?? []
        where name.hasPrefix("form-") && (name.hasSuffix(".csv") || name.hasSuffix(".xlsx")) {
            try? manager.removeItem(atPath: "\(folder)/\(name)")
        }
        for (name, file) in files.sorted(by: { $0.key < $1.key }) {
            let path = "\(folder)/\(name)"
            switch file.form.kind {
            case .csv: try PackFolder.write(Self.csv(file), toFile: path)
            case .xlsx: try writeWorkbook(file, path)
            }
        }
    }

    /// What was written, and what has no form, in sentences.
    var text: String {
        let lines = files.sorted { $0.key < $1.key }.map { name, file in
            "\(name): \(file.rows.count.of("claim")) of \(file.packs.count.of("pack"))\n"
        }
        let missing = withoutForm.sorted().map { "no form in forms/ is for \($0)\n" }
        return "\n" + (lines + missing).joined()
    }

    private static func csv(_ file: File) -> [UInt8] {
        var writer = CSVWriter()
        writer.append(file.form.columns.map(\.header))
        for row in file.rows {
            writer.append(
                row.map { cell in
                    switch cell {
                    case .text(let text): text
                    case .amount(let amount): amount.plain
                    }
                })
        }
        return writer.bytes
    }

    /// IDs and days are text, so that no program changes them; amounts are numbers.
    private func writeWorkbook(_ file: File, _ path: String) throws {
        do {
            let workbook = try WorkbookWriter(
                path: path, title: file.form.name, createdOn: Int(asOf.number))
            let sheet = try workbook.addSheet(file.form.sheet)
            sheet.setWidths(file.form.columns.map { max(14, $0.header.count + 2) })
            try sheet.write(
                file.form.columns.map { .text($0.header) }, row: 0,
                style: CellStyle { $0.isBold = true })
            for (index, row) in file.rows.enumerated() {
                for (column, cell) in row.enumerated() {
                    let (value, style) = Self.written(cell)
                    try sheet.write(value, row: index + 1, column: column, style: style)
                }
            }
            try workbook.close()
        } catch {
            throw CommandFailure(
                .cannotWrite,
                """
                \(path): cannot be written
                  found: \(error)
                  make room or mend the folder's rights, then give the command again
                """)
        }
    }

    private static func written(_ cell: ClaimForm.Cell) -> (CellValue, CellStyle) {
        switch cell {
        case .text(let text): (.text(text), .plain)
        case .amount(let amount):
            (
                .decimal(unscaled: amount.ticks, decimals: 4),
                CellStyle { $0.numberFormat = amount.currency.decimals == 0 ? "0" : "0.00##" }
            )
        }
    }
}
