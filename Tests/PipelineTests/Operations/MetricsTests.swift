import Foundation
import Pipeline
import Records
import Reports
import Synchronization
import TestSupport
import Testing

/// Metrics of a run: what they say, their grammar, and that no reader sees half of them.
struct MetricsTests {
    /// Runs a workspace with metrics, and gives what the file holds.
    private static func run(
        _ scenario: Scenario, asOf: String = Scenario.asOf, end: Int64 = 1_795_600_012_500
    ) async throws -> MetricsGrammar {
        let path = scenario.folder.path + "/tieout.prom"
        var operations = Operations()
        operations.metricsPath = path
        let moments = Mutex([end - 12_500])
        operations.clock = {
            moments.withLock { $0.count > 1 ? WallTime(milliseconds: end) : Self.next(&$0, end) }
        }
        let options = try RunOptions(workspacePath: scenario.path, asOf: asOf)
        _ = try? await operations.run(options) { _ in }
        let grammar = MetricsGrammar(try String(contentsOfFile: path, encoding: .utf8))
        #expect(grammar.faults.isEmpty)
        #expect(!FileManager.default.fileExists(atPath: path + ".part"))
        return grammar
    }

    private static func next(_ moments: inout [Int64], _ end: Int64) -> WallTime {
        moments.append(end)
        return WallTime(milliseconds: moments[0])
    }

    @Test func `a run tells what it took in, what it found and how it ended`() async throws {
        let scenario = try Scenario(copying: Repository.root + "/samples/hostile")
        let values = try await Self.run(scenario).values
        let store = "{store=\"tts-gb-1\""
        let expected = [
            "tieout_build_info{version=\"\(ProgramVersion.number)\"}": "1",
            "tieout_runs_total{exit_status=\"20\"}": "1",
            "tieout_runs_total{exit_status=\"0\"}": "0",
            "tieout_run_exit_status": "20",
            "tieout_run_end_timestamp_seconds": "1795600012.500",
            "tieout_last_success_timestamp_seconds": "1795600012.500",
            "tieout_run_duration_seconds": "12.500",
            "tieout_ledger_files\(store)}": "5",
            "tieout_ledger_rows\(store),fate=\"record\"}": "29",
            "tieout_ledger_rows\(store),fate=\"duplicate\"}": "11",
            "tieout_ledger_rows\(store),fate=\"rejected\"}": "1",
            "tieout_quarantined_files\(store)}": "6",
            "tieout_findings\(store),severity=\"medium\"}": "1",
            "tieout_findings\(store),severity=\"critical\"}": "0",
            "tieout_money_at_stake\(store),currency=\"GBP\",kind=\"to_claim\"}": "0.00",
            "tieout_oldest_uncovered_day_age_seconds\(store),kind=\"orders\"}": "86400",
            "tieout_newest_covered_day_age_seconds\(store),kind=\"orders\"}": "172800",
            "tieout_negative_balance_streak_seconds\(store)}": "0",
        ]
        for (series, value) in expected {
            #expect(values[series] == value, "\(series) \(values[series] ?? "is absent")")
        }
    }

    @Test func `money is exact, and a freeze is foretold`() async throws {
        let root = Repository.root + "/samples/findings"
        let missing = try await Self.run(Scenario(copying: root + "/missing-payout")).values
        // The other store of the sample shows when the finding must not be raised.
        let claims = missing.filter { $0.key.contains("kind=\"to_claim\"") }.map(\.value)
            .filter { Int($0) != 0 && $0 != "0.00" }
        let report = try String(
            contentsOfFile: Repository.root
                + "/reports/findings/missing-payout/discrepancies.csv", encoding: .utf8)
        #expect(claims.count == 1)
        let claim = try #require(claims.first)
        #expect(report.contains("-\(claim),"))
        let streak = try await Self.run(
            Scenario(copying: root + "/negative-balance-streak")
        ).values
        let days = streak.filter { $0.key.hasPrefix("tieout_negative_balance_streak_seconds") }
            .compactMap { Int($0.value) }
        #expect(days.contains { $0 >= 3 * 86_400 && $0.isMultiple(of: 86_400) })
        #expect(streak.keys.contains { $0.hasPrefix("tieout_balance_freeze_in_seconds") })
    }

