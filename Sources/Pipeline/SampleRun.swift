import Foundation
import Records
import Samples

/// Which invented workspace `tieout sample` writes.
package enum SampleShape: Sendable {
    /// Stores and weeks of ordinary life with planted findings.
    case weekly
    /// One small workspace for each finding.
    case findings
    /// A workspace of bad input.
    case hostile
    /// Years of one store, a folder for each week.
    case byWeek
}

/// Writes invented exports, and says what it wrote.
package enum SampleRun {
    /// Writes into an empty or new folder; never over what is there.
    package static func write(
        _ shape: SampleShape, seed: UInt64, stores: Int, orders: Int, weeks: Int, lastDay: String,
        isClean: Bool, platforms: String = SamplePlatform.tiktokShop.rawValue,
        overcharge: (percent: Int, days: Int)? = nil, to directory: String
    ) throws -> String {
        guard let lastDay = Day(iso: lastDay) else {
            throw CommandFailure(
                .wrongUsage, "--last-day is \"\(lastDay)\"\n  expected a day as yyyy-MM-dd")
        }
        let turns = try turns(platforms)
        if overcharge != nil, turns.contains(where: { $0.platform != .tiktokShop }) {
            throw CommandFailure(
                .wrongUsage,
                "--overcharge with --platform \(platforms)\n  expected stores of tiktok-shop alone")
        }
        try prepare(directory)
        switch shape {
        case .findings:
            try SampleWorkspace.writeFindings(to: directory)
            return "wrote one workspace for each finding to \(directory)\n"
        case .hostile:
            try SampleWorkspace.writeHostile(to: directory)
            return "wrote a workspace of bad input to \(directory)\n"
        case .byWeek:
            let count = try SampleWeeks.write(
                seed: seed, orders: orders, weeks: weeks, lastDay: lastDay, to: directory)
            return "wrote \(weeks) weeks with \(count) settlement rows to \(directory)\n"
        case .weekly:
            var options = SampleOptions(
                seed: seed, stores: stores, orders: orders, weeks: weeks, isClean: isClean,
                lastDay: lastDay, platforms: turns.map(\.platform))
            options.fixedMarkets = turns.map(\.market)
            options.overcharge = overcharge.map {
                SampleOvercharge(percentOfOrders: $0.percent, days: $0.days)
            }
            let truth = try SampleWorkspace.write(options, to: directory)
            return """
                wrote \(stores) stores with \(orders) orders each to \(directory)
                planted \(truth.rows.count) findings, listed in \(directory)/truth.csv
                now: tieout run \(directory) --as-of \(lastDay)

                """
        }
    }

    /// Reads such as `tiktok-shop,shopee:MY`: platforms, each with a market where one is fixed.
    private static func turns(
        _ list: String
    ) throws -> [(platform: SamplePlatform, market: String?)] {
        try list.split(separator: ",", omittingEmptySubsequences: false).map { text in
            let name = text.trimmingCharacters(in: .whitespaces)
            let parts = name.split(separator: ":", omittingEmptySubsequences: false)
            guard parts.count <= 2, let platform = SamplePlatform(rawValue: String(parts[0])) else {
                let known = SamplePlatform.allCases.map(\.rawValue).joined(separator: ", ")
                throw CommandFailure(
                    .wrongUsage,
                    "--platform has \"\(name)\"\n  expected \(known), with commas between")
            }
            let market = parts.count == 2 ? String(parts[1]) : nil
            guard market.map(platform.markets.contains) ?? true else {
                let known = platform.markets.joined(separator: ", ")
                throw CommandFailure(
                    .wrongUsage,
                    "--platform has \"\(name)\"\n  expected one of \(known) after the colon")
            }
            return (platform, market)
        }
    }

    private static func prepare(_ directory: String) throws {
        guard try Workspace.entries(of: directory).isEmpty else {
            throw CommandFailure(
                .cannotWrite, "\(directory): is not empty\n  give another folder")
        }
        do {
            try FileManager.default.createDirectory(
                atPath: directory, withIntermediateDirectories: true)
        } catch {
            throw CommandFailure(.cannotWrite, "\(directory): \(SystemReason.text(of: error))")
        }
    }
}
