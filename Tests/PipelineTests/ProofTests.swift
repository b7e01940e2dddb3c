import Foundation
import Records
import TestSupport
import Testing

/// The proof from orders to the bank: nothing is open where nothing is wrong, and what is wrong
/// is named by a finding or open by exactly its amount, in the step where it comes in.
struct ProofTests {
    /// Stores of one platform, one for each of its markets, over some weeks.
    struct CleanWorld: CustomTestStringConvertible {
        var platform: String
        var stores: Int
        var weeks: Int

        var testDescription: String { "\(platform), \(weeks) weeks" }
    }

    static let cleanWorlds = [("tiktok-shop", 5), ("shopee", 6), ("lazada", 6)]
        .flatMap { platform, stores in
            // Four weeks are the worlds of the planted findings.
            [2, 3, 5, 6].map { CleanWorld(platform: platform, stores: stores, weeks: $0) }
        }

    @Test(arguments: cleanWorlds)
    func `a clean history leaves nothing open in any step`(world: CleanWorld) async throws {
        let scenario = try Scenario(
            seed: UInt64(20 + world.weeks), platform: world.platform, orders: 10 * world.weeks,
            weeks: world.weeks, stores: world.stores, isClean: true)
        try await scenario.run()
        let proof = try ProofLine.read(scenario)
        #expect(Set(proof.map(\.store)).count == world.stores)
        for line in proof { #expect(line.unexplained == 0, "\(line)") }
        expectClosed(proof)
    }

    @Test(arguments: ["tiktok-shop", "shopee", "lazada"])
    func `a planted difference is named, or open in its own step`(platform: String) async throws {
        let clean = try await ProofPlant.nothing(platform).run()
        #expect(clean.proof.allSatisfy { $0.unexplained == 0 }, "\(clean.proof)")
        #expect(clean.proof.last?.step == "bank")
        for plant in ProofPlant.all where plant.platform == platform {
            let planted = try await plant.run()
            expectClosed(planted.proof)
            let open = planted.proof.filter { $0.unexplained != 0 }
                .map { "\($0.step) \($0.unexplained)" }
            #expect(open == plant.open, "\(plant)")
            #expect(Set(planted.codes).subtracting(clean.codes) == Set(plant.codes), "\(plant)")
            // The amounts of the chain move where the plant says so, and nowhere else.
            let moved = zip(clean.proof, planted.proof).filter { $0.amount != $1.amount }
                .map { "\($1.step) \($1.amount - $0.amount)" }
            let isAsPlanted =
                moved.count == plant.moved.count
                && zip(moved, plant.moved).allSatisfy { step, expected in
                    expected.hasSuffix("-") ? step.hasPrefix(expected) : step == expected
                }
            #expect(isAsPlanted, "\(plant): \(moved)")
        }
    }

    @Test func `the page names every finding that explains a step`() throws {
        let page = try Repository.text("docs/proof.md")
        let known = try Repository.text("docs/checks.md")
        let sources = try ["ProofTotals", "SumFindings"].map {
            try Repository.text("Sources/Pipeline/\($0).swift")
        }.joined()
        let used = Set(sources.matches(of: /"([a-z]+(?:-[a-z]+)+)"/).map { String($0.1) })
        let named = Set(page.matches(of: /`([a-z]+(?:-[a-z]+)+)`/).map { String($0.1) })
        #expect(used.count > 12)
        #expect(used == named)
        for code in named { #expect(known.contains("## \(code)\n"), "\(code)") }
    }

    /// Explained and unexplained add up to the difference to the step before, in every store.
    private func expectClosed(
        _ proof: [ProofLine], sourceLocation: SourceLocation = #_sourceLocation
    ) {
        for (before, line) in zip(proof, proof.dropFirst()) where before.store == line.store {
            #expect(
                line.amount - before.amount == line.explained + line.unexplained, "\(line)",
                sourceLocation: sourceLocation)
        }
    }
}

/// One line of proof.csv; amounts in hundredths of units.
struct ProofLine: CustomStringConvertible {
    var store: String
    var step: String
    var amount: Int
    var explained: Int
    var unexplained: Int

    var description: String {
        "\(store) \(step): \(amount), explained \(explained), open \(unexplained)"
    }

    static func read(_ scenario: Scenario) throws -> [ProofLine] {
        try scenario.report("proof.csv").map { row in
            ProofLine(
                store: row["store"] ?? "", step: row["step"] ?? "",
                amount: try hundredths(row["amount"]), explained: try hundredths(row["explained"]),
                unexplained: try hundredths(row["unexplained"]))
        }
    }

    private static func hundredths(_ text: String?) throws -> Int {
        let parts = try #require(text).split(separator: ".")
        let decimals = parts.count > 1 ? String(parts[1]) : ""
        let padding = String(repeating: "0", count: 2 - decimals.count)
        return try #require(Int("\(parts[0])\(decimals)\(padding)"))
    }
}