    @Test func `a run that fails keeps the figures of the last report and counts itself`()
        async throws
    {
        let scenario = try Scenario(copying: Repository.root + "/samples/hostile")
        let first = try await Self.run(scenario).values
        try scenario.folder.write("version: 2\n", to: "workspace/tieout.yaml")
        let second = try await Self.run(scenario, end: 1_795_700_000_000).values
        #expect(second["tieout_run_exit_status"] == "78")
        #expect(second["tieout_runs_total{exit_status=\"20\"}"] == "1")
        #expect(second["tieout_runs_total{exit_status=\"78\"}"] == "1")
        #expect(second["tieout_run_end_timestamp_seconds"] == "1795700000.000")
        #expect(second["tieout_last_success_timestamp_seconds"] == "1795600012.500")
        for (series, value) in first
        where !series.hasPrefix("tieout_run") && !series.hasPrefix("tieout_last") {
            #expect(second[series] == value, "\(series)")
        }
    }

    @Test func `the same report gives the same metrics`() async throws {
        let scenario = try Scenario(copying: Repository.root + "/samples/hostile")
        let first = try await Self.run(scenario).values
        let second = try await Self.run(scenario).values
        let differing = first.filter { second[$0.key] != $0.value }.keys.sorted()
        // A folder that no store has is left both times, so both end with 20.
        #expect(differing == ["tieout_runs_total{exit_status=\"20\"}"])
    }

    @Test func `metrics that cannot be written are said and change nothing else`() async throws {
        let scenario = try Scenario(copying: Repository.root + "/samples/findings/restated-row")
        var operations = Operations()
        operations.metricsPath = scenario.path + "/tieout.yaml/no-folder.prom"
        let problems = Collected()
        let options = try RunOptions(workspacePath: scenario.path, asOf: Scenario.asOf)
        let outcome = try await operations.run(options) { event in
            if case .problem(let message) = event { problems.add(message) }
        }
        #expect(outcome.status == .done)
        #expect(problems.all.contains { $0.hasPrefix("--metrics ") })
    }

    @Test(arguments: [
        ("plain", "plain"), ("with \"quotes\"", "with \\\"quotes\\\""),
        ("back\\slash", "back\\\\slash"),
        ("two\nlines", "two\\nlines"), ("ร้าน", "ร้าน"),
    ])
    func `labels are escaped`(store: String, label: String) {
        var family = MetricFamily("tieout_ledger_files", "Files that were taken in.")
        family.add(["store": store], 3)
        #expect(family.text.hasSuffix("\ntieout_ledger_files{store=\"\(label)\"} 3\n"))
        #expect(MetricsGrammar(family.text).faults.isEmpty)
    }

    @Test(arguments: [
        "tieout_x 1\n", "# HELP tieout_x X.\n# TYPE tieout_x gauge\ntieout_x{a=\"b\"c\"} 1\n",
        "# HELP tieout_x X.\n# TYPE tieout_x counter\ntieout_x 1\n",
        "# HELP tieout_x X.\n# TYPE tieout_x gauge\ntieout_x 1\ntieout_x 2\n",
        "# HELP tieout_x_days X.\n# TYPE tieout_x_days gauge\ntieout_x_days 1\n",
        "# HELP tieout_x X.\n# TYPE tieout_x gauge\ntieout_x one\n",
        "# HELP tieout_x X.\n# TYPE tieout_x gauge\ntieout_x 1",
    ])
    func `the grammar of these tests refuses what is wrong`(text: String) {
        #expect(!MetricsGrammar(text).faults.isEmpty)
    }
}
