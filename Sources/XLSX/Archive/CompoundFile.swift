/// The compound file of old office documents, which also wraps encrypted workbooks.
enum CompoundFile {
    private static let entrySize = 128
    private static let streamType: UInt8 = 2
    /// Only the first bytes of a huge file are searched for its directory.
    private static let searchedSizeMax = 64 << 20

    /// Why a file that is no zip archive is refused as a workbook.
    static func refusal(
        of file: ArchiveFile, _ container: FileContainer
    ) throws(XLSXError) -> XLSXError {
        if container == .bareSheet { return .oldBinaryWorkbook }
        guard container == .compoundFile else { return .notAZip(found: container) }
        let bytes = try file.bytes(at: 0, count: searchedSizeMax)
        if has("EncryptedPackage", in: bytes) { return .passwordProtected }
        let isWorkbook = has("Workbook", in: bytes) || has("Book", in: bytes)
        return isWorkbook ? .oldBinaryWorkbook : .notAZip(found: container)
    }

    /// True where a directory entry names a stream; entries stand at multiples of their size.
    private static func has(_ stream: String, in bytes: [UInt8]) -> Bool {
        // ASCII in UTF-16, with a zero at the end.
        var name: [UInt8] = []
        for byte in stream.utf8 { name += [byte, 0] }
        name += [0, 0]
        var start = 0
        while start + entrySize <= bytes.count {
            if bytes[start + 66] == streamType, bytes.uint16(at: start + 64) == name.count,
                bytes[start...].starts(with: name)
            {
                return true
            }
            start += entrySize
        }
        return false
    }
}
