import Evidence
import YAML

extension BuiltInEvidence {
    /// The words of tickets, in order of language.
    static let words: [TicketWords] = read("tickets") { root, reader, name in
        TicketWordsReader.words(root, reader, language: Self.language(of: name))
    }

    /// `th` for `tickets/th.yaml`.
    private static func language(of page: String) -> String {
        String(page.split(separator: "/").last?.prefix { $0 != "." } ?? "")
    }
}

/// Reads a page of a ticket's words.
enum TicketWordsReader {
    /// The words of a page; every fact that a text names is known.
    static func words(
        _ root: YAMLNode, _ reader: YAMLReader, language: String
    ) -> TicketWords {
        let keys = reader.mapping(
            root, known: ["markets", "decimal", "frame", "rules", "findings"],
            of: "a page of tickets")
        var findings: [String: TicketWords.Finding] = [:]
        for (key, node) in reader.pairs(keys["findings"], of: "findings") {
            let texts = reader.mapping(node, known: ["title", "text"], of: key.scalar ?? "")
            findings[key.scalar ?? ""] = TicketWords.Finding(
                title: text(texts["title"], reader), text: text(texts["text"], reader))
        }
        var words = TicketWords(
            language: language, markets: reader.texts(keys["markets"], "markets"),
            frame: texts(keys["frame"], reader, TicketWords.frameNames, "frame"),
            rules: texts(keys["rules"], reader, TicketWords.ruleNames, "rules"),
            findings: findings)
        let decimal = reader.value(keys["decimal"], "decimal", expected: "\",\" or \".\"") {
            [",", "."].contains($0) ? $0 : nil
        }
        words.hasDecimalComma = decimal == ","
        return words
    }

    private static func texts(
        _ node: YAMLNode?, _ reader: YAMLReader, _ names: [String], _ what: String
    ) -> [String: String] {
        guard let node else { return [:] }
        let keys = reader.mapping(node, known: names, of: what)
        for name in names where keys[name] == nil {
            reader.report(node, "\(what) without \(name)", expected: names.joined(separator: ", "))
        }
        return keys.mapValues { text($0, reader) }
    }

    private static func text(_ node: YAMLNode?, _ reader: YAMLReader) -> String {
        guard let node, let text = reader.text(node, "a text") else { return "" }
        for name in TicketWords.names(in: text) where !TicketWords.factNames.contains(name) {
            reader.report(
                node, "a text with {\(name)}",
                expected: TicketWords.factNames.sorted().joined(separator: ", "))
        }
        return text
    }
}
