import Foundation

extension SampleWorkspace {
    /// Writes one income workbook in each form, `A1` to `A11` of Indonesia, `TH` and `VN`.
    ///
    /// Each holds only the fees that its form has columns for. Gives the names of the files.
    @discardableResult
    package static func writeIncomeForms(to directory: String) throws -> [String] {
        try FileManager.default.createDirectory(
            atPath: directory, withIntermediateDirectories: true)
        let forms =
            IncomeLayout.indonesian.map { ($0, SampleMarket.indonesia) }
            + [(.thai, .thailand), (.vietnamese, .vietnam)]
        return try forms.map { layout, market in
            var world = StoreWorld(
                id: "tts-" + layout.name.lowercased(), index: 0, market: market,
                calendar: SampleCalendar(asOf: SampleOptions.lastDayDefault, weeks: 2),
                seed: 11, plannedOrders: 30)
            world.fees.removeAll { !layout.settlement.has($0.figure) }
            world.style = .whole
            world.inventOrders(count: world.plannedOrders)
            world.settle()
            world.addAccountLife()
            let wallet = world.runWallet()
            let name = "income_\(layout.name).xlsx"
            for plan in world.settlementPlans {
                var workbook = IncomeWorkbook(
                    layout: layout, world: world, wallet: wallet, plan: plan)
                try workbook.write(to: directory + "/" + name)
            }
            return name
        }
    }
}
