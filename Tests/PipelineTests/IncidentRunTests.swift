import Foundation
import Pipeline
import Records
import Samples
import TestSupport
import Testing

/// A fee that is charged too high on a share of a day's orders, from the exports to the report.
struct IncidentRunTests {
    /// A clean world in which one fee in each store is a fifth too high on some orders; nothing
    /// tells Tieout any rate.
    private func overcharged(
        _ overcharge: SampleOvercharge, markets: [SampleMarket]
    ) throws -> Scenario {
        var options = SampleOptions(
            seed: 3, stores: markets.count, orders: 1_300, isClean: true, markets: markets)
        options.overcharge = overcharge
        let scenario = try Scenario([:])
        try SampleWorkspace.write(options, to: scenario.path)
        try scenario.keepFees { _ in false }
        return scenario
    }

    @Test func `an overcharge on a fifth of a day's orders is an incident and not learned`()
        async throws
    {
        let scenario = try overcharged(
            SampleOvercharge(percentOfOrders: 20), markets: [.indonesia, .thailand])
        let (outcome, _) = try await scenario.run()
        let truth = try Scenario.rows(scenario.path + "/truth.csv")
        #expect(truth.count >= 10)
        // 1. Every order that was overcharged is found, and none besides.
        let all = try scenario.report("discrepancies.csv").filter { Scenario.isOfFees($0) }
        // The Indonesian sample has a step in another fee, which is none of this.
        let found = all.filter { $0["component"] != "dynamic-commission" }
        #expect(
            Set(found.map { [$0["order_id"], $0["component"], $0["delta"]] })
                == Set(truth.map { [$0["order"], $0["component"], $0["delta"]] }))
        #expect(found.allSatisfy { $0["code"] == "fee-mismatch" && $0["severity"] == "high" })
        // 2. Those of a store are one incident, whose sentence names both rates.
        let incidents = try scenario.report("incidents.csv")
        #expect(incidents.count == 2)
        for incident in incidents {
            let own = found.filter { $0["incident"] == incident["incident"] }
            #expect(incident["findings"] == String(own.count))
            #expect(own.count == truth.count { $0["store"] == incident["stores"] })
            #expect(incident["first_day"] == incident["last_day"])
            #expect(outcome.summaryText.contains(incident["sentence"] ?? "no sentence"))
        }
        let rates = incidents.map { [$0["component"], $0["rate_expected"], $0["rate_actual"]] }
        #expect(
            Set(rates) == [
                ["bonus-cashback", "0.035", "0.042"], ["commerce-growth", "0.0535", "0.0642"],
            ])
        // 3. The higher rate was not learned: the component has its one rate, and no step.
        for incident in incidents {
            let learned = try scenario.report("components.csv").filter {
                $0["store"] == incident["stores"] && $0["component"] == incident["component"]
            }
            #expect(learned.map { $0["rate_expected"] } == [incident["rate_expected"]])
            #expect(learned.map { $0["difference"] } == [incident["delta"]])
        }
    }

    @Test func `one cause in two stores is one incident, and later runs keep its name`()
        async throws
    {
        let first = SampleOptions.lastDayDefault - 25
        let scenario = try overcharged(
            SampleOvercharge(percentOfOrders: 20, days: 3, from: first),
            markets: [.britain, .britain])
        try await scenario.run()
        let incidents = try scenario.report("incidents.csv")
        #expect(incidents.map { $0["stores"] } == ["tts-gb-1;tts-gb-2"])
        #expect(incidents.map { $0["first_day"] } == [first.description])
        let names = Set(
            try scenario.report("discrepancies.csv").filter { Scenario.isOfFees($0) }
                .map { $0["incident"] })
        #expect(names == [incidents.first?["incident"]])
        // The files are archived now; a week later nothing new has come.
        try await scenario.run(asOf: "2026-11-30")
        let later = try Scenario.rows("\(scenario.path)/reports/2026-11-30/incidents.csv")
        #expect(later.map { $0["incident"] } == incidents.map { $0["incident"] })
    }
}

extension Scenario {
    /// True for a finding on a fee or on shipping.
    static func isOfFees(_ finding: [String: String]) -> Bool {
        let code = finding["code"] ?? ""
        return code.hasPrefix("fee-") || code == "shipping-overcharge"
    }

    /// Leaves out entries of the fee book of tieout.yaml, counted from 0.
    func keepFees(_ isKept: (Int) -> Bool) throws {
        let path = self.path + "/tieout.yaml"
        let text = try String(contentsOfFile: path, encoding: .utf8)
        let parts = text.components(separatedBy: "\nfees:")
        guard parts.count == 2 else { return }
        let entries = parts[1].components(separatedBy: "\n  - ").dropFirst().enumerated()
            .filter { isKept($0.offset) }.map { "\n  - " + $0.element }
        let book = entries.isEmpty ? " []\n" : entries.joined()
        try (parts[0] + "\nfees:" + book).write(toFile: path, atomically: true, encoding: .utf8)
    }
}
