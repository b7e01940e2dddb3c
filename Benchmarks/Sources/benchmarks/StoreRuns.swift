import Foundation

/// Times a run over several stores beside a run over each of them alone: the cores share the work.
struct StoreRuns {
    static let asOf = "2026-11-23"

    var options: Options
    /// Says what was just measured.
    var report: (String) -> Void

    private var root: String {
        "\(options.folder)/stores-\(options.stores)-\(options.entries)-\(options.seed)"
    }

    /// The wall time of all stores at once over the sum of those one by one.
    func measure() throws -> [Ratio] {
        let sample = root + "/sample"
        if !FileManager.default.fileExists(atPath: sample) {
            try FileManager.default.createDirectory(
                atPath: root, withIntermediateDirectories: true)
            // A British order has 1.25 settlement rows, more or less.
            _ = try Child(
                command: [
                    options.tieout, "sample", "--clean", "--seed", "\(options.seed)",
                    "--platform", "tiktok-shop:GB", "--stores", "\(options.stores)", "--weeks",
                    "4", "--orders", "\(max(1, options.entries * 4 / 5))", "--out",
                    sample + ".part",
                ], complaints: complaints
            ).run()
            try FileManager.default.moveItem(atPath: sample + ".part", toPath: sample)
        }
        let stores = try FileManager.default.contentsOfDirectory(atPath: sample + "/inbox").sorted()
        var ratios: [Double] = []
        for round in 1...options.rounds {
            let together = try run(stores)
            report("stores, round \(round): all at once \(together.summary)")
            var alone = 0.0
            for store in stores { alone += try run([store]).wallSeconds }
            report("stores, round \(round): one by one \(alone.rounded(to: 2)) s")
            ratios.append(together.wallSeconds / alone)
        }
        return [
            Ratio(
                name: "stores: wall time of all at once / one by one",
                value: ratios.sorted()[ratios.count / 2])
        ]
    }

    /// A run over some of the stores in a new workspace; without tieout.yaml, which names them all.
    private func run(_ stores: [String]) throws -> Cost {
        let workspace = root + "/measured"
        try? FileManager.default.removeItem(atPath: workspace)
        defer { try? FileManager.default.removeItem(atPath: workspace) }
        try FileManager.default.createDirectory(
            atPath: workspace + "/inbox", withIntermediateDirectories: true)
        for store in stores {
            try FileManager.default.copyItem(
                atPath: "\(root)/sample/inbox/\(store)", toPath: "\(workspace)/inbox/\(store)")
        }
        _ = try Child(command: ["sync"], complaints: complaints).run()
        return try Child(
            command: [options.tieout, "run", workspace, "--quiet", "--as-of", Self.asOf],
            complaints: complaints
        ).run()
    }

    private var complaints: String { "\(options.folder)/complaints.txt" }
}
