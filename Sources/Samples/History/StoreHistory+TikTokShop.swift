import Records

extension StoreHistory {
    /// Writes the exports of a store of TikTok Shop.
    mutating func write(_ world: StoreWorld, among worlds: [StoreWorld]) throws -> StoreSample {
        var world = world
        let wallet = world.runWallet()
        world.noteBalances(wallet)
        let statements = StatementBook(&world)
        let ended = world
        let form = OrderForm.form(of: world.market, index: world.index, prefersCSV: true)
        let isStatement = !world.market.hasIncomeWorkbook
        let settlementName = isStatement ? "statement" : "income"
        let settlementEnding = isStatement && world.market != .america ? "csv" : "xlsx"
        try writeAll(of: world.id, world.calendar, kinds: [.orders, .settlement]) { export in
            export.kind == .orders
                ? "All order \(export.mark).\(form.isWorkbook ? "xlsx" : "csv")"
                : "\(settlementName) \(export.mark).\(settlementEnding)"
        } write: { export, path in
            let plan = export.plan
            if export.kind == .orders {
                guard ended.hasOrders(in: plan.span) else { return false }
                try OrderFile.write(plan, of: ended, form: form, to: path)
                return true
            }
            guard !ended.settlementRows(in: plan.span).isEmpty else { return false }
            if isStatement {
                try StatementFile.write(
                    plan, of: ended, statements: statements,
                    isWorkbook: ended.market == .america, to: path)
            } else {
                var workbook = IncomeWorkbook(
                    layout: ended.incomeLayout(of: plan), world: ended, wallet: wallet, plan: plan,
                    paddedTo: 6)
                workbook.arrivalDays = 4
                try workbook.write(to: path)
            }
            return true
        }
        return StoreSample(
            id: world.id, configuration: SampleConfiguration.entry(of: ended),
            feeBook: SampleConfiguration.feeBook(of: ended, among: worlds))
    }
}

extension OrderForm {
    fileprivate var isWorkbook: Bool {
        if case .workbook = container { return true }
        return false
    }
}
