import Money
import Records
import Reports

/// The summary that a run ends with: what to do, and how much money it is, worst first.
enum RunSummary {
    static let findingsMax = 10

    /// The text for a person; `reportPath` is the folder that the report went to.
    static func text(of report: RunReport, reportPath: String, quarantinedNow: Int) -> String {
        let orderCount = report.stores.map(\.orders.count).reduce(0, +)
        let fileCount = report.stores.map(\.files.count).reduce(0, +)
        var text = "As of \(report.asOf): \(count(report.stores.count, "store")), "
        text += "\(count(orderCount, "order")), \(count(fileCount, "file"))\n\n"
        text += storeTable(report.stores)
        text += findingLines(report)
        text += inputLines(report, quarantinedNow: quarantinedNow)
        return text + "\nreport: \(reportPath)/summary.html\n"
    }

    private static func storeTable(_ stores: [StoreReport]) -> String {
        var rows = [
            [
                "store", "ordered", "settled", "still due", "to claim", "clawback risk",
                "findings", "balance",
            ]
        ]
        for store in stores {
            let currency = store.currency
            let stake = MoneyAtStake(store.discrepancies, currency: currency)
            rows.append([
                store.store.id,
                store.orders.map(\.netSales).sum(currency).display,
                store.orders.map(\.settled).sum(currency).display,
                store.orders.map(\.stillDue).sum(currency).display,
                stake.claimable.display, stake.clawback.display,
                String(store.discrepancies.count { $0.severity != .info }), balance(of: store),
            ])
        }
        return TextTable.lines(rows, leftAligned: [0, 7])
    }

    private static func balance(of store: StoreReport) -> String {
        guard let last = store.balances.last else { return "unknown" }
        var text = last.closing.display
        if last.negativeDays > 0 {
            text += ", below zero for \(count(last.negativeDays, "day"))"
            if let day = store.outlook?.freezesOn { text += ", freeze \(day)" }
        }
        return last.isProven ? text : text + " (opening not stated)"
    }

    private static func findingLines(_ report: RunReport) -> String {
        let findings = report.stores.flatMap(\.discrepancies).filter { $0.severity != .info }
        guard !findings.isEmpty else { return "\nNothing disagrees.\n" }
        let worst = FindingOrder.sorted(findings).prefix(findingsMax)
        var text = "\nWorst first\(findings.count > worst.count ? " (\(worst.count) of \(findings.count))" : ""):\n"
        for finding in worst {
            text += "  \(finding.severity.rawValue)  \(finding.code)  \(finding.store)"
            if !finding.orderID.isEmpty { text += "  order \(finding.orderID)" }
            if let delta = finding.delta { text += "  \(delta.display)" }
            text += "\n    \(finding.explanation)\n"
        }
        return text
    }

    private static func inputLines(_ report: RunReport, quarantinedNow: Int) -> String {
        let files = report.stores.flatMap(\.files)
        let rows = files.map(\.rowCount).reduce(0, +)
        let rejected = files.map(\.rejectedCount).reduce(0, +)
        var text = "\nEvery row accounted for: \(rows) rows = "
        text += "\(files.map(\.recordCount).reduce(0, +)) records + "
        text += "\(files.map(\.duplicateCount).reduce(0, +)) duplicates + "
        text += "\(files.map(\.ignoredCount).reduce(0, +)) ignored + \(rejected) rejected\n"
        if rejected > 0 { text += "Rejected rows stand in rejects.csv with their reasons.\n" }
        if quarantinedNow > 0 {
            text += "\(count(quarantinedNow, "file")) could not be taken in; see above.\n"
        }
        return text
    }

    private static func count(_ number: Int, _ noun: String) -> String {
        "\(number) \(noun)\(number == 1 ? "" : "s")"
    }
}

/// Columns of text, padded with spaces.
enum TextTable {
    /// The rows as lines; columns are right-aligned but for those named.
    static func lines(_ rows: [[String]], leftAligned: Set<Int>) -> String {
        let widths = (rows.first ?? []).indices.map { column in
            rows.map { $0[column].count }.max() ?? 0
        }
        return rows.map { row in
            let cells = row.enumerated().map { column, cell in
                let padding = String(repeating: " ", count: widths[column] - cell.count)
                return leftAligned.contains(column) ? cell + padding : padding + cell
            }
            var line = cells.joined(separator: "  ")
            while line.last == " " { line.removeLast() }
            return line + "\n"
        }.joined()
    }
}
