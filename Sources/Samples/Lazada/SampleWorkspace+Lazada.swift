extension SampleWorkspace {
    /// Writes the exports of one Lazada store for each market, without a configuration.
    ///
    /// Gives what was planted in them, and what tieout.yaml would have to say.
    @discardableResult
    package static func writeLazadaStores(
        _ options: SampleOptions, markets: [LazadaMarket] = LazadaMarket.allCases,
        to directory: String
    ) throws -> (truth: SampleTruth, stores: String, fees: String) {
        var truth = SampleTruth()
        var (stores, fees) = ("", "")
        for (index, market) in markets.enumerated() {
            let sample = try LazadaStore.write(
                number: index + 1, market: market, options: options, to: directory)
            truth.rows += sample.truth.rows
            truth.nearMisses += sample.truth.nearMisses
            stores += sample.configuration
            fees += sample.feeBook
        }
        return (truth, stores, fees)
    }
}
