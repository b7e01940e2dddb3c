/// Lines of YAML with the reasons behind them, in one column as far as they fit.
struct DraftLines {
    private var lines: [String] = []

    private static let reasonColumn = 48
    private static let widthMax = 96

    var text: String { lines.joined(separator: "\n") + "\n" }

    /// A line of comment.
    mutating func comment(_ text: String) { lines.append("# \(text)") }

    /// A line with its reason behind it.
    mutating func add(_ line: String, _ reason: String) {
        guard !reason.isEmpty else { return lines.append(line) }
        let gap = max(2, Self.reasonColumn - line.count)
        lines.append(line + String(repeating: " ", count: gap) + "# " + reason)
    }

    /// A list in brackets, over several lines where it is long; nothing for an empty one.
    mutating func add(list items: [String], after start: String) {
        guard !items.isEmpty else { return }
        let indent = String(repeating: " ", count: start.prefix { $0 == " " }.count + 2)
        var line = start + "["
        for (place, item) in items.enumerated() {
            let piece = item + (place == items.count - 1 ? "]" : ", ")
            if line.count + piece.count > Self.widthMax, line.last != "[" {
                while line.last == " " { line.removeLast() }
                lines.append(line)
                line = indent
            }
            line += piece
        }
        lines.append(line)
    }

    /// A text as YAML spells it, in quotes where it would be anything else.
    static func quoted(_ text: String) -> String {
        let isPlain =
            text.first?.isLetter == true && text.last?.isWhitespace == false
            && text.allSatisfy { $0.isLetter || $0.isNumber || " _-./()".contains($0) }
            && !["null", "true", "false", "yes", "no", "on", "off"].contains(text.lowercased())
        if isPlain { return text }
        let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
            .replacing("\n", with: "\\n").replacing("\r", with: "\\r").replacing("\t", with: "\\t")
        return "\"\(escaped)\""
    }
}
