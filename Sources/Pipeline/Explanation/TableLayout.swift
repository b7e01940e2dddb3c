/// A table as lines: aligned columns, one of which may go on over several lines.
struct TableLayout {
    private static let indent = "  "
    private static let gap = "  "
    private static let noteIndent = "      "
    /// The wide column is at least so wide.
    private static let wideMin = 18

    /// A row with its cells as texts, and the texts that found no room beside them.
    private struct Line {
        var cells: [String]
        var below = ""
        var row: PageRow
    }

    private let columns: [PageColumn]
    private let lines: [Line]
    private let widths: [Int]

    /// A table whose values are made texts by `cell`; columns without any value are left out.
    init(_ table: PageTable, _ cell: (PageValue) -> String) {
        let shown = table.columns.indices.filter { column in
            table.rows.contains { !cell($0.cells[column]).isEmpty }
        }
        var columns = shown.map { table.columns[$0] }
        var lines = table.rows.map { row in
            Line(cells: shown.map { cell(row.cells[$0]) }, row: row)
        }
        var widths = Self.widths(columns, lines)
        if Self.overflows(columns, widths), columns.count > 2 {
            // The last column, which says where it stands, goes below each row.
            columns.removeLast()
            for index in lines.indices { lines[index].below = lines[index].cells.removeLast() }
            widths = Self.widths(columns, lines)
        }
        if let wide = columns.firstIndex(where: { $0.alignment == .wide }) {
            widths[wide] = min(widths[wide], max(Self.room(columns, widths), Self.wideMin))
        }
        self.columns = columns
        self.lines = lines
        self.widths = widths
    }

    var text: String {
        var text = ""
        if columns.contains(where: { !$0.heading.isEmpty }) {
            text += line(columns.map(\.heading))
        }
        for row in lines {
            if row.row.isSum { text += rule(row.cells) }
            text += self.text(of: row.cells)
            let below = row.below.split(separator: "\n").map(String.init)
            for note in below + row.row.notes.map(PageText.plain) {
                text += TextWrap.lines(note, indent: Self.noteIndent)
            }
        }
        return text
    }

    private static func widths(_ columns: [PageColumn], _ lines: [Line]) -> [Int] {
        columns.enumerated().map { index, column in
            let texts = lines.flatMap { $0.cells[index].split(separator: "\n") }
            let widest = texts.map { String($0).displayWidth }.max() ?? 0
            return max(widest, column.heading.displayWidth)
        }
    }

    /// What the other columns leave for the wide one.
    private static func room(_ columns: [PageColumn], _ widths: [Int]) -> Int {
        let others = zip(columns, widths).filter { $0.0.alignment != .wide }.map(\.1).reduce(0, +)
        return PageText.columnsMax - indent.count - gap.count * max(columns.count - 1, 0) - others
    }

    private static func overflows(_ columns: [PageColumn], _ widths: [Int]) -> Bool {
        let hasWide = columns.contains { $0.alignment == .wide }
        return room(columns, widths) < (hasWide ? wideMin : 0)
    }

    /// A line below what is added up.
    private func rule(_ cells: [String]) -> String {
        line(
            columns.indices.map { index in
                columns[index].alignment == .right && !cells[index].isEmpty
                    ? String(repeating: "-", count: widths[index]) : ""
            })
    }

    /// The lines of a row: as many as its tallest cell has.
    private func text(of cells: [String]) -> String {
        let stacks = cells.enumerated().map { index, cell -> [String] in
            guard columns[index].alignment == .wide else {
                return cell.split(separator: "\n").map(String.init)
            }
            // Spaces in front show how deep a part lies.
            let inset = String(cell.prefix { $0 == " " })
            return TextWrap.parts(
                String(cell.dropFirst(inset.count)), width: widths[index] - inset.count
            ).map { inset + $0 }
        }
        let height = stacks.map(\.count).max() ?? 0
        return (0..<height).map { number in
            line(stacks.map { number < $0.count ? $0[number] : "" })
        }.joined()
    }

    private func line(_ cells: [String]) -> String {
        var line = Self.indent
        for (index, cell) in cells.enumerated() {
            let padding = String(repeating: " ", count: max(0, widths[index] - cell.displayWidth))
            line += columns[index].alignment == .right ? padding + cell : cell + padding
            if index < cells.count - 1 { line += Self.gap }
        }
        while line.last == " " { line.removeLast() }
        return line.isEmpty ? "" : line + "\n"
    }
}
