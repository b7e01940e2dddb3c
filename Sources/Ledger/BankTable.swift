import Money
import Records

/// Lines of bank statements; equal lines of one statement are several transfers.
enum BankTable: RecordTable {
    static let name = "bank_line"

    static let columns = [
        "booked_on", "currency", "amount_ticks", "reference", "balance_after_ticks",
    ]

    static let buckets = [Bucket(column: "booked_on", condition: "TRUE")]

    static func provenance(of line: BankLine) -> Provenance { line.provenance }

    static func amounts(of line: BankLine) -> [Amount] {
        [line.amount] + [line.balanceAfter].compactMap(\.self)
    }

    static func write(
        _ line: BankLine, to row: inout RowWriter, context: WriteContext
    ) {
        row.add(line.bookedOn)
        row.add(context.code(line.amount.currency))
        row.add(line.amount.ticks)
        row.add(line.reference)
        row.add(line.balanceAfter?.ticks)
    }

    static func record(
        from row: inout RowReader, at provenance: Provenance, context: ReadContext
    ) throws -> BankLine {
        let bookedOn = try row.day()
        let currency = try row.currency()
        return BankLine(
            bookedOn: bookedOn, amount: row.amount(currency), reference: row.text(),
            balanceAfter: row.amountOrNil(currency), provenance: provenance)
    }

    /// The balance is in no version: one export may state it and the next leave it out.
    static func claim(of line: BankLine) -> RowClaim {
        let amount = "\(line.amount.currency) \(line.amount.ticks)"
        return RowClaim(
            key: NaturalKey([amount, line.reference], happenedOn: line.bookedOn), figures: amount,
            ticks: line.amount.ticks)
    }

    static func precedes(_ left: BankLine, _ right: BankLine) -> Bool {
        (left.bookedOn, left.amount.ticks, left.reference)
            < (right.bookedOn, right.amount.ticks, right.reference)
    }
}
