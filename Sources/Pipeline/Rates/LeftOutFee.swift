import Records
import YAML

/// A fee that a fee book names and does not state, and why.
struct LeftOutFee: Hashable, Sendable {
    var component: ComponentID
    /// Market codes joined with commas; empty for all.
    var market: String
    var reason: String
    /// The file that says so.
    var file = ""
}

extension LeftOutFee {
    /// An item of `left_out`; nil, with a report of each mistake, where it cannot be one.
    init?(_ node: YAMLNode, _ reader: YAMLReader, _ entries: FeeEntryReader, file: String) {
        let keys = reader.mapping(
            node, known: ["component", "market", "reason"], of: "a fee that is left out")
        for key in ["component", "reason"] where keys[key] == nil {
            reader.report(
                node, "a fee that is left out without \(key)", expected: "component and reason")
        }
        guard let component = entries.component(keys["component"], reader),
            let reason = reader.text(keys["reason"], "reason")
        else { return nil }
        self.component = component
        self.reason = reason
        market = reader.text(keys["market"], "market") ?? ""
        self.file = file
    }
}
