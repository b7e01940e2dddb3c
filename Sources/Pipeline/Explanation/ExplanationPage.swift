import Money
import Records

/// One value of a page.
indirect enum PageValue {
    case nothing
    case text(String)
    case amount(Amount)
    case day(Day)
    case count(Int)
    case flag(Bool)
    case sources([Provenance])
    /// For programs only: people read the notes.
    case records([[(key: String, value: PageValue)]])

    /// An amount, or nothing where there is none.
    static func amount(_ amount: Amount?) -> PageValue { amount.map { .amount($0) } ?? .nothing }
    /// A day, or nothing where there is none.
    static func day(_ day: Day?) -> PageValue { day.map { .day($0) } ?? .nothing }
    /// A text, or nothing where it is empty.
    static func word(_ text: String) -> PageValue { text.isEmpty ? .nothing : .text(text) }
}

/// A named value: a key for programs and a label for people.
struct PageFact {
    var key: String
    var label: String
    var value: PageValue

    init(_ key: String, _ label: String, _ value: PageValue) {
        self.key = key
        self.label = label
        self.value = value
    }
}

/// One row of a table, and what is said of it below.
struct PageRow {
    /// One for each column.
    var cells: [PageValue]
    /// Sentences for people.
    var notes: [String] = []
    /// What the notes say, for programs.
    var details: [(key: String, value: PageValue)] = []
    /// True for a sum of the rows above it.
    var isSum = false
}

/// A column of a table.
struct PageColumn {
    /// How its cells stand.
    enum Alignment {
        case left
        case right
        /// As wide as the page allows; longer texts go on in the next line.
        case wide
    }

    var key: String
    /// Empty for a column that speaks for itself.
    var heading: String
    var alignment: Alignment

    init(_ key: String, _ heading: String = "", _ alignment: Alignment = .left) {
        self.key = key
        self.heading = heading
        self.alignment = alignment
    }
}

/// Rows of equal columns.
struct PageTable {
    var columns: [PageColumn]
    var rows: [PageRow] = []
}

/// A part of a page under a heading: facts, then a table, then sentences.
struct PageSection {
    var key: String
    var heading: String
    var facts: [PageFact] = []
    var table: PageTable?
    var sentences: [String] = []
    /// Texts of cells, quoted: a line each, never put into other words.
    var quoted: [QuotedRow] = []

    init(_ key: String, _ heading: String) {
        self.key = key
        self.heading = heading
    }

    var isEmpty: Bool {
        facts.isEmpty && (table?.rows.isEmpty ?? true) && sentences.isEmpty && quoted.isEmpty
    }
}

/// A row of an archived original.
struct QuotedRow {
    var source: Provenance
    /// Header and text of each cell that is neither empty nor zero.
    var cells: [(header: String, text: String)]
    /// Why the row cannot be quoted; empty where it is.
    var problem = ""
}

/// What is known of one thing of a store; the same content for people and programs.
struct ExplanationPage {
    var subject: ExplanationSubject
    var title: String
    var facts: [PageFact] = []
    var sections: [PageSection] = []

    /// Every place that the page names, in the order in which it names them, each once.
    var sources: [Provenance] {
        var seen: Set<Provenance> = []
        return sections.flatMap(\.sources).filter { seen.insert($0).inserted }
    }
}

extension PageSection {
    /// The places that the section names.
    var sources: [Provenance] {
        let rows = table?.rows ?? []
        let values = facts.map(\.value) + rows.flatMap { $0.cells + $0.details.map(\.value) }
        return values.flatMap { value in
            if case .sources(let places) = value { places } else { [Provenance]() }
        } + quoted.map(\.source)
    }
}
