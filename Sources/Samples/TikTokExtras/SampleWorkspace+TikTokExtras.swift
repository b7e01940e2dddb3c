extension SampleWorkspace {
    /// Writes the exports beside the settlement, for each market and for Brazil, a folder each.
    ///
    /// Gives the near misses among them.
    @discardableResult
    package static func writeTikTokExtras(
        _ options: SampleOptions, to directory: String
    ) throws -> [NearMiss] {
        var nearMisses: [NearMiss] = []
        for (index, market) in SampleMarket.allCases.enumerated() {
            var world = StoreWorld.weekly(number: index + 1, market: market, options: options)
            TikTokExtras.holdBack(in: &world)
            nearMisses += try TikTokExtras.write(world, to: directory + "/" + world.id)
            guard market == .britain else { continue }
            try TikTokExtras.writeBrazilian(world, to: directory + "/tts-br-6")
        }
        return nearMisses
    }
}
