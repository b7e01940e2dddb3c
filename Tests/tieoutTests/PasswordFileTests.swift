import Foundation
import TestSupport
import Testing

/// `--password-file` as a user meets it.
struct PasswordFileTests {
    private static let workbook =
        "\(Repository.root)/Tests/XLSXTests/Fixtures/msoffcrypto-agile.xlsx"

    private static func passwordFile(
        _ text: String, in folder: TemporaryFolder, mode: mode_t = 0o600
    ) throws -> String {
        let path = try folder.write(text, to: "password.txt")
        chmod(path, mode)
        return path
    }

    @Test(arguments: ["cat", "inspect"])
    func `a file with the password opens a workbook`(command: String) throws {
        let folder = try TemporaryFolder()
        let path = try Self.passwordFile("blue mug 7\n", in: folder)
        let result = try Command.run([command, Self.workbook, "--password-file", path])
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.output.contains("Quantity"))
        #expect(result.errors.isEmpty)
    }

    @Test(arguments: [
        ("no-such-file", Int32(66), "no-such-file: does not exist"),
        ("empty", 78, "empty: holds no password"),
        ("wrong", 66, "does not open with the password"),
    ])
    func `a file without the password says what is wrong`(
        name: String, status: Int32, words: String
    ) throws {
        let folder = try TemporaryFolder()
        for (file, text) in ["empty": "\n", "wrong": "Blue Mug 7"] {
            chmod(try folder.write(text, to: file), 0o600)
        }
        let result = try Command.run(
            ["cat", Self.workbook, "--password-file", name], in: folder.path)
        #expect(result.status == status, "\(result.errors)")
        #expect(result.errors.contains(words), "\(result.errors)")
        #expect(!result.errors.contains("Mug") && result.output.isEmpty)
    }

    @Test func `a file that others may read is told, and used`() throws {
        let folder = try TemporaryFolder()
        let path = try Self.passwordFile("blue mug 7", in: folder, mode: 0o644)
        let result = try Command.run(
            ["cat", Self.workbook, "--sheets", "--password-file", path])
        #expect(result.status == 0)
        #expect(result.output == "1\tOrders\n2\tNotes\n")
        #expect(result.errors.contains("chmod 600 \(path)"))
        #expect(!result.errors.contains("mug"))
    }

    @Test func `without a password the message says how to give one`() throws {
        let result = try Command.run(["cat", Self.workbook])
        #expect(result.status == 66)
        #expect(result.errors.contains("--password-file FILE"))
    }
}
