/// A JSON document whose objects keep the order of their keys.
package indirect enum JSONText {
    case object([(String, JSONText)])
    case array([JSONText])
    case text(String)
    case integer(Int)
    case boolean(Bool)
    case null

    /// The document with two spaces of indentation and a newline at its end.
    package var rendered: String {
        var text = ""
        render(into: &text, indentation: "")
        return text + "\n"
    }

    /// The document on one line, without a newline at its end.
    package var singleLine: String {
        switch self {
        case .array(let values): "[" + values.map(\.singleLine).joined(separator: ",") + "]"
        case .object(let members):
            "{"
                + members.map { key, value in
                    JSONText.text(key).singleLine + ":" + value.singleLine
                }.joined(separator: ",") + "}"
        case .text, .integer, .boolean, .null: String(rendered.dropLast())
        }
    }

    private func render(into text: inout String, indentation: String) {
        switch self {
        case .null: text += "null"
        case .boolean(let value): text += value ? "true" : "false"
        case .integer(let value): text += String(value)
        case .text(let value): Self.quote(value, into: &text)
        case .array(let values):
            text += "["
            for (index, value) in values.enumerated() {
                text += (index == 0 ? "\n" : ",\n") + indentation + "  "
                value.render(into: &text, indentation: indentation + "  ")
            }
            text += values.isEmpty ? "]" : "\n\(indentation)]"
        case .object(let members):
            text += "{"
            for (index, (key, value)) in members.enumerated() {
                text += (index == 0 ? "\n" : ",\n") + indentation + "  "
                Self.quote(key, into: &text)
                text += ": "
                value.render(into: &text, indentation: indentation + "  ")
            }
            text += members.isEmpty ? "}" : "\n\(indentation)}"
        }
    }

    private static func quote(_ value: String, into text: inout String) {
        text += "\""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            case _ where scalar.value < 0x20:
                let hex = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
            default: text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
    }
}
