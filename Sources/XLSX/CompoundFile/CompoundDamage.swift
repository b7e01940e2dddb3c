/// How a compound file contradicts itself.
package enum CompoundDamage: String, Hashable, Sendable {
    /// The header is cut or holds a value that no version of the format has.
    case header
    /// A chain of sectors comes back to where it was.
    case loop
    /// A sector lies beyond the file's end, or belongs to nothing.
    case straySector
    /// A chain of sectors ends before the bytes that it must hold.
    case shortChain
    /// An entry of the directory is no entry, or its tree comes back to where it was.
    case directory
    /// A stream that the document cannot do without is missing.
    case missingStream
}
