import Money
import Records

extension Plant {
    /// Adjustments that nobody explains.
    static let adjustments = [
        Plant(
            code: "adjustment-unexplained", fires: [.thailand, .america], spares: [.indonesia],
            fire: { world in
                let amount = world.portion(
                    world.catalogue.products[0].unitPrice, percent: 35)
                let first = world.calendar.settlementFirst
                guard let day = world.busyDay(from: first + 8, for: -amount) else { return false }
                world.addAdjustment(
                    type: "Seller standing correction", amount: -amount, on: day)
                world.plant("adjustment-unexplained", delta: -amount)
                return true
            },
            spare: { world in
                // Campaign packages and advertising have no order, and need none.
                world.spare("adjustment-unexplained")
                return true
            })
    ]

    /// Balances below zero and sums of days that do not agree.
    ///
    /// What the wallet makes of the
    /// advertising is noted when it has run.
    static let account = [
        payoutSumMismatch, statementSumMismatch, negativeSettlement, negativeStreak, negativeLimit,
    ]

    private static let payoutSumMismatch = Plant(
        code: "payout-sum-mismatch", fires: [.indonesia], spares: [.vietnam],
        home: .indonesia, isLate: true,
        fire: { world in
            let first = world.calendar.settlementFirst
            let days = (8...12).map { first + $0 }
            guard let day = days.first(where: { world.dayTotals[$0, default: 0] > 0 }) else {
                return false
            }
            let amount = world.portion(world.dayTotals[day, default: 0], percent: 10)
            world.twists.earningsOffsets[day] = -amount
            world.plant("payout-sum-mismatch", delta: -amount)
            return true
        },
        spare: { world in
            // The first day of a file may lack its earnings.
            world.twists.daysWithoutEarnings.insert(world.calendar.settlementFirst)
            world.spare("payout-sum-mismatch")
            return true
        })

    private static let statementSumMismatch = Plant(
        code: "statement-sum-mismatch", fires: [.thailand], spares: [.indonesia, .vietnam],
        home: .indonesia, isLate: true,
        fire: { world in
            let plans = world.settlementPlans
            guard let plan = plans.dropFirst().first ?? plans.first else { return false }
            let total = world.settlementRows(in: plan.span).reduce(Int64(0)) { $0 + $1.total }
            let amount = world.portion(total, percent: 2)
            world.twists.reportOffset = (plan.index, -amount)
            world.plant("statement-sum-mismatch", delta: -amount)
            return true
        },
        spare: { world in
            world.spare("statement-sum-mismatch")
            return true
        })

    private static let negativeSettlement = Plant(
        code: "negative-settlement", fires: [.indonesia], spares: [.britain],
        home: .indonesia, isLate: true,
        fire: { world in
            world.adsScript[world.calendar.settlementFirst + 9] = .moreThanEarned
            return true
        },
        spare: { world in
            // A day whose advertising takes exactly what it earned.
            let first = world.calendar.settlementFirst
            world.adsScript[first + 9] = .everything
            world.spare("negative-settlement")
            return true
        })

    private static let negativeStreak = Plant(
        code: "negative-balance-streak", fires: [.vietnam], spares: [.thailand],
        home: .indonesia, isLate: true,
        fire: { world in
            let first = world.calendar.settlementFirst + 8
            guard first + 13 < world.calendar.last else { return false }
            world.adsScript[first] = .closeAt(-world.market.negativeLimit * 2 / 5)
            for day in 1...11 { world.adsScript[first + day] = .everything }
            return true
        },
        spare: { world in
            // Nine days below zero at the most; the day that could be the tenth closes at zero.
            let first = world.calendar.settlementFirst + 8
            guard first + 13 < world.calendar.last else { return false }
            let recovery = (5...9).reduce(Int64(0)) { sum, day in
                sum + max(0, world.dayTotals[first + day, default: 0])
            }
            let depth = min(world.market.negativeLimit, recovery)
            world.adsScript[first] = .closeAt(-depth)
            for day in 1...4 { world.adsScript[first + day] = .everything }
            for day in 5...9 { world.adsScript[first + day] = .closeAt(0) }
            world.spare("negative-balance-streak")
            return true
        })

    private static let negativeLimit = Plant(
        code: "negative-balance-limit", fires: [.indonesia], spares: [.thailand],
        home: .indonesia, isLate: true,
        fire: { world in
            world.adsScript[world.calendar.last - 1] =
                .closeAt(-world.market.negativeLimit * 5 / 4)
            return true
        },
        spare: { world in
            // Exactly at the limit is not below it.
            let day = world.calendar.last - 1
            if world.market == .thailand {
                world.spare("negative-balance-limit")
            } else {
                world.adsScript[day] = .closeAt(-world.market.negativeLimit)
                world.spare("negative-balance-limit")
            }
            return true
        })
}

extension StoreWorld {
    /// Notes what the wallet's balance turned out to be: days and streaks below zero, and each time
    /// that it fell below the limit.
    mutating func noteBalances(_ wallet: [WalletRecord]) {
        guard market.hasIncomeWorkbook else { return }
        var movements: [Day: Int64] = [:]
        for record in wallet where record.status != "Failed" {
            movements[record.requestedOn, default: 0] += record.amount
        }
        for day in twists.daysWithoutEarnings {
            movements[day, default: 0] += dayTotals[day, default: 0]
        }
        var balance = market.openingBalance
        var negativeDays = 0
        for offset in 0..<calendar.settlement.count {
            let day = calendar.settlement.first + offset
            let before = balance
            balance += movements[day, default: 0]
            let isFreshLow = before >= -market.negativeLimit && balance < -market.negativeLimit
            if isFreshLow { plant("negative-balance-limit") }
            negativeDays = balance < 0 ? negativeDays + 1 : 0
            if negativeDays == 10 { plant("negative-balance-streak") }
        }
        for day in Set(rows.lazy.filter { !$0.isRemoved }.map(\.settledOn)).sorted()
        where netTicks(on: day) < 0 {
            plant("negative-settlement")
        }
    }

    /// All rows of a day, advertising included, in ticks.
    private func netTicks(on day: Day) -> Int64 {
        rows.reduce(0) { sum, row in
            row.settledOn == day && !row.isRemoved && row.currencyCode == nil
                ? sum + row.total : sum
        }
    }
}
