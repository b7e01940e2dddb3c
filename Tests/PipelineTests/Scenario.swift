import Foundation
import Pipeline
import Records
import Synchronization
import TestSupport

/// A workspace of one test, and what running it gives.
struct Scenario {
    static let asOf = "2026-11-23"

    let folder: TemporaryFolder
    var path: String { folder.path + "/workspace" }
    var reportPath: String { "\(path)/reports/\(Self.asOf)" }

    /// A workspace copied from a folder.
    init(copying source: String) throws {
        folder = try TemporaryFolder()
        try FileManager.default.copyItem(atPath: source, toPath: folder.path + "/workspace")
    }

    /// An empty workspace with one file.
    init(_ files: [String: String]) throws {
        folder = try TemporaryFolder()
        for (name, text) in files { try folder.write(text, to: "workspace/\(name)") }
    }

    /// A workspace of invented exports.
    init(
        seed: UInt64, platform: String = "tiktok-shop", orders: Int = 120, weeks: Int = 4,
        stores: Int = 5, isClean: Bool = false
    ) throws {
        folder = try TemporaryFolder()
        _ = try SampleRun.write(
            .weekly, seed: seed, stores: stores, orders: orders, weeks: weeks, lastDay: Self.asOf,
            isClean: isClean, platforms: platform, to: folder.path + "/workspace")
    }

    /// Runs the workspace; problems that it tells are kept.
    @discardableResult
    func run(
        asOf: String = Scenario.asOf, keepsInbox: Bool = false, passwordPath: String? = nil
    ) async throws -> (outcome: RunOutcome, problems: [String]) {
        let problems = Collected()
        let options = try RunOptions(
            workspacePath: path, asOf: asOf, keepsInbox: keepsInbox, passwordPath: passwordPath)
        let outcome = try await Run.execute(options) { event in
            if case .problem(let message) = event { problems.add(message) }
        }
        return (outcome, problems.all)
    }

    /// What `tieout explain` prints of a thing of a store.
    func explain(_ store: String, _ thing: String, as kind: String? = nil) throws -> String {
        var request = ExplanationRequest(workspacePath: path, store: store, thing: thing)
        request.kind = kind
        request.asOf = Self.asOf
        return try Explanation.text(request)
    }

    /// The rows of a CSV of the report by column name.
    func report(_ name: String) throws -> [[String: String]] {
        try Self.rows("\(reportPath)/\(name)")
    }

    /// The rows of a simple CSV by column name.
    static func rows(_ path: String) throws -> [[String: String]] {
        let table = try TableReading.rows(of: path)
        guard let header = table.first else { return [] }
        return table.dropFirst().map { row in
            Dictionary(zip(header, row)) { first, _ in first }
        }
    }

    /// The bytes of every file of the report.
    func reportBytes() throws -> [String: [UInt8]] {
        try TemporaryFolder.contents(of: reportPath)
    }
}

/// Texts collected from several tasks.
final class Collected: Sendable {
    private let texts = Mutex<[String]>([])

    var all: [String] { texts.withLock { $0.sorted() } }

    func add(_ text: String) { texts.withLock { $0.append(text) } }
}
