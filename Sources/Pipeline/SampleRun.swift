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
}

/// Writes invented exports, and says what it wrote.
package enum SampleRun {
    /// Writes into an empty or new folder; never over what is there.
    package static func write(
        _ shape: SampleShape, seed: UInt64, stores: Int, orders: Int, weeks: Int, lastDay: String,
        isClean: Bool, to directory: String
    ) throws -> String {
        guard let lastDay = Day(iso: lastDay) else {
            throw CommandFailure(
                .wrongUsage, "--last-day is \"\(lastDay)\"\n  expected a day as yyyy-MM-dd")
        }
        try prepare(directory)
        switch shape {
        case .findings:
            try SampleWorkspace.writeFindings(to: directory)
            return "wrote one workspace for each finding to \(directory)\n"
        case .hostile:
            try SampleWorkspace.writeHostile(to: directory)
            return "wrote a workspace of bad input to \(directory)\n"
        case .weekly:
            let options = SampleOptions(
                seed: seed, stores: stores, orders: orders, weeks: weeks, isClean: isClean,
                lastDay: lastDay)
            let truth = try SampleWorkspace.write(options, to: directory)
            return """
                wrote \(stores) stores with \(orders) orders each to \(directory)
                planted \(truth.rows.count) findings, listed in \(directory)/truth.csv
                now: tieout run \(directory) --as-of \(lastDay)

                """
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
            throw CommandFailure(.cannotWrite, "\(directory): \(error.localizedDescription)")
        }
    }
}
