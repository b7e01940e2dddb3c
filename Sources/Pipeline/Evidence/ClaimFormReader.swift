import Checks
import Evidence
import Foundation
import Profiles
import YAML

/// Reads the claim forms that a workspace describes: `forms/*.yaml`, one form a page.
struct ClaimFormReader {
    let catalogue: ProfileCatalogue
    /// The languages that tickets have words in.
    let languages: [String]

    static let folderName = "forms"
    private static let keys = [
        "platform", "market", "findings", "file", "one_file_per", "sheet", "days", "language",
        "columns", "source", "as_of",
    ]

    /// All forms, by name; a workspace without any says what one is.
    static func forms(
        of workspace: Workspace, _ catalogue: ProfileCatalogue
    ) throws -> [ClaimForm] {
        let folder = "\(workspace.path)/\(folderName)"
        let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
            .filter { $0.hasSuffix(".yaml") && !$0.hasPrefix(".") }.sorted()
        guard !names.isEmpty else {
            throw CommandFailure(
                .noSuchInput,
                """
                \(folder): describes no claim form
                  no platform's own layout is known from a source, so none is built in
                  expected \(folderName)/<name>.yaml with the columns of the platform's \
                spreadsheet; docs/evidence.md has an example
                """)
        }
        let reader = ClaimFormReader(
            catalogue: catalogue, languages: BuiltInEvidence.words.map(\.language))
        return try names.map { try reader.form(path: "\(folder)/\($0)", fileName: $0) }
    }

    private func form(path: String, fileName: String) throws -> ClaimForm {
        let reader = YAMLReader()
        let name = String(fileName.dropLast(".yaml".count))
        var form = ClaimForm(name: name)
        do {
            let text = try String(contentsOfFile: path, encoding: .utf8)
            guard let root = try YAMLNode(yaml: text) else {
                throw CommandFailure(
                    .wrongConfiguration, "\(path): is empty\n  expected platform and columns")
            }
            form = self.form(root, reader, name: name)
        } catch let error as YAMLSyntaxError {
            throw CommandFailure(
                .wrongConfiguration, "\(path): is no YAML\n  found: \(error.description)")
        }
        guard reader.problems.isEmpty else {
            throw ConfigurationError(path: path, problems: reader.problems)
        }
        return form
    }

    private func form(_ root: YAMLNode, _ reader: YAMLReader, name: String) -> ClaimForm {
        let keys = reader.mapping(root, known: Self.keys, of: "a claim form")
        for key in ["platform", "columns"] where keys[key] == nil {
            reader.report(root, "a claim form without \(key)", expected: "platform and columns")
        }
        var form = ClaimForm(name: name)
        form.platform = Configuration.platform(keys["platform"], reader, catalogue) ?? ""
        form.market = reader.text(keys["market"], "market")
        form.codes = ClaimLimitsReader(catalogue: catalogue).codes(keys["findings"], reader)
        form.kind = choice(keys["file"], "file", reader) ?? .csv
        form.share = choice(keys["one_file_per"], "one_file_per", reader) ?? .shop
        form.sheet = sheet(keys["sheet"], reader) ?? form.sheet
        form.days =
            reader.value(keys["days"], "days", expected: "yyyy, MM and dd, such as dd/MM/yyyy") {
                text in ["yyyy", "MM", "dd"].allSatisfy(text.contains) ? text : nil
            } ?? form.days
        form.language = reader.value(
            keys["language"], "language", expected: "one of \(list(languages))"
        ) { languages.contains($0) ? $0 : nil }
        form.columns = reader.list(keys["columns"], of: "columns")
            .compactMap { column($0, reader) }
        return form
    }

    private func column(_ node: YAMLNode, _ reader: YAMLReader) -> ClaimForm.Column? {
        let keys = reader.mapping(
            node, known: ["header", "field", "text", "max"], of: "a column of a claim form")
        let header = reader.text(keys["header"], "header")
        if header == nil { reader.report(node, "a column without header", expected: "its header") }
        let most: Int? = reader.value(keys["max"], "max", expected: "a number from 1 on") {
            Int($0).flatMap { $0 > 0 ? $0 : nil }
        }
        var content = reader.text(keys["text"], "text").map(ClaimForm.Column.Content.text)
        if let field: ClaimForm.Field = choice(keys["field"], "field", reader) {
            if content != nil {
                reader.report(node, "a column with field and text", expected: "one of them")
            }
            content = .field(field)
        } else if content == nil, keys["field"] == nil {
            reader.report(
                node, "a column without field or text",
                expected: "text: the same in every row, or field: one of "
                    + list(ClaimForm.Field.allCases.map(\.rawValue)))
        }
        guard let header, let content else { return nil }
        return ClaimForm.Column(header: header, content: content, lengthMax: most)
    }

    private func sheet(_ node: YAMLNode?, _ reader: YAMLReader) -> String? {
        reader.value(
            node, "sheet", expected: "a sheet's name: up to 31 characters, none of []:*?/\\"
        ) { text in
            let isFine =
                !text.isEmpty && text.utf16.count <= 31
                && !text.contains(where: { "[]:*?/\\".contains($0) })
            return isFine ? text : nil
        }
    }

    /// One of the names that a key may have.
    private func choice<Choice: RawRepresentable & CaseIterable>(
        _ node: YAMLNode?, _ what: String, _ reader: YAMLReader
    ) -> Choice? where Choice.RawValue == String {
        let names = Choice.allCases.map(\.rawValue)
        return reader.value(node, what, expected: "one of \(list(names))") {
            Choice(rawValue: $0)
        }
    }

    private func list(_ names: [String]) -> String { names.joined(separator: ", ") }
}
