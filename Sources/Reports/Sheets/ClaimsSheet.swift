import Money
import Records
import Workbook

/// The sheet Claims: what was claimed of the platforms, and what became of it.
enum ClaimsSheet {
    static let rowsMax = 100_000

    private static let columns = [
        SheetColumn("State", 20), SheetColumn("Store", 18), SheetColumn("Ticket", 18),
        SheetColumn("Code", 25), SheetColumn("Order", 22), SheetColumn("Component", 24),
        SheetColumn("Claimed", 14, .number), SheetColumn("Repaid", 14, .number),
        SheetColumn("Currency", 10, .unit), SheetColumn("Filed on", 12),
        SheetColumn("Claim by", 12), SheetColumn("Changed on", 12),
        SheetColumn("Proof: file!sheet!row", 60), SheetColumn("Note", 40),
        SheetColumn("Finding", 17),
    ]

    static func write(_ figures: RunFigures, to sheet: SheetWriter) throws {
        var table = try SheetTable(sheet, columns: columns)
        var count = 0
        for store in figures.storesByID {
            for claim in store.report.claims {
                count += 1
                guard count <= rowsMax else { continue }
                try table.append([
                    .text(claim.state.rawValue), .text(store.id), .text(claim.ticket),
                    .text(claim.code), .text(claim.orderID), .text(claim.component),
                    .amount(claim.claimed), .amount(claim.repaid),
                    .currency(claim.claimed.currency), .day(claim.filedOn), .day(claim.claimBy),
                    .day(claim.changedOn), .text(claim.proof), .text(claim.note),
                    .text(claim.findingID),
                ])
            }
        }
        table.filterRows()
        let sentence = ClaimFigures.sentence(figures.claims)
        try table.appendNote(sentence.isEmpty ? "Nothing was claimed yet." : sentence)
        if count > rowsMax {
            try table.appendNote("\(grouped(count - rowsMax)) more claims are in claims.csv.")
        }
    }
}
