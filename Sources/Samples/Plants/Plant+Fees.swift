import Money
import Records

extension Plant {
    /// Fees that are wrong, unknown, changed, doubled, or stay where they should not.
    static let fees = [
        feeCapExceeded, feeMismatch, feeUnknown, feeRateChanged, feeDuplicate, feeOnCancelled,
        shippingOvercharge,
    ]

    private static let feeCapExceeded = Plant(
        code: "fee-cap-exceeded", fires: [.indonesia], spares: [.indonesia], home: .indonesia,
        fire: { world in
            guard let fee = world.cappedFee, let cap = fee.cap,
                let (order, row) = world.takeCappedOrder()
            else { return false }
            var uncapped = fee
            uncapped.cap = nil
            let bases = FeeBases(netSales: world.orders[order].netSales, customerPayment: 0)
            let charged = uncapped.ticks(on: bases, currency: world.market.currency)
            world.change(row) { $0.figures[fee.figure] = -charged }
            world.plant(
                "fee-cap-exceeded", order: order, component: fee.figure.rawValue,
                delta: cap - charged)
            return true
        },
        spare: { world in
            guard let (order, _) = world.takeCappedOrder() else { return false }
            world.spare("fee-cap-exceeded", order: order)
            return true
        })

    private static let feeMismatch = Plant(
        code: "fee-mismatch", fires: [.indonesia, .thailand, .vietnam, .britain, .america],
        spares: [.indonesia, .britain],
        fire: { world in
            let figure =
                switch world.market {
                case .vietnam: Figure.orderProcessing
                case .thailand: Figure.transaction
                default: world.leadingFee
                }
            guard let (order, row) = world.takeSingleRowOrder() else { return false }
            // The American store is charged too little, the others too much.
            let sign: Int64 = world.market == .america ? 1 : -1
            let amount = sign * world.portion(world.rows[row].figures[figure], percent: 25)
            world.change(row) { $0.figures[figure] += amount }
            world.plant(
                "fee-mismatch", order: order, component: figure.rawValue, delta: amount)
            return true
        },
        spare: { world in
            // Off by exactly the tolerance.
            guard let (order, row) = world.takeSingleRowOrder() else { return false }
            let (fee, unit) = (world.leadingFee, world.market.currency.smallestUnitTicks)
            world.change(row) { $0.figures[fee] -= unit }
            world.spare("fee-mismatch", order: order)
            return true
        })

    private static let feeUnknown = Plant(
        code: "fee-unknown", fires: [.vietnam], spares: [.thailand],
        fire: { world in
            guard let last = world.settlementPlans.last else { return false }
            let before = world.settlementPlans.dropLast().last?.span.last
            let found = world.takeSingleRowOrder { _, row in
                last.span.contains(row.settledOn) && before.map { $0 < row.settledOn } ?? true
            }
            guard let (order, row) = found else { return false }
            let amount = world.portion(world.rows[row].total, percent: 3)
            world.twists.unknownColumnFrom = last.index
            world.change(row) { $0.figures[.parcelProtectionLevy] = -amount }
            world.plant(
                "fee-unknown", order: order, component: Figure.parcelProtectionLevy.rawValue,
                delta: -amount)
            return true
        },
        spare: { world in
            world.twists.unknownColumnFrom = world.settlementPlans.last?.index
            world.spare("fee-unknown")
            return true
        })

    private static let feeRateChanged = Plant(
        code: "fee-rate-changed", fires: [.thailand], spares: [.indonesia],
        prepare: { world in world.stepFee(isInBook: false) },
        prepareSpare: { world in world.stepFee(isInBook: true) },
        fire: { world in
            guard let step = world.learnedStep else { return false }
            world.plant("fee-rate-changed", component: step.rawValue)
            return true
        },
        spare: { world in
            // A dated entry of the book says that its rate changes.
            world.spare("fee-rate-changed")
            return true
        })

    private static let feeDuplicate = Plant(
        code: "fee-duplicate", fires: [.indonesia, .vietnam], spares: [.indonesia],
        fire: { world in
            let figure = world.market == .vietnam ? Figure.orderProcessing : world.leadingFee
            guard let (order, row) = world.takeSingleRowOrder() else { return false }
            let charged = world.rows[row].figures[figure]
            guard world.addFeeRow(figure, charged, order: order, after: 3) else { return false }
            world.plant(
                "fee-duplicate", order: order, component: figure.rawValue, delta: charged)
            return true
        },
        spare: { world in
            // Given back, and charged again.
            guard let (order, row) = world.takeSingleRowOrder() else { return false }
            let charged = world.rows[row].figures[world.leadingFee]
            // The one that needs a day with enough money comes first: without it there is neither.
            let day = world.rows[row].settledOn + 3
            guard world.busyDay(from: day, for: charged) != nil,
                world.addFeeRow(world.leadingFee, -charged, order: order, after: 2)
            else { return false }
            return world.addFeeRow(world.leadingFee, charged, order: order, after: 3)
                && world.spared("fee-duplicate", order)
        })

