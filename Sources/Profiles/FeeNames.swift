import Records

/// What the names of fees stand for, in exports that name the fee of each row.
package struct FeeNames: Sendable {
    private var exact: [String: MoneyColumn] = [:]
    /// Words that stand anywhere in a name; the longest first.
    private var parts: [(text: String, column: MoneyColumn)] = []
    /// In the order of the page.
    package private(set) var all: [(name: String, column: MoneyColumn)] = []

    init() {}

    /// Adds names; `*word*` stands for every name with the word in it.
    mutating func add(_ names: [String], _ column: MoneyColumn) {
        for name in names {
            all.append((name, column))
            if name.hasPrefix("*"), name.hasSuffix("*") {
                parts.append((HeaderText.normalized(name.dropFirst().dropLast()), column))
                parts.sort { ($1.text.count, $0.text) < ($0.text.count, $1.text) }
            } else {
                exact[HeaderText.normalized(name)] = column
            }
        }
    }

    /// The meaning of the texts that name an amount, the group first: of all together as
    /// `group / name`, else of the last alone, else by a word in it; nil for unknown names.
    package func column(of names: [String]) -> MoneyColumn? {
        let keys = names.map(HeaderText.normalized).filter { !$0.isEmpty }
        guard let last = keys.last else { return nil }
        if let column = exact[keys.joined(separator: " / ")] ?? exact[last] { return column }
        return parts.first { last.contains($0.text) }?.column
    }
}
