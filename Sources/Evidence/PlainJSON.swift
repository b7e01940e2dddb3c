import Foundation

/// JSON as programs get it from every command: sorted, indented, with names in snake case.
package enum PlainJSON {
    /// A value as the bytes of a file, which end with a line break.
    static func bytes(of value: some Encodable) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        encoder.keyEncodingStrategy = .convertToSnakeCase
        return Array(try encoder.encode(value)) + Array("\n".utf8)
    }

    /// A value as text for standard output.
    package static func text(of value: some Encodable) throws -> String {
        String(decoding: try bytes(of: value), as: UTF8.self)
    }
}
