import Money
import Records

/// One row of the sheet of withdrawals.
struct WalletRecord: Sendable {
    var type: String
    var referenceID: String
    var requestedOn: Day
    /// In ticks.
    var amount: Int64
    var status = "Transferred"
    var hasArrived: Bool { status == "Transferred" }
}

extension StoreWorld {
    /// Runs the wallet over the covered days: earnings come in, advertising and withdrawals go out.
    ///
    /// Advertising becomes settlement rows too, as in real files.
    mutating func runWallet() -> [WalletRecord] {
        guard market.hasIncomeWorkbook else { return [] }
        var records: [WalletRecord] = []
        var balance = market.openingBalance
        for offset in 0..<calendar.settlement.count {
            let day = calendar.settlement.first + offset
            let earned = dayTotals[day, default: 0]
            balance += earn(earned, on: day, into: &records)
            balance -= advertise(on: day, earned: earned, balance: balance, into: &records)
            balance -= withdraw(on: day, balance: balance, into: &records)
        }
        return records
    }

    private mutating func earn(
        _ earned: Int64, on day: Day, into records: inout [WalletRecord]
    ) -> Int64 {
        guard earned != 0 else { return 0 }
        let stated = earned + twists.earningsOffsets[day, default: 0]
        let reference = random.digits(day.number.isMultiple(of: 2) ? "34" : "35", count: 19)
        // The money arrives all the same: only its row is missing at the edge of a file.
        guard !twists.daysWithoutEarnings.contains(day) else { return stated }
        records.append(
            WalletRecord(
                type: "Earnings", referenceID: reference, requestedOn: day, amount: stated))
        return stated
    }

    private mutating func advertise(
        on day: Day, earned: Int64, balance: Int64, into records: inout [WalletRecord]
    ) -> Int64 {
        guard let order = adsScript[day] else { return 0 }
        let unit = market.currency.smallestUnitTicks
        let wanted =
            switch order {
            case .share(let percent): earned * percent / 100
            case .everything: earned
            case .moreThanEarned: earned + (balance - earned) / 3
            case .closeAt(let closing): balance - closing
            }
        let amount = wanted / unit * unit
        guard amount > 0 else { return 0 }
        let id = random.digits("35", count: 19)
        var row = SampleRow(
            kind: .ads, type: "GMV Payment for TikTok Ads", id: id, createdOn: day, settledOn: day)
        row.figures[.adjustment] = -amount
        add(row)
        records.append(
            WalletRecord(
                type: "GMV Pay Deduction", referenceID: random.digits("35", count: 19),
                requestedOn: day, amount: -amount))
        return amount
    }

    /// Each seventh day the seller takes most of the balance; once the bank sends it back, and the
    /// last one is still on its way.
    private mutating func withdraw(
        on day: Day, balance: Int64, into records: inout [WalletRecord]
    ) -> Int64 {
        let age = day - calendar.settlement.first
        let isLast = day == calendar.last - 2
        guard age % 7 == 4, balance > 0 else { return 0 }
        let whole = Amount.ticksPerUnit * (market == .thailand ? 10 : 1_000)
        let amount = balance * 4 / 5 / whole * whole
        guard amount > 0 else { return 0 }
        let hasFailed = age == 11
        let status = hasFailed ? "Failed" : isLast ? "In Process" : "Transferred"
        records.append(
            WalletRecord(
                type: "Withdrawal", referenceID: random.digits("74", count: 19),
                requestedOn: day, amount: -amount, status: status))
        return hasFailed ? 0 : amount
    }
}
