package import XLSX

/// Why passwords cannot be read from where they stand; nothing of the text is kept.
package enum PasswordProblem: Error, Hashable, Sendable {
    case missing
    /// `reason` is the system's own sentence.
    case unreadable(reason: String)
    case empty
    case notUTF8
    case tooLarge
    case tooMany(count: Int)
    /// A line, counted from 1, is longer than any password.
    case tooLong(lineNumber: Int)

    /// What was found, for messages that name the place.
    var found: String {
        switch self {
        case .missing: "does not exist"
        case .unreadable(let reason): "cannot be read: \(reason)"
        case .empty: "holds no password"
        case .notUTF8: "is no UTF-8 text"
        case .tooLarge: "has more than \(PasswordText.sizeMax) bytes"
        case .tooMany(let count): "holds \(count) passwords"
        case .tooLong(let lineNumber):
            "has more than \(PasswordText.lettersMax) letters in line \(lineNumber)"
        }
    }

    static let expected =
        "one password a line, at most \(PasswordText.countMax), tried in their order"
}

/// Passwords as people write them down: one a line, empty lines left out.
package enum PasswordText {
    /// Bytes of a password file.
    static let sizeMax = 64 << 10
    /// Passwords of one place; each costs time at every encrypted workbook.
    static let countMax = 20
    /// Letters of a password: spreadsheets allow no more.
    static let lettersMax = 255

    /// The passwords of a text; only the line's end is no part of one.
    package static func passwords(in bytes: [UInt8]) throws(PasswordProblem) -> [Password] {
        guard bytes.count <= sizeMax else { throw .tooLarge }
        guard var text = String(validating: bytes, as: UTF8.self) else { throw .notUTF8 }
        if text.first == "\u{FEFF}" { text.removeFirst() }
        let lines = text.split(omittingEmptySubsequences: false) {
            ["\n", "\r\n", "\r"].contains($0)
        }
        for (index, line) in lines.enumerated() where line.utf16.count > lettersMax {
            throw .tooLong(lineNumber: index + 1)
        }
        let passwords = lines.filter { !$0.isEmpty }.map { Password(String($0)) }
        guard !passwords.isEmpty else { throw .empty }
        guard passwords.count <= countMax else { throw .tooMany(count: passwords.count) }
        return passwords
    }
}
