import Foundation
package import Records

/// Writes years of one clean store, week by week, holding only a few weeks of it.
package enum SampleWeeks {
    /// The store's folder below each week's.
    static let store = "tts-gb-1"

    /// So many weeks of orders are invented at a time.
    private static let chunkWeeks = 4
    /// Within so many weeks all of an order's money has come.
    private static let tailWeeks = 7

    /// Writes tieout.yaml and `week-001/<store>/` and so on, and gives the number of settlement
    /// rows in all of them.
    ///
    /// An order export holds its week and the one before it, so that its orders are seen again when
    /// they are delivered; a statement holds its own week.
    package static func write(
        seed: UInt64, orders: Int, weeks: Int, lastDay: Day, to directory: String
    ) throws -> Int {
        let first = lastDay - 7 * weeks
        var worlds: [StoreWorld] = []
        var rowCount = 0
        for week in 0..<weeks {
            if week.isMultiple(of: chunkWeeks) {
                let share = min(chunkWeeks, weeks - week)
                let done = orders * week / weeks
                let world = try world(
                    seed: seed &+ UInt64(week), orders: orders * (week + share) / weeks - done,
                    from: first + 7 * week, weeks: share)
                if worlds.isEmpty { try writeConfiguration(of: world, to: directory) }
                worlds.append(world)
                worlds.removeAll { $0.calendar.last < first + 7 * week - 7 }
            }
            let number = String(1_000 + week + 1).dropFirst()
            rowCount += try write(
                worlds, DaySpan(first + 7 * week, first + 7 * week + 6), index: week,
                to: "\(directory)/week-\(number)/\(store)")
        }
        return rowCount
    }

    /// Some weeks of orders with all the money that they ever bring.
    private static func world(
        seed: UInt64, orders: Int, from first: Day, weeks: Int
    ) throws -> StoreWorld {
        let calendar = SampleCalendar(
            asOf: first + 7 * (weeks + tailWeeks), weeks: weeks + tailWeeks, leadDays: 0)
        var world = StoreWorld(
            id: store, index: 0, market: .britain, calendar: calendar, seed: seed,
            plannedOrders: orders)
        // Order IDs of later weeks are larger, as where a platform counts.
        world.orderIDStart = "57\(first.number)"
        // Rates hold over all the years: a step in each part would be a step back as well.
        world.fees = world.market.fees(stepDay: Day(iso: "2999-12-31") ?? calendar.asOf)
        world.inventOrders(count: max(1, orders), in: DaySpan(first, first + 7 * weeks - 1))
        world.settle()
        return world
    }

    private static func writeConfiguration(of world: StoreWorld, to directory: String) throws {
        let sample = StoreSample(
            id: world.id, configuration: SampleConfiguration.entry(of: world),
            feeBook: SampleConfiguration.feeBook(of: world, among: [world]))
        try SampleWorkspace.text(
            SampleConfiguration.text(of: [sample]), to: directory + "/tieout.yaml")
    }

    /// Writes the exports of one week and gives the number of settlement rows.
    private static func write(
        _ worlds: [StoreWorld], _ week: DaySpan, index: Int, to folder: String
    ) throws -> Int {
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true)
        let form = OrderForm.form(of: .britain, index: 0, prefersCSV: true)
        var orders = try ExportCSV(
            path: "\(folder)/All order \(week.last).csv", hasByteOrderMark: false, lineEnd: "\n")
        try orders.append(form.columns.map(\.rawValue))
        let plan = FilePlan(
            index: index, span: DaySpan(week.first - 7, week.last), exportDay: week.last)
        for world in worlds { try OrderFile.append(plan, of: world, form: form, to: &orders) }
        try orders.finish()
        return try StatementFile.write(
            worlds, FilePlan(index: index, span: week, exportDay: week.last + 1),
            to: "\(folder)/statement \(week.first.compact)_\(week.last.compact).csv")
    }
}

extension StatementFile {
    /// Writes the rows of several worlds of one store as one British statement, and gives their
    /// number.
    fileprivate static func write(
        _ worlds: [StoreWorld], _ plan: FilePlan, to path: String
    ) throws -> Int {
        let layout = SettlementLayout(headers: SettlementHeaders.britain, isShippingAFee: false)
        var csv = try ExportCSV(path: path, hasByteOrderMark: false, lineEnd: "\n")
        try csv.append(layout.columns.map(\.header))
        var rowCount = 0
        for world in worlds {
            var world = world
            let cells = SettlementCells(
                layout: layout, world: world, exportDay: plan.exportDay, money: .shortest,
                statements: StatementBook(&world))
            for row in world.settlementRows(in: plan.span) {
                try csv.append(cells.cells(of: row))
                rowCount += 1
            }
        }
        try csv.finish()
        return rowCount
    }
}
