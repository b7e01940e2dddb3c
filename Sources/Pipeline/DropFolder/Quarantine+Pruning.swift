import Foundation
package import Records

extension Quarantine {
    /// Removes files that came into quarantine more than so many days ago, with their reasons, and
    /// says which.
    package static func prune(
        workspacePath: String, olderThanDays: Int?, isTrial: Bool, today: Day = RunClock.today()
    ) throws -> String {
        let workspace = Workspace(path: workspacePath)
        try Run.requireWorkspace(workspace)
        guard let days = try olderThanDays ?? Configuration.load(workspace).quarantineDays else {
            throw CommandFailure(
                .wrongUsage,
                """
                --older-than is missing, and \(workspace.configurationPath) has no retention
                  expected --older-than DAYS, or retention: { quarantine_days: 90 }
                  nothing was removed
                """)
        }
        let lock = try WorkspaceLock(workspace)
        var text = ""
        var (count, youngerCount) = (0, 0)
        for file in try held(in: workspace) {
            let path = "\(workspace.quarantinePath(store: file.store))/\(file.name)"
            guard let day = arrival(path), day < today - days else {
                youngerCount += 1
                continue
            }
            if !isTrial { try remove(path, in: workspace) }
            count += 1
            let name = SafeText.name(Array("\(file.store)/\(file.name)".utf8))
            text += "quarantine/\(name): came on \(day)\n"
        }
        text += "\(count) files \(isTrial ? "would be removed" : "removed")"
        text += youngerCount > 0 ? "; \(youngerCount) are younger\n" : "\n"
        _ = consume lock
        return text
    }

    /// The day on which a file got its place: its last change that no program can set.
    private static func arrival(_ path: String) -> Day? {
        FileStamp(path: path).map {
            WallTime(milliseconds: $0.changedNanoseconds / 1_000_000).day
        }
    }

    /// The file first: a reason alone tells that it was here.
    private static func remove(_ path: String, in workspace: Workspace) throws {
        guard unlink(path) == 0 || errno == ENOENT else {
            throw FileFailure(path: path, number: errno)
        }
        unlink(path + QuarantineReason.suffix)
        removeEmptyFolders(above: path, upTo: workspace.quarantineRoot)
    }
}
