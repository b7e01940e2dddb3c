import Money
import Records

/// Lays out a page as plain text of at most 100 columns.
struct PageText {
    static let columnsMax = 100
    private static let gap = "  "

    /// The letter that stands for each file.
    private let letters: [String: String]
    private let page: ExplanationPage

    init(_ page: ExplanationPage) {
        self.page = page
        letters = Self.letters(of: page)
    }

    /// The files of a page by name, with the letters that its text gives them.
    static func letters(of page: ExplanationPage) -> [String: String] {
        var letters: [String: String] = [:]
        for source in page.sources where letters[source.file] == nil {
            letters[source.file] = letter(letters.count)
        }
        return letters
    }

    /// The whole page.
    var text: String {
        var text = Self.plain(page.title) + "\n\n"
        text += factLines(page.facts)
        for (index, section) in page.sections.filter({ !$0.isEmpty }).enumerated() {
            text += "\n\(index + 1). \(section.heading)\n" + body(of: section)
        }
        return text
    }

    private func body(of section: PageSection) -> String {
        var text = factLines(section.facts)
        if let table = section.table, !table.rows.isEmpty {
            text += TableLayout(table, cell).text
        }
        text += section.quoted.map(quote).joined()
        for sentence in section.sentences {
            text += TextWrap.lines(Self.plain(sentence), indent: "  ")
        }
        return text
    }

    private func factLines(_ facts: [PageFact]) -> String {
        let shown = facts.map { ($0.label, cell($0.value)) }.filter { !$0.1.isEmpty }
        let width = shown.map(\.0.displayWidth).max() ?? 0
        return shown.map { label, value in
            let head = "  " + label.padded(to: width) + Self.gap
            let indent = String(repeating: " ", count: head.displayWidth)
            return value.split(separator: "\n").enumerated().map { number, line in
                TextWrap.lines(String(line), first: number == 0 ? head : nil, indent: indent)
            }.joined()
        }.joined()
    }

    private func quote(_ row: QuotedRow) -> String {
        var text = "  \(place(row.source))\n"
        if !row.problem.isEmpty {
            text += row.problem.split(separator: "\n")
                .map { TextWrap.lines(Self.plain(String($0)), indent: "      ") }.joined()
        }
        for cell in row.cells {
            let line = Self.plain("\(cell.header): \(cell.text)")
            text += TextWrap.lines(line, first: "      ", indent: "        ")
        }
        return text
    }

    /// A value as people read it.
    private func cell(_ value: PageValue) -> String {
        switch value {
        case .nothing, .records: ""
        case .text(let text): Self.plain(text)
        case .amount(let amount): amount.display
        case .day(let day): day.description
        case .count(let count): String(count)
        case .flag(let flag): flag ? "yes" : "no"
        case .sources(let places): Self.joined(places.map(place), places)
        }
    }

    /// `B!Orders!12`, where the page's list of files says what B is.
    private func place(_ source: Provenance) -> String {
        Self.plain("\(letters[source.file] ?? source.file)!\(source.sheet)!\(source.rowNumber)")
    }

    /// Rows that a cell names one by one; of more it says how many there are.
    private static let rowsShown = 4

    /// `A!Orders!5, 6, 7`, a line for each sheet, and how many rows more there are.
    private static func joined(_ names: [String], _ places: [Provenance]) -> String {
        var lines: [String] = []
        for (index, place) in places.prefix(rowsShown).enumerated() {
            let before = index > 0 ? places[index - 1] : nil
            if let before, before.file == place.file, before.sheet == place.sheet {
                lines[lines.count - 1] += ", \(place.rowNumber)"
            } else {
                lines.append(names[index])
            }
        }
        if places.count > rowsShown {
            lines[lines.count - 1] += " and \(places.count - rowsShown) more"
        }
        return lines.joined(separator: "\n")
    }

    private static func letter(_ index: Int) -> String {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
        let last = String(alphabet[index % alphabet.count])
        return index < alphabet.count ? last : letter(index / alphabet.count - 1) + last
    }

    /// A text of an export without anything that a terminal would obey.
    static func plain(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isUnsafe) else { return text }
        return text.unicodeScalars.map { scalar in
            switch scalar {
            case "\n": "\\n"
            case "\r": "\\r"
            case "\t": "\\t"
            case _ where isUnsafe(scalar): "\\u{" + String(scalar.value, radix: 16) + "}"
            default: String(scalar)
            }
        }.joined()
    }

    /// Controls, and marks that turn the direction of the text around.
    private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}
