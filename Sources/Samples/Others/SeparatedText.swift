/// Rows as text with any separator; only cells that need quotes have them.
struct SeparatedText {
    var rows: [[String]]
    var separator: Character = ","
    var hasByteOrderMark = false
    var lineEnd = "\n"

    /// Writes the file.
    func write(to path: String) throws {
        var text = hasByteOrderMark ? "\u{FEFF}" : ""
        for row in rows {
            text += row.map(quoted).joined(separator: String(separator))
            text += lineEnd
        }
        try SampleWorkspace.text(text, to: path)
    }

    private func quoted(_ cell: String) -> String {
        let needsQuotes = cell.contains(separator) || cell.contains("\"") || cell.contains("\n")
        return needsQuotes ? "\"\(cell.replacing("\"", with: "\"\""))\"" : cell
    }
}
