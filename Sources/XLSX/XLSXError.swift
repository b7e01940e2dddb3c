/// Why a workbook cannot be read, or not any further.
package enum XLSXError: Error, Hashable, Sendable {
    /// The file cannot be opened or read; `reason` is the system's own sentence.
    case unreadable(reason: String)
    /// The file is something else than a zip archive; `found` says what by its content.
    case notAZip(found: FileContainer)
    /// The workbook is encrypted, and no password was given.
    case passwordProtected
    /// None of the passwords that were given opens the workbook.
    case wrongPassword(triedCount: Int)
    /// The workbook is encrypted in a way that is not read; `method` names it.
    case unsupportedEncryption(method: String)
    /// What was encrypted, or how, contradicts itself.
    case damagedEncryption(EncryptionDamage)
    /// The file system within an old or encrypted office document contradicts itself.
    case damagedCompoundFile(CompoundDamage)
    /// The file is a document of another program.
    case otherDocument(CompoundContent)
    /// A workbook of the binary format before 2007.
    case oldBinaryWorkbook
    /// A web page without a table that holds anything.
    case noTable
    /// An archive that was made for something else than a workbook.
    case otherArchive(ArchiveContent)
    /// An archive without the parts of a workbook.
    case notAWorkbook
    /// A workbook in the binary format of 2007, whose parts are no XML.
    case binaryWorkbook(part: String)

    /// The archive ends before its directory: the file was not copied to its end.
    case truncatedArchive
    /// The archive's directory contradicts itself or the file.
    case damagedArchive
    /// A part cannot be unpacked, or is longer or shorter than the directory says.
    case damagedPart(part: String)
    /// A part's bytes differ from those that were packed.
    case wrongChecksum(part: String)
    /// A part is packed in a way that workbooks do not use.
    case unknownCompression(part: String, method: Int)
    /// A part is encrypted by the archive itself.
    case encryptedPart(part: String)
    /// The workbook names a part that the archive does not hold.
    case missingPart(part: String)
    /// Two sheets of the workbook are one and the same part.
    case repeatedPart(part: String)

    /// A part is no well-formed XML; `reason` is the parser's own sentence.
    case malformedXML(part: String, line: Int, reason: String)
    /// A part declares a document type, which no workbook needs and which can harm.
    case documentType(part: String)

    /// A cell points at a shared text that does not exist.
    case missingSharedString(part: String, cell: String, index: String)
    /// A cell's own reference is no reference, or lies beyond XFD1048576.
    case wrongReference(part: String, reference: String)
    /// A row came after a later one in a sheet that was announced to be in order.
    case rowsOutOfOrder(part: String, rowNumber: Int)
    /// The workbook has no sheet with this index.
    case noSuchSheet(index: Int)

    /// A limit was reached; the name is that of the limit in ``XLSXLimits``.
    case tooLarge(part: String, limit: LimitName, allowed: Int)

    /// The limits of ``XLSXLimits`` by name.
    package enum LimitName: String, Hashable, Sendable {
        case fileSize, entries, partSize, smallPartSize, totalSize, ratio
        case depth, tokenSize, attributes, relationships
        case sheets, styles, sharedStrings, sharedStringsSize, cellSize
        case collectedCells, collectedSize
        case columns, rowSize, rereadSheets, nulBytes
        case compoundEntries, encryptionInfoSize, spinCount
    }
}
