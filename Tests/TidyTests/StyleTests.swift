import Foundation
import TestSupport
import Testing

/// The house style's limits, as a machine can see them.
struct StyleTests {
    static let fileLinesMax = 400
    static let functionLinesMax = 70
    static let lineColumnsMax = 100

    static let sources = Repository.files(in: "Sources", suffix: ".swift")
    static let tests = Repository.files(in: "Tests", suffix: ".swift")
        .filter { !$0.contains("TidyTests/StyleTests") }

    /// What must not be written, and what to write instead.
    static let banned = [
        ("Decimal(string:", "AmountGrammar: Decimal reads the start of a text and drops the rest"),
        ("DateFormatter", "the date grammars of the profiles: it is slow and locale-bound"),
        ("TO" + "DO", "a decision, or nothing"),
        ("FIX" + "ME", "a decision, or nothing"),
        ("fatal" + "Error(", "preconditionFailure with what was violated"),
        ("@unchecked Send" + "able", "a Mutex, or a value"),
        ("print" + "(\"", "the command's own output"),
    ]

    @Test(arguments: sources)
    func `a source file keeps the limits`(file: String) throws {
        let lines = try Repository.text(file)
            .split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count <= Self.fileLinesMax, "\(file) has \(lines.count) lines")
        for (index, line) in lines.enumerated() {
            #expect(line.count <= Self.lineColumnsMax, "\(file):\(index + 1)")
        }
        for function in functions(in: lines) {
            let place = "\(file):\(function.lineNumber) is \(function.lineCount) lines long"
            #expect(function.lineCount <= Self.functionLinesMax, "\(place)")
        }
    }

    @Test(arguments: sources)
    func `a source file holds nothing that is banned`(file: String) throws {
        let text = try Repository.text(file)
        for (word, instead) in Self.banned where !isAllowed(word, in: file) {
            #expect(!text.contains(word), "\(file): instead of \(word) use \(instead)")
        }
        let money = ["Money", "Records", "Fees", "Matching", "Checks", "Ledger", "Profiles"]
        if money.contains(String(file.split(separator: "/")[1])) {
            #expect(!text.contains("Double"), "\(file): money never touches binary floating point")
        }
    }

    @Test(arguments: sources + tests)
    func `a file begins with code, not with a header`(file: String) throws {
        let text = try Repository.text(file)
        #expect(!text.hasPrefix("//  ") && !text.hasPrefix("//\n"), "\(file) has a file header")
        #expect(!text.contains("opyright"), "\(file) names a copyright")
    }

    @Test func `the check and its file have one name`() {
        for file in Repository.files(in: "Sources/Checks", suffix: ".swift") {
            let text = (try? Repository.text(file)) ?? ""
            guard let range = text.range(of: "static let code = \"") else { continue }
            let code = text[range.upperBound...].prefix { $0 != "\"" }
            let name = code.split(separator: "-").map { part in
                part == "id" ? "ID" : part.prefix(1).uppercased() + part.dropFirst()
            }.joined()
            #expect(file.hasSuffix("/\(name).swift"), "\(file) holds \(code)")
        }
    }

    @Test func `the repository does not speak of the machine that it was written on`() throws {
        let documents =
            ["README.md", "CHANGELOG.md", "CONTRIBUTING.md", "Makefile"]
            + Repository.files(in: "docs", suffix: ".md")
        for file in documents {
            let text = try Repository.text(file)
            for word in ["/" + "work/", "/ro" + "ot/", "/tm" + "p/h-"] {
                #expect(!text.contains(word), "\(file) holds \(word)")
            }
        }
    }

    private func isAllowed(_ word: String, in file: String) -> Bool {
        word.hasPrefix("print") && file.hasPrefix("Sources/tieout/")
    }

    /// Functions and initializers with their lines, found by indentation, which the format fixes.
    private func functions(in lines: [Substring]) -> [(lineNumber: Int, lineCount: Int)] {
        var found: [(lineNumber: Int, lineCount: Int)] = []
        for (index, line) in lines.enumerated() {
            let words = line.split(separator: " ")
            guard words.contains("func") || words.contains(where: { $0.hasPrefix("init(") }),
                !line.trimmingPrefix(while: { $0 == " " }).hasPrefix("//")
            else { continue }
            let indent = line.prefix { $0 == " " }
            let end = lines[index...].firstIndex {
                $0 == indent + "}" || $0.hasPrefix(indent + "} ")
            }
            if line.hasSuffix("}") { continue }
            if let end { found.append((index + 1, end - index + 1)) }
        }
        return found
    }
}
