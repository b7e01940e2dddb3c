import Foundation

/// A CSV as a platform writes it: quoted only where it must be, with whatever stands in the cells.
///
/// Tieout's own CSV writer guards cells against spreadsheets; an export does not, so it is no help
/// here.
struct ExportCSV {
    private let handle: FileHandle
    private let lineEnd: String
    private var buffer: [UInt8] = []

    init(path: String, hasByteOrderMark: Bool, lineEnd: String) throws {
        try Data(hasByteOrderMark ? [0xEF, 0xBB, 0xBF] : []).write(
            to: URL(fileURLWithPath: path))
        handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
        try handle.seekToEnd()
        self.lineEnd = lineEnd
    }

    /// Adds one record.
    mutating func append(_ fields: [String]) throws {
        for (index, field) in fields.enumerated() {
            if index > 0 { buffer.append(UInt8(ascii: ",")) }
            append(field)
        }
        buffer.append(contentsOf: lineEnd.utf8)
        if buffer.count >= PartText.pieceSize { try flush() }
    }

    /// Writes the rest and closes the file.
    mutating func finish() throws {
        try flush()
        try handle.close()
    }

    private mutating func append(_ field: String) {
        let special = field.utf8.contains { byte in
            byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == 0x0A || byte == 0x0D
        }
        guard special else {
            buffer.append(contentsOf: field.utf8)
            return
        }
        buffer.append(UInt8(ascii: "\""))
        for byte in field.utf8 {
            if byte == UInt8(ascii: "\"") { buffer.append(byte) }
            buffer.append(byte)
        }
        buffer.append(UInt8(ascii: "\""))
    }

    private mutating func flush() throws {
        try handle.write(contentsOf: buffer)
        buffer.removeAll(keepingCapacity: true)
    }
}
