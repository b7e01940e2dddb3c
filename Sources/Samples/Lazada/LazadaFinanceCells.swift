import Money
import Records

/// Spells the rows of the finance exports, the new form and the old one.
struct LazadaFinanceCells {
    let world: LazadaWorld
    /// The last statement whose money is in the balance.
    let lastReleased: Day

    /// The nineteen cells of the new form.
    func newCells(of row: LazadaRow) -> [String] {
        let day = row.statementDay
        let isReleased = day <= lastReleased
        let (order, unit) = parts(of: row)
        let product = unit.map { world.products[$0.productIndex] }
        return [
            LazadaText.day(day), world.statementNumber(day), LazadaText.day(day),
            row.fee.name(in: world.market), amount(row.ticks), amount(tax(of: row)),
            releaseStatus(isReleased), isReleased ? LazadaText.day(day + 1) : "", "",
            order.map { LazadaText.day($0.created.day) } ?? "", order?.number ?? "",
            unit?.id ?? "", product?.sellerSKU ?? "", listing(of: unit),
            amount(withheld(of: row)), "YES", order.map(status) ?? "", product?.name ?? "", "",
        ]
    }

    /// The cells of the estimate of what is going to be released.
    func toReleaseCells(of row: LazadaRow) -> [String] {
        var cells = newCells(of: row)
        cells.remove(at: 7)
        return cells
    }

    /// The twenty-two cells of the old form.
    func oldCells(of row: LazadaRow) -> [String] {
        let day = row.statementDay
        let isPaid = day <= lastReleased
        let (order, unit) = parts(of: row)
        let (name, group) = row.fee.english
        let product = unit.map { world.products[$0.productIndex] }
        return [
            LazadaText.day(day, separator: "-"), group, name, row.number, product?.name ?? "",
            product?.sellerSKU ?? "", listing(of: unit), LazadaText.money(row.ticks),
            LazadaText.money(tax(of: row)), "0.00", "Yes",
            LazadaText.day(day) + " - " + LazadaText.day(day), isPaid ? "Paid" : "Not paid",
            order?.number ?? "", unit?.id ?? "", order.map(status)?.lowercased() ?? "",
            order == nil ? "" : "LEX VN", order == nil ? "" : "Standard",
            order == nil ? "" : "Dropshipping", unit?.id ?? "", "",
            isPaid ? paymentReference(of: day) : "",
        ]
    }

    /// A number of twelve digits for each statement.
    private func paymentReference(of day: Day) -> String {
        let hash = StableHash.value(world.statementNumber(day))
        return String(100_000_000_000 + hash % 900_000_000_000)
    }

    private func parts(of row: LazadaRow) -> (LazadaOrder?, LazadaUnit?) {
        guard let index = row.orderIndex else { return (nil, nil) }
        let order = world.orders[index]
        return (order, row.unitIndex.map { order.units[$0] })
    }

    private func listing(of unit: LazadaUnit?) -> String {
        unit.map { world.listings[$0.productIndex] } ?? ""
    }

    private func status(of order: LazadaOrder) -> String {
        order.number.hasSuffix("0")
            ? "confirmed" : order.isCashOnDelivery ? "Confirmed" : "Delivered"
    }

    private func releaseStatus(_ isReleased: Bool) -> String {
        switch world.market {
        case .indonesia: isReleased ? "Sudah dilepas" : "Menunggu"
        case .singapore: isReleased ? "Released" : "Ready to Release"
        default: isReleased ? "Released to My Balance" : "Ready to Release"
        }
    }

    /// Each market's screen has its own habit.
    private func amount(_ ticks: Int64) -> String {
        switch world.market {
        case .thailand, .indonesia: LazadaText.groupedMoney(ticks, hasPlus: false)
        case .philippines: LazadaText.groupedMoney(ticks, hasPlus: true)
        default: LazadaText.money(ticks)
        }
    }

    /// The tax inside the amount of a fee.
    private func tax(of row: LazadaRow) -> Int64 {
        guard !row.fee.isSale else { return 0 }
        let percent = world.market.taxPercent
        return whole(row.ticks * percent / (100 + percent))
    }

    /// The withholding tax inside the amount: three percent of a Thai fee before its tax.
    private func withheld(of row: LazadaRow) -> Int64 {
        guard world.market == .thailand, !row.fee.isSale else { return 0 }
        return whole((row.ticks - tax(of: row)) * 3 / 100)
    }

    private func whole(_ ticks: Int64) -> Int64 {
        ticks / world.market.currency.smallestUnitTicks * world.market.currency.smallestUnitTicks
    }
}
