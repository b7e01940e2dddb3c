import Foundation

/// Times the release build of `tieout` as a user runs it, and prints ratios of one and the same run.
///
/// Seconds differ from machine to machine; ratios hold. Each has a threshold beside it that the
/// run must stay below.
@main
struct Benchmarks {
    static let orders = 10_000

    static func main() throws {
        let tieout = CommandLine.arguments.dropFirst().first ?? "../.build/release/tieout"
        let folder = NSTemporaryDirectory() + "tieout-benchmarks-\(getpid())"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let bench = Bench(tieout: tieout, folder: folder)
        let once = try bench.workspace("once", orders: orders)
        let twice = try bench.workspace("twice", orders: 2 * orders)
        let first = try bench.seconds(["run", once, "--quiet", "--as-of", "2026-11-23"])
        let again = try bench.seconds(["run", once, "--quiet", "--as-of", "2026-11-23"])
        let double = try bench.seconds(["run", twice, "--quiet", "--as-of", "2026-11-23"])
        print("\(orders) orders of one store, first run: \(rounded(first)) s")
        let ratios = [
            Ratio(name: "twice the orders / once", value: double / first, threshold: 2.6),
            Ratio(name: "second run / first run", value: again / first, threshold: 0.8),
        ]
        for ratio in ratios {
            let mark = ratio.value <= ratio.threshold ? "ok" : "TOO HIGH"
            print("\(ratio.name): \(rounded(ratio.value)) (at most \(ratio.threshold))  \(mark)")
        }
        exit(ratios.allSatisfy { $0.value <= $0.threshold } ? 0 : 1)
    }

    static func rounded(_ value: Double) -> String {
        "\((value * 100).rounded() / 100)"
    }
}

/// A figure of one run over another figure of the same run.
struct Ratio {
    var name: String
    var value: Double
    var threshold: Double
}

/// Runs the program under test.
struct Bench {
    var tieout: String
    var folder: String

    /// A workspace of one clean store in a new folder.
    func workspace(_ name: String, orders: Int) throws -> String {
        let path = "\(folder)/\(name)"
        _ = try seconds([
            "sample", "--clean", "--stores", "1", "--weeks", "8", "--orders", "\(orders)",
            "--out", path,
        ])
        return path
    }

    /// The wall-clock seconds of one run that must end with status 0.
    func seconds(_ arguments: [String]) throws -> Double {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: tieout)
        process.arguments = arguments
        process.standardOutput = FileHandle.nullDevice
        let start = ContinuousClock.now
        try process.run()
        process.waitUntilExit()
        let elapsed = (ContinuousClock.now - start).components
        guard process.terminationStatus == 0 else {
            throw CocoaError(.executableRuntimeMismatch)
        }
        return Double(elapsed.seconds) + Double(elapsed.attoseconds) * 1e-18
    }
}
