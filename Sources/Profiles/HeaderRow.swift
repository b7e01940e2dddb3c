package import Tables

/// A row that may be a header, with what stands above each column.
package struct HeaderRow: Sendable {
    /// One column's header.
    struct Cell: Sendable {
        /// As the file spells it, trimmed.
        var text: String
        /// What it may be bound by: with the group above it, then alone.
        var keys: [String]
    }

    package let rowNumber: Int
    let cells: [Cell]
    /// How many cells hold a text.
    package let filledCount: Int

    /// A header with the rows of groups that stand right above it, the topmost first.
    ///
    /// A group stands in the first column of its span only; it ends where the next one begins, of
    /// its own row or of one further up.
    package init(_ row: Row, below groups: [Row] = []) {
        rowNumber = row.number
        let spans = groups.map { $0.cells.map { HeaderText.normalized($0.text) } }
        var current = [String](repeating: "", count: groups.count)
        var cells: [Cell] = []
        var filledCount = 0
        for (index, cell) in row.cells.enumerated() {
            for (level, span) in spans.enumerated() where index < span.count {
                guard !span[index].isEmpty else { continue }
                current[level] = span[index]
                for below in (level + 1)..<max(level + 1, current.count) { current[below] = "" }
            }
            let text = HeaderText.trimmed(cell.text)
            let key = HeaderText.normalized(text)
            if !key.isEmpty { filledCount += 1 }
            let group = current.last { !$0.isEmpty }
            cells.append(Cell(text: text, keys: group.map { ["\($0) > \(key)", key] } ?? [key]))
        }
        self.cells = cells
        self.filledCount = filledCount
    }
}
