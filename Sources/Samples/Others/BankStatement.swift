import Records

/// Writes the statement of the bank account that an Indonesian store's withdrawals go to.
enum BankStatement {
    /// Writes a line for each withdrawal that arrived, a day later, between lines that have
    /// nothing to do with the store.
    static func write(_ wallet: [WalletRecord], of calendar: SampleCalendar, to path: String) throws
    {
        var lines = [
            (
                calendar.settlementFirst, "OFFICE RENT", "RN-1120",
                Int64(-45_000_000_000)
            ),
            (calendar.settlementFirst + 6, "INTEREST", "", 125_250_000),
            (calendar.last, "CARD FEE", "", -250_000_000),
        ]
        for record in wallet where record.type == "Withdrawal" && record.hasArrived {
            lines.append(
                (
                    record.requestedOn + 1, "TRANSFER FROM MARKETPLACE", record.referenceID,
                    -record.amount
                ))
        }
        lines.sort { ($0.0, $0.1) < ($1.0, $1.1) }
        var balance: Int64 = 120_000_000_000
        var rows = [["Date", "Description", "Reference", "Amount", "Balance"]]
        for (day, description, reference, ticks) in lines {
            balance += ticks
            rows.append(
                [
                    day.description, description, reference, LazadaText.money(ticks),
                    LazadaText.money(balance),
                ])
        }
        try SeparatedText(rows: rows).write(to: path)
    }
}
