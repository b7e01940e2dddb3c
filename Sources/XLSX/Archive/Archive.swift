/// The parts of a package by name, whatever case and slashes the names are spelled with.
package final class Archive {
    private let file: any ByteSource
    private let entries: [String: ZipEntry]
    private let limits: XLSXLimits

    /// Opens an archive in memory.
    package convenience init(bytes: [UInt8], limits: XLSXLimits) throws(XLSXError) {
        try self.init(MemoryBytes(bytes), passwords: [], limits: limits)
    }

    init(
        _ file: any ByteSource, passwords: [Password], limits: XLSXLimits
    ) throws(XLSXError) {
        self.limits = limits
        guard file.size <= limits.fileSizeMax else {
            throw XLSXError.tooLarge(part: "", limit: .fileSize, allowed: limits.fileSizeMax)
        }
        self.file = try Self.package(in: file, passwords: passwords, limits: limits)
        let directory = try ZipDirectory(self.file, limits: limits)
        entries = Dictionary(
            directory.entries.map { ($0.name.lowercased(), $0) }, uniquingKeysWith: { $1 })
    }

    /// The zip archive that a file is or, encrypted, holds.
    private static func package(
        in file: any ByteSource, passwords: [Password], limits: XLSXLimits
    ) throws(XLSXError) -> any ByteSource {
        let container = try FileContainer.sniff(file)
        guard container == .compoundFile else {
            if container == .bareSheet { throw XLSXError.oldBinaryWorkbook }
            guard container == .zip else { throw XLSXError.notAZip(found: container) }
            return file
        }
        let package = try EncryptedWorkbook.open(file, passwords: passwords, limits: limits)
        let content = try FileContainer.sniff(package)
        guard content == .zip else { throw XLSXError.notAZip(found: content) }
        return package
    }

    /// The names of all parts, sorted.
    package var names: [String] { entries.values.map(\.name).sorted() }

    /// The name of a part as the archive spells it, nil where there is none.
    func name(of part: String) -> String? { entries[part.lowercased()]?.name }

    /// Opens a part to be unpacked; `isSmall` parts are held in memory and have a lower limit.
    package func open(_ part: String, isSmall: Bool) throws(XLSXError) -> PartStream {
        try PartStream(entry(of: part, isSmall: isSmall), in: file, by: ReferenceUnpacker())
    }

    /// Opens a sheet or the shared texts to be unpacked while they are read.
    package func pieces(of part: String) throws(XLSXError) -> PartPieces {
        try PartPieces(entry(of: part, isSmall: false), in: file, limits: limits)
    }

    private func entry(of part: String, isSmall: Bool) throws(XLSXError) -> ZipEntry {
        guard let entry = entries[part.lowercased()] else {
            throw XLSXError.missingPart(part: part)
        }
        let allowed = isSmall ? limits.smallPartSizeMax : limits.partSizeMax
        guard entry.size <= allowed else {
            throw XLSXError.tooLarge(
                part: entry.name, limit: isSmall ? .smallPartSize : .partSize, allowed: allowed)
        }
        let isPlain = entry.size <= limits.ratioFreeSize
        guard isPlain || entry.size / max(1, entry.packedSize) <= limits.ratioMax else {
            throw XLSXError.tooLarge(part: entry.name, limit: .ratio, allowed: limits.ratioMax)
        }
        return entry
    }
}
