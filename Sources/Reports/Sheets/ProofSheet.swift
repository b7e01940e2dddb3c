import Money
import Records
import Workbook

/// The sheet Proof: from orders to the bank, and what is not explained on the way.
enum ProofSheet {
    private static let columns = [
        SheetColumn("Store", 18), SheetColumn("Currency", 10, .unit), SheetColumn("Step", 14),
        SheetColumn("Amount", 18, .number), SheetColumn("Difference explained", 18, .number),
        SheetColumn("Unexplained", 18, .number),
    ]

    static func write(_ figures: RunFigures, to sheet: SheetWriter) throws {
        var table = try SheetTable(sheet, columns: columns)
        for store in figures.storesByID {
            for step in store.report.proof {
                try table.append([
                    .text(store.id), .currency(step.amount.currency), .text(step.step.rawValue),
                    .amount(step.amount), .amount(step.explained), .remainder(step.unexplained),
                ])
            }
        }
        table.filterRows()
        try table.appendNote(
            "Explained: the part of the difference to the step above that fees, states and "
                + "findings account for. Unexplained should be zero.")
    }
}
