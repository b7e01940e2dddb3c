import Tables
import TestSupport
import Testing
import XLSX

/// Zip archives as they come, and archives that want to harm.
struct ArchiveTests {
    private static let fixture = PackageFixture(rows: "<row><c t=\"str\"><v>x</v></c></row>")
    private static let sheet = "xl/worksheets/sheet1.xml"

    private static func bytes(_ fixture: PackageFixture = fixture) throws -> [UInt8] {
        let folder = try TemporaryFolder()
        try fixture.write(to: folder)
        return try #require(try folder.contents()["a.xlsx"])
    }

    private static func failure(of bytes: [UInt8]) throws -> XLSXError? {
        let folder = try TemporaryFolder()
        let path = try folder.write(bytes, to: "a.xlsx")
        do {
            _ = try readRows(path: path)
            return nil
        } catch let error as XLSXError {
            return error
        }
    }

    /// The last place of some bytes, which is in the directory for a part's name.
    private static func lastIndex(of wanted: [UInt8], in bytes: [UInt8]) throws -> Int {
        let found = (0...bytes.count - wanted.count).last { bytes[$0...].starts(with: wanted) }
        return try #require(found)
    }

    @Test func `the same parts give the same bytes`() throws {
        #expect(try Self.bytes() == Self.bytes())
    }

    @Test func `a part given in pieces is the part given whole`() throws {
        let folder = try TemporaryFolder()
        var writer = try PackageWriter(path: folder.path + "/a.zip")
        try writer.begin(part: "x")
        for piece in ["a", "", "bc"] { try writer.write(Array(piece.utf8)) }
        try writer.end()
        try writer.finish()
        writer = try PackageWriter(path: folder.path + "/b.zip")
        try writer.add(part: "x", text: "abc")
        try writer.finish()
        let files = try folder.contents()
        #expect(files["a.zip"] == files["b.zip"])
        #expect(throws: PackageWriterError.self) { try PackageWriter(path: folder.path + "/no/a") }
    }

    @Test func `bytes before the archive and a comment behind it do no harm`() throws {
        var bytes = Array("some words in front".utf8) + (try Self.bytes())
        #expect(try Self.failure(of: bytes) == nil)
        let comment = Array("PK\u{5}\u{6} is no end".utf8)
        bytes[bytes.count - 2] = UInt8(comment.count)
        #expect(try Self.failure(of: bytes + comment) == nil)
        #expect(try Self.failure(of: bytes + comment + [0, 0, 0]) == nil)
    }

    @Test func `a zip64 directory is read`() throws {
        #expect(try Self.failure(of: Self.zip64(Self.bytes())) == nil)
        #expect(try Self.failure(of: [1, 2, 3] + Self.zip64(Self.bytes())) == nil)
    }

    /// The archive with all its numbers moved to the wide records.
    private static func zip64(_ bytes: [UInt8]) throws -> [UInt8] {
        func number(_ bytes: ArraySlice<UInt8>) -> Int {
            bytes.reversed().reduce(0) { $0 << 8 | Int($1) }
        }
        func wide(_ value: Int) -> [UInt8] { (0..<8).map { UInt8(value >> ($0 * 8) & 0xFF) } }
        let end = bytes.count - 22
        let start = number(bytes[end + 16..<end + 20])
        var directory: [UInt8] = []
        var position = start
        while position < end {
            var entry = Array(bytes[position..<position + 46])
            let nameSize = number(entry[28..<30])
            var extra: [UInt8] = [1, 0, 24, 0]
            for field in [24, 20, 42] {
                extra += wide(number(entry[field..<field + 4]))
                entry.replaceSubrange(field..<field + 4, with: [255, 255, 255, 255])
            }
            entry[30] = UInt8(extra.count)
            directory += entry + bytes[position + 46..<position + 46 + nameSize] + extra
            position += 46 + nameSize
        }
        let count = number(bytes[end + 10..<end + 12])
        var archive = Array(bytes[..<start]) + directory
        archive += [0x50, 0x4B, 6, 6] + wide(44) + [45, 0, 45, 0]
        for value in [0, count, count, directory.count, start] { archive += wide(value) }
        archive += [0x50, 0x4B, 6, 7, 0, 0, 0, 0] + wide(start + directory.count) + [1, 0, 0, 0]
        archive += [0x50, 0x4B, 5, 6, 0, 0, 0, 0]
        return archive + [UInt8](repeating: 255, count: 12) + [0, 0]
    }

