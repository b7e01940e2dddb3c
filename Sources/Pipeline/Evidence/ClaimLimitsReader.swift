import Checks
import Evidence
import EvidencePages
import Foundation
import Money
import Profiles
import Records
import YAML

/// What Tieout has by itself: what platforms take as a claim, and the words of tickets.
enum BuiltInEvidence {
    /// The pages, by file name.
    static let pages: [(name: String, text: String)] = (0..<evidencePageCount()).map {
        let page = evidencePage($0)
        let bytes = UnsafeRawBufferPointer(start: page.text, count: page.size)
        return (String(cString: page.name), String(decoding: bytes, as: UTF8.self))
    }

    /// The pages of a folder with what is read of each; a page of ours that is wrong is our bug.
    static func read<Content>(
        _ folder: String, _ body: (YAMLNode, YAMLReader, String) -> Content
    ) -> [Content] {
        pages.filter { $0.name.hasPrefix(folder + "/") }.compactMap { page in
            let reader = YAMLReader()
            guard let root = try? YAMLNode(yaml: page.text) else {
                preconditionFailure("\(page.name) is no YAML")
            }
            let content = body(root, reader, page.name)
            let error = ConfigurationError(path: page.name, problems: reader.problems)
            precondition(reader.problems.isEmpty, error.message)
            return content
        }
    }

    /// What is known of claims.
    static let limits: ClaimLimits = {
        let all = read("limits") { root, reader, name in
            ClaimLimitsReader(catalogue: .builtIn).limits(root, reader, page: name)
        }
        return ClaimLimits(rules: all.flatMap(\.rules), leftOut: all.flatMap(\.leftOut))
    }()
}

/// Reads what is known of claims: the built-in pages, and the workspace's `limits.yaml`.
struct ClaimLimitsReader {
    let catalogue: ProfileCatalogue

    static let fileName = "limits.yaml"
    private static let keys = [
        "platform", "market", "findings", "window", "minimum", "attachments", "texts", "form",
        "source", "as_of",
    ]

    /// The built-in limits with those of the workspace before them.
    static func limits(
        of workspace: Workspace, _ catalogue: ProfileCatalogue
    ) throws -> ClaimLimits {
        var limits = BuiltInEvidence.limits
        let path = "\(workspace.path)/\(fileName)"
        guard FileManager.default.fileExists(atPath: path) else { return limits }
        let reader = YAMLReader()
        do {
            let text = try String(contentsOfFile: path, encoding: .utf8)
            if let root = try YAMLNode(yaml: text) {
                let own = ClaimLimitsReader(catalogue: catalogue)
                    .limits(root, reader, page: fileName, isUsers: true)
                limits.rules += own.rules
                limits.leftOut += own.leftOut
            }
        } catch let error as YAMLSyntaxError {
            throw CommandFailure(
                .wrongConfiguration, "\(path): is no YAML\n  found: \(error.description)")
        }
        guard reader.problems.isEmpty else {
            throw ConfigurationError(path: path, problems: reader.problems)
        }
        return limits
    }

    /// The limits of a page.
    func limits(
        _ root: YAMLNode, _ reader: YAMLReader, page: String, isUsers: Bool = false
    ) -> ClaimLimits {
        let keys = reader.mapping(root, known: ["limits", "left_out"], of: "a page of limits")
        let rules = reader.list(keys["limits"], of: "limits").map { node in
            var rule = rule(node, reader, isUsers: isUsers)
            rule.isUsers = isUsers
            return rule
        }
        let leftOut = reader.list(keys["left_out"], of: "left_out").map { node in
            let keys = reader.mapping(node, known: ["what", "reason"], of: "what is left out")
            return LeftOutLimit(
                page: page, what: reader.text(keys["what"], "what") ?? "",
                reason: reader.text(keys["reason"], "reason") ?? "")
        }
        return ClaimLimits(rules: rules, leftOut: leftOut)
    }

