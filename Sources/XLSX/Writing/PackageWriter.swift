import CZlib
import Glibc

/// Why a package could not be written.
package enum PackageWriterError: Error, Hashable, Sendable {
    /// The file cannot be made or written; `reason` is the system's own sentence.
    case cannotWrite(path: String, reason: String)
    /// The package or a part became larger than a zip archive without extensions can be.
    case tooLarge(path: String)
}

/// Writes named parts into a zip archive; the same parts always give the same bytes.
///
/// Parts are given whole with `add`, or piece by piece with `begin`, `write` and `end`.
/// Without `finish` the file has no directory and is no archive.
package struct PackageWriter {
    /// How the bytes of a part are kept.
    package enum Method: UInt16, Sendable {
        case stored = 0
        case deflated = 8
    }

    /// What the directory will say of a part.
    private struct Entry {
        var name: String
        var method: Method
        var offset: UInt32
        var checksum: UInt = 0
        var packedSize = 0
        var size = 0
    }

    private static let sizeMax = Int(UInt32.max)
    /// 1980-01-01, the first day that an archive can name; 20 is the version that deflates.
    private static let date: UInt16 = 1 << 5 | 1
    private static let version: UInt16 = 20
    /// Names are UTF-8.
    private static let flags: UInt16 = 1 << 11

    private let output: OutputFile
    private var entries: [Entry] = []
    private var open: Entry?
    private var deflater: Deflater?

    /// Writes into memory, which ``bytes`` gives.
    package init() { output = OutputFile() }

    /// Makes the file, or empties it.
    package init(path: String) throws(PackageWriterError) {
        output = try OutputFile(path: path)
    }

    /// Writes a whole part.
    package mutating func add(
        part name: String, _ bytes: [UInt8], method: Method = .deflated
    ) throws(PackageWriterError) {
        try begin(part: name, method: method)
        try write(bytes)
        try end()
    }

    /// Writes a whole part of text.
    package mutating func add(
        part name: String, text: String, method: Method = .deflated
    ) throws(PackageWriterError) {
        try add(part: name, Array(text.utf8), method: method)
    }

    /// Begins a part, after ending the one at hand.
    package mutating func begin(
        part name: String, method: Method = .deflated
    ) throws(PackageWriterError) {
        try end()
        let entry = Entry(name: name, method: method, offset: UInt32(output.size))
        open = entry
        deflater = method == .deflated ? Deflater() : nil
        try output.write(Self.header(of: entry))
    }

    /// Writes more bytes of the part at hand.
    package mutating func write(_ bytes: [UInt8]) throws(PackageWriterError) {
        guard var entry = open, !bytes.isEmpty else { return }
        entry.size += bytes.count
        entry.checksum = bytes.withUnsafeBufferPointer {
            crc32_z(entry.checksum, $0.baseAddress, $0.count)
        }
        let packed = deflater?.deflate(bytes, isLast: false) ?? bytes
        entry.packedSize += packed.count
        try output.write(packed)
        open = entry
    }

    /// Ends the part at hand, if there is one.
    package mutating func end() throws(PackageWriterError) {
        guard var entry = open else { return }
        if let deflater {
            let packed = deflater.deflate([], isLast: true)
            entry.packedSize += packed.count
            try output.write(packed)
        }
        guard entry.size <= Self.sizeMax, output.size <= Self.sizeMax else {
            throw PackageWriterError.tooLarge(path: output.path)
        }
        // Only now are checksum and sizes known; the header has room for them.
        try output.overwrite(Self.header(of: entry), at: Int(entry.offset))
        entries.append(entry)
        open = nil
        deflater = nil
    }

    /// Writes the directory; the archive is complete.
    package mutating func finish() throws(PackageWriterError) {
        try end()
        let start = output.size
        for entry in entries { try output.write(Self.directoryEntry(of: entry)) }
        guard output.size <= Self.sizeMax, entries.count <= Int(UInt16.max) else {
            throw PackageWriterError.tooLarge(path: output.path)
        }
        var record: [UInt8] = [0x50, 0x4B, 0x05, 0x06, 0, 0, 0, 0]
        record.append(UInt16(entries.count))
        record.append(UInt16(entries.count))
        record.append(UInt32(output.size - start))
        record.append(UInt32(start))
        record.append(UInt16(0))
        try output.write(record)
    }

    /// What was written so far, where that is memory.
    package var bytes: [UInt8] { output.memory }

    private static func header(of entry: Entry) -> [UInt8] {
        var bytes: [UInt8] = [0x50, 0x4B, 0x03, 0x04]
        appendFacts(of: entry, to: &bytes)
        bytes.append(UInt16(0))
        return bytes + Array(entry.name.utf8)
    }

    private static func directoryEntry(of entry: Entry) -> [UInt8] {
        var bytes: [UInt8] = [0x50, 0x4B, 0x01, 0x02]
        bytes.append(version)
        appendFacts(of: entry, to: &bytes)
        // No extra field, no comment, the first disk, no attributes.
        bytes += [UInt8](repeating: 0, count: 12)
        bytes.append(entry.offset)
        return bytes + Array(entry.name.utf8)
    }

    /// What header and directory both hold, up to the length of the name.
    private static func appendFacts(of entry: Entry, to bytes: inout [UInt8]) {
        bytes.append(version)
        bytes.append(flags)
        bytes.append(entry.method.rawValue)
        bytes.append(UInt16(0))
        bytes.append(date)
        bytes.append(UInt32(truncatingIfNeeded: entry.checksum))
        bytes.append(UInt32(truncatingIfNeeded: entry.packedSize))
        bytes.append(UInt32(truncatingIfNeeded: entry.size))
        bytes.append(UInt16(truncatingIfNeeded: entry.name.utf8.count))
    }
}

extension [UInt8] {
    /// Appends a number, its lowest byte first.
    fileprivate mutating func append(_ number: some FixedWidthInteger) {
        Swift.withUnsafeBytes(of: number.littleEndian) { append(contentsOf: $0) }
    }
}
