import Records

/// Writes the exports of a Lazada store: orders, finance by week, wallet.
struct LazadaFiles {
    let world: LazadaWorld
    let directory: String
    /// The last statement whose money is in the balance; nil: that of the run's day.
    var lastReleased: Day?

    /// Writes every file.
    func writeAll() throws {
        try writeOrders()
        try writeFinance()
        try writeWallet(walletRows, to: "Balance Transactions \(calendar.last).csv")
    }

    private var calendar: SampleCalendar { world.calendar }
    private var cells: LazadaFinanceCells {
        LazadaFinanceCells(world: world, lastReleased: lastReleased ?? calendar.last - 1)
    }

    // MARK: Orders

    /// One file, or, in the Philippines, two that overlap by two days.
    private func writeOrders() throws {
        let middle = calendar.orderFirst + calendar.orders.count / 2
        guard world.market == .philippines else { return try writeOrders(calendar.orders, 1) }
        try writeOrders(DaySpan(calendar.orderFirst, middle + 1), 1)
        try writeOrders(DaySpan(middle, calendar.last), 2)
    }

    private func writeOrders(_ span: DaySpan, _ number: Int) throws {
        try writeOrders(
            span, exportDay: calendar.last, to: "orders-\(calendar.last)-\(number).xlsx")
    }

    /// Writes the orders created in some days, as they stand at the end of the export's day.
    func writeOrders(_ span: DaySpan, exportDay: Day, to name: String) throws {
        let cells = LazadaOrderCells(world: world, exportDay: exportDay)
        let rows = world.orders.enumerated().flatMap { index, order in
            order.isHidden || !span.contains(order.created.day)
                ? []
                : order.units.map { cells.cells(of: order, unit: $0, number: index + 1) }
        }
        let sheet = InlineWorkbook.Sheet(
            name: "sheet1", rows: [LazadaHeaders.orders] + rows, dimension: "A1",
            keepsEmptyCells: true)
        try InlineWorkbook(sheets: [sheet], hasEmptySharedStrings: true)
            .write(to: "\(directory)/\(name)")
    }

    // MARK: Finance

    private func writeFinance() throws {
        for (index, file) in world.financeFiles.enumerated() {
            let rows = world.rows.filter { file.statements.contains($0.statementDay) }
            guard !rows.isEmpty else { continue }
            try writeFinance(rows, of: file.week, isFirst: index == 0)
        }
        guard world.market == .malaysia else { return }
        let rows = world.rows.filter { $0.statementDay == calendar.last }
        guard !rows.isEmpty else { return }
        try writeText(
            [LazadaHeaders.toRelease] + rows.map(cells.toReleaseCells),
            to: "Income Overview to release \(calendar.last).csv")
    }

    private func writeFinance(_ rows: [LazadaRow], of week: DaySpan, isFirst: Bool) throws {
        let name =
            world.market == .vietnam
            ? "finance.export.order-item-transaction \(week.last + 1)"
            : "Income Overview \(week.first.compact)-\(week.last.compact)"
        try writeFinance(rows, to: name + financeEnding, isFirst: isFirst)
    }

    /// The ending of the market's finance files.
    var financeEnding: String { world.market == .singapore ? ".xlsx" : ".csv" }

    /// Writes some rows as a finance file of the market.
    func writeFinance(_ rows: [LazadaRow], to name: String, isFirst: Bool) throws {
        switch world.market {
        case .vietnam:
            try writeText(
                [LazadaHeaders.old] + rows.map(cells.oldCells), to: name, separator: ",",
                hasByteOrderMark: false)
        case .singapore:
            let sheet = InlineWorkbook.Sheet(
                name: "Income Overview",
                rows: [LazadaHeaders.english] + rows.map(cells.newCells), dimension: nil)
            try InlineWorkbook(sheets: [sheet]).write(to: "\(directory)/\(name)")
        case .indonesia where !isFirst:
            // The newer files leave the short code out.
            try writeText(
                [LazadaHeaders.indonesian.dropLast()]
                    + rows.map { cells.newCells(of: $0).dropLast() },
                to: name)
        default: try writeText([headers] + rows.map(cells.newCells), to: name)
        }
    }

    private var headers: [String] {
        switch world.market {
        case .thailand: LazadaHeaders.thai
        case .indonesia: LazadaHeaders.indonesian
        case .philippines: LazadaHeaders.plainAmount
        default: LazadaHeaders.english
        }
    }

    // MARK: Wallet

    /// The deposits of the statements on the day after, and a withdrawal each Wednesday.
    var walletRows: [(day: Day, cells: [String])] {
        let totals = world.statementTotals
        var random = Randomness(seed: StableHash.value(world.id + "/wallet"))
        var balance: Int64 = 0
        var rows: [(day: Day, cells: [String])] = []
        func add(_ day: Day, _ second: Int, _ kind: [String], _ ticks: Int64, _ remark: String) {
            let number = random.digits("3", count: 10) + String(1_000 + rows.count)
            let cells =
                [number, LazadaText.time(day, second: second)] + kind
                + [LazadaText.groupedMoney(ticks, hasPlus: true), remark]
            rows.append((day, cells))
            balance += ticks
        }
        for offset in 0..<calendar.settlement.count {
            let day = calendar.settlementFirst + offset
            let ticks = totals[day - 1, default: 0] + world.depositOffsets[day - 1, default: 0]
            if ticks != 0 {
                // A negative statement takes its amount from the balance in the same way.
                add(
                    day, 8_700 + offset, ["Deposit", "Settlement"], ticks,
                    "Statement No. " + world.statementNumber(day - 1))
            }
            if offset % 7 == 2, balance > 0 {
                let reference = random.digits("88", count: 12)
                add(
                    day, 36_000, ["Withdrawal", "Auto Withdrawal"], -balance,
                    "Bank Ref. " + reference)
            }
        }
        return rows
    }

    /// Writes movements of the wallet, the newest first.
    func writeWallet(_ rows: [(day: Day, cells: [String])], to name: String) throws {
        try writeText([LazadaHeaders.wallet] + rows.reversed().map(\.cells), to: name)
    }

    private func writeText(
        _ rows: [[String]], to name: String, separator: Character = ";",
        hasByteOrderMark: Bool = true
    ) throws {
        try SeparatedText(
            rows: rows, separator: separator, hasByteOrderMark: hasByteOrderMark
        ).write(to: directory + "/" + name)
    }
}
