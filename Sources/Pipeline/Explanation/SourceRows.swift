import Intake
import Profiles
import Records
import XLSX

/// Quotes rows of the originals in the archive, and says which files a page is made of.
///
/// Columns of the buyer are left out by the reader.
struct SourceRows {
    let archive: Archive
    let files: [FileRecord]
    let passwords: [Password]
    let catalogue: ProfileCatalogue

    /// Cells that say nothing are not quoted.
    private static let silent: Set<String> = ["", "0", "0.00", "/", "-"]

    /// The sections on rows and files that end a page.
    func sections(for page: ExplanationPage, rowsMax: Int) -> [PageSection] {
        let sources = page.sources
        guard !sources.isEmpty else { return [] }
        return [rowSection(sources, rowsMax), fileSection(page)]
    }

    private func rowSection(_ sources: [Provenance], _ rowsMax: Int) -> PageSection {
        var section = PageSection("rows", "The rows in the files, as they are there")
        let shown = Array(sources.prefix(max(rowsMax, 0)))
        let rows = quotedRows(shown)
        section.quoted = shown.map { rows[$0] ?? QuotedRow(source: $0, cells: []) }
        section.sentences = ["Empty cells, zeros and what is the buyer's own are left out."]
        let rest = sources.count - shown.count
        if rest > 0 {
            section.sentences.append(
                "\(rest.of("more row")) of the files named above, not quoted: see `--rows`.")
        }
        return section
    }

    private func fileSection(_ page: ExplanationPage) -> PageSection {
        let letters = PageText.letters(of: page)
        var section = PageSection("files", "The files")
        var table = PageTable(columns: [
            PageColumn("letter"), PageColumn("file", "", .wide), PageColumn("kind"),
        ])
        let named = letters.sorted { ($0.value.count, $0.value) < ($1.value.count, $1.value) }
        for (name, letter) in named {
            guard let facts = record(of: name)?.facts else { continue }
            table.rows.append(
                PageRow(
                    cells: [.text(letter), .text(name), .text(facts.kind.rawValue)],
                    notes: [
                        "sha256 \(facts.sha256)", "read as \(facts.profile)\(zone(facts))",
                    ],
                    details: [
                        ("sha256", .text(facts.sha256)), ("profile", .text(facts.profile)),
                        ("timezone", .word(facts.timezoneText)),
                    ]))
        }
        section.table = table
        section.sentences = [
            """
            A place such as A!Orders!12 is row 12 of the sheet Orders of file A; a CSV has no \
            sheet name.
            """
        ]
        return section
    }

    private func zone(_ facts: FileFacts) -> String {
        facts.timezoneText.isEmpty ? "" : ", its days are in \(facts.timezoneText)"
    }

    /// The newest file of a name.
    private func record(of name: String) -> FileRecord? {
        files.filter { $0.facts.name == name }
            .max { ($0.facts.exportedOn, $0.facts.sha256) < ($1.facts.exportedOn, $1.facts.sha256) }
    }

    /// The rows by place; each sheet is read once.
    private func quotedRows(_ sources: [Provenance]) -> [Provenance: QuotedRow] {
        var rows: [Provenance: QuotedRow] = [:]
        for (place, sources) in Dictionary(grouping: sources, by: { [$0.file, $0.sheet] }) {
            let quoted = quotedRows(sources, file: place[0], sheet: place[1])
            rows.merge(quoted) { first, _ in first }
        }
        return rows
    }

    private func quotedRows(
        _ sources: [Provenance], file: String, sheet: String
    ) -> [Provenance: QuotedRow] {
        var texts: [Int: [(header: String, text: String)]] = [:]
        var problem = ""
        if let record = record(of: file),
            let path = archive.original(of: file, sha256: record.facts.sha256)
        {
            do {
                texts = try FileIntake.rawRows(
                    path: path, sheet: sheet, rowNumbers: Set(sources.map(\.rowNumber)),
                    passwords: passwords, catalogue: catalogue)
            } catch {
                problem = error.message
            }
        } else {
            problem = "the original is not in the archive"
        }
        let rows = sources.map { source in
            let cells = texts[source.rowNumber] ?? []
            let missing = cells.isEmpty && problem.isEmpty ? "the sheet has no such row" : problem
            return QuotedRow(
                source: source, cells: cells.filter { !Self.silent.contains($0.text) },
                problem: missing)
        }
        return Dictionary(rows.map { ($0.source, $0) }, uniquingKeysWith: { first, _ in first })
    }
}
