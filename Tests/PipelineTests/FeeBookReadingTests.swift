import Fees
import Money
import Records
import TestSupport
import Testing
import YAML

@testable import Pipeline

/// How a fee book is spelled, in tieout.yaml and in files that it includes.
struct FeeBookReadingTests {
    private static func fee(_ terms: String) -> String {
        "fees:\n  - { component: platform-commission, \(terms) }"
    }

    @Test(arguments: [
        (fee("rate: 8%, minimum: some"), "minimum is \"some\"", "plain number"),
        (fee("rate: 8%, tax: { rate: 7% }"), "a tax without on", "on: top"),
        (fee("rate: 8%, tax: { on: top }"), "a tax without rate", "on: inside"),
        (fee("rate: 8%, tax: { rate: 7%, on: above }"), "on is \"above\"", "top or inside"),
        (fee("rate: 8%, tax: { rate: -7%, on: top }"), "the tax's rate is \"-7%\"", "7%"),
        (fee("rate: 8%, tiers: [{ rate: 5% }]"), "both tiers and rate", "one of rate, amount"),
        (fee("tiers: []"), "tiers without any", "up_to"),
        (
            fee("tiers: [{ rate: 5% }, { rate: 4% }]"), "tier 1 of 2 with neither up_to nor below",
            "the last, which has no end"
        ),
        (
            fee("tiers: [{ up_to: 5, rate: 5% }, { below: 9, rate: 4% }]"),
            "tier 2 of 2 with below", "the last, which has no end"
        ),
        (
            fee("tiers: [{ up_to: 5, below: 6, rate: 5% }, { rate: 4% }]"),
            "tier 1 of 2 with up_to and below", "one of up_to and below"
        ),
        (fee("tiers: [{ up_to: x, rate: 5% }, { rate: 4% }]"), "up_to is \"x\"", "unit price"),
        (
            fee("tiers: [{ up_to: 5 }, { rate: 4% }]"), "a tier with neither rate nor amount",
            "one of rate and amount"
        ),
        (
            fee("tiers: [{ up_to: 5, amount: 1 }, { rate: 4% }]"), "is an amount with the base",
            "never disagree"
        ),
        (fee("rate: 8%, rounding: nearest"), "rounding is \"nearest\"", "half-even, half-up"),
        (fee("rate: 8%, as_of: lately"), "as_of is \"lately\"", "a day, month or year"),
        (fee("rate: 8%, minimum: 5, cap: { amount: 4 }"), "minimum above its cap", "never"),
        ("fees:\n  - file: nowhere.yaml", "nowhere.yaml cannot be read", "from the folder"),
    ])
    func `a mistake in a fee is named with its line`(
        text: String, found: String, expected: String
    ) throws {
        let error = try #require(throws: ConfigurationError.self) {
            try Configuration.parse(text, path: "tieout.yaml")
        }
        let problem = try #require(error.problems.first { $0.found.contains(found) })
        #expect(problem.line == 2, "\(error.message)")
        #expect(problem.expected.contains(expected), "\(error.message)")
    }

    @Test func `all terms are read`() throws {
        let book = try Configuration.parse(
            """
            fees:
              - component: Komisi dinamis
                stores: shop
                tiers:
                  - { up_to: "100000", rate: "5%" }
                  - { rate: "4%" }
                minimum: "500"
                cap: { amount: "10000", per: item }
                tax: { rate: "7%", on: top }
                rounding: up
                source: contract of 2 May
                as_of: 2026-05
            """, path: "tieout.yaml"
        ).feeBook
        let entry = try #require(book.entries.first)
        #expect(entry.component.rawValue == "dynamic-commission")
        #expect(entry.stores == ["shop"])
        #expect(
            entry.chargeText(.idr) == """
                5% of net sales at a unit price up to 100,000 IDR; \
                4% of net sales at a unit price above 100,000 IDR, at least 500 IDR, \
                at most 10,000 IDR per item, and 7% tax
                """)
        #expect(entry.rounding == .up && entry.base == .netSales)
        #expect(entry.place.sourceText == "contract of 2 May, as of 2026-05")
        #expect(entry.place.number == 1 && entry.place.file.isEmpty && !entry.place.isBuiltIn)
    }

    @Test func `a book may stand in several files, and their mistakes name them`() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/tieout.yaml"
        let text = """
            fees:
              - file: fees/own.yaml
              - { component: commission, rate: "5%" }
            """
        try folder.write(
            "fees:\n  - { component: transaction, rate: 3% }\n", to: "fees/own.yaml")
        let entries = try Configuration.parse(text, path: path).feeBook.entries
            .filter { !$0.place.isBuiltIn }
        #expect(entries.map(\.component.rawValue) == ["transaction", "commission"])
        #expect(entries.map(\.place.file) == ["fees/own.yaml", ""])
        #expect(entries.map(\.place.number) == [1, 1])
        try folder.write(
            "fees:\n  - { component: commission, rate: 6% }\n  - file: more.yaml\n",
            to: "fees/own.yaml")
        let error = try #require(throws: ConfigurationError.self) {
            try Configuration.parse(text, path: path)
        }
        #expect(error.message.contains("\(folder.path)/fees/own.yaml:3: a fee book that includes"))
        #expect(
            error.message.contains(
                """
                \(path):3: The fee on line 2 of \(folder.path)/fees/own.yaml and the fee on line 3 \
                give different charges for commission
                """), "\(error.message)")
    }
}
