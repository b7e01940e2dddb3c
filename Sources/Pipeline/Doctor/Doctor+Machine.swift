import Drawing
import Foundation
import Ledger
import Reports
import XLSX

/// What the doctor finds on the machine and in the workspace's folders.
extension Doctor {
    func versionLines() -> [DoctorLine] {
        let libraries =
            [("SQLite", LedgerGlance.libraryVersion)] + XLSXLibraries.versions
            + ReportLibraries.versions
        let list = libraries.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
        return [.ok("version", "tieout \(ProgramVersion.number), \(list)")]
    }

    /// Whether pictures of evidence can show every script of the markets.
    func fontLine() -> DoctorLine {
        let missing = FontCheck.missing()
        guard !missing.isEmpty else { return .ok("fonts", "every script of the markets has one") }
        let scripts = missing.map(\.script).joined(separator: ", ")
        let packages = Set(missing.map(\.package)).sorted().joined(separator: " ")
        return .warning(
            "fonts", "no font has \(scripts)",
            "apt-get install \(packages); `tieout evidence` draws no boxes instead")
    }

    /// The configuration, where it can be read, and what is to be said of it.
    func configurationLines() -> (Configuration?, [DoctorLine]) {
        do {
            let configuration = try Configuration.load(workspace)
            let passwords = try Passwords(
                optionPath: nil, stores: configuration.stores, workspace: workspace)
            let found =
                configuration.isPresent
                ? "tieout.yaml is valid, stores: \(configuration.stores.count)"
                : "no tieout.yaml: each folder of inbox/ is a store"
            return (
                configuration,
                [.ok("configuration", found)]
                    + passwords.warnings.map { .warning("passwords", $0, "") }
            )
        } catch {
            let failure = CommandFailure(describing: error)
            return (nil, [.error("configuration", failure.message, "mend it and look again")])
        }
    }

    private static let folders = ["inbox", "archive", "quarantine", "ledger", "reports"]

    /// Whether a run can read, write and enter the folders that it needs.
    func folderLines() -> [DoctorLine] {
        let present = Self.folders.filter { exists($0) }
        let foul = present.compactMap { folderFault($0) }
        guard foul.isEmpty else { return foul }
        if present.count < Self.folders.count, access(workspace.path, W_OK | X_OK) != 0 {
            return [cannotWrite(workspace.path)]
        }
        let absent = Self.folders.filter { !present.contains($0) }
        return [
            .ok(
                "folders",
                present.joined(separator: ", ") + (present.count == 1 ? " is" : " are")
                    + " writable"
                    + (absent.isEmpty
                        ? "" : "; the next run makes " + absent.joined(separator: ", ")))
        ]
    }

    private func exists(_ folder: String) -> Bool {
        FileManager.default.fileExists(atPath: "\(workspace.path)/\(folder)")
    }

    private func folderFault(_ folder: String) -> DoctorLine? {
        let path = "\(workspace.path)/\(folder)"
        guard Workspace.isDirectory(path) else {
            return .error(
                "folders", "\(path): is no folder", "move the file away; the next run makes it")
        }
        return access(path, R_OK | W_OK | X_OK) == 0 ? nil : cannotWrite(path)
    }

    private func cannotWrite(_ path: String) -> DoctorLine {
        if errno == EROFS {
            return .error(
                "folders", "\(path): lies on a file system that is read-only",
                "mount it for writing; after errors of a disk look into the system's log first")
        }
        return .error(
            "folders", "\(path): this user may not read and write it",
            "run as the user who owns it, or: chown -R \(geteuid()) \(path)")
    }

    /// Whether users who have nothing to do with it can read what holds buyers' data and sales.
    func permissionLines() -> [DoctorLine] {
        let open = [""] + Self.folders
        let readable = open.map { $0.isEmpty ? workspace.path : "\(workspace.path)/\($0)" }
            .filter { (FileStamp(path: $0, followsLinks: true)?.permissions ?? 0) & 0o007 != 0 }
        // A closed workspace closes all that is in it.
        guard readable.contains(workspace.path), readable.count > 1 else {
            return [.ok("permissions", "other users of this machine cannot look in")]
        }
        return [
            .warning(
                "permissions",
                "\(workspace.path): every user of this machine can look into it; originals hold"
                    + " buyers' data",
                "chmod o-rwx \(workspace.path)")
        ]
    }

    private static let bytesKept: Int64 = 256_000_000
    private static let filesKept: Int64 = 1_000

    /// Room for what waits, kept once more in the archive, and for the largest ledger made anew.
    func spaceLine(_ stores: [String]) -> DoctorLine? {
        guard let space = freeSpace(workspace.path) else { return nil }
        var waiting: Int64 = 0
        for store in stores {
            for file in (try? Inbox.waitingFiles(of: store, in: workspace)) ?? [] {
                waiting += Int64(file.stamp.sizeBytes)
            }
        }
        let ledger =
            stores.compactMap {
                FileStamp(path: workspace.ledgerPath(store: $0), followsLinks: true)?.sizeBytes
            }.max() ?? 0
        let needed = 2 * waiting + Int64(ledger) + Self.bytesKept
        let found = "\(FreeSpace.text(space.bytes)) free"
        let remedy =
            "make room: a run needs \(FreeSpace.text(needed)) for what waits in the inbox, for"
            + " making a ledger anew and for reports"
        if space.bytes < needed { return .error("free-space", found, remedy) }
        if let files = space.files, files < Self.filesKept {
            return .error(
                "free-space", "room for \(files) more files", "remove files that nobody needs")
        }
        return space.bytes < 3 * needed
            ? .warning("free-space", found, remedy) : .ok("free-space", found)
    }

    func lockLine() -> DoctorLine {
        guard let holder = LockHolder(of: workspace.lockPath) else {
            return .ok("lock", "no run is going on")
        }
        let command = holder.command.isEmpty ? "" : " (\(holder.command))"
        return .ok("lock", "held by process \(holder.processID)\(command)")
    }
}
