import Money
import Records

extension OrderCase {
    /// The rows of the sale in the order's own currency, in order of days.
    var saleRows: [SettlementEntry] {
        entries.filter { $0.kind == .order && $0.currency == currency }
            .sorted {
                ($0.settledOn, $1.total, $0.provenance) < ($1.settledOn, $0.total, $1.provenance)
            }
    }

    /// The case without some of its rows.
    func without(_ rows: [SettlementEntry]) -> OrderCase {
        guard !rows.isEmpty else { return self }
        let places = Set(rows.map(\.provenance))
        var rest = self
        rest.entries.removeAll { places.contains($0.provenance) }
        return rest
    }

    /// Days on which any file dates the order, the best known first.
    var anyDay: Day? { createdOn ?? lines.first?.createdOn ?? entries.first?.settledOn }

    /// True where the order files show that goods or money of the order went back.
    var showsReturn: Bool {
        lines.contains { line in
            line.returnedQuantity > 0 || line.status == .cancelled || line.cancelledOn != nil
                || line.refundAmount?.isZero == false
        }
    }

    /// True where no line of the order was ever handed to a carrier.
    var isUnshipped: Bool {
        lines.allSatisfy { $0.shippedOn == nil && $0.deliveredOn == nil }
    }

    /// What the lines of one SKU sold for; of the whole order where the SKU is empty or unknown.
    func netSales(ofSKU skuID: String) -> Amount {
        let own = lines.filter { $0.skuID == skuID }
        return own.isEmpty ? netSales : own.map(\.netSales).sum(currency)
    }
}

extension OrderLine {
    /// The part of the line's net sales that went back, by units.
    var returnedSales: Amount {
        if status == .cancelled || (quantity > 0 && returnedQuantity >= quantity) {
            return netSales
        }
        return quantity > 0 ? share(of: returnedQuantity) : .zero(netSales.currency)
    }

    /// What some of the line's units sold for, rounded to the smallest unit of the currency.
    func share(of units: Int) -> Amount {
        netSales.share(Int128(units), of: Int128(quantity))
    }
}

extension Amount {
    /// The part of this amount that `part` is of `whole`, rounded half-even; `whole` is positive.
    func share(_ part: Int128, of whole: Int128) -> Amount {
        let unit = Int128(currency.smallestUnitTicks)
        let units = Rounding.halfEven.quotient(Int128(ticks) * part, whole * unit)
        return Amount(ticks: Int64(units * unit), currency)
    }
}

extension SettlementEntry {
    /// Fees and taxes that are no sums of other fees and taxes.
    var charges: [Component] {
        let sums = sumsOfCharges
        return components.filter { $0.isCharge && !sums.contains($0.id) }
    }

    /// Fees that other fees of the row are parts of, such as a commission before its tax.
    var sumsOfCharges: Set<ComponentID> {
        // Nearly all charges stand directly below the sum of fees.
        var sums: Set<ComponentID> = []
        for component in components where component.isCharge {
            if let parent = component.parent, parent != .fees { sums.insert(parent) }
        }
        return sums
    }

    /// The net shipping of the row: its shipping node or, where it has none, the parts.
    var netShipping: Amount {
        if components.contains(where: { $0.id == .shipping }) { return amount(of: .shipping) }
        return components.filter { $0.group == .shipping && $0.parent != nil }
            .map(\.amount).sum(currency)
    }
}

extension Component {
    /// True for fees and taxes that are part of the arithmetic.
    var isCharge: Bool { (group == .fee || group == .tax) && parent != nil }
}
