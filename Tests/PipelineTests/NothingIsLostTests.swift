import Foundation
import Pipeline
import Records
import Reports
import TestSupport
import Testing

/// Every row of every sample has a fate, no figure loses a digit, and buyers stay private.
struct NothingIsLostTests {
    static let samples: [String] = {
        let findings = Repository.entries(of: "samples/findings").map { "findings/\($0)" }
        return ["weekly", "hostile"] + findings
    }()

    @Test(arguments: samples)
    func `rows and money add up, and no name, phone or address of a buyer leaves the original`(
        sample: String
    ) async throws {
        let scenario = try Scenario(copying: "\(Repository.root)/samples/\(sample)")
        let (outcome, problems) = try await scenario.run()
        try Self.expectSums(of: scenario)
        try Self.expectNoBuyer(in: scenario, outcome, problems)
    }

    private static func expectSums(of scenario: Scenario) throws {
        let files = try scenario.report("files.csv")
        #expect(!files.isEmpty)
        let rejects = try scenario.report("rejects.csv")
        for file in files {
            let counts = ["records", "duplicates", "ignored", "rejected"]
                .compactMap { Int(file[$0] ?? "") }
            #expect(counts.count == 4)
            #expect(Int(file["rows"] ?? "") == counts.reduce(0, +), "\(file)")
            let rejected = rejects.count {
                $0["file"] == file["file"] && $0["store"] == file["store"]
            }
            #expect(Int(file["rejected"] ?? "") == rejected, "\(file)")
            if file["rejected"] == "0" {
                #expect(file["money_in"] == file["money_recorded"], "\(file)")
            }
        }
    }

    @Test func `an order ID of 18 digits stays text from file to every report`() async throws {
        let orderID = "576461413038785752"
        let scenario = try Scenario(copying: "\(Repository.root)/samples/weekly")
        try await scenario.run()
        for name in ["orders.csv", "discrepancies.csv"] {
            let holds = try scenario.report(name).contains { $0["order_id"] == orderID }
            #expect(holds, "\(name)")
        }
        let explained = try scenario.explain("tts-id-1", orderID)
        #expect(explained.contains("Order ID: \(orderID)"))
        let workbook = try TableReading.sheetTexts(of: scenario.reportPath + "/tieout.xlsx")
        let html = try String(
            contentsOfFile: scenario.reportPath + "/summary.html", encoding: .utf8)
        let reports = workbook + html
        #expect(!reports.contains("5.76461413038786"))
        #expect(!reports.contains("576461413038785000"))
        #expect(!reports.contains("576461413038786000"))
        #expect(workbook.contains(orderID))
        #expect(html.contains(orderID))
    }

    private static func expectNoBuyer(
        in scenario: Scenario, _ outcome: RunOutcome, _ problems: [String]
    ) throws {
        var places = ["summary": Array(outcome.summaryText.utf8)]
        places["problems"] = Array(problems.joined(separator: "\n").utf8)
        for folder in ["reports", "ledger"] {
            for (name, bytes) in try TemporaryFolder.contents(of: "\(scenario.path)/\(folder)") {
                places["\(folder)/\(name)"] = bytes
            }
        }
        for (name, bytes) in try TemporaryFolder.contents(of: scenario.path)
        where name.hasSuffix(".reason.txt") {
            places[name] = bytes
        }
        for store in outcome.report.stores {
            guard let order = store.orders.first else { continue }
            let page = try scenario.explain(store.store.id, order.orderID)
            places["explain \(order.orderID)"] = Array(page.utf8)
        }
        let canary = Array("CANARY".utf8)
        for (name, bytes) in places {
            #expect(!bytes.contains(canary), "\(name) holds something of a buyer")
        }
        let workbook = scenario.reportPath + "/tieout.xlsx"
        #expect(!(try TableReading.sheetTexts(of: workbook).contains("CANARY")))
    }

    @Test func `the samples do hold canaries`() throws {
        let canary = Array("CANARY".utf8)
        let files = Repository.files(in: "samples/findings", suffix: ".csv")
        let marked = try files.filter { file in
            Array(try Repository.text(file).utf8).contains(canary)
        }
        #expect(!marked.isEmpty)
    }
}
