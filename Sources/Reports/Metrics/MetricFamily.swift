/// A metric in Prometheus's text format: its name, what it is, and a sample for each set of labels.
package struct MetricFamily: Hashable, Sendable {
    package enum Kind: String, Sendable {
        /// A value that goes up and down.
        case gauge
        /// A number that only grows; its name ends in `_total`.
        case counter
    }

    /// One value with its labels, in their order.
    package struct Sample: Hashable, Sendable {
        /// `{store="a",severity="high"}`; empty without labels.
        package var labels: String
        /// A decimal number.
        package var value: String
    }

    package var name: String
    package var kind: Kind
    package var help: String
    package var samples: [Sample] = []

    package init(_ name: String, _ help: String, kind: Kind = .gauge) {
        self.name = name
        self.kind = kind
        self.help = help
    }

    /// Adds a sample of a decimal number.
    mutating func add(_ labels: KeyValuePairs<String, String>, _ value: String) {
        let pairs = labels.map { "\($0.key)=\"\(Self.escaped($0.value))\"" }
        samples.append(
            Sample(
                labels: pairs.isEmpty ? "" : "{" + pairs.joined(separator: ",") + "}",
                value: value))
    }

    /// Adds a sample of a whole number.
    package mutating func add(_ labels: KeyValuePairs<String, String>, _ value: Int) {
        add(labels, String(value))
    }

    /// Adds the only sample of a family without labels.
    package mutating func add(_ value: String) { add([:], value) }

    /// The lines of the family; none where it has no sample.
    package var text: String {
        guard !samples.isEmpty else { return "" }
        return "# HELP \(name) \(help)\n# TYPE \(name) \(kind.rawValue)\n"
            + samples.map { "\(name)\($0.labels) \($0.value)\n" }.joined()
    }

    /// What the format asks for inside quotes; the name of a store may hold anything.
    private static func escaped(_ value: String) -> String {
        var escaped = ""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\\": escaped += "\\\\"
            case "\"": escaped += "\\\""
            case "\n": escaped += "\\n"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
