import Money
import Records

/// Spells the cells of a settlement export, row by row.
struct SettlementCells {
    enum MoneyStyle: Sendable {
        /// With the currency's decimals.
        case full
        /// With the decimals that an amount needs.
        case shortest
    }

    let layout: SettlementLayout
    let world: StoreWorld
    let exportDay: Day
    var money = MoneyStyle.full
    /// False where an order row has `/` as its related order.
    var namesOwnOrder = true
    /// The statements, where the layout has them.
    var statements: StatementBook?

    /// The cells of a row in the order of the layout's columns.
    func cells(of row: SampleRow) -> [String] {
        let figures = row.figures(exportedOn: exportDay)
        return layout.columns.map { column in
            switch column.field {
            case .figure(let figure): amount(figures[figure])
            case .sum(let sum):
                amount(layout.ticks(sum, of: figures, totalOffset: row.totalOffset))
            case .zero: "0"
            case .blank: ""
            default: fact(column.field, of: row)
            }
        }
    }

    private func amount(_ ticks: Int64) -> String {
        switch money {
        case .full: SampleMoney.plain(ticks, world.market.currency)
        case .shortest: SampleMoney.shortest(ticks)
        }
    }

    private func fact(_ field: SettlementField, of row: SampleRow) -> String {
        let isOrder = row.kind == .order
        switch field {
        case .id: return row.damagedID ?? row.id
        case .type: return row.type
        case .created: return day(row.createdOn)
        case .settled: return day(row.settledOn)
        case .currency: return row.currencyCode ?? world.market.currency.code
        case .relatedOrder: return relatedOrder(of: row)
        case .weight: return isOrder ? "250" : "/"
        case .source: return isOrder ? "TikTok Shop" : "/"
        case .items: return items(of: row)
        case .statementID: return statement(of: row).id
        case .paymentID: return statement(of: row).payment
        case .status: return statement(of: row).payment.isEmpty ? "PROCESSING" : "PAID"
        case .reason: return isOrder ? "/" : row.type
        case .skuID, .quantity, .productName, .skuName, .delivered:
            return lineFact(field, of: row)
        default: return "/"
        }
    }

    private func day(_ day: Day) -> String {
        let (year, month, number) = day.parts
        return "\(year)/\(SampleText.padded(month))/\(SampleText.padded(number))"
    }

    private func relatedOrder(of row: SampleRow) -> String {
        guard !row.relatedID.isEmpty else { return world.market.hasIncomeWorkbook ? "/\t" : "/" }
        return row.kind == .order && !namesOwnOrder ? "/" : row.relatedID
    }

    /// The goods of an order, which about a third of the rows leave out.
    private func items(of row: SampleRow) -> String {
        guard row.kind == .order, let index = row.orderIndex, index % 3 != 0 else { return "/" }
        return world.orders[index].lines.map { "\($0.skuID) * \($0.quantity);" }
            .joined(separator: "\n")
    }

    private func statement(of row: SampleRow) -> (id: String, payment: String) {
        statements?.statement(of: row.settledOn, exportedOn: exportDay) ?? ("", "")
    }

    private func lineFact(_ field: SettlementField, of row: SampleRow) -> String {
        guard let index = row.orderIndex, let lineIndex = row.lineIndex else { return "/" }
        let line = world.orders[index].lines[lineIndex]
        let product = world.catalogue.products[line.productIndex]
        switch field {
        case .skuID: return line.skuID
        case .quantity: return String(line.quantity)
        case .productName: return product.name
        case .skuName: return product.variation
        default: return world.orders[index].delivered.map { day($0.day) } ?? "/"
        }
    }
}
