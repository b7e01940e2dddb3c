package import Yams

/// Reads values from YAML and collects what is wrong, so that one run names every mistake.
package final class YAMLReader {
    package private(set) var problems: [ConfigurationError.Problem] = []

    package init() {}

    package func report(_ node: Node, _ found: String, expected: String) {
        problems.append(.init(line: node.mark?.line ?? 1, found: found, expected: expected))
    }

    /// The pairs of a mapping; keys outside `known` are reported with the nearest known one.
    package func mapping(_ node: Node, known: [String], of what: String) -> [String: Node] {
        guard let mapping = node.mapping else {
            report(node, "\(what) is no mapping", expected: "the keys \(list(known))")
            return [:]
        }
        var values: [String: Node] = [:]
        for (key, value) in mapping {
            let name = key.scalar?.string ?? ""
            if known.contains(name) {
                values[name] = value
            } else {
                report(key, "unknown key \"\(name)\" in \(what)", expected: hint(name, known))
            }
        }
        return values
    }

    /// The items of a list; nothing and a report where the node is no list.
    package func list(_ node: Node?, of what: String) -> [Node] {
        guard let node else { return [] }
        guard let sequence = node.sequence else {
            report(node, "\(what) is no list", expected: "items that begin with \"- \"")
            return []
        }
        return Array(sequence)
    }

    /// The text of a scalar, exactly as the file spells it.
    package func text(_ node: Node?, _ what: String) -> String? {
        guard let node else { return nil }
        guard let scalar = node.scalar else {
            report(node, "\(what) is no plain value", expected: "one text or number")
            return nil
        }
        return scalar.string
    }

    /// A value that `parse` accepts; anything else is reported with what was found.
    package func value<Value>(
        _ node: Node?, _ what: String, expected: String, _ parse: (String) -> Value?
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

/// How many letters must change to make one word of another.
enum EditDistance {
    /// The Levenshtein distance over unicode scalars.
    static func between(_ left: String, _ right: String) -> Int {
        let target = Array(right.unicodeScalars)
        var row = Array(0...target.count)
        for (index, scalar) in left.unicodeScalars.enumerated() {
            var diagonal = row[0]
            row[0] = index + 1
            for column in target.indices {
                let change = diagonal + (target[column] == scalar ? 0 : 1)
                diagonal = row[column + 1]
                row[column + 1] = min(change, diagonal + 1, row[column] + 1)
            }
        }
        return row[target.count]
    }
}
