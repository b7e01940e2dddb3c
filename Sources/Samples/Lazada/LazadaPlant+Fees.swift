import Money
import Records

extension LazadaPlant {
    /// Fees that are wrong or unknown.
    static let fees = [feeMismatch, feeUnknown]

    private static let feeMismatch = LazadaPlant(
        code: "fee-mismatch", fires: [.thailand, .indonesia, .philippines],
        spares: [.malaysia, .vietnam],
        fire: { world in
            // The commission of one unit is a quarter too high.
            guard let found = world.takeSingle(), let row = world.row(.commission, of: found)
            else { return false }
            let extra = world.portion(world.rows[row].ticks, percent: 25)
            world.rows[row].ticks -= extra
            world.plant(
                "fee-mismatch", order: found, component: LazadaFee.commission.component,
                delta: -extra)
            return true
        },
        spare: { world in
            // Off by exactly the tolerance.
            guard let found = world.takeSingle(), let row = world.row(.commission, of: found)
            else { return false }
            world.rows[row].ticks -= world.market.currency.smallestUnitTicks
            world.spare("fee-mismatch", order: found)
            return true
        })

    private static let feeUnknown = LazadaPlant(
        code: "fee-unknown", fires: [.philippines, .vietnam, .thailand], spares: [.singapore],
        fire: { world in
            guard let (found, row) = world.addLevy(percent: 3) else { return false }
            world.plant(
                "fee-unknown", order: found, component: LazadaFee.parcelLevy.component,
                delta: world.rows[row].ticks)
            return true
        },
        spare: { world in
            // An unknown name without money in it.
            guard let (found, row) = world.addLevy(percent: 3) else { return false }
            world.rows[row].ticks = 0
            world.spare("fee-unknown", order: found)
            return true
        })
}

extension LazadaWorld {
    /// Charges an order a fee whose name stands in no list; gives both places.
    fileprivate mutating func addLevy(percent: Int64) -> (order: Int, row: Int)? {
        guard let found = takeSingle(), let sale = row(.itemPrice, of: found) else { return nil }
        var levy = rows[sale]
        levy.fee = .parcelLevy
        levy.ticks = -portion(levy.ticks, percent: percent)
        rows.append(levy)
        return (found, rows.count - 1)
    }
}
