/// Reads values from YAML and collects what is wrong, so that one run names every mistake.
package final class YAMLReader {
    package private(set) var problems: [ConfigurationError.Problem] = []

    package init() {}

    /// Notes a mistake; `path` is the file where it is another one than the reader's own.
    package func report(
        _ node: YAMLNode, _ found: String, expected: String, in path: String? = nil
    ) {
        problems.append(.init(line: node.line, found: found, expected: expected, path: path))
    }

    /// Takes over the mistakes of another file.
    package func take(_ others: [ConfigurationError.Problem], in path: String) {
        problems += others.map {
            .init(line: $0.line, found: $0.found, expected: $0.expected, path: $0.path ?? path)
        }
    }

    /// The pairs of a mapping; keys outside `known` are reported with the nearest known one.
    package func mapping(_ node: YAMLNode, known: [String], of what: String) -> [String: YAMLNode] {
        guard let pairs = node.pairs else {
            report(node, "\(what) is no mapping", expected: "the keys \(list(known))")
            return [:]
        }
        var values: [String: YAMLNode] = [:]
        for (key, value) in pairs {
            let name = key.scalar ?? ""
            if known.contains(name) {
                values[name] = value
            } else {
                report(key, "unknown key \"\(name)\" in \(what)", expected: hint(name, known))
            }
        }
        return values
    }

    /// The pairs of a mapping with free keys, in the order of the file.
    package func pairs(_ node: YAMLNode?, of what: String) -> [(key: YAMLNode, value: YAMLNode)] {
        guard let node else { return [] }
        if let pairs = node.pairs { return pairs }
        report(node, "\(what) is no mapping", expected: "lines \"name: value\"")
        return []
    }

    /// The texts of a list, or the one text where there is no list; none for an empty value.
    package func texts(_ node: YAMLNode?, _ what: String) -> [String] {
        guard let node else { return [] }
        if let items = node.items { return items.compactMap { text($0, what) } }
        return text(node, what).map { $0.isEmpty ? [] : [$0] } ?? []
    }

    /// The items of a list; nothing and a report where the node is no list.
    package func list(_ node: YAMLNode?, of what: String) -> [YAMLNode] {
        guard let node else { return [] }
        guard let items = node.items else {
            report(node, "\(what) is no list", expected: "items that begin with \"- \"")
            return []
        }
        return items
    }

    /// The text of a scalar, exactly as the file spells it.
    package func text(_ node: YAMLNode?, _ what: String) -> String? {
        guard let node else { return nil }
        guard let scalar = node.scalar else {
            report(node, "\(what) is no plain value", expected: "one text or number")
            return nil
        }
        return scalar
    }

    /// A value that `parse` accepts; anything else is reported with what was found.
    package func value<Value>(
        _ node: YAMLNode?, _ what: String, expected: String, _ parse: (String) -> Value?
    ) -> Value? {
        guard let node, let text = text(node, what) else { return nil }
        if let value = parse(text) { return value }
        report(node, "\(what) is \"\(text)\"", expected: expected)
        return nil
    }

    private func list(_ names: [String]) -> String { names.joined(separator: ", ") }

    private func hint(_ name: String, _ known: [String]) -> String {
        let nearest = known.map { ($0, EditDistance.between(name, $0)) }.min { $0.1 < $1.1 }
        if let (candidate, distance) = nearest, distance <= 2 || candidate.hasPrefix(name) {
            return "\"\(candidate)\" (did you mean it?), or one of \(list(known))"
        }
        return "one of \(list(known))"
    }
}
