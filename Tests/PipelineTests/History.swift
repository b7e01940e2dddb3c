import Foundation
import Ledger
import Pipeline
import Records
import Samples
import TestSupport

/// An invented history of a few stores, and ways to give its files to Tieout.
struct History {
    /// Some files that arrive together, and the day of the run that takes them in.
    struct Delivery {
        var asOf: Day
        /// The name below the inbox for the export that arrives under it.
        var files: [(name: String, export: HistoryExport)] = []
    }

    /// What must not depend on how the files came.
    struct Ending: Equatable {
        /// The logical dump of each ledger by store; other names of copies left out.
        var dumps: [String: [String]] = [:]
        /// The lines of discrepancies.csv.
        var findings: [String] = []
        var fileCount = 0

        /// The first few lines that differ, for a failing test.
        func difference(to other: Ending) -> String {
            var lines: [String] = []
            func compare(_ name: String, _ left: [String], _ right: [String]) {
                for change in right.difference(from: left).prefix(8) {
                    switch change {
                    case .remove(_, let line, _): lines.append("\(name) - \(line)")
                    case .insert(_, let line, _): lines.append("\(name) + \(line)")
                    }
                }
            }
            compare("discrepancies.csv", findings, other.findings)
            for (store, dump) in dumps { compare(store, dump, other.dumps[store] ?? []) }
            return lines.joined(separator: "\n")
        }
    }

    static let copyPrefix = "zz copies/"
    static let lastDay = SampleOptions.lastDayDefault

    let exports: [HistoryExport]
    let weeks: Int
    private let folder: TemporaryFolder

    /// A history whose platforms, stores, weeks and orders a seed chooses.
    init(seed: Int) throws {
        var random = SeededRandom(seed: UInt64(seed))
        // Most are short: what goes wrong needs few weeks, and all must be over in minutes.
        weeks = seed.isMultiple(of: 20) ? 4 + random.below(9) : random.oneIn(3) ? 3 : 2
        let turns = SamplePlatform.allCases
        let stores = random.oneIn(10) ? 2 + random.below(2) : 1
        var options = SampleOptions(
            seed: UInt64(seed), stores: stores, orders: 6 + random.below(6), weeks: weeks,
            isClean: random.oneIn(3), lastDay: Self.lastDay,
            platforms: (0..<3).map { turns[(seed + $0) % 3] })
        options.fixedMarkets = options.platforms.map { random.pick($0.markets) }
        folder = try TemporaryFolder(inMemory: true)
        exports = try SampleHistory.write(options, to: folder.path + "/history")
    }

    /// The day of the run at the end of a week.
    func asOf(week: Int) -> Day { Self.lastDay - 7 * (weeks - 1 - week) }

    /// The deliveries of a seller who drops each Monday what she exported, and late what she
    /// forgot.
    var weekByWeek: [Delivery] {
        (0..<weeks).map { week in
            let files = exports.filter { export in
                (export.occasion == .late ? weeks - 1 : export.week) == week
            }
            return Delivery(asOf: asOf(week: week), files: files.map { ($0.name, $0) })
        }
    }

    /// Everything in one run.
    var allAtOnce: [Delivery] {
        [Delivery(asOf: Self.lastDay, files: exports.map { ($0.name, $0) })]
    }

    /// Every file twice, spread over early runs in any order, then a run without files.
    func shuffledAndDoubled(seed: Int) -> [Delivery] {
        var random = SeededRandom(seed: UInt64(seed) &+ 1_000_003)
        let count = random.oneIn(4) ? 3 : 2
        let days = (0..<count).map { _ in random.below(weeks) }.sorted()
        var deliveries = days.map { Delivery(asOf: asOf(week: $0)) }
        for export in exports {
            deliveries[random.below(count)].files.append((export.name, export))
            deliveries[random.below(count)].files.append((Self.copyPrefix + export.name, export))
        }
        return deliveries + [Delivery(asOf: Self.lastDay)]
    }

    /// Runs a new workspace delivery by delivery, and gives how it ends.
    func ending(_ deliveries: [Delivery]) async throws -> Ending {
        let path = folder.path + "/" + UUID().uuidString
        defer { try? FileManager.default.removeItem(atPath: path) }
        let source = folder.path + "/history"
        try FileManager.default.createDirectory(
            atPath: path + "/inbox", withIntermediateDirectories: true)
        try FileManager.default.copyItem(
            atPath: source + "/tieout.yaml", toPath: path + "/tieout.yaml")
        for delivery in deliveries {
            for (name, export) in delivery.files {
                let target = "\(path)/inbox/\(export.store)/\(name)"
                try FileManager.default.createDirectory(
                    atPath: (target as NSString).deletingLastPathComponent,
                    withIntermediateDirectories: true)
                try FileManager.default.copyItem(
                    atPath: "\(source)/exports/\(export.store)/\(export.name)", toPath: target)
            }
            let options = try RunOptions(
                workspacePath: path, asOf: delivery.asOf.description,
                reportsPath: path + "/reports/\(delivery.asOf)")
            _ = try await Run.execute(options) { _ in }
        }
        return try Self.ending(of: path)
    }

    private static func ending(of path: String) throws -> Ending {
        var ending = Ending()
        ending.findings = try String(
            contentsOfFile: "\(path)/reports/\(lastDay)/discrepancies.csv", encoding: .utf8
        ).split(separator: "\n").map(String.init)
        for name in try FileManager.default.contentsOfDirectory(atPath: path + "/ledger")
        where name.hasSuffix(".sqlite") {
            var lines: [String] = []
            let ledger = try LedgerDatabase(path: "\(path)/ledger/\(name)")
            try ledger.read { reader in
                try reader.dump { line in
                    if !line.contains("\t" + copyPrefix) { lines.append(line) }
                }
                ending.fileCount += try reader.files().count
            }
            ending.dumps[name] = lines
        }
        return ending
    }
}
