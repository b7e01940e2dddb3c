import Foundation
import TestSupport
import Testing

/// What was reckoned by hand beside the samples of fees is what the program finds.
struct FeeArithmeticTests {
    static let codes = [
        "fee-mismatch", "fee-cap-exceeded", "fee-unknown", "fee-duplicate", "fee-on-cancelled",
        "fee-not-reversed", "shipping-overcharge", "fee-rate-changed",
    ]

    private static let header = "| order | component | expected | actual | delta |"

    /// The rows of the tables of a README: first those of the store that has the finding.
    private func tables(_ code: String) throws -> [[[String]]] {
        let parts = try Repository.text("samples/findings/\(code)/README.md")
            .components(separatedBy: Self.header + "\n|---|---|---|---|---|\n")
        return parts.dropFirst().map { part in
            part.split(separator: "\n", omittingEmptySubsequences: false)
                .prefix { $0.hasPrefix("|") }
                .map { line in
                    line.split(separator: "|").map { cell in
                        let text = cell.trimmingCharacters(in: .whitespaces)
                        return text == "–" ? "" : text
                    }
                }
        }
    }

    /// The rows of a golden report without quotes in the cells that are asked for.
    private func golden(_ code: String, _ file: String) throws -> [[String: String]] {
        let lines = try Repository.text("reports/findings/\(code)/\(file)").split(separator: "\n")
        let columns = try #require(lines.first).split(separator: ",").map(String.init)
        return lines.dropFirst().map { line in
            let cells = line.split(separator: ",", omittingEmptySubsequences: false)
            return Dictionary(zip(columns, cells.map(String.init))) { first, _ in first }
        }
    }

    @Test(arguments: codes)
    func `the findings by hand are those of the report`(code: String) throws {
        let byHand = try #require(try tables(code).first)
        let found = try golden(code, "discrepancies.csv").filter { $0["code"] == code }
        #expect(!byHand.isEmpty)
        #expect(found.allSatisfy { $0["store"] == "fires" })
        let cells = ["order_id", "component", "expected", "actual", "delta"]
        #expect(byHand == found.map { row in cells.map { row[$0] ?? "" } })
    }

    @Test(arguments: codes)
    func `the near misses by hand are silent`(code: String) throws {
        let tables = try tables(code)
        #expect(tables.count == 2)
        let orders = try golden(code, "orders.csv").filter { $0["store"] == "near-miss" }
        for row in tables.last ?? [] {
            let order = try #require(orders.first { $0["order_id"] == row[0] }, "\(row[0])")
            #expect(order["discrepancies"] == "0")
        }
        #expect(orders.contains { $0["discrepancies"] == "0" })
    }

    @Test(arguments: codes)
    func `every difference by hand is the charge less what was expected`(code: String) throws {
        for row in try tables(code).joined() where !row[2].isEmpty {
            let amounts = try row[2...].map { try #require(Decimal(text: $0)) }
            #expect(amounts[2] == amounts[1] - amounts[0], "\(row)")
        }
    }
}

extension Decimal {
    /// A plain decimal with at most two decimals; nil for any other text.
    fileprivate init?(text: String) {
        let parts = text.split(separator: ".")
        guard parts.count <= 2, let units = Int(parts.joined()) else { return nil }
        self.init(units)
        if parts.count == 2 {
            for _ in parts[1] { self /= 10 }
        }
    }
}