    private static let feeOnCancelled = Plant(
        code: "fee-on-cancelled", fires: [.indonesia], spares: [.indonesia, .vietnam],
        home: .indonesia,
        fire: { world in
            guard let (order, charged) = world.takeCancelled(leaving: .platformCommission) else {
                return false
            }
            world.plant(
                "fee-on-cancelled", order: order, component: Figure.platformCommission.rawValue,
                delta: charged)
            return true
        },
        spare: { world in
            guard let (order, _) = world.takeCancelled(leaving: .orderProcessing) else {
                return false
            }
            world.spare("fee-on-cancelled", order: order)
            return true
        })

    private static let shippingOvercharge = Plant(
        code: "shipping-overcharge", fires: [.indonesia, .america],
        spares: [.indonesia, .britain],
        fire: { world in
            guard let (order, row) = world.takeSingleRowOrder() else { return false }
            let amount = world.portion(world.orders[order].shippingFee, percent: 60)
            world.change(row) { $0.figures[.shippingPassedOn] -= amount }
            world.plant(
                "shipping-overcharge", order: order, component: "shipping", delta: -amount)
            return true
        },
        spare: { world in
            // A heavier parcel costs more, and the platform pays the difference later.
            guard let (order, row) = world.takeSingleRowOrder() else { return false }
            let amount = world.portion(world.orders[order].shippingFee, percent: 40)
            guard world.addFeeRow(.shippingSubsidy, amount, order: order, after: 2) else {
                return false
            }
            world.change(row) { $0.figures[.shippingPassedOn] -= amount }
            world.spare("shipping-overcharge", order: order)
            return true
        })
}

extension StoreWorld {
    /// Notes a near miss, for the end of a chain of conditions.
    mutating func spared(_ code: String, _ order: Int) -> Bool {
        spare(code, order: order)
        return true
    }

    /// The fee that has a cap, if the market has one.
    var cappedFee: SampleFee? { fees.first { $0.cap != nil } }

    /// Takes an order whose fee reached its cap.
    mutating func takeCappedOrder() -> (order: Int, row: Int)? {
        guard let fee = cappedFee, let cap = fee.cap else { return nil }
        return takeSingleRowOrder { order, row in
            row.figures[fee.figure] == -cap && order.netSales > cap * 20
        }
    }

    /// Adds a later row of an order with one amount and no sale; false where no day fits.
    mutating func addFeeRow(_ figure: Figure, _ ticks: Int64, order: Int, after days: Int) -> Bool {
        guard ticks != 0, let sale = orders[order].rowIndexes.first,
            let day = busyDay(from: rows[sale].settledOn + days, for: min(ticks, 0))
        else { return false }
        var row = rows[sale]
        row.figures = Figures()
        row.figures[figure] = ticks
        row.settledOn = day
        add(row)
        return true
    }

    /// Takes an order, makes it one that was cancelled before shipping, and leaves a single fee of
    /// it in the settlement; gives that fee too.
    mutating func takeCancelled(leaving figure: Figure) -> (order: Int, charged: Int64)? {
        let copy = self
        let found = takeSingleRowOrder { order, row in
            row.figures[figure] != 0 && copy.canSpare(row.total, on: row.settledOn)
        }
        guard let (order, row) = found else { return nil }
        let charged = rows[row].figures[figure]
        guard let day = busyDay(from: rows[row].settledOn + 1, for: charged) else { return nil }
        remove(row)
        var left = rows[row]
        left.isRemoved = false
        left.figures = Figures()
        left.figures[figure] = charged
        left.settledOn = day
        add(left)
        let placed = orders[order].created
        orders[order].cancelled = Moment(
            day: placed.day, second: min(placed.second + 1_800, 86_399))
        orders[order].readyToShip = nil
        orders[order].shipped = nil
        orders[order].delivered = nil
        if orders[order].isCashOnDelivery { orders[order].paid = nil }
        orders[order].life = .cancelledBeforeShipping
        return (order, charged)
    }

    /// The learned fee whose rate steps.
    var learnedStep: Figure? { fees.first { $0.until != nil && !$0.isInBook }?.figure }

    /// Lets the market's learned fee (else its first) step by a fifth in the middle of the settled
    /// orders; left as it is where too few orders would prove either rate.
    mutating func stepFee(isInBook: Bool) {
        let settledFrom = calendar.settlementFirst - 8
        let step = settledFrom + (calendar.last - 8 - settledFrom) / 2
        let settled = plannedOrders * 85 / 100 * (calendar.last - 8 - step)
        guard settled / calendar.orders.count >= 36,
            let index = fees.firstIndex(where: { !$0.isInBook }) ?? fees.indices.first,
            case .rate(let rate) = fees[index].charge
        else { return }
        var before = fees[index]
        before.isInBook = isInBook
        var after = before
        before.until = step
        after.from = step
        after.charge = .rate(Rate(parts: rate.parts * 6 / 5))
        fees[index] = before
        fees.insert(after, at: index + 1)
    }
}
