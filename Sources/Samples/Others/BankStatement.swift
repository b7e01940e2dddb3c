import Records

/// Writes the statement of the bank account that an Indonesian store's withdrawals go to.
enum BankStatement {
    /// What happens to the first withdrawal that the bank receives.
    enum Twist: Hashable, Sendable {
        case none
        /// It never arrives.
        case lost
        /// So many ticks less arrive.
        case less(Int64)
    }

    /// Writes a line for each withdrawal that arrived, a day later, between lines that have
    /// nothing to do with the store; gives what the first withdrawal sent, in ticks.
    @discardableResult
    static func write(
        _ wallet: [WalletRecord], of calendar: SampleCalendar, twist: Twist = .none,
        to path: String
    ) throws -> Int64? {
        let sent = wallet.filter { $0.type == "Withdrawal" && $0.hasArrived }
        var arrived = sent
        switch twist {
        case .none: break
        case .lost: arrived = Array(sent.dropFirst())
        case .less(let ticks): if !arrived.isEmpty { arrived[0].amount += ticks }
        }
        try write(arrived, calendar, to: path)
        return sent.first.map { -$0.amount }
    }

    private static func write(
        _ arrived: [WalletRecord], _ calendar: SampleCalendar, to path: String
    ) throws {
        var lines = [
            (
                calendar.settlementFirst, "OFFICE RENT", "RN-1120",
                Int64(-45_000_000_000)
            ),
            (calendar.settlementFirst + 6, "INTEREST", "", 125_250_000),
            (calendar.last, "CARD FEE", "", -250_000_000),
        ]
        for record in arrived {
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
