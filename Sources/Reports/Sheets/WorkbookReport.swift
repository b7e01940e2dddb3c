import Records
import Workbook

/// tieout.xlsx: what an analyst reads, filters and sends on.
enum WorkbookReport {
    /// Writes the workbook; a file that cannot be written is the report's error.
    static func write(_ figures: RunFigures, to path: String) throws {
        do {
            try writeSheets(figures, to: path)
        } catch WorkbookError.cannotWrite(let path, let reason) {
            throw ReportError.cannotWrite(path: path, reason: reason)
        }
    }

    private static func writeSheets(_ figures: RunFigures, to path: String) throws {
        let asOf = figures.report.asOf
        let workbook = try WorkbookWriter(
            path: path, title: "Tieout, as of \(asOf)", createdOn: Int(asOf.number))
        let orders = OrdersSelection(figures, rowsMax: OrdersSelection.rowsMax)
        try SummarySheet.write(figures, to: workbook.addSheet("Summary"))
        try FindingsSheet.write(figures, orders, to: workbook.addSheet("Findings"))
        try IncidentsSheet.write(figures, to: workbook.addSheet("Incidents"))
        try ChangesSheet.write(figures, to: workbook.addSheet("Changes"))
        try ClaimsSheet.write(figures, to: workbook.addSheet("Claims"))
        try OrdersSheet.write(orders, to: workbook.addSheet(OrdersSheet.name))
        try FeesSheet.write(figures, to: workbook.addSheet("Fees"))
        try TakeRatesSheet.write(figures, to: workbook.addSheet(TakeRatesSheet.name))
        try BalanceSheet.write(figures, to: workbook.addSheet(BalanceSheet.name))
        try ProofSheet.write(figures, to: workbook.addSheet("Proof"))
        try CoverageSheet.write(figures, to: workbook.addSheet("Coverage"))
        try FilesSheet.write(figures, to: workbook.addSheet("Files"))
        try workbook.close()
    }
}
