import CSV
import Foundation

/// A CSV file as a platform writes it: with whatever stands in the cells, and its own line ends.
struct ExportCSV {
    private let handle: FileHandle
    private let lineEnd: String
    // An export does not guard its cells against spreadsheets.
    private var writer = CSVWriter(protectsFormulas: false)
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
        writer.append(fields)
        buffer += writer.takeBytes().dropLast()
        buffer += Array(lineEnd.utf8)
        if buffer.count >= PartText.pieceSize { try flush() }
    }

    /// Writes the rest and closes the file.
    mutating func finish() throws {
        try flush()
        try handle.close()
    }

    private mutating func flush() throws {
        try handle.write(contentsOf: buffer)
        buffer.removeAll(keepingCapacity: true)
    }
}
