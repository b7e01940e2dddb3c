/// What a file is by its content, whatever its name says.
package enum FileContainer: String, Hashable, Sendable {
    case empty
    /// A zip archive, as XLSX is one.
    case zip
    /// The compound file of old or encrypted office documents.
    case compoundFile
    case html
    case xml
    case pdf
    case image
    /// Text, in any encoding.
    case text
    /// Anything else.
    case binary
}
