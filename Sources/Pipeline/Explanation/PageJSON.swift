import Money
import Records
import Reports

/// A page for programs: the same facts, tables and sentences under stable keys.
enum PageJSON {
    /// One object: facts, then a member for each section, empty ones included.
    static func text(_ page: ExplanationPage) -> String {
        let head: [(String, JSONText)] = [
            ("kind", .text(page.subject.kind.rawValue)), ("id", .text(page.subject.id)),
        ]
        return JSONText.object(head + page.facts.map(member) + page.sections.map(member)).rendered
    }

    private static func member(_ fact: PageFact) -> (String, JSONText) {
        (fact.key, json(fact.value))
    }

    private static func member(_ section: PageSection) -> (String, JSONText) {
        var members = section.facts.map(member)
        if let table = section.table {
            members.append(("rows", .array(table.rows.map { row($0, table.columns) })))
        }
        if !section.quoted.isEmpty {
            members.append(("quoted", .array(section.quoted.map(quoted))))
        }
        members.append(("sentences", .array(section.sentences.map { .text($0) })))
        return (section.key, .object(members))
    }

    private static func row(_ row: PageRow, _ columns: [PageColumn]) -> JSONText {
        var members = zip(columns, row.cells).map { column, cell in
            (column.key, json(trimmed(cell)))
        }
        members += row.details.map { ($0.key, json($0.value)) }
        members.append(("is_sum", .boolean(row.isSum)))
        members.append(("notes", .array(row.notes.map { .text($0) })))
        return .object(members)
    }

    /// Without the spaces that show people how deep a part lies.
    private static func trimmed(_ value: PageValue) -> PageValue {
        guard case .text(let text) = value else { return value }
        return .text(String(text.drop { $0 == " " }))
    }

    private static func quoted(_ row: QuotedRow) -> JSONText {
        let cells = row.cells.map { cell in
            JSONText.object([("header", .text(cell.header)), ("text", .text(cell.text))])
        }
        return .object([
            ("source", .text(row.source.description)), ("cells", .array(cells)),
            ("problem", row.problem.isEmpty ? .null : .text(row.problem)),
        ])
    }

    private static func json(_ value: PageValue) -> JSONText {
        switch value {
        case .nothing: .null
        case .text(let text): .text(text)
        case .amount(let amount):
            .object([("amount", .text(amount.plain)), ("currency", .text(amount.currency.code))])
        case .day(let day): .text(day.description)
        case .count(let count): .integer(count)
        case .flag(let flag): .boolean(flag)
        case .records(let records):
            .array(records.map { .object($0.map { ($0.key, json($0.value)) }) })
        case .sources(let places): .array(places.map { .text($0.description) })
        }
    }
}
