import Foundation
import Records

/// Writes invented histories: what stores export week after week, overlapping and once more.
package enum SampleHistory {
    /// Writes tieout.yaml and, below `exports/<store>/`, every export; gives them week by week.
    package static func write(
        _ options: SampleOptions, to directory: String
    ) throws -> [HistoryExport] {
        let worlds = StoreWorld.weekly(options)
        var rest = worlds[...]
        var samples: [StoreSample] = []
        var exports: [HistoryExport] = []
        for number in options.storeNumbers {
            let platform = options.platform(of: number)
            var writer = StoreHistory(directory: directory, seed: options.seed)
            switch platform {
            case .tiktokShop:
                guard let world = rest.popFirst() else { continue }
                samples.append(try writer.write(world, among: worlds))
            case .shopee:
                let market = options.turn(of: number, among: ShopeeMarket.allCases)
                samples.append(
                    try writer.write(ShopeeWorld(number: number, market: market, options: options)))
            case .lazada:
                let market = options.turn(of: number, among: LazadaMarket.allCases)
                samples.append(
                    try writer.write(LazadaWorld(number: number, market: market, options: options)))
            }
            exports += writer.exports
        }
        try SampleWorkspace.text(
            SampleConfiguration.text(of: samples), to: directory + "/tieout.yaml")
        return exports
    }
}

/// Writes the exports of one store, and notes each.
struct StoreHistory {
    let directory: String
    let seed: UInt64
    private(set) var exports: [HistoryExport] = []

    init(directory: String, seed: UInt64) {
        self.directory = directory
        self.seed = seed
    }

    /// Calls `write` with each planned export, the name that it notes and the path to write to;
    /// one that holds no rows is not made.
    mutating func writeAll(
        of store: String, _ calendar: SampleCalendar, kinds: [FileKind],
        name: (HistoryPlans.Export) -> String,
        write: (HistoryPlans.Export, String) throws -> Bool
    ) throws {
        let folder = "\(directory)/exports/\(store)"
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true)
        let plans = HistoryPlans(
            calendar, kinds: kinds, seed: seed &* 7_919 &+ StableHash.value(store))
        for export in plans.exports {
            let name = name(export)
            guard try write(export, "\(folder)/\(name)") else { continue }
            exports.append(
                HistoryExport(
                    store: store, name: name, week: export.plan.index, occasion: export.occasion))
        }
    }
}
