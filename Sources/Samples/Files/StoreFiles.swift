import Foundation
import Records

/// Writes all exports of one store into its folder of the inbox.
enum StoreFiles {
    /// Runs the store's wallet, writes its files, and gives back the world as it ended.
    static func write(
        _ world: StoreWorld, to directory: String, isSmall: Bool = false
    ) throws -> StoreWorld {
        var world = world
        let wallet = world.runWallet()
        world.noteBalances(wallet)
        let statements = StatementBook(&world)
        try FileManager.default.createDirectory(
            atPath: directory, withIntermediateDirectories: true)
        try writeOrders(of: world, to: directory, isSmall: isSmall)
        for plan in world.settlementPlans where !world.settlementRows(in: plan.span).isEmpty {
            guard world.market.hasIncomeWorkbook else {
                try writeStatement(plan, of: world, statements, to: directory)
                continue
            }
            var workbook = IncomeWorkbook(
                layout: world.incomeLayout(of: plan), world: world, wallet: wallet, plan: plan,
                paddedTo: isSmall ? 20 : 220)
            let name = "income_\(plan.span.first.compact)_\(plan.span.last.compact).xlsx"
            try workbook.write(to: directory + "/" + name)
        }
        return world
    }

    private static func writeOrders(
        of world: StoreWorld, to directory: String, isSmall: Bool
    ) throws {
        let form = OrderForm.form(of: world.market, index: world.index, prefersCSV: isSmall)
        for plan in world.orderPlans {
            guard world.hasOrders(in: plan.span) else { continue }
            let ending = if case .workbook = form.container { "xlsx" } else { "csv" }
            let minute = SampleText.padded(plan.index % 60)
            let name = "All order-\(plan.exportDay)-09_\(minute).\(ending)"
            try OrderFile.write(plan, of: world, form: form, to: directory + "/" + name)
        }
    }

    private static func writeStatement(
        _ plan: FilePlan, of world: StoreWorld, _ statements: StatementBook, to directory: String
    ) throws {
        let isWorkbook = world.market == .america
        let name =
            "statement_\(plan.span.first.compact)_\(plan.span.last.compact)"
            + (isWorkbook ? ".xlsx" : ".csv")
        try StatementFile.write(
            plan, of: world, statements: statements, isWorkbook: isWorkbook,
            to: directory + "/" + name)
    }
}

extension StoreWorld {
    /// True where an order export of these days holds any order.
    func hasOrders(in span: DaySpan) -> Bool {
        orders.contains { span.contains($0.created.day) && !$0.isHidden }
    }

    /// The form of the income workbook; the first Indonesian file still has the form of January.
    func incomeLayout(of plan: FilePlan) -> IncomeLayout {
        switch market {
        case .thailand: .thai
        case .vietnam: .vietnamese
        default: IncomeLayout.indonesian[plan.index == 0 && style == .weekly ? 9 : 10]
        }
    }
}

extension Day {
    /// `yyyyMMdd`.
    var compact: String { description.replacing("-", with: "") }
}
