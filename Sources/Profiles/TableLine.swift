/// One line of the tables that profiles are written in: `words name: value | value`.
///
/// Indentation counts in steps of two spaces. Lines without a colon are mistakes of a profile.
struct TableLine {
    var level: Int
    /// What stands before the name.
    var words: [String]
    var name: String
    var values: [String]

    static func list(_ text: String) -> [TableLine] {
        text.split(separator: "\n").map { line in
            guard let colon = line.firstIndex(of: ":") else {
                preconditionFailure("a line of a profile has no colon: \(line)")
            }
            let level = line.prefix { $0 == " " }.count / 2
            var words = line[..<colon].split(separator: " ").map(String.init)
            let name = words.popLast() ?? ""
            let values = line[line.index(after: colon)...].split(separator: "|")
                .map { HeaderText.trimmed(String($0)) }
                .filter { !$0.isEmpty }
            return TableLine(level: level, words: words, name: name, values: values)
        }
    }
}
