import Money
import Records

/// Writes the income report of one period.
struct ShopeeIncomeFile {
    let world: ShopeeWorld
    let plan: FilePlan
    /// How many styled cells the first rows have.
    private let styledWidth: Int
    private let layout: ShopeeIncomeLayout
    private let rows: [(order: ShopeeOrder, release: ShopeeRelease)]

    init(world: ShopeeWorld, plan: FilePlan, styledWidth: Int = 1_000) {
        self.world = world
        self.plan = plan
        self.styledWidth = styledWidth
        let found = world.settled.filter { plan.span.contains($0.release.moment.day) }
        let isNew = world.unknownFeeOrder.map { order in found.contains { $0.order == order } }
        layout = .layout(of: world.market, withUnknownFee: isNew ?? false)
        rows = found.sorted {
            ($1.release.moment, $1.order) < ($0.release.moment, $0.order)
        }.map { (world.orders[$0.order], $0.release) }
    }

    /// Writes the file, its main sheet first as in real ones.
    func write(to path: String) throws {
        var workbook = try ShopeeWorkbook(path: path, texts: .shared, application: "Go XLSX")
        let sides = ShopeeIncomeSides(world: world, plan: plan, rows: rows, layout: layout)
        var names = ["Summary", layout.sheet]
        if world.market == .vietnam {
            let half = (rows.count + 1) / 2
            try writeMain(Array(rows.prefix(half)), layout.sheet, part: 2, to: &workbook)
            try writeMain(
                Array(rows.dropFirst(half)), layout.sheet + " (2)", part: 9, to: &workbook)
            names.append(layout.sheet + " (2)")
        } else {
            try writeMain(rows, layout.sheet, part: 2, to: &workbook)
        }
        try workbook.add("Summary", part: 1, rows: sides.summary)
        for (index, sheet) in sides.details.enumerated() {
            try workbook.add(sheet.name, part: 3 + index, rows: sheet.rows)
            names.append(sheet.name)
        }
        try workbook.finish(order: names)
    }

    // MARK: Main sheet

    private func writeMain(
        _ rows: [(order: ShopeeOrder, release: ShopeeRelease)], _ name: String, part: Int,
        to workbook: inout ShopeeWorkbook
    ) throws {
        try workbook.begin(name, part: part, isAbsolute: true)
        let cells = ShopeeIncomeCells(layout: layout, market: world.market)
        if layout.headerRow == 6 {
            try workbook.row(1, [.text("รายงานรายรับ")])
            try workbook.row(2, [.text(world.id)])
            for number in 3...5 { try workbook.row(number, [.text("")]) }
        } else {
            try workbook.row(1, groupCells(\.group), width: styledWidth)
            try workbook.row(2, groupCells(\.subgroup), width: styledWidth)
        }
        try workbook.row(layout.headerRow, layout.header.cells, width: styledWidth)
        var number = layout.headerRow
        for (order, release) in rows {
            for row in cells.rows(order, release, from: number - layout.headerRow + 1) {
                number += 1
                // Real files style a thousand columns of every row; that many cells in every row
                // would make samples of many orders huge, so the first rows stand for all.
                let width = number < Self.wideRows ? styledWidth : 0
                try workbook.row(number, row, width: width)
            }
        }
        try workbook.end()
    }

    private static let wideRows = 24

    private func groupCells(
        _ name: KeyPath<(column: String, group: String, subgroup: String), String>
    ) -> [ShopeeCell] {
        layout.header.keys.map { key in
            let group = layout.groups.first { $0.column == key }
            let text = group?[keyPath: name] ?? ""
            return text.isEmpty ? .styled : .text(text)
        }
    }
}

/// Spells a released order as its market's income report does: a row of its own, then its items.
struct ShopeeIncomeCells: Sendable {
    let layout: ShopeeIncomeLayout
    let market: ShopeeMarket

    /// The rows of a release; `number` is the first one's in the count of all rows.
    func rows(
        _ order: ShopeeOrder, _ release: ShopeeRelease, from number: Int
    ) -> [[ShopeeCell]] {
        let whole = layout.fields.map { field in
            cell(field, order, release, number: number, line: nil, release.figures)
        }
        guard layout.hasItemRows else { return [whole] }
        let unit = market.currency.smallestUnitTicks
        let parts = release.figures.split(by: order.lines.map { $0.subtotal / unit }, unit: unit)
        return [whole]
            + order.lines.enumerated().map { place, line in
                var part = parts[place]
                // The goods of an item are those that stayed; the refund stands beside them.
                part[.goods] = line.subtotal - line.returnedSubtotal
                part[.refund] = -line.returnedSubtotal
                return layout.fields.map { field in
                    cell(field, order, release, number: number + place + 1, line: line, part)
                }
            }
    }

    private func cell(
        _ field: ShopeeIncomeField, _ order: ShopeeOrder, _ release: ShopeeRelease, number: Int,
        line: ShopeeLine?, _ figures: ShopeeFigures
    ) -> ShopeeCell {
        switch field {
        case .figure(let figure): money(figures[figure])
        case .zero: money(0)
        case .total: money(line == nil ? release.total : figures.total)
        case .sequence: layout.isText ? .text(String(number)) : .number(String(number))
        case .view: .text(line == nil ? "Order" : "Sku")
        case .reference(let text):
            text == "3.78" && line == nil ? .number(text) : .text(line == nil ? text : "-")
        default: .text(text(field, order, release, line))
        }
    }

    private func text(
        _ field: ShopeeIncomeField, _ order: ShopeeOrder, _ release: ShopeeRelease,
        _ line: ShopeeLine?
    ) -> String {
        switch field {
        case .fixed(let text): return text
        case .orderID: return order.id
        case .requestID:
            guard line == nil else { return "-" }
            let digits = String(StableHash.value(order.id)).prefix(12)
            return order.returnedUnits > 0 ? "217" + digits : ""
        case .productID: return line?.productID ?? "-"
        case .productName: return line?.product.name ?? "-"
        case .created: return order.created.day.description
        case .released: return release.moment.day.description
        case .buyer: return line == nil ? "CANARY-USER-\(order.id.suffix(4))" : "-"
        case .buyerPaid: return line == nil ? plain(order.buyerPaid) : "-"
        case .cashRefund:
            return line == nil ? plain(-order.returnedSubtotal + voucherRefund(order)) : "-"
        case .voucherRefund: return line == nil ? plain(-voucherRefund(order)) : "-"
        default: return ""
        }
    }

    /// The part of a refund that was Shopee's voucher and not the buyer's cash.
    private func voucherRefund(_ order: ShopeeOrder) -> Int64 {
        order.life == .refunded ? min(order.platformVoucher, order.returnedSubtotal) : 0
    }

    private func money(_ ticks: Int64) -> ShopeeCell {
        layout.isText ? .text(SampleMoney.shortest(ticks)) : .number(SampleMoney.shortest(ticks))
    }

    private func plain(_ ticks: Int64) -> String { SampleMoney.plain(ticks, market.currency) }
}
