import Foundation
import TestSupport
import Testing

/// docs/explain.md shows what the program prints.
struct ExplainGoldenTests {
    static let page = "docs/explain.md"
    /// Workspaces of the page by name, copied from samples/ and run.
    static let workspaces = [
        ("platforms", "platforms"), ("restated-row", "findings/restated-row"),
        ("bank-amount-mismatch", "findings/bank-amount-mismatch"),
    ]

    @Test func `docs show what explain prints`() throws {
        let folder = try TemporaryFolder()
        for (name, sample) in Self.workspaces {
            try FileManager.default.copyItem(
                atPath: "\(Repository.root)/samples/\(sample)", toPath: "\(folder.path)/\(name)")
            let run = ["run", name, "--as-of", "2026-11-23", "--quiet"]
            #expect(try Command.run(run, in: folder.path).status == 0)
        }
        let parts = try Repository.text(Self.page).components(separatedBy: "```console\n")
        var text = parts[0]
        for part in parts.dropFirst() {
            let end = try #require(part.range(of: "\n```\n"))
            let command = part.prefix { $0 != "\n" }
            text += "```console\n\(try Self.block(String(command), in: folder.path))```\n"
            text += part[end.upperBound...]
        }
        #expect(parts.count > 7)
        let problem = try GeneratedPage.problem(with: Self.page, comparedTo: text)
        #expect(problem == nil)
    }

    /// A command line of the page, and what it prints.
    private static func block(_ line: String, in folder: String) throws -> String {
        let words = Self.words(of: line)
        #expect(words.starts(with: ["$", "tieout", "explain"]), "\(line)")
        let result = try Command.run(Array(words.dropFirst(2)), in: folder)
        return "\(line)\n\(result.output)\(result.errors)"
    }

    /// The words of a line; quotes keep spaces together.
    private static func words(of line: String) -> [String] {
        line.components(separatedBy: "\"").enumerated().flatMap { index, part in
            index.isMultiple(of: 2) ? part.split(separator: " ").map(String.init) : [part]
        }
    }
}
