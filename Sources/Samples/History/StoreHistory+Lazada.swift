import Records

extension StoreHistory {
    /// Writes the exports of a Lazada store.
    mutating func write(_ world: LazadaWorld) throws -> StoreSample {
        var world = world
        world.arrangeRows()
        let ended = world
        let folder = "\(directory)/exports/\(world.id)"
        let files = LazadaFiles(world: ended, directory: folder)
        let wallet = files.walletRows
        let kinds: [FileKind] = [.orders, .settlement, .wallet]
        try writeAll(of: world.id, world.calendar, kinds: kinds) { export in
            switch export.kind {
            case .orders: "orders \(export.mark).xlsx"
            case .settlement: "Income Overview \(export.mark)\(files.financeEnding)"
            default: "Balance Transactions \(export.mark).csv"
            }
        } write: { export, path in
            let span = export.plan.span
            let name = String(path.dropFirst(folder.count + 1))
            switch export.kind {
            case .orders:
                guard
                    ended.orders.contains(where: { span.contains($0.created.day) && !$0.isHidden })
                else { return false }
                try files.writeOrders(span, exportDay: export.plan.exportDay, to: name)
            case .settlement:
                // The statement of the last day is not released yet.
                let statements = DaySpan(span.first - 1, span.last)
                let rows = ended.rows.filter { statements.contains($0.statementDay) }
                guard !rows.isEmpty else { return false }
                let released = export.plan.exportDay - 2
                try LazadaFiles(world: ended, directory: folder, lastReleased: released)
                    .writeFinance(rows, to: name, isFirst: export.plan.index == 0)
            default:
                let rows = wallet.filter { span.contains($0.day) }
                guard !rows.isEmpty else { return false }
                try files.writeWallet(rows, to: name)
            }
            return true
        }
        return LazadaStore.sample(of: ended)
    }
}
