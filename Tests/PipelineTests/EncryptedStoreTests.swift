import Foundation
import Pipeline
import TestSupport
import Testing
import XLSX

/// A store whose income workbooks are protected by a password.
struct EncryptedStoreTests {
    private static let password = "blue mug 7"

    /// The same invented store each time; its workbooks are encrypted where a password is given.
    private static func scenario(_ password: String?, line: String? = nil) throws -> Scenario {
        let scenario = try Scenario(seed: 4, orders: 30, weeks: 2, stores: 1)
        let inbox = scenario.path + "/inbox"
        for (name, bytes) in try TemporaryFolder.contents(of: inbox) {
            guard let password, name.contains("income"), name.hasSuffix(".xlsx") else { continue }
            var encryptor = PackageEncryptor()
            encryptor.spinCount = 1000
            let file = encryptor.encrypt(bytes, password: Password(password))
            try scenario.folder.write(file, to: "workspace/inbox/\(name)")
        }
        if let line {
            let path = scenario.path + "/tieout.yaml"
            let text = try String(contentsOfFile: path, encoding: .utf8)
            let market = try #require(text.firstRange(of: "    market:"))
            try scenario.folder.write(
                text.replacingCharacters(in: market, with: "    \(line)\n    market:"),
                to: "workspace/tieout.yaml")
        }
        return scenario
    }

    private static func incomeFiles(below folder: String, of scenario: Scenario) throws -> [String]
    {
        try TemporaryFolder.contents(of: "\(scenario.path)/\(folder)").keys
            .filter { $0.contains("income") }.sorted()
    }

    /// Where a word stands in what a run keeps and tells; the file of passwords is left out.
    private static func places(
        of word: String, in scenario: Scenario, _ outcome: RunOutcome, _ problems: [String]
    ) throws -> [String] {
        var texts = try TemporaryFolder.contents(of: scenario.path)
        texts["secrets/shop.txt"] = nil
        texts["summary"] = Array(outcome.summaryText.utf8)
        texts["problems"] = Array(problems.joined(separator: "\n").utf8)
        let narrow = Array(word.utf8)
        let wide = word.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
        return texts.filter { _, bytes in bytes.contains(narrow) || bytes.contains(wide) }
            .keys.sorted()
    }

    @Test func `encrypted workbooks are read like plain ones, and the password stands nowhere`()
        async throws
    {
        let plain = try Self.scenario(nil)
        try await plain.run()
        let scenario = try Self.scenario(Self.password, line: "password_file: secrets/shop.txt")
        try scenario.folder.write(
            "an older one\n\(Self.password)\r\n", to: "workspace/secrets/shop.txt")
        let (outcome, problems) = try await scenario.run()
        #expect(outcome.status == .done, "\(problems)")
        for name in ["orders.csv", "discrepancies.csv", "components.csv", "proof.csv"] {
            #expect(try scenario.report(name) == plain.report(name), "\(name)")
        }
        #expect(try !scenario.report("orders.csv").isEmpty)
        for word in [Self.password, "an older one"] {
            #expect(try Self.places(of: word, in: scenario, outcome, problems).isEmpty)
        }
        // A settled order's rows are quoted from the archive, which holds the encrypted originals.
        let orders = try scenario.report("orders.csv").compactMap { $0["order_id"] }
        let pages = try orders.map { order in
            try scenario.explain("tts-id-1", order)
        }.joined()
        #expect(pages.contains("income_") && pages.contains("Total settlement amount: "))
        #expect(!pages.contains("password") && !pages.contains("not in the archive"))
    }

    @Test func `without a password the file lies in quarantine with the sentence`() async throws {
        let scenario = try Self.scenario(Self.password)
        let waiting = try Self.incomeFiles(below: "inbox", of: scenario)
        let (outcome, problems) = try await scenario.run()
        #expect(outcome.status == .inputProblems)
        let kept = try Self.incomeFiles(below: "quarantine", of: scenario)
        #expect(!waiting.isEmpty && kept.count == waiting.count * 2)
        let reason = try #require(kept.first { $0.hasSuffix(".reason.txt") })
        let text = try String(
            contentsOfFile: "\(scenario.path)/quarantine/\(reason)", encoding: .utf8)
        for words in ["protected by a password", "--password-file FILE", "password_file:"] {
            #expect(text.contains(words), "\(text)")
        }
        #expect(try Self.places(of: Self.password, in: scenario, outcome, problems).isEmpty)
    }

    @Test func `--password-file is tried before the store's own, and a wrong one is told as such`()
        async throws
    {
        let scenario = try Self.scenario(Self.password, line: "password_file: secrets/shop.txt")
        try scenario.folder.write("wrong one", to: "workspace/secrets/shop.txt")
        let (outcome, problems) = try await scenario.run(keepsInbox: true)
        #expect(outcome.status == .inputProblems)
        #expect(problems.contains { $0.contains("does not open with the password") })
        for word in [Self.password, "wrong one"] {
            #expect(try Self.places(of: word, in: scenario, outcome, problems).isEmpty)
        }
        let path = try scenario.folder.write(Self.password + "\n", to: "given.txt")
        #expect(try await scenario.run(passwordPath: path).outcome.status == .done)
    }

    @Test func `a password file that others may read is told once`() async throws {
        let scenario = try Self.scenario(Self.password, line: "password_file: secrets/shop.txt")
        let path = try scenario.folder.write(Self.password, to: "workspace/secrets/shop.txt")
        chmod(path, 0o644)
        let told = try await scenario.run().problems.filter { $0.contains("can read") }
        #expect(told.count == 1 && told[0].contains("chmod 600"), "\(told)")
        chmod(path, 0o640)
        #expect(try await scenario.run().problems.isEmpty)
    }
}
