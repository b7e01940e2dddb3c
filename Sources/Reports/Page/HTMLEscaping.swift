import Mustache

/// Escapes text for HTML scalar by scalar.
///
/// Mustache's own escaping goes by characters, and a combining mark after a `<` (or a U+0600
/// before it) makes another character of it that is then left as it is.
struct HTMLEscaping: MustacheContentType {
    /// The name that a template's first line states.
    static let name = "SCALAR_HTML"

    /// Makes the name known to templates, once.
    static let isRegistered: Bool = {
        MustacheContentTypes.register(HTMLEscaping(), named: name)
        return true
    }()

    func escapeText(_ text: String) -> String { Self.escaped(text) }

    /// The text with everything escaped that HTML gives a meaning.
    static func escaped(_ text: String) -> String {
        var escaped = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
            case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
            case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
            case "\"": escaped.append(contentsOf: "&quot;".unicodeScalars)
            case "'": escaped.append(contentsOf: "&#39;".unicodeScalars)
            // Control characters are errors in HTML.
            case _ where scalar.value < 0x20 && scalar != "\n" && scalar != "\t":
                escaped.append("\u{FFFD}")
            default: escaped.append(scalar)
            }
        }
        return String(escaped)
    }
}
