/// Writes a run's report: one folder, all of its files or none.
package enum ReportWriter {
    /// Writes every file of the report into `directory`, which is made or replaced as a whole, and
    /// gives their paths.
    package static func write(
        _ report: RunReport, to directory: String
    ) throws -> [String] {
        // 1. Needs the report, gives it in order, with the figures that its summaries share.
        let report = report.sorted
        let figures = RunFigures(report)
        try ReportFolder.replace(directory) { folder in
            // 2. Needs the report alone, gives the tables for programs.
            for table in tables {
                try table.write(report, to: folder + "/" + table.fileName)
            }
            // 3. Needs the figures too, gives the incidents and what people read.
            try IncidentsTable.write(figures, to: folder + "/" + IncidentsTable.fileName)
            try OutputFile(path: folder + "/" + summaryJSON)
                .write(SummaryDocument.text(figures))
            // No path in it: the report says the same wherever it was written to.
            try OutputFile(path: folder + "/" + summaryText)
                .write(TerminalSummary.text(figures, page: summaryHTML))
            try OutputFile(path: folder + "/" + summaryHTML).write(SummaryPage.html(figures))
            try WorkbookReport.write(figures, to: folder + "/" + workbook)
        }
        return fileNames.map { directory + (directory.hasSuffix("/") ? "" : "/") + $0 }
    }

    /// The files of a report, sorted.
    package static let fileNames =
        (tables.map(\.fileName)
        + [IncidentsTable.fileName, summaryHTML, summaryJSON, summaryText, workbook])
        .sorted()

    static let tables: [ReportTable] = [
        .discrepancies, .changes, .orders, .components, .balances, .proof, .coverage, .files,
        .rejects, .claims,
    ]
    static let summaryHTML = "summary.html"
    static let summaryJSON = "summary.json"
    static let summaryText = "summary.txt"
    static let workbook = "tieout.xlsx"
}
