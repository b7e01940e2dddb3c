import Foundation

/// Times `tieout run` on invented stores: how cost grows with orders, and what a second run costs.
struct WholeRuns {
    static let orders = 10_000
    static let day = "2026-11-23"

    var options: Options

    /// Two ratios of one and the same run, and the seconds that they come from.
    func measure() throws -> (ratios: [Ratio], seconds: Double) {
        let folder = "\(options.folder)/runs"
        try? FileManager.default.removeItem(atPath: folder)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let once = try workspace("\(folder)/once", orders: Self.orders)
        let twice = try workspace("\(folder)/twice", orders: 2 * Self.orders)
        let first = try seconds(["run", once, "--quiet", "--as-of", Self.day])
        let again = try seconds(["run", once, "--quiet", "--as-of", Self.day])
        let double = try seconds(["run", twice, "--quiet", "--as-of", Self.day])
        let ratios = [
            Ratio(name: "run: twice the orders / once", value: double / first),
            Ratio(name: "run: second run / first run", value: again / first),
        ]
        return (ratios, first)
    }

    /// A workspace of one clean store in a new folder.
    private func workspace(_ path: String, orders: Int) throws -> String {
        _ = try seconds([
            "sample", "--clean", "--stores", "1", "--weeks", "8", "--orders", "\(orders)",
            "--out", path,
        ])
        return path
    }

    /// The wall-clock seconds of one run.
    private func seconds(_ arguments: [String]) throws -> Double {
        let complaints = "\(options.folder)/complaints.txt"
        return try Child(command: [options.tieout] + arguments, complaints: complaints)
            .run().wallSeconds
    }
}
