import Foundation

extension SampleWorkspace {
    /// Writes the examples for mappings that are workbooks or follow a world; the others are small
    /// texts that stand in the repository as they are.
    package static func writeMappingExamples(to directory: String) throws {
        let shop = directory + "/tokopedia/inbox/tokopedia-id-1"
        try FileManager.default.createDirectory(atPath: shop, withIntermediateDirectories: true)
        try TokopediaWorkbook.write(to: shop + "/penjualan_tokopedia_202411.xlsx")
        let options = SampleOptions(
            seed: 7, stores: 1, orders: 60, weeks: 5, isClean: true, markets: [.indonesia])
        var world = StoreWorld.weekly(number: 1, market: .indonesia, options: options)
        world.style = .whole
        let store = directory + "/bank/inbox/" + world.id
        _ = try StoreFiles.write(world, to: store, isSmall: true)
        try BankStatement.write(
            world.runWallet(), of: world.calendar, to: store + "/bank statement.csv")
    }
}
