import Money
import Records

/// The summary that a run ends with on a terminal: what to do, and how much money it is.
package enum TerminalSummary {
    private static let storesMax = 20
    private static let findingsMax = 5

    /// The text; `reportPath` is the folder that the report went to.
    package static func text(_ report: RunReport, reportPath: String) -> String {
        text(RunFigures(report), page: reportPath + "/summary.html")
    }

    /// The text; `page` is where the page for people stands.
    static func text(_ figures: RunFigures, page: String) -> String {
        let report = figures.report
        guard figures.rows.files > 0 else {
            return """
                As of \(report.asOf). No file was taken in yet.
                Drop the exports of each store into inbox/<store>/ and run again.

                report: \(page)

                """
        }
        var text = "As of \(report.asOf). \(Headline.text(figures))\n"
        let inNeed = figures.stores.filter(\.isInNeed)
        for store in inNeed.prefix(storesMax) { text += storeText(store) }
        if inNeed.count > storesMax {
            text += "\nand \(counted(inNeed.count - storesMax, "more store")) in the report\n"
        }
        text += moneyText(figures)
        text += changeText(figures)
        text += claimText(figures)
        text += incidentText(figures)
        text += findingText(figures)
        text += rowText(figures.rows)
        return text + "\nreport: \(page)\n"
    }

    private static func storeText(_ store: StoreFigures) -> String {
        var lines = ["", store.id]
        lines.append(
            "  ordered \(store.orders.ordered.display), settled \(store.orders.settled.display),"
                + " still due \(store.orders.stillDue.display)")
        if let sentence = store.freezeSentence { lines.append("  \(sentence)") }
        lines += store.nextSteps.map { "  - \($0)" }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func moneyText(_ figures: RunFigures) -> String {
        guard !figures.stake.isZero else { return "" }
        let lines = figures.stake.amounts.map { amounts in
            "  \(amounts.currency)  to claim \(amounts.toClaim.plain), "
                + (amounts.claimed.isZero ? "" : "claimed \(amounts.claimed.plain), ")
                + "at risk of clawback "
                + "\(amounts.atRisk.plain), lost otherwise \(amounts.other.plain)\n"
        }
        return "\nMoney at stake\n" + lines.joined()
    }

    /// Each store with news has its line where there are several; a first run has none.
    private static func changeText(_ figures: RunFigures) -> String {
        var text = "\n\(figures.changeSentence)\n"
        let news = figures.changes.filter(\.isNews)
        guard figures.changes.count > 1 else { return text }
        for store in news.prefix(storesMax) { text += "  \(store.store)  \(store.sentence)\n" }
        if news.count > storesMax {
            text += "  and \(counted(news.count - storesMax, "more store")) in changes.csv\n"
        }
        return text
    }

    private static func claimText(_ figures: RunFigures) -> String {
        let sentence = ClaimFigures.sentence(figures.claims)
        return sentence.isEmpty ? "" : "\n\(sentence)\n"
    }

    private static func incidentText(_ figures: RunFigures) -> String {
        let incidents = figures.incidents
        guard !incidents.isEmpty else { return "" }
        let shown = incidents.prefix(findingsMax)
        var text = "\nIncidents (\(shown.count) of \(incidents.count))\n"
        for incident in shown {
            let stores = incident.stores.count == 1 ? incident.stores[0] + "  " : ""
            text += "  \(incident.severity.rawValue)  \(incident.code)  \(stores)\(incident.id)\n"
            text += "    \(figures.sentence(incident))\n"
        }
        return text
    }

    private static func findingText(_ figures: RunFigures) -> String {
        let largest = figures.largestFindings
        guard !largest.isEmpty else { return "" }
        var text = "\nLargest findings (\(min(findingsMax, largest.count)) of \(largest.count))\n"
        for finding in largest.prefix(findingsMax) {
            text += "  \(finding.severity.rawValue)  \(finding.code)  \(finding.store)"
            if !finding.orderID.isEmpty { text += "  order \(finding.orderID)" }
            text += finding.delta.map { "  \($0.display)" } ?? ""
            text += "\n    \(finding.explanation)\n"
        }
        return text
    }

    private static func rowText(_ rows: RowFigures) -> String {
        var text = "\nNothing is lost: \(counted(rows.files, "file")), \(counted(rows.rows, "row"))"
        text += " = \(grouped(rows.records)) records + \(grouped(rows.duplicates)) duplicates"
        text += " + \(grouped(rows.ignored)) ignored + \(grouped(rows.rejected)) rejected\n"
        return text
    }
}
