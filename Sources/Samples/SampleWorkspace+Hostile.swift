import Foundation
import XLSX

extension SampleWorkspace {
    /// Writes a workspace with one good store and every kind of bad input beside its files.
    package static func writeHostile(to directory: String) throws {
        let options = SampleOptions(
            seed: 7, stores: 1, orders: 14, weeks: 2, isClean: true, markets: [.britain])
        var world = StoreWorld.weekly(number: 1, market: .britain, options: options)
        world.plant("damaged-id")
        try write([world], to: directory, isSmall: true)
        let inbox = directory + "/inbox/" + world.id + "/"
        try text("", to: inbox + "empty.csv")
        try text("Parcel,Shelf,Count\nA-1,Left,3\nA-2,Right,5\n", to: inbox + "stock list.csv")
        try encrypted(world, to: inbox + "income_protected.xlsx")
        try bytes(picture, to: inbox + "screenshot.xlsx")
        try cutInHalf(world, to: inbox + "income_cut.xlsx")
        try withoutKeyColumn(world, to: inbox + "orders without id.csv")
        try badRows(world, to: inbox + "statement_resaved.csv")
        var stranger = world
        stranger.id = "tts-gb-unnamed"
        _ = try StoreFiles.write(stranger, to: directory + "/inbox/" + stranger.id, isSmall: true)
    }

    /// A statement that a password protects, which nobody gave.
    private static func encrypted(_ world: StoreWorld, to path: String) throws {
        guard let package = try statement(world, to: path) else { return }
        let file = PackageEncryptor().encrypt(package, password: Password("blue mug 7"))
        try bytes(file, to: path)
    }

    /// Writes a statement and gives its bytes; nil for a world without any.
    private static func statement(_ world: StoreWorld, to path: String) throws -> [UInt8]? {
        guard let plan = world.settlementPlans.first else { return nil }
        var world = world
        let statements = StatementBook(&world)
        try StatementFile.write(
            plan, of: world, statements: statements, isWorkbook: true, to: path)
        return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    }

    /// A picture of one transparent dot.
    private static let picture: [UInt8] = [
        0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D, 0x49, 0x48, 0x44, 0x52,
        0, 0, 0, 1, 0, 0, 0, 1, 8, 6, 0, 0, 0, 0x1F, 0x15, 0xC4, 0x89, 0, 0, 0, 0x0D, 0x49, 0x44,
        0x41, 0x54, 0x78, 0x9C, 0x63, 0, 1, 0, 0, 5, 0, 1, 0x0D, 0x0A, 0x2D, 0xB4, 0, 0, 0, 0,
        0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82,
    ]

    private static func cutInHalf(_ world: StoreWorld, to path: String) throws {
        guard let whole = try statement(world, to: path) else { return }
        try bytes(Array(whole.prefix(whole.count / 2)), to: path)
    }

    private static func withoutKeyColumn(_ world: StoreWorld, to path: String) throws {
        let form = OrderForm.form(of: world.market, index: 0, prefersCSV: true)
        var short = form
        short.columns.removeAll { $0 == .orderID }
        guard let plan = world.orderPlans.first else { return }
        try OrderFile.write(plan, of: world, form: short, to: path)
    }

    /// A statement of the first days, with an amount whose zero is a letter, and an ID that a
    /// spreadsheet made a number of.
    private static func badRows(_ world: StoreWorld, to path: String) throws {
        guard let plan = world.settlementPlans.first else { return }
        let layout = SettlementLayout(headers: SettlementHeaders.britain, isShippingAFee: false)
        var world = world
        let cells = SettlementCells(
            layout: layout, world: world, exportDay: plan.exportDay, money: .shortest,
            statements: StatementBook(&world))
        var csv = try ExportCSV(path: path, hasByteOrderMark: false, lineEnd: "\n")
        try csv.append(layout.columns.map(\.header))
        let rows = world.settlementRows(in: plan.span).prefix(2)
        for (index, row) in rows.enumerated() {
            // A statement of its own each, so that they stand for no row of the good files.
            var texts = cells.cells(of: row)
            for (place, column) in layout.columns.enumerated() {
                if column.field == .id {
                    texts[place] = index == 0 ? "589900000000000001" : "5.76461E+17"
                }
                if column.field == .sum(.total), index == 0 { texts[place] = "1.234,5O" }
            }
            try csv.append(texts)
        }
        try csv.finish()
    }
}
