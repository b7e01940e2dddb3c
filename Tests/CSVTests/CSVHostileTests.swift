import CSV
import Foundation
import Tables
import TestSupport
import Testing

/// Files made to eat memory or time.
struct CSVHostileTests {
    private func failure(_ path: String, _ limits: CSVLimits = .standard) -> CSVError? {
        do throws(CSVError) {
            var source = try CSVRowSource(path: path, limits: limits)
            var row = Row(number: 0)
            while try source.next(into: &row) {}
            return nil
        } catch {
            return error
        }
    }

    /// A file of one byte again and again; only a piece of it is in memory.
    private func file(
        _ folder: TemporaryFolder, begin: String, repeating text: String, size: Int
    ) throws -> String {
        let path = try folder.write(begin, to: "hostile.csv")
        let handle = try #require(FileHandle(forWritingAtPath: path))
        let block = Data(String(repeating: text, count: (1 << 20) / text.utf8.count).utf8)
        try handle.seekToEnd()
        for _ in 0..<(size / block.count) { try handle.write(contentsOf: block) }
        try handle.close()
        return path
    }

    @Test(arguments: [
        ("one cell", "a,b\n", "x"), ("a quote that is never closed", "a,b\n\"", "x"),
        ("quotes and nothing else", "a,b\n\"", "\"\""), ("lines in a quote", "a,b\n1,\"", "x\n"),
    ])
    func `one cell of many megabytes stops at the cell's limit`(
        name: String, begin: String, text: String
    ) throws {
        let folder = try TemporaryFolder()
        let path = try file(folder, begin: begin, repeating: text, size: 64 << 20)
        let error = failure(path)
        #expect(
            error
                == .cellTooLong(
                    rowNumber: 2, columnIndex: name == "lines in a quote" ? 1 : 0, limit: 1 << 20))
    }

    @Test func `one line of many cells stops at the columns' limit`() throws {
        let folder = try TemporaryFolder()
        let path = try file(folder, begin: "a,b\n", repeating: "x,", size: 64 << 20)
        #expect(failure(path) == .tooManyColumns(rowNumber: 2, limit: 16_384))
    }

    @Test func `one line of long cells stops at the row's limit`() throws {
        let folder = try TemporaryFolder()
        let cell = String(repeating: "x", count: 65_535) + ","
        let path = try file(folder, begin: "a,b\n", repeating: cell, size: 64 << 20)
        #expect(failure(path) == .rowTooLong(rowNumber: 2, limit: 16 << 20))
    }

    @Test func `a limit on what is read once more leaves the error as it was`() {
        let text = Array("a,b\n1,2\n\"3,4\n5,6\n7,8\n".utf8)
        var limits = CSVLimits()
        limits.rereadSizeMax = 8
        #expect(throws: CSVError.unterminatedQuote(rowNumber: 3)) {
            var source = try CSVRowSource(bytes: text, limits: limits)
            while try source.next() != nil {}
        }
    }
}
