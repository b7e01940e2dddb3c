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
        let root: Node?
        do {
            root = try Yams.compose(yaml: text)
        } catch {
            throw YAMLSyntaxError(description: "\(error)")
        }
        guard let root else { return nil }
        self.init(root)
    }

    private init(_ node: Node) {
        line = node.mark?.line ?? 1
        switch node {
        case .scalar(let scalar): content = .scalar(scalar.string)
        case .mapping(let mapping):
            content = .pairs(mapping.map { (YAMLNode($0.key), YAMLNode($0.value)) })
        case .sequence(let sequence): content = .items(sequence.map(YAMLNode.init))
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
