/// Helpers for lists and tables that stand in the source as text.
enum SampleText {
    /// The items of a list with ` | ` between them.
    static func list(_ text: String) -> [String] {
        text.split(separator: "|").map { trimmed(String($0), [" "]) }
    }

    /// The text without certain characters at both ends.
    static func trimmed(_ text: String, _ characters: Set<Character>) -> String {
        var rest = text[...]
        while let first = rest.first, characters.contains(first) { rest.removeFirst() }
        while let last = rest.last, characters.contains(last) { rest.removeLast() }
        return String(rest)
    }

    /// Two digits at least.
    static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
