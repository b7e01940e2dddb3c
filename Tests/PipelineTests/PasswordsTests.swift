import Foundation
import Pipeline
import TestSupport
import Testing
import XLSX
import YAML

/// From a file, a variable or an option to passwords.
struct PasswordsTests {
    private static func passwords(
        _ yaml: String, files: [String: String] = [:], environment: [String: String] = [:],
        option: String? = nil
    ) throws -> Passwords {
        let folder = try TemporaryFolder()
        for (name, text) in files { chmod(try folder.write(text, to: name), 0o600) }
        let configuration = try Configuration.parse(yaml, path: "tieout.yaml")
        return try Passwords(
            optionPath: option.map { "\(folder.path)/\($0)" }, stores: configuration.stores,
            workspace: Workspace(path: folder.path), environment: environment)
    }

    private static func list(_ texts: [String]) -> [Password] { texts.map { Password($0) } }

    @Test(arguments: [
        ("one", ["one"]), ("one\n", ["one"]), ("one\r\n", ["one"]), ("one\rtwo", ["one", "two"]),
        ("\u{FEFF}one\n\ntwo\n", ["one", "two"]), (" one \n", [" one "]),
        ("a#b: \"c\"", ["a#b: \"c\""]),
        ("mật khẩu 🔑\n", ["mật khẩu 🔑"]),
    ])
    func `a line is a password, without its end`(text: String, expected: [String]) throws {
        #expect(try PasswordText.passwords(in: Array(text.utf8)) == Self.list(expected))
    }

    @Test(arguments: [
        ([UInt8](), PasswordProblem.empty),
        (Array("\n\r\n".utf8), .empty),
        ([0x61, 0xFF, 0x0A], .notUTF8),
        ([UInt8](repeating: 0x61, count: 256), .tooLong(lineNumber: 1)),
        (Array("a\n".utf8) + [UInt8](repeating: 0x61, count: 256), .tooLong(lineNumber: 2)),
        (Array(String(repeating: "a\n", count: 21).utf8), .tooMany(count: 21)),
        ([UInt8](repeating: 0x61, count: 65_537), .tooLarge),
    ])
    func `a text that holds no passwords says why`(bytes: [UInt8], expected: PasswordProblem) {
        #expect(throws: expected) { try PasswordText.passwords(in: bytes) }
    }

    @Test func `as many and as long passwords as allowed are taken`() throws {
        let line = String(repeating: "ä", count: 255) + "\n"
        let text = String(repeating: line, count: 20)
        #expect(try PasswordText.passwords(in: Array(text.utf8)).count == 20)
    }

    @Test func `files, variables and the option go together`() throws {
        let yaml = """
            stores:
              - { id: a, password_file: secrets/a.txt }
              - { id: b, password_env: SHOP_B }
              - { id: c }
            """
        let files = ["secrets/a.txt": "one\ntwo\n", "all.txt": "zero\n"]
        let passwords = try Self.passwords(
            yaml, files: files, environment: ["SHOP_B": "three\nfour"], option: "all.txt")
        #expect(passwords.of(store: "a") == Self.list(["zero", "one", "two"]))
        #expect(passwords.of(store: "b") == Self.list(["zero", "three", "four"]))
        #expect(passwords.of(store: "c") == Self.list(["zero"]))
        #expect(passwords.common == Self.list(["zero"]))
        #expect(passwords.warnings.isEmpty)
    }

    @Test(arguments: [
        ("password_file: a.txt\n    password_env: A", "both password_file and password_env"),
        ("password_file: \"\"", "password_file is empty"),
        ("password_file: [a]", "no plain value"),
        ("password_env: my secret!", "password_env is no name of a variable"),
        ("password_env: 1A", "password_env is no name of a variable"),
        ("password_env: \"\"", "password_env is no name of a variable"),
        ("password_file: gone.txt", "the password file \"gone.txt\" does not exist"),
        ("password_file: empty.txt", "\"empty.txt\" holds no password"),
        ("password_file: .", "cannot be read: Is a directory"),
        ("password_env: GONE", "the environment variable GONE does not exist"),
        ("password_env: EMPTY", "the environment variable EMPTY holds no password"),
        ("password: my secret!", "unknown key \"password\""),
    ])
    func `a mistake is named with its line, and the secret is not`(
        line: String, found: String
    ) throws {
        let error = try #require(throws: ConfigurationError.self) {
            try Self.passwords(
                "stores:\n  - id: a\n    \(line)\n", files: ["empty.txt": "\n"],
                environment: ["EMPTY": ""])
        }
        #expect(error.problems.count == 1 && error.problems[0].line >= 3, "\(error.message)")
        #expect(error.message.contains(found), "\(error.message)")
        #expect(!error.message.contains("my secret"))
    }

    @Test func `the mistakes of all stores are named at once`() throws {
        let error = try #require(throws: ConfigurationError.self) {
            try Self.passwords(
                "stores:\n  - id: a\n    password_env: A\n  - id: b\n    password_file: b.txt\n")
        }
        #expect(error.problems.map(\.line) == [3, 5])
    }
}
