import Foundation
import TestSupport

@testable import Pipeline

/// A workspace, a clock and a system that tells what a test wants it to tell.
final class WatchWorld: WatchEvents {
    let folder: TemporaryFolder
    var path: String { folder.path }
    var now = Duration.zero
    /// How long each rest was to last.
    var rests: [Duration?] = []
    /// The second and the files of each run.
    var runs: [String] = []
    var sizes: [Int] = []
    var told: [String] = []
    var followed: Set<String> = []
    var storeCounts: [Int] = []
    /// True where a run leaves files where they are.
    var leaves = false
    var fails = false

    private let isOnce: Bool
    private var actions: [(at: Duration, body: () throws -> WatchSignals)] = []
    private var end = Duration.seconds(100_000)
    private static let restsMax = 1_000

    init(isOnce: Bool = false) throws {
        folder = try TemporaryFolder()
        self.isOnce = isOnce
        try makeFolder("")
    }

    /// Plans something; events come in the order in which they are planned.
    func at(_ second: Int, _ body: @escaping () throws -> WatchSignals) {
        actions.append((.seconds(second), body))
    }

    func at(_ second: Int, _ body: @escaping () throws -> Void) {
        at(second) {
            try body()
            return []
        }
    }

    func makeFolder(_ name: String) throws {
        try FileManager.default.createDirectory(
            atPath: "\(path)/inbox/shop/\(name)", withIntermediateDirectories: true)
    }

    /// Appends to a file of the inbox, and sets its date.
    @discardableResult
    func drop(_ name: String, _ text: String, modified: Date? = nil) throws -> String {
        let target = "inbox/shop/\(name)"
        let old = (try? String(contentsOfFile: "\(path)/\(target)", encoding: .utf8)) ?? ""
        try folder.write(old + text, to: target)
        if let modified {
            try FileManager.default.setAttributes(
                [.modificationDate: modified], ofItemAtPath: "\(path)/\(target)")
        }
        return "\(path)/\(target)"
    }

    func drop(_ name: String, _ text: String) throws { _ = try drop(name, text, modified: nil) }

    func watch(until second: Int? = nil) async {
        if let second { end = .seconds(second) }
        let workspace = Workspace(path: path)
        guard let options = try? WatchOptions(isOnce: isOnce),
            let configuration = try? Configuration.load(workspace)
        else { return }
        await Watch(
            workspace: workspace, options: options, events: self,
            load: { try Configuration.load(workspace) },
            run: { [self] in run($0, $1) },
            tell: { [self] event in
                switch event {
                case .note(let text), .problem(let text): told.append(text)
                default: break
                }
            }
        ).watch(configuration)
    }

    func wait(for duration: Duration?) -> WatchSignals {
        rests.append(duration)
        guard rests.count < Self.restsMax else { return .stop }
        let limit = duration.map { now + $0 } ?? end
        guard let next = actions.first, next.at <= limit else {
            guard duration != nil, limit <= end else { return .stop }
            now = limit
            return []
        }
        now = max(now, next.at)
        actions.removeFirst()
        return (try? next.body()) ?? .stop
    }

    func follow(_ folders: [String]) -> Bool {
        let isNew = !followed.isSuperset(of: folders)
        followed.formUnion(folders)
        return isNew
    }

    private func run(_ finished: FinishedFiles, _ configuration: Configuration) -> Bool {
        let names = finished.stamps.keys.map { String(decoding: $0.path, as: UTF8.self) }.sorted()
        runs.append("\(now.components.seconds): \(names.joined(separator: " "))")
        sizes += finished.stamps.values.map(\.sizeBytes)
        storeCounts.append(configuration.stores.count)
        if !leaves, !fails {
            for name in names {
                try? FileManager.default.removeItem(atPath: "\(path)/inbox/shop/\(name)")
            }
        }
        return !fails
    }
}
