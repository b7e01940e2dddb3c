import Records

extension StoreHistory {
    /// Writes the exports of a Shopee store.
    mutating func write(_ world: ShopeeWorld) throws -> StoreSample {
        let header = world.market.orderHeader
        let wallet = world.runWallet()
        let kinds: [FileKind] = (header == nil ? [] : [.orders]) + [.settlement, .wallet]
        try writeAll(of: world.id, world.calendar, kinds: kinds) { export in
            switch export.kind {
            case .orders: "Order.all.\(export.mark).xlsx"
            case .settlement: "Income.\(world.market.releasedWords).\(export.mark).xlsx"
            default: "my_balance_transaction_report.shopee.\(export.mark).xlsx"
            }
        } write: { export, path in
            let span = export.plan.span
            switch export.kind {
            case .orders:
                let orders = world.orders.filter { span.contains($0.created.day) && !$0.isHidden }
                guard let header, !orders.isEmpty else { return false }
                try ShopeeOrderFile(world: world, header: header, lastDay: export.plan.exportDay)
                    .write(to: path) { span.contains($0.created.day) }
            case .settlement:
                guard world.settled.contains(where: { span.contains($0.release.moment.day) })
                else { return false }
                try ShopeeIncomeFile(world: world, plan: export.plan, styledWidth: 0)
                    .write(to: path)
            default:
                guard wallet.contains(where: { span.contains($0.moment.day) }) else { return false }
                try ShopeeWalletFile(world: world, wallet: wallet, plan: export.plan)
                    .write(to: path)
            }
            return true
        }
        return ShopeeStore.sample(of: world)
    }
}
