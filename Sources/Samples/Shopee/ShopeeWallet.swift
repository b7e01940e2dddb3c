import Records

/// A movement of a Shopee wallet, before a language spells it.
struct ShopeeMovement: Sendable {
    enum Kind: Sendable {
        case release
        case withdrawal
        /// Money of a failed withdrawal that comes back.
        case withdrawalReturn
        /// Money for an order of the export programme, which no order file holds.
        case exportProgramme
        case topUp
        case adjustment
    }

    var kind: Kind
    var moment: Moment
    var amount: Int64
    /// The order that the column names; empty where only the text names one, or none.
    var orderID = ""
    /// The description; empty where the kind says it.
    var text = ""
    /// A withdrawal that failed, and the day from which files know it.
    var failedOn: Day?
    var balanceAfter: Int64 = 0
    /// True for a row that somebody cut out of the file.
    var isCut = false

    /// True where the export says "money out", which it says of failed withdrawals coming back too.
    var isMarkedOut: Bool { amount < 0 || kind == .withdrawalReturn }
}

extension ShopeeWorld {
    /// Fortnights; a wallet file also repeats the two days before its own.
    func plans(overlap: Int) -> [FilePlan] {
        stride(from: 0, to: calendar.settlement.count, by: 14).enumerated().map { index, offset in
            let first = calendar.settlementFirst + offset
            let last = min(first + 13, calendar.last)
            return FilePlan(
                index: index, span: DaySpan(index == 0 ? first : first - overlap, last),
                exportDay: last + 1)
        }
    }

    /// All movements of the settlement days, oldest first, with the balance after each.
    func runWallet() -> [ShopeeMovement] {
        var days: [Day: [ShopeeMovement]] = [:]
        for (order, release) in settled {
            days[release.moment.day, default: []].append(
                ShopeeMovement(
                    kind: .release, moment: release.moment, amount: release.total,
                    orderID: orders[order].id))
        }
        for (index, adjustment) in adjustments.enumerated() {
            var movement = adjustment
            movement.isCut = index == cutAdjustment
            days[movement.moment.day, default: []].append(movement)
        }
        var wallet: [ShopeeMovement] = []
        var balance = opening
        for offset in 0..<calendar.settlement.count {
            let day = calendar.settlementFirst + offset
            var rest = ordered(days[day] ?? [])
            for early in payments(on: day, balance: balance, rest) { book(early, in: &wallet) }
            if let failed = wallet.last, failed.failedOn == day, failed.moment.day == day {
                // The bank refuses in the afternoon of the same day.
                let moment = Moment(day: day, second: 55_800)
                rest = ordered(rest + [returned(failed, at: moment)])
            }
            for movement in rest { book(movement, in: &wallet) }
            balance = wallet.last?.balanceAfter ?? balance
            guard offset == 13, offset + 1 < calendar.settlement.count, balance > 0 else {
                continue
            }
            // Requested in the last minutes of a file, refused when the next one begins.
            var request = ShopeeMovement(
                kind: .withdrawal, moment: Moment(day: day, second: 85_200), amount: -balance)
            request.failedOn = day + 1
            book(request, in: &wallet)
            book(
                returned(request, at: Moment(day: day + 1, second: 30_600)), in: &wallet)
            balance = wallet.last?.balanceAfter ?? balance
        }
        return wallet
    }

    private func book(_ movement: ShopeeMovement, in wallet: inout [ShopeeMovement]) {
        var movement = movement
        movement.balanceAfter = (wallet.last?.balanceAfter ?? opening) + movement.amount
        wallet.append(movement)
    }

    private func returned(_ failed: ShopeeMovement, at moment: Moment) -> ShopeeMovement {
        ShopeeMovement(kind: .withdrawalReturn, moment: moment, amount: -failed.amount)
    }

    /// By time; movements of one second keep their order.
    private func ordered(_ movements: [ShopeeMovement]) -> [ShopeeMovement] {
        movements.enumerated().sorted {
            ($0.element.moment, $0.offset) < ($1.element.moment, $1.offset)
        }.map(\.element)
    }

    /// What the seller takes out of the wallet on a morning: now and then a top-up, each week
    /// everything, if the day's movements lift the balance again.
    private func payments(
        on day: Day, balance: Int64, _ rest: [ShopeeMovement]
    ) -> [ShopeeMovement] {
        let offset = day - calendar.settlementFirst
        var payments: [ShopeeMovement] = []
        var left = balance
        let topUp = portion(opening, percent: 5) * 111 / 100 / unit * unit
        if offset % 9 == 4, left > topUp, market == .indonesia {
            payments.append(
                ShopeeMovement(
                    kind: .topUp, moment: Moment(day: day, second: 33_000), amount: -topUp))
            left -= topUp
        }
        let sum = rest.reduce(Int64(0)) { $0 + $1.amount }
        guard offset % 7 == Self.withdrawalOffset, left > 0, sum > 0 else { return payments }
        var withdrawal = ShopeeMovement(
            kind: .withdrawal, moment: Moment(day: day, second: Self.withdrawalSecond),
            amount: -left)
        if offset < 7 { withdrawal.failedOn = day }
        return payments + [withdrawal]
    }

    /// The day of the week, from the first day of the files, on which the seller withdraws.
    static let withdrawalOffset = 3
    static let withdrawalSecond = 36_000
}
