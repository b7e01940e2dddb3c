import Foundation
import TestSupport
import Testing

/// What can go wrong, and who attacks, are tables of the docs; each line names a test that exists.
struct FaultCatalogueTests {
    /// A line of a table whose last column names tests.
    struct Line: CustomTestStringConvertible {
        var page: String
        var cells: [String]

        var testDescription: String { "\(page): \(cells[0])" }
    }

    static let operations = lines(of: "docs/operations.md")
    static let security = lines(of: "docs/SECURITY.md")

    /// The lines of all tables of a page that end with a column "test".
    private static func lines(of page: String) -> [Line] {
        var lines: [Line] = []
        var isTable = false
        for text in (try? Repository.text(page))?.split(separator: "\n") ?? [] {
            let cells = text.split(separator: "|")
                .map { $0.trimmingCharacters(in: .whitespaces) }
            guard text.hasPrefix("|"), let last = cells.last else {
                isTable = false
                continue
            }
            if last == "test" {
                isTable = true
            } else if isTable, !last.allSatisfy({ $0 == "-" }) {
                lines.append(Line(page: page, cells: cells))
            }
        }
        return lines
    }

    private static let sources: [String: String] = {
        var sources: [String: String] = [:]
        for file in Repository.files(in: "Tests", suffix: "Tests.swift") {
            let name = file.split(separator: "/").last?.dropLast(6) ?? ""
            sources[String(name), default: ""] += (try? Repository.text(file)) ?? ""
        }
        return sources
    }()

    @Test(arguments: operations + security)
    func `each fault and each attack has its test`(line: Line) throws {
        let makefile = try Repository.text("Makefile")
        var suite = ""
        for entry in try #require(line.cells.last).split(separator: "; ") {
            if entry.hasPrefix("`make ") {
                let target = entry.dropFirst(6).dropLast()
                #expect(makefile.contains("\n\(target):"), "\(entry)")
                continue
            }
            let parts = entry.split(separator: ": ", maxSplits: 1).map(String.init)
            let isSuite = parts[0].hasSuffix("Tests") && !parts[0].contains(" ")
            if isSuite { suite = parts[0] }
            let source = try #require(Self.sources[suite], "no suite of tests for \(entry)")
            guard !isSuite || parts.count == 2 else { continue }
            let name = isSuite ? parts[1] : String(entry)
            let whole = name.hasSuffix(" …") ? String(name.dropLast(2)) : name + "`("
            #expect(source.contains("func `\(whole)"), "\(entry)")
        }
    }

    @Test(arguments: [
        "disk full", "inbox read-only", "may not be read", "file vanishes", "changes while",
        "folder is removed", "clock jumps", "clock is wrong", "holds the ledger",
        "ledger is damaged", "too many files are open", "I/O error", "was killed", "SIGTERM",
        "SIGHUP",
    ])
    func `each fault that a run must survive is in the table`(fault: String) {
        #expect(Self.operations.contains { $0.cells[0].contains(fault) })
    }

    @Test(arguments: [
        "newlines", "escapes", "no UTF-8", "255 bytes", "`../`", "absolute", "leading dashes",
        "symbolic links", "devices", "zip entries as paths", "formula injection", "HTML injection",
        "XML entities", "passwords", "buyers' data", "socket", "read by others",
    ])
    func `each attack that must fail is in the table`(attack: String) {
        #expect(Self.security.contains { $0.cells[0].contains(attack) })
    }
}
