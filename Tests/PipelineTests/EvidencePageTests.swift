import Checks
import Evidence
import Foundation
import Records
import TestSupport
import Testing
import YAML

@testable import Pipeline

/// What Tieout has by itself for claims: limits with their sources, and words in five languages.
struct EvidencePageTests {
    @Test func `every page of the folder is built in`() throws {
        let files = Repository.files(in: "Sources/EvidencePages", suffix: ".yaml")
        #expect(BuiltInEvidence.pages.map { "Sources/EvidencePages/" + $0.name } == files)
        for page in BuiltInEvidence.pages {
            #expect(try Repository.text("Sources/EvidencePages/" + page.name) == page.text)
        }
    }

    @Test func `every limit has source and date, and what is not known is said`() {
        let limits = BuiltInEvidence.limits
        #expect(limits.rules.allSatisfy { !$0.source.isEmpty && $0.asOf != nil })
        for platform in ["shopee", "lazada", "tiktok-shop"] {
            #expect(limits.leftOut.contains { $0.page == "limits/\(platform).yaml" })
        }
    }

    @Test func `every language has words for every finding that can be claimed`() {
        let languages = BuiltInEvidence.words
        #expect(languages.map(\.language) == ["en", "id", "th", "vi", "zh"])
        let claimable = CheckCatalogue.checks.filter { $0.money == .claimable }.map { $0.code }
        let either = ["fee-mismatch", "order-amount-mismatch", "adjustment-unexplained"]
        let english = languages.first.map { Set($0.findings.keys) } ?? []
        #expect(english.isSuperset(of: claimable + either + ["bank-amount-mismatch"]))
        for words in languages {
            #expect(Set(words.findings.keys) == english, "\(words.language)")
            #expect(Set(words.frame.keys) == Set(TicketWords.frameNames))
            #expect(Set(words.rules.keys) == Set(TicketWords.ruleNames))
        }
    }

    /// Facts outside of brackets must be those that a finding of the kind always has.
    @Test func `every language needs the same facts`() {
        let all = Dictionary(
            TicketWords.factNames.map { ($0, $0) }, uniquingKeysWith: { first, _ in first })
        let english = BuiltInEvidence.words[0]
        for words in BuiltInEvidence.words {
            for (code, finding) in words.findings {
                let own = TicketWords.names(in: finding.text)
                let others = TicketWords.names(in: english.findings[code]?.text ?? "")
                #expect(own == others, "\(words.language) \(code)")
                #expect(TicketWords.fill(finding.text, all)?.contains("[") == false)
            }
        }
    }

    @Test(arguments: [
        ("limits: []", nil), ("", nil),
        ("limits:\n  - { platform: shopee, minimum: 5000 IDR }", nil),
        ("limits:\n  - { minimum: [5000 IDR, 10.00 MYR], findings: fee-mismatch }", nil),
        ("limit: []", "unknown key \"limit\""),
        ("limits:\n  - { platform: shopy }", "platform is \"shopy\""),
        ("limits:\n  - { findings: [fee-missmatch] }", "findings names \"fee-missmatch\""),
        ("limits:\n  - { window: { days: 0, from: settlement } }", "days is \"0\""),
        ("limits:\n  - { window: { days: 3, from: delivery } }", "from is \"delivery\""),
        ("limits:\n  - { minimum: 5000 }", "minimum is \"5000\""),
        ("limits:\n  - { attachments: { size: 5 TB } }", "size is \"5 TB\""),
        ("limits:\n  - { texts: { short: none } }", "short is \"none\""),
        ("limits: [", "is no YAML"),
    ])
    func `the workspace's own limits are read, and mistakes named`(
        text: String, problem: String?
    ) throws {
        let scenario = try Scenario(["limits.yaml": text])
        guard let problem else {
            let limits = try Configuration.load(Workspace(path: scenario.path)).claimLimits
            #expect(
                limits.rules.count { $0.isUsers }
                    == text.split(separator: "\n").count { $0.hasPrefix("  - ") })
            return
        }
        do {
            _ = try Configuration.load(Workspace(path: scenario.path))
            Issue.record("\(text) was read")
        } catch {
            let failure = CommandFailure(describing: error)
            #expect(failure.status == .wrongConfiguration)
            #expect(failure.message.contains(problem), "\(failure.message)")
            #expect(failure.message.contains("limits.yaml"))
        }
    }
}
