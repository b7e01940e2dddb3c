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
        let worlds = (1...max(1, options.stores)).map { number in
            let market = options.markets[(number - 1) % options.markets.count]
            return StoreWorld.weekly(number: number, market: market, options: options)
        }
        return try write(worlds, to: directory)
    }

    /// Writes worlds as one workspace.
    @discardableResult
    static func write(
        _ worlds: [StoreWorld], to directory: String, isSmall: Bool = false
    ) throws -> SampleTruth {
        var truth = SampleTruth()
        for world in worlds {
            let ended = try StoreFiles.write(
                world, to: directory + "/inbox/" + world.id, isSmall: isSmall)
            truth.rows += ended.truth
            truth.nearMisses += ended.nearMisses
        }
        try text(SampleConfiguration.text(of: worlds), to: directory + "/tieout.yaml")
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
