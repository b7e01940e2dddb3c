import Fees
import Foundation
import Money
package import Profiles
import Records
import YAML

extension Configuration {
    /// Reads the mappings of a workspace and its `tieout.yaml`; the defaults where there is none.
    package static func load(_ workspace: Workspace) throws -> Configuration {
        let catalogue = try Mappings.catalogue(of: workspace)
        var configuration = try load(workspace, catalogue)
        configuration.claimLimits = try ClaimLimitsReader.limits(of: workspace, catalogue)
        return configuration
    }

    /// The same where the mappings are read already.
    static func load(
        _ workspace: Workspace, _ catalogue: ProfileCatalogue
    ) throws -> Configuration {
        let path = workspace.configurationPath
        guard FileManager.default.fileExists(atPath: path) else {
            var configuration = Configuration(
                feeBook: try FeeBook(entries: BuiltInFees.entries))
            configuration.catalogue = catalogue
            return configuration
        }
        guard let data = FileManager.default.contents(atPath: path) else {
            throw CommandFailure(
                .wrongConfiguration, "\(path): cannot be read\n  expected a readable file")
        }
        return try parse(String(decoding: data, as: UTF8.self), path: path, catalogue: catalogue)
    }

    /// Reads the text of a `tieout.yaml`; `path` is for messages.
    package static func parse(
        _ text: String, path: String, catalogue: ProfileCatalogue = .builtIn
    ) throws -> Configuration {
        let root: YAMLNode?
        do {
            root = try YAMLNode(yaml: text)
        } catch {
            throw CommandFailure(
                .wrongConfiguration,
                """
                \(path): is no YAML: \(error.description)
                  expected the keys version, stores, rules, fees
                  `tieout init` writes an example
                """)
        }
        let reader = YAMLReader()
        var configuration = Configuration(feeBook: try FeeBook(entries: []))
        configuration.isPresent = true
        configuration.catalogue = catalogue
        // Foundation's own way stops the program on a path of one letter.
        let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
        if let root { configuration.read(root, reader, folder: folder) }
        guard reader.problems.isEmpty else {
            throw ConfigurationError(
                path: path,
                problems: reader.problems.sorted {
                    ($0.path ?? "", $0.line) < ($1.path ?? "", $1.line)
                })
        }
        configuration.feeBook = try FeeBook(
            entries: configuration.feeBook.entries + BuiltInFees.entries)
        return configuration
    }

    private mutating func read(_ root: YAMLNode, _ reader: YAMLReader, folder: String) {
        let known = ["version", "stores", "rules", "fees", "retention"]
        let keys = reader.mapping(root, known: known, of: "tieout.yaml")
        _ = reader.value(keys["version"], "version", expected: "1") { $0 == "1" ? 1 : nil }
        for node in reader.list(keys["stores"], of: "stores") {
            readStore(node, reader)
        }
        if let rules = keys["rules"] { readRules(rules, reader) }
        if let retention = keys["retention"] { readRetention(retention, reader) }
        readFees(reader.list(keys["fees"], of: "fees"), reader, folder: folder)
    }

    private mutating func readRetention(_ node: YAMLNode, _ reader: YAMLReader) {
        let known = ["buyer_data_days", "quarantine_days"]
        let keys = reader.mapping(node, known: known, of: "retention")
        let days = known.map { key in
            reader.value(keys[key], key, expected: "whole days from 0 to 36500") { text in
                Int(text).flatMap { (0...36_500).contains($0) ? $0 : nil }
            }
        }
        (buyerDataDays, quarantineDays) = (days[0], days[1])
    }

    private mutating func readStore(_ node: YAMLNode, _ reader: YAMLReader) {
        let known = [
            "id", "platform", "market", "currency", "timezone", "opening_balance",
            "settlement_days", "password_file", "password_env",
        ]
        let keys = reader.mapping(node, known: known, of: "a store")
        let name = reader.value(
            keys["id"], "id", expected: "the name of a folder in inbox/, without \"/\""
        ) { $0.isEmpty || $0.contains("/") || $0.hasPrefix(".") ? nil : $0 }
        guard let name else {
            if keys["id"] == nil {
                reader.report(node, "a store without id", expected: "id: the folder in inbox/")
            }
            return
        }
        if stores.contains(where: { $0.id == name }) {
            reader.report(node, "the store \"\(name)\" stands here twice", expected: "one entry")
        }
        var entry = StoreEntry(id: name)
        entry.platform = Self.platform(keys["platform"], reader, catalogue)
        entry.market = reader.value(
            keys["market"], "market", expected: "a two-letter code such as ID"
        ) { $0.utf8.count == 2 ? $0.uppercased() : nil }
        entry.currency = reader.value(
            keys["currency"], "currency", expected: "a three-letter code such as IDR"
        ) { Currency(code: $0) }
        entry.timezone = reader.value(
            keys["timezone"], "timezone", expected: "a time zone such as Asia/Jakarta"
        ) { TimeZone(identifier: $0) == nil ? nil : $0 }
        entry.openingBalance = reader.value(
            keys["opening_balance"], "opening_balance",
            expected: "an amount in the store's currency, with a dot before decimals"
        ) { text in
            let currency = entry.currency ?? .usd
            return (try? AmountGrammar(currency: currency).amount(text)) == nil ? nil : text
        }
        entry.settlementDays = reader.value(
            keys["settlement_days"], "settlement_days", expected: "whole days from 0 to 365"
        ) { Int($0).flatMap { (0...365).contains($0) ? $0 : nil } }
        entry.passwordSource = passwordSource(keys, reader)
        stores.append(entry)
    }

    /// A platform that some page names, built in or of the workspace.
    static func platform(
        _ node: YAMLNode?, _ reader: YAMLReader, _ catalogue: ProfileCatalogue
    ) -> String? {
        let platforms = catalogue.platforms
        return reader.value(
            node, "platform",
            expected: "one of \(platforms.joined(separator: ", ")), or the platform of a page in"
                + " mappings/"
        ) { platforms.contains($0) ? $0 : nil }
    }

    /// What stands there is never quoted: it may be the password itself, by mistake.
    private func passwordSource(_ keys: [String: YAMLNode], _ reader: YAMLReader) -> PasswordSource?
    {
        let (file, variable) = (keys["password_file"], keys["password_env"])
        if file != nil, let variable {
            reader.report(
                variable, "both password_file and password_env", expected: "one of them")
            return nil
        }
        guard let node = file ?? variable,
            let text = reader.text(node, file == nil ? "password_env" : "password_file")
        else { return nil }
        let line = node.line
        if file != nil {
            guard !text.isEmpty else {
                reader.report(node, "password_file is empty", expected: "the path of a file")
                return nil
            }
            return PasswordSource(place: .file(text), line: line)
        }
        let isName =
            text.first?.isNumber == false
            && text.utf8.allSatisfy { byte in
                UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
                    || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte || byte == UInt8(ascii: "_")
            }
        guard isName else {
            reader.report(
                node, "password_env is no name of a variable",
                expected: "a name such as SHOP_PASSWORD; the password stands in the variable")
            return nil
        }
        return PasswordSource(place: .environment(text), line: line)
    }
}
