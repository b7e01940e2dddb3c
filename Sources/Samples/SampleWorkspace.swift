import Foundation

/// Writes invented workspaces: configuration, exports in the real layouts, and what was planted.
package enum SampleWorkspace {
    /// Writes a workspace of several stores and gives what was planted in it.
    ///
    /// The same options give the same bytes; files of an earlier run are replaced, others stay.
    @discardableResult
    package static func write(
        _ options: SampleOptions, to directory: String
    ) throws -> SampleTruth {
        let worlds = StoreWorld.weekly(options)
        var rest = worlds[...]
        let samples = try options.storeNumbers.compactMap { number -> StoreSample? in
            switch options.platform(of: number) {
            case .tiktokShop:
                try rest.popFirst().map { try write($0, among: worlds, to: directory) }
            case .shopee:
                try ShopeeStore.write(
                    number: number,
                    market: options.turn(of: number, among: ShopeeMarket.allCases),
                    options: options, to: directory)
            case .lazada:
                try LazadaStore.write(
                    number: number,
                    market: options.turn(of: number, among: LazadaMarket.allCases),
                    options: options, to: directory)
            }
        }
        return try finish(samples, in: directory)
    }

    /// Writes worlds as one workspace.
    @discardableResult
    static func write(
        _ worlds: [StoreWorld], to directory: String, isSmall: Bool = false
    ) throws -> SampleTruth {
        let samples = try worlds.map {
            try write($0, among: worlds, to: directory, isSmall: isSmall)
        }
        return try finish(samples, in: directory)
    }

    /// Writes the files of one store of TikTok Shop.
    static func write(
        _ world: StoreWorld, among worlds: [StoreWorld], to directory: String,
        isSmall: Bool = false
    ) throws -> StoreSample {
        let ended = try StoreFiles.write(
            world, to: directory + "/inbox/" + world.id, isSmall: isSmall)
        var sample = StoreSample(
            id: world.id, configuration: SampleConfiguration.entry(of: world),
            feeBook: SampleConfiguration.feeBook(of: world, among: worlds))
        sample.truth.rows = ended.truth
        sample.truth.nearMisses = ended.nearMisses
        return sample
    }

    /// Writes what the stores of a workspace share: configuration and truth.
    @discardableResult
    static func finish(
        _ samples: [StoreSample], in directory: String
    ) throws -> SampleTruth {
        var truth = SampleTruth()
        for sample in samples {
            truth.rows += sample.truth.rows
            truth.nearMisses += sample.truth.nearMisses
        }
        try text(SampleConfiguration.text(of: samples), to: directory + "/tieout.yaml")
        try text(truth.text, to: directory + "/truth.csv")
        try text(truth.nearMissText, to: directory + "/near-misses.csv")
        return truth
    }

    /// Writes a small file.
    static func text(_ text: String, to path: String) throws {
        try bytes(Array(text.utf8), to: path)
    }

    /// Writes a small file, with the folders that it needs.
    static func bytes(_ bytes: [UInt8], to path: String) throws {
        let url = URL(fileURLWithPath: path)
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: url)
    }
}

extension SampleOptions {
    /// The numbers of the stores, from 1.
    var storeNumbers: ClosedRange<Int> { 1...max(1, stores) }

    /// The platform of a store, by its number from 1.
    func platform(of number: Int) -> SamplePlatform {
        platforms[(number - 1) % platforms.count]
    }

    /// The market of a store: the one that its platform is fixed to, else the stores of one
    /// platform take turns.
    func turn<Market: RawRepresentable<String>>(
        of number: Int, among markets: [Market]
    ) -> Market {
        let (round, place) = (number - 1).quotientAndRemainder(dividingBy: platforms.count)
        if fixedMarkets.indices.contains(place), let code = fixedMarkets[place],
            let market = Market(rawValue: code)
        {
            return market
        }
        return markets[round % markets.count]
    }
}
