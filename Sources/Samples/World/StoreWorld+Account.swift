import Money
import Records

extension StoreWorld {
    /// Normal life of an Indonesian store's account: advertising each week, a campaign package.
    mutating func addAccountLife() {
        guard market == .indonesia else { return }
        for week in calendar.weeks {
            adsScript[week.first + 3] = .share(30)
        }
        let price: Int64 = 25_000 * Amount.ticksPerUnit
        guard let day = busyDay(from: calendar.settlementFirst + 9, for: -price) else { return }
        addAdjustment(type: "Additional Campaign Package", amount: -price, on: day)
    }
}

/// The statements of a store without a wallet: one for each day, and what pays them.
struct StatementBook: Sendable {
    private var statements: [Day: (id: String, payment: String)] = [:]

    /// Numbers the days of a world's rows; a statement whose net is not positive is not paid.
    init(_ world: inout StoreWorld) {
        let days = Set(world.rows.lazy.filter { !$0.isRemoved }.map(\.settledOn)).sorted()
        for day in days {
            let id = world.random.digits("73", count: 19)
            let payment = world.random.digits("35", count: 19)
            let isPaid = world.dayTotals[day, default: 0] > 0
            statements[day] = (id, isPaid ? payment : "")
        }
    }

    /// The statement of a day and its payment, as a file exported on `exportDay` shows them:
    /// a payment takes two days.
    func statement(of day: Day, exportedOn exportDay: Day) -> (id: String, payment: String) {
        guard let (id, payment) = statements[day] else { return ("", "") }
        return (id, exportDay - day < 2 ? "" : payment)
    }
}
