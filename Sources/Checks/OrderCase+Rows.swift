import Money
import Records

extension OrderCase {
    /// Rows that hold only fees and discounts of some of the order's sales or refunds.
    ///
    /// Exports with a row for each amount put them beside the sale, under the same line and
    /// statement; a row that has fees of its own needs no others.
    func feeRows(of rows: [SettlementEntry]) -> [SettlementEntry] {
        let bare = rows.filter { $0.charges.isEmpty }
        guard !bare.isEmpty else { return [] }
        return self.rows.sale.filter { row in
            row.isBesideSale
                && bare.contains {
                    $0.occasion == row.occasion && (row.skuID.isEmpty || row.skuID == $0.skuID)
                }
        }
    }

    /// Fee rows that came again with sales or refunds that did: each has an equal row beside it or
    /// before it that stays.
    func feeRowsAgain(with again: [SettlementEntry]) -> [SettlementEntry] {
        guard !again.isEmpty else { return [] }
        let beside = feeRows(of: again).filter { row in
            again.contains { $0.skuID == row.skuID }
        }
        var taken: Set<Provenance> = []
        var copies: [String: Int] = [:]
        for row in beside.reversed() {
            let equals = rows.sale.filter {
                $0.isSameFee(as: row) && !taken.contains($0.provenance)
            }
            let name = [row.skuID, row.type, row.occasion].joined(separator: "|")
            let most = again.filter {
                $0.skuID == row.skuID && $0.occasion == row.occasion
            }.count
            guard equals.count > 1, copies[name, default: 0] < most else { continue }
            copies[name, default: 0] += 1
            taken.insert(row.provenance)
        }
        return beside.filter { taken.contains($0.provenance) }
    }

    /// Until when the seller can appeal, as the newest return says; nil where none does.
    var appealBy: Day? { notices.filter { $0.kind == .returned }.compactMap(\.dueOn).max() }

    /// True where a parcel of the order came back without reaching the buyer.
    var isFailedDelivery: Bool { notices.contains { $0.kind == .failedDelivery } }

    /// Amounts that the settlement files list and do not pay yet, such as a reversal under way.
    var waiting: Amount {
        var settled = rows.sale
        return notices.filter { $0.kind == .unsettled }.compactMap { notice in
            guard let amount = notice.amount, amount.currency == currency else { return nil }
            // An older file may list what was settled since.
            let place = settled.firstIndex { row in
                row.skuID == notice.skuID && row.total == amount
                    && row.provenance.file != notice.provenance.file
                    && (notice.reason.isEmpty || notice.reason.lowercased() == row.type)
            }
            if let place { settled.remove(at: place) }
            return place == nil ? amount : nil
        }.sum(currency)
    }

    /// True where the files list amounts, not paid yet, with which a cancelled order costs nothing.
    func isBeingUndone(_ context: CheckContext) -> Bool {
        guard status == .cancelled, !waiting.isZero else { return false }
        return !context.isBelowZero(rows.saleSums.total + waiting)
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

    /// True where order files or returns show that goods or money of the order went back.
    var showsReturn: Bool {
        notices.contains { $0.kind == .returned }
            || lines.contains { line in
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
    /// True where the row settles neither a sale nor a refund.
    var hasNoSale: Bool { sales.isZero && refunds.isZero }

    /// What rows of one payment have in common: the statement or, without one, the day.
    var occasion: String { statementID.isEmpty ? settledOn.description : statementID }

    /// True where the row is neither a sale nor a refund itself: a fee, a discount, or what of
    /// either comes back.
    var isBesideSale: Bool { !sales.isPositive && !refunds.isNegative }

    /// True for the same fee or discount of the same line and amount, wherever it stands.
    func isSameFee(as row: SettlementEntry) -> Bool {
        isBesideSale && row.isBesideSale && skuID == row.skuID && type == row.type
            && total == row.total
    }

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
        var (node, parts) = (Amount?.none, Amount.zero(currency))
        for component in components {
            if component.id == .shipping { node = (node ?? .zero(currency)) + component.amount }
            if case .shipping = component.group, component.parent != nil {
                parts += component.amount
            }
        }
        return node ?? parts
    }
}

extension Component {
    /// True for fees and taxes that are part of the arithmetic.
    var isCharge: Bool {
        // A switch, because comparing cases of another module goes through a table.
        switch group {
        case .fee, .tax: parent != nil
        default: false
        }
    }
}