    @Test func `an archive cut anywhere is an error and no crash`() throws {
        let bytes = try Self.bytes()
        for count in stride(from: 1, to: bytes.count, by: 7) {
            #expect(try Self.failure(of: Array(bytes[..<count])) != nil, "\(count) bytes")
        }
        #expect(try Self.failure(of: Array(bytes.dropLast(30))) == .truncatedArchive)
        #expect(try Self.failure(of: Array(bytes.dropFirst(400))) != nil)
    }

    @Test func `a byte changed anywhere gives the rows or an error, never a crash`() throws {
        let bytes = try Self.bytes()
        for index in stride(from: 0, to: bytes.count, by: 3) {
            var damaged = bytes
            damaged[index] ^= index.isMultiple(of: 2) ? 0xFF : 1
            _ = try Self.failure(of: damaged)
        }
    }

    @Test func `damage is named with its part`() throws {
        let bytes = try Self.bytes()
        let name = try Self.lastIndex(of: Array(Self.sheet.utf8), in: bytes)
        func changed(_ offset: Int, _ value: UInt8) throws -> XLSXError? {
            var bytes = bytes
            bytes[name - 46 + offset] = value
            return try Self.failure(of: bytes)
        }
        #expect(try changed(16, bytes[name - 30] ^ 1) == .wrongChecksum(part: Self.sheet))
        #expect(try changed(8, 1) == .encryptedPart(part: Self.sheet))
        #expect(try changed(10, 9) == .unknownCompression(part: Self.sheet, method: 9))
        #expect(try changed(24, bytes[name - 22] - 1) == .damagedPart(part: Self.sheet))
        #expect(try changed(24, bytes[name - 22] + 1) == .damagedPart(part: Self.sheet))
        #expect(try changed(20, bytes[name - 26] - 1) == .damagedPart(part: Self.sheet))
        #expect(try changed(0, 0) == .damagedArchive)
    }

    @Test(arguments: [
        ("", FileContainer.empty),
        ("\u{89}", .binary),
        ("id,name\n1,2\n", .text),
        ("<5 items\n", .text),
        ("%PDF-1.7", .pdf),
        ("GIF89a", .image),
        ("\n <HTML><table>", .html),
        ("<table><tr>", .html),
        ("<?xml version='1.0'?><!DOCTYPE html><html>", .html),
        ("<?xml version='1.0'?><Workbook><Worksheet><Table>", .xml),
    ])
    func `a file that is no zip says what it is`(text: String, container: FileContainer) throws {
        // The bytes of the Latin alphabet, so that a test can name any byte.
        let bytes = text.unicodeScalars.map { UInt8($0.value) }
        let file = bytes.first == 0x89 ? [0x89, 0, 1, 2, 3, 0, 0] : bytes
        #expect(FileContainer.sniff(file) == container)
        #expect(try Self.failure(of: file) == .notAZip(found: container))
    }

    @Test func `pictures and wide text are known by their bytes`() throws {
        #expect(FileContainer.sniff([0x89, 0x50, 0x4E, 0x47, 0x0D]) == .image)
        #expect(FileContainer.sniff([0xFF, 0xD8, 0xFF, 0xE0]) == .image)
        #expect(FileContainer.sniff([0xFF, 0xFE, 0x61, 0]) == .text)
        #expect(FileContainer.sniff(Array("a\0b\0,\0c\0\n\0".utf8)) == .text)
        let folder = try TemporaryFolder()
        #expect(try FileContainer.sniff(path: Self.fixture.write(to: folder)) == .zip)
    }
}
