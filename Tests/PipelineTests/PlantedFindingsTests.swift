import Foundation
import Pipeline
import TestSupport
import Testing

/// Invented worlds with planted findings: all of them are found, and nothing else is.
struct PlantedFindingsTests {
    /// The stores of one platform, one for each of its markets.
    struct World: CustomTestStringConvertible {
        var platform: String
        var stores: Int
        var orders = 80
        /// The least that each seed plants.
        var plantedMin: Int
        var seed: UInt64 = 1

        var testDescription: String { "\(platform), seed \(seed)" }

        func scenario(isClean: Bool = false) throws -> Scenario {
            try Scenario(
                seed: seed, platform: platform, orders: orders, stores: stores, isClean: isClean)
        }
    }

    static let worlds: [World] = [
        World(platform: "tiktok-shop", stores: 5, orders: 120, plantedMin: 28),
        World(platform: "shopee", stores: 6, plantedMin: 18),
        World(platform: "lazada", stores: 6, plantedMin: 18),
    ].flatMap { world in
        (1...5).map { seed in
            World(
                platform: world.platform, stores: world.stores, orders: world.orders,
                plantedMin: world.plantedMin, seed: seed)
        }
    }
    /// Severities that the plain life of a store may show.
    static let harmless: Set<String> = ["low", "info"]

    @Test(arguments: worlds)
    func `every planted finding is found with its delta, and no near miss fires`(
        world: World
    ) async throws {
        let scenario = try world.scenario()
        try await scenario.run()
        let found = try scenario.report("discrepancies.csv")
        let truth = try Scenario.rows(scenario.path + "/truth.csv")
        #expect(truth.count >= world.plantedMin, "planted \(truth.count) findings")
        for row in truth {
            let isFound = found.contains { Self.matches($0, row) }
            let near = found.filter {
                $0["store"] == row["store"]
                    && ($0["order_id"] == row["order"] || $0["code"] == row["code"])
            }
            #expect(isFound, "\(row) not found; near it: \(near.map(Self.brief))")
        }
        for finding in found where !Self.harmless.contains(finding["severity"] ?? "") {
            let isPlanted = truth.contains { Self.matches(finding, $0) }
            #expect(isPlanted, "not planted: \(Self.brief(finding))")
        }
        for miss in try Scenario.rows(scenario.path + "/near-misses.csv") {
            let fires = found.contains {
                $0["store"] == miss["store"] && $0["code"] == miss["code"]
                    && $0["order_id"] == miss["order"] && miss["order"] != ""
            }
            #expect(!fires, "the near miss \(miss) fires")
        }
    }

    @Test func `every finding can be followed to its rows`() async throws {
        let scenario = try Scenario(seed: 6, orders: 160)
        try await scenario.run()
        let rowCounts = try scenario.report("files.csv").reduce(into: [String: Int]()) {
            $0["\($1["store"] ?? "")/\($1["file"] ?? "")"] = Int($1["rows"] ?? "")
        }
        let found = try scenario.report("discrepancies.csv")
        // A gap is made of files that are not there; its sentence names those beside it.
        for finding in found where finding["code"] != "coverage-gap" {
            let sources = (finding["sources"] ?? "").split(separator: ";")
            #expect(!sources.isEmpty, "\(Self.brief(finding))")
            for source in sources {
                let parts = source.split(separator: "!", omittingEmptySubsequences: false)
                #expect(parts.count == 3 && (Int(parts[2]) ?? 0) > 1, "\(source)")
                #expect(rowCounts["\(finding["store"] ?? "")/\(parts[0])"] != nil, "\(source)")
            }
        }
    }

    @Test(arguments: worlds)
    func `a clean world has no finding above severity low`(world: World) async throws {
        let scenario = try world.scenario(isClean: true)
        let (outcome, problems) = try await scenario.run()
        #expect(outcome.status == .done)
        // Shopee itself counts what comes back from a failed withdrawal wrong, and that is told.
        // The words of its English and Vietnamese wallets are not known.
        let told = ["came back from failed withdrawals", "the wallet type"]
        let unexplained = problems.filter { problem in !told.contains { problem.contains($0) } }
        #expect(unexplained.isEmpty, "\(unexplained)")
        let findings = try scenario.report("discrepancies.csv")
        let harmful = findings.filter { !Self.harmless.contains($0["severity"] ?? "") }
        #expect(harmful.isEmpty, "\(harmful.map(Self.brief))")
        let unproven = try scenario.report("proof.csv").filter {
            !["", "0", "0.00"].contains($0["unexplained"] ?? "")
        }
        #expect(unproven.isEmpty, "\(unproven)")
    }

    /// True where a finding is the planted one; empty cells of the truth match anything.
    private static func matches(_ finding: [String: String], _ truth: [String: String]) -> Bool {
        let pairs = [
            ("store", "store"), ("code", "code"), ("order_id", "order"),
            ("component", "component"), ("delta", "delta"),
        ]
        return pairs.allSatisfy { column, planted in
            let wanted = truth[planted] ?? ""
            return wanted.isEmpty || finding[column] == wanted
        }
    }

    private static func brief(_ finding: [String: String]) -> String {
        ["severity", "code", "store", "order_id", "component", "delta", "explanation"]
            .map { finding[$0] ?? "" }.joined(separator: " | ")
    }
}
