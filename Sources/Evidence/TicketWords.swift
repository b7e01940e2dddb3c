/// The words of tickets in one language, and how facts are put into them.
package struct TicketWords: Hashable, Sendable {
    /// What is said of one kind of finding.
    package struct Finding: Hashable, Sendable {
        package var title: String
        package var text: String

        package init(title: String, text: String) {
            self.title = title
            self.text = text
        }
    }

    /// Such as `th`.
    package var language: String
    /// The markets whose support reads the language.
    package var markets: [String]
    /// True where a comma stands before decimals and a dot between thousands.
    package var hasDecimalComma = false
    /// The lines around a finding, by name.
    package var frame: [String: String]
    /// What a rate rests on, by its source.
    package var rules: [String: String]
    /// By code.
    package var findings: [String: Finding]

    package init(
        language: String, markets: [String], frame: [String: String], rules: [String: String],
        findings: [String: Finding]
    ) {
        self.language = language
        self.markets = markets
        self.frame = frame
        self.rules = rules
        self.findings = findings
    }

    /// The lines that a page must have.
    package static let frameNames = [
        "greeting", "order", "orders", "example", "expected", "actual", "actual_bank", "claim",
        "total", "formula", "rule", "rows", "attached", "ask", "ask_payout", "thanks",
    ]
    /// The sources of rates.
    package static let ruleNames = ["book", "learned", "published"]
    /// The facts that texts may name.
    package static let factNames: Set<String> = [
        "order", "component", "expected", "actual", "claim", "total", "day", "created", "as_of",
        "payout", "entry", "count", "first", "last", "formula", "rule", "rows",
    ]

    /// A line of the frame with its facts; nil where one of them is not known.
    func line(_ name: String, _ facts: [String: String]) -> String? {
        frame[name].flatMap { Self.fill($0, facts) }
    }

    /// A text with `{name}` as the fact, and parts in `[ ]` left out where a fact of theirs is
    /// not known; nil where one outside of them is not.
    package static func fill(_ text: String, _ facts: [String: String]) -> String? {
        var result = ""
        var rest = text[...]
        while let open = rest.firstIndex(of: "[") {
            guard let close = rest[open...].firstIndex(of: "]"),
                let before = plain(rest[..<open], facts)
            else { return nil }
            result += before + (plain(rest[rest.index(after: open)..<close], facts) ?? "")
            rest = rest[rest.index(after: close)...]
        }
        return plain(rest, facts).map { result + $0 }
    }

    /// Figures as readers of the language write them.
    func localized(_ figures: String) -> String {
        guard hasDecimalComma else { return figures }
        return String(figures.map { $0 == "," ? "." : $0 == "." ? "," : $0 })
    }

    /// The facts that a text names.
    package static func names(in text: String) -> Set<String> {
        let parts = text.split(separator: "{", omittingEmptySubsequences: false)
        return Set(parts.dropFirst().map { String($0.prefix { $0 != "}" }) })
    }

    private static func plain(_ text: Substring, _ facts: [String: String]) -> String? {
        var result = ""
        var rest = text
        while let open = rest.firstIndex(of: "{") {
            guard let close = rest[open...].firstIndex(of: "}") else { return nil }
            let name = rest[rest.index(after: open)..<close]
            guard let fact = facts[String(name)], !fact.isEmpty else { return nil }
            result += rest[..<open] + fact
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }
}