    private func rule(_ node: YAMLNode, _ reader: YAMLReader, isUsers: Bool) -> ClaimRule {
        let keys = reader.mapping(node, known: Self.keys, of: "a limit")
        if !isUsers, keys["source"] == nil || keys["as_of"] == nil {
            reader.report(node, "a limit without source or date", expected: "source and as_of")
        }
        var rule = ClaimRule()
        rule.platform = Configuration.platform(keys["platform"], reader, catalogue)
        rule.market = reader.text(keys["market"], "market")
        rule.codes = codes(keys["findings"], reader)
        rule.window = window(keys["window"], reader)
        rule.minimums = minimums(keys["minimum"], reader)
        readAttachments(&rule, keys["attachments"], reader)
        readTexts(&rule, keys["texts"], reader)
        rule.form = reader.text(keys["form"], "form")
        rule.source = reader.text(keys["source"], "source") ?? ""
        rule.asOf = reader.value(keys["as_of"], "as_of", expected: "a day such as 2026-01-31") {
            Day(iso: $0)
        }
        return rule
    }

    /// Codes of findings; nil gives none, which stands for all.
    func codes(_ list: YAMLNode?, _ reader: YAMLReader) -> [String] {
        guard let list else { return [] }
        let known = CheckCatalogue.checks.map { $0.code }
        let named = reader.texts(list, "findings")
        for code in named where !known.contains(code) {
            reader.report(
                list, "findings names \"\(code)\"",
                expected: "codes of docs/checks.md, such as fee-mismatch")
        }
        return named
    }

    private func window(_ node: YAMLNode?, _ reader: YAMLReader) -> ClaimWindow? {
        guard let node else { return nil }
        let keys = reader.mapping(node, known: ["days", "from"], of: "window")
        let days = count(keys["days"] ?? node, "days", reader)
        let starts = ClaimWindow.Start.allCases.map(\.rawValue).joined(separator: " or ")
        let from = reader.value(keys["from"] ?? node, "from", expected: starts) {
            ClaimWindow.Start(rawValue: $0)
        }
        guard let days, let from else { return nil }
        return ClaimWindow(days: days, from: from)
    }

    private func minimums(_ node: YAMLNode?, _ reader: YAMLReader) -> [Amount] {
        guard let node else { return [] }
        return (node.items ?? [node]).compactMap { node in
            reader.value(node, "minimum", expected: "an amount such as 50000 IDR") { text in
                Currency(code: text.suffix(3)).flatMap {
                    try? AmountGrammar(currency: $0).amount(text)
                }
            }
        }
    }

    private func readAttachments(
        _ rule: inout ClaimRule, _ node: YAMLNode?, _ reader: YAMLReader
    ) {
        guard let node else { return }
        let keys = reader.mapping(node, known: ["files", "size", "kinds"], of: "attachments")
        rule.attachmentCountMax = count(keys["files"], "files", reader)
        rule.attachmentBytesMax = reader.value(
            keys["size"], "size", expected: "a size such as 5 MB", Self.bytes)
        rule.attachmentKinds = reader.texts(keys["kinds"], "kinds").map { $0.lowercased() }
    }

    private func readTexts(_ rule: inout ClaimRule, _ node: YAMLNode?, _ reader: YAMLReader) {
        guard let node else { return }
        let keys = reader.mapping(node, known: ["title", "short", "long"], of: "texts")
        rule.titleMax = count(keys["title"], "title", reader)
        rule.shortMax = count(keys["short"], "short", reader)
        rule.longMax = count(keys["long"], "long", reader)
    }

    private func count(_ node: YAMLNode?, _ what: String, _ reader: YAMLReader) -> Int? {
        reader.value(node, what, expected: "a number from 1 on") {
            Int($0).flatMap { $0 > 0 ? $0 : nil }
        }
    }

    /// The bytes of a text such as `5 MB` or `800 kB`.
    private static func bytes(_ text: String) -> Int? {
        let units = ["MB": 1_000_000, "KB": 1_000, "kB": 1_000]
        guard let unit = units[String(text.suffix(2))],
            let count = Int(text.dropLast(2).filter { $0 != " " }), count > 0
        else { return nil }
        return count * unit
    }
}
