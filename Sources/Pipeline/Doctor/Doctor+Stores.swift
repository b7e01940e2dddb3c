import Foundation
import Ledger
import Matching
import Records
import Reports

/// What the doctor finds of each store.
extension Doctor {
    /// Files that lie where no run takes them in.
    func inboxLines(_ configuration: Configuration?) throws -> [DoctorLine] {
        var lines: [DoctorLine] = []
        for stray in try Inbox.strays(in: workspace) {
            lines.append(
                stray.kind == .file
                    ? .warning(
                        "inbox", "inbox/\(stray.name): lies in no store's folder",
                        "move it to inbox/<store>/")
                    : .warning(
                        "inbox", "inbox/\(stray.name): is \(stray.kind.rawValue)",
                        "take it away; only files in inbox/<store>/ are taken in"))
        }
        let folders = try Workspace.entries(of: workspace.inboxPath)
            .filter { Workspace.isDirectory("\(workspace.inboxPath)/\($0)") }
        let named = configuration.map { Set($0.stores.map(\.id)) } ?? []
        var waiting = 0
        for folder in folders {
            let count = try Inbox.waitingFiles(of: folder, in: workspace).count
            waiting += count
            guard !named.isEmpty, !named.contains(folder), count > 0 else { continue }
            lines.append(
                .warning(
                    "inbox", "inbox/\(folder): tieout.yaml names no store \"\(folder)\"",
                    "rename the folder, or add the store to tieout.yaml"))
        }
        for store in named.subtracting(folders).sorted() {
            lines.append(
                .warning(
                    "inbox", store: store, "tieout.yaml names the store, but it has no folder",
                    "mkdir \(workspace.inboxPath(store: store))"))
        }
        return lines + [.ok("inbox", "files that wait for the next run: \(waiting)")]
    }

    /// The health of a store's ledger, and how far its files reach.
    func storeLines(_ store: String) -> [DoctorLine] {
        let path = workspace.ledgerPath(store: store)
        guard FileManager.default.fileExists(atPath: path) else {
            return [lostLedger(store) ?? .ok("ledger", store: store, "no file was taken in yet")]
        }
        guard LockHolder(of: workspace.lockPath) == nil else {
            return [.ok("ledger", store: store, "not looked at while a run goes on")]
        }
        do {
            let glance = try LedgerGlance(path: path)
            guard glance.faults.isEmpty else {
                return glance.faults.map { fault($0, store) }
            }
            return [
                .ok("ledger", store: store, "whole, files: \(glance.files.count)"),
                coverageLine(CoverageBuilder.coverage(of: glance.files), store),
            ]
        } catch {
            let message = CommandFailure(describing: error).message
            return [.error("ledger", store: store, message, rebuild(store))]
        }
    }

    private func lostLedger(_ store: String) -> DoctorLine? {
        let originals = (try? ArchivedOriginal.all(of: store, in: workspace)) ?? []
        guard !originals.isEmpty else { return nil }
        return .error(
            "ledger", store: store,
            "the ledger is not there, though the archive holds \(originals.count) originals",
            rebuild(store))
    }

    private func fault(_ fault: LedgerCheck.Fault, _ store: String) -> DoctorLine {
        let found = LedgerCare.sentence(fault)
        if case .olderSchema = fault { return .ok("ledger", store: store, found) }
        return .error("ledger", store: store, found, rebuild(store))
    }

    private func rebuild(_ store: String) -> String {
        "tieout ledger rebuild \(workspace.path) --store \(store)"
    }

    /// Weekly exports, and some days for whoever downloads them.
    private static let uncoveredDaysMax = 10

    private func coverageLine(_ coverage: Coverage, _ store: String) -> DoctorLine {
        let kinds = coverage.kinds.filter(FileKind.periodic.contains)
        let ages = kinds.compactMap { kind in
            coverage.firstUncovered(kind, before: today).map { (kind: kind, day: $0) }
        }
        guard let oldest = ages.min(by: { $0.day < $1.day }) else {
            return .ok("coverage", store: store, "every day up to yesterday is covered")
        }
        let found =
            "oldest day that no file covers: \(oldest.day) (\(oldest.kind.rawValue),"
            + " \(today - oldest.day) days ago)"
        guard today - oldest.day > Self.uncoveredDaysMax else {
            return .ok("coverage", store: store, found)
        }
        return .warning(
            "coverage", store: store, found,
            "export that day and the ones behind it, and drop the file into inbox/\(store)/;"
                + " nothing is called missing on days without a file")
    }

    private static let quarantinedToldMax = 5

    func quarantineLines() throws -> [DoctorLine] {
        let files = try QuarantineList.files(in: workspace)
        guard !files.isEmpty else { return [.ok("quarantine", "empty")] }
        var lines: [DoctorLine] = files.prefix(Self.quarantinedToldMax).map { file in
            let reason = file.reason.split(separator: "\n").first.map(String.init) ?? "no reason"
            return .warning(
                "quarantine", reason,
                "see quarantine/\(file.store)/\(file.file).reason.txt; mend the file and move it"
                    + " back to inbox/\(file.store)/")
        }
        let rest = files.count - Self.quarantinedToldMax
        if rest > 0 {
            lines.append(
                .warning("quarantine", "and \(rest) more files", "see their .reason.txt"))
        }
        return lines
    }
}
