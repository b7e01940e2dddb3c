import Yams

/// A value of a YAML file with the line that it stands on.
package struct YAMLNode: Sendable {
    private enum Content: Sendable {
        case scalar(String)
        case pairs([(key: YAMLNode, value: YAMLNode)])
        case items([YAMLNode])
    }

    /// From 1.
    package let line: Int
    private let content: Content

    /// The root of a YAML text; nil for a text without any value.
    package init?(yaml text: String) throws(YAMLSyntaxError) {
        guard text.utf8.count <= YAMLLimits.sizeBytesMax else {
            throw YAMLSyntaxError(
                description: "it is larger than \(YAMLLimits.sizeBytesMax) bytes")
        }
        let root: Node?
        do {
            root = try Yams.compose(yaml: text)
        } catch {
            throw YAMLSyntaxError(description: "\(error)")
        }
        guard let root else { return nil }
        var limits = YAMLLimits()
        try self.init(root, &limits, depth: 1)
    }

    /// An alias has become a copy of what it names, so that the copies count.
    private init(
        _ node: Node, _ limits: inout YAMLLimits, depth: Int
    ) throws(YAMLSyntaxError) {
        try limits.count(depth: depth)
        line = node.mark?.line ?? 1
        switch node {
        case .scalar(let scalar): content = .scalar(scalar.string)
        case .mapping(let mapping):
            var pairs: [(key: YAMLNode, value: YAMLNode)] = []
            for (key, value) in mapping {
                pairs.append(
                    (
                        try YAMLNode(key, &limits, depth: depth + 1),
                        try YAMLNode(value, &limits, depth: depth + 1)
                    ))
            }
            content = .pairs(pairs)
        case .sequence(let sequence):
            var items: [YAMLNode] = []
            for item in sequence { items.append(try YAMLNode(item, &limits, depth: depth + 1)) }
            content = .items(items)
        case .alias: content = .scalar("")
        }
    }

    /// The text of a plain value, exactly as the file spells it; nil for mappings and lists.
    package var scalar: String? {
        if case .scalar(let text) = content { text } else { nil }
    }

    /// The pairs of a mapping in the order of the file; nil for anything else.
    package var pairs: [(key: YAMLNode, value: YAMLNode)]? {
        if case .pairs(let pairs) = content { pairs } else { nil }
    }

    /// The items of a list; nil for anything else.
    package var items: [YAMLNode]? {
        if case .items(let items) = content { items } else { nil }
    }
}

/// A text that is no YAML, in the words of the parser.
package struct YAMLSyntaxError: Error, Sendable {
    package var description: String
}
