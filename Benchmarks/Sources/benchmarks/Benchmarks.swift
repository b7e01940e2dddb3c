import Foundation

/// Times the release build of `tieout` beside other readers, each as a whole process.
///
/// Seconds differ from machine to machine; ratios hold. Each ratio has a threshold that the run
/// must keep; a missed one ends it with status 1.
@main
struct Benchmarks {
    static func main() {
        do {
            let options = try Options(Array(CommandLine.arguments.dropFirst()))
            exit(try Self(options: options).run() ? 0 : 1)
        } catch let error as BenchmarkError {
            say(error.message)
        } catch {
            say("benchmarks: \(error)")
        }
        exit(2)
    }

    let options: Options

    /// Writes a line at once, also into a pipe, because a run takes a quarter of an hour.
    private static func say(_ line: String) {
        FileHandle.standardOutput.write(Data("\(line)\n".utf8))
    }

    /// True where every threshold is kept.
    private func run() throws -> Bool {
        let thresholds = try Thresholds()
        if let ratios = try alone() {
            Self.say("\n\(try Table.text(ratios, thresholds))")
            return try ratios.allSatisfy(thresholds.hold)
        }
        // 1. Inputs: from the seed, or as an earlier run left them.
        let catalogue = Catalogue(options: options)
        try Preparation(options: options).makeInputs()
        let comparisons = catalogue.comparisons.filter { isWanted($0.name) }
        guard !comparisons.isEmpty || isWanted("run") else {
            throw BenchmarkError.wrongUsage("--only \(options.only ?? "")")
        }
        // 2. Proof: what is about to be timed is right. The 60 columns are another table.
        let proven = comparisons.map(\.file).filter { $0 != "orders.xlsx" }
        try Preparation(options: options).proveSameCells(of: proven, catalogue)
        // 3. Rounds: readers, then whole runs.
        let rounds = Rounds(options: options) { Self.say($0) }
        let outcomes = try comparisons.map(rounds.measure)
        let runs = isWanted("run") ? try WholeRuns(options: options).measure() : nil
        // 4. Tables, and the page where nothing was left out.
        let ratios = outcomes.flatMap(\.ratios) + (runs?.ratios ?? [])
        let text = try page(outcomes, ratios, thresholds)
        Self.say("\n\(text)")
        if options.isWhole {
            try thresholds.checkAllUsed(by: ratios)
            try PerformancePage.write(text)
            Self.say("\(PerformancePage.path) holds these tables now")
        }
        return try ratios.allSatisfy(thresholds.hold)
    }

    /// What is measured on a history of its own, and only where it is asked for by name.
    private func alone() throws -> [Ratio]? {
        try FileManager.default.createDirectory(
            atPath: options.folder, withIntermediateDirectories: true)
        switch options.only {
        case "weeks": return try WeekRuns(options: options) { Self.say($0) }.measure()
        case "audit": return try AuditRuns(options: options) { Self.say($0) }.measure()
        case "stores": return try StoreRuns(options: options) { Self.say($0) }.measure()
        default: return nil
        }
    }

    private func isWanted(_ name: String) -> Bool { options.only == nil || options.only == name }

    private func page(
        _ outcomes: [Outcome], _ ratios: [Ratio], _ thresholds: Thresholds
    ) throws -> String {
        let tables = outcomes.map(Table.text) + [try Table.text(ratios, thresholds)]
        return ([try Machine(options: options).text()] + tables).joined(separator: "\n")
    }
}
