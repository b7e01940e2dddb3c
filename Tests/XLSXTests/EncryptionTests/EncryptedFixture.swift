import Cryptography
import Tables
import TestSupport
import Testing
import XLSX

/// Encrypted workbooks of other programs and of our own encryptor.
enum EncryptedFixture {
    static let password = Password("blue mug 7")

    /// Schemes that a file can name, each with few rounds, so that a test is quick.
    static let schemes: [PackageEncryptor.Scheme] =
        DigestAlgorithm.allCases.flatMap { algorithm in
            [16, 24, 32].map { .agile(algorithm, keySize: $0) }
        } + [16, 24, 32].map { .standard(keySize: $0) }

    /// One scheme of each kind.
    static let fewSchemes: [PackageEncryptor.Scheme] = [
        .agile(.sha512, keySize: 32), .standard(keySize: 16),
    ]

    /// A file of the folder of foreign files.
    static func path(_ name: String) -> String {
        "\(Repository.root)/Tests/XLSXTests/Fixtures/\(name)"
    }

    /// The bytes of a workbook with some rows, not encrypted.
    static func package(
        rowCount: Int = 3, method: PackageWriter.Method = .deflated, pictureSize: Int = 0
    ) throws -> [UInt8] {
        let rows = (1...rowCount).map { number in
            "<row r=\"\(number)\"><c r=\"A\(number)\" t=\"str\"><v>order \(number * 7919)</v></c>"
                + "<c r=\"B\(number)\"><v>\(number).5</v></c></row>"
        }
        var fixture = PackageFixture(rows: rows.joined())
        fixture.method = method
        if pictureSize > 0 {
            fixture.set("xl/media/a.png", bytes: [UInt8](repeating: 7, count: pictureSize))
        }
        let folder = try TemporaryFolder()
        try fixture.write(to: folder)
        return try #require(try folder.contents()["a.xlsx"])
    }

    /// An encryptor with few rounds.
    static func encryptor(
        _ scheme: PackageEncryptor.Scheme = .agile(.sha512, keySize: 32), spinCount: Int = 50
    ) -> PackageEncryptor {
        var encryptor = PackageEncryptor()
        encryptor.scheme = scheme
        encryptor.spinCount = spinCount
        return encryptor
    }

    /// The rows of the first sheet of a file's bytes.
    static func rows(
        of bytes: [UInt8], _ passwords: [Password] = [password], limits: XLSXLimits = .standard
    ) throws -> [Row] {
        let folder = try TemporaryFolder()
        return try rows(at: folder.write(bytes, to: "a.xlsx"), passwords, limits: limits)
    }

    /// The rows of the first sheet of a file.
    static func rows(
        at path: String, _ passwords: [Password] = [password], limits: XLSXLimits = .standard
    ) throws -> [Row] {
        let workbook = try Workbook(path: path, passwords: passwords, limits: limits)
        var source = try workbook.rows(sheet: 0)
        var rows: [Row] = []
        while let row = try source.next() { rows.append(row) }
        return rows
    }

    /// The error that opening ends with; nil where the rows can be read.
    static func failure(
        of bytes: [UInt8], _ passwords: [Password] = [password], limits: XLSXLimits = .standard
    ) throws -> XLSXError? {
        do {
            _ = try rows(of: bytes, passwords, limits: limits)
            return nil
        } catch let error as XLSXError {
            return error
        }
    }
}
