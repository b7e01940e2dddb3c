import Money
import Records

/// An invented export, row by row; each row gets the next row number of its sheet.
struct Export {
    private(set) var contents: FileContents

    init(
        _ name: String, kind: FileKind = .settlement, on exportedOn: Int = 0,
        timezone: String = "UTC+7", bytes: String? = nil
    ) {
        let digits = StableHash.hex(bytes ?? name, digits: 16)
        contents = FileContents(
            facts: FileFacts(
                name: name, sha256: String(repeating: digits, count: 4), sizeBytes: 1_000,
                kind: kind, profile: "invented", platform: "tiktok-shop", currency: .idr,
                market: "ID", period: nil, isPeriodStated: false,
                exportedOn: Export.day(exportedOn), timezoneText: timezone))
    }

    /// A day by its distance from the first of January.
    static func day(_ offset: Int) -> Day { Day(number: 20_454) + offset }

    static func amount(_ units: Int64) -> Amount { Amount(units: units, .idr) }

    mutating func entry(
        _ total: Int64, order: String = "100", id: String? = nil, type: String = "order",
        kind: SettlementEntry.Kind = .order, created: Int? = 0, settled: Int = 5,
        sales: Int64? = nil, components: [Component]? = nil, statement: String = "",
        payment: String = ""
    ) {
        let amount = Self.amount(total)
        contents.entries.append(
            SettlementEntry(
                kind: kind, type: type, id: id ?? order, orderID: order,
                createdOn: created.map(Self.day), settledOn: Self.day(settled), total: amount,
                sales: Self.amount(sales ?? total), refunds: Self.amount(0),
                components: components
                    ?? [Component(.revenue, amount, group: .subtotal, parent: .total)],
                statementID: statement, paymentID: payment, provenance: nextRow("Order details")))
    }

    mutating func line(
        _ subtotal: Int64, order: String = "100", sku: String = "7", status: OrderStatus = .toShip,
        name: String = "", completed: Int? = nil
    ) {
        contents.orderLines.append(
            OrderLine(
                orderID: order, skuID: sku, productName: name, status: status, quantity: 1,
                subtotalBeforeDiscount: Self.amount(subtotal),
                platformDiscount: Self.amount(0), sellerDiscount: Self.amount(0),
                createdOn: Self.day(0), completedOn: completed.map(Self.day),
                provenance: nextRow("OrderSKUList")))
    }

    mutating func wallet(
        _ amount: Int64, _ kind: WalletRow.Kind = .withdrawal, reference: String = "35",
        requested: Int = 5, succeeded: Int? = nil, state: WalletRow.State = .transferred,
        second: Int? = nil, balance: Int64? = nil, order: String = "", statement: String = ""
    ) {
        var row = WalletRow(
            kind: kind, typeText: kind.rawValue, referenceID: reference,
            requestedOn: Self.day(requested), succeededOn: succeeded.map(Self.day),
            amount: Self.amount(amount), state: state,
            provenance: nextRow("Withdrawal records"))
        row.secondOfDay = second
        row.balanceAfter = balance.map(Self.amount)
        row.orderID = order
        row.statementID = statement
        contents.walletRows.append(row)
    }

    mutating func bank(
        _ amount: Int64, reference: String = "", on booked: Int = 6, balance: Int64? = nil
    ) {
        contents.bankLines.append(
            BankLine(
                bookedOn: Self.day(booked), amount: Self.amount(amount), reference: reference,
                balanceAfter: balance.map(Self.amount), provenance: nextRow("")))
    }

    mutating func notice(
        _ kind: OrderNotice.Kind, order: String = "100", id: String = "", sku: String = "",
        status: String = "", amount: Int64? = nil, due: Int? = nil
    ) {
        contents.notices.append(
            OrderNotice(
                kind: kind, id: id, orderID: order, skuID: sku, statusText: status,
                reason: "reason", amount: amount.map(Self.amount), createdOn: Self.day(1),
                dueOn: due.map(Self.day), provenance: nextRow("Sheet1")))
    }

    mutating func ignored(_ rule: String = "description-row") {
        contents.ignored.append(IgnoredRow(provenance: nextRow("Order details"), rule: rule))
    }

    mutating func reject(_ text: String, faults: Int = 1) {
        let row = nextRow("Order details")
        for fault in 0..<faults {
            contents.rejects.append(
                Reject(provenance: row, column: "Column \(fault)", text: text, reason: "unreadable")
            )
        }
    }

    mutating func statedTotal(_ units: Int64) {
        let place = Provenance(file: contents.facts.name, sheet: "Reports", rowNumber: 5)
        contents.statedTotals.append(
            StatedTotal(component: .total, amount: Self.amount(units), provenance: place))
    }

    /// The same bytes under another name.
    func renamed(_ name: String) -> FileContents { contents.renamed(name) }

    private mutating func nextRow(_ sheet: String) -> Provenance {
        contents.rowCount += 1
        return Provenance(
            file: contents.facts.name, sheet: sheet, rowNumber: contents.rowCount + 1)
    }
}

extension FileContents {
    /// The same bytes under another name.
    func renamed(_ name: String) -> FileContents {
        var copy = self
        copy.facts.name = name
        for index in copy.orderLines.indices { copy.orderLines[index].provenance.file = name }
        for index in copy.entries.indices { copy.entries[index].provenance.file = name }
        for index in copy.walletRows.indices { copy.walletRows[index].provenance.file = name }
        for index in copy.bankLines.indices { copy.bankLines[index].provenance.file = name }
        for index in copy.notices.indices { copy.notices[index].provenance.file = name }
        for index in copy.statedTotals.indices { copy.statedTotals[index].provenance.file = name }
        for index in copy.ignored.indices { copy.ignored[index].provenance.file = name }
        for index in copy.rejects.indices { copy.rejects[index].provenance.file = name }
        return copy
    }
}
