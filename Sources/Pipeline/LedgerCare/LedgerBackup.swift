import Foundation
import Ledger

extension LedgerCare {
    /// Writes a copy of one ledger to a file, or of each to a folder.
    package static func backup(
        workspacePath: String, store: String?, to target: String, isForced: Bool
    ) throws -> Outcome {
        let workspace = Workspace(path: workspacePath)
        let lock = try WorkspaceLock(workspace)
        let stores = try stores(in: workspace, store)
        let isFolder = store == nil || target.hasSuffix("/") || Workspace.isDirectory(target)
        var outcome = Outcome()
        for store in stores {
            let source = try ledger(of: store, in: workspace)
            let path = isFolder ? "\(target)/\(store).sqlite" : target
            try backup(source, to: path, isForced: isForced)
            outcome.text += "\(store): copied to \(path)\n"
        }
        _ = consume lock
        return outcome
    }

    /// Complete or not at all: the copy gets its name when it is safe on the disk.
    private static func backup(_ source: String, to path: String, isForced: Bool) throws {
        guard isForced || !FileManager.default.fileExists(atPath: path) else {
            throw CommandFailure(
                .cannotWrite,
                """
                \(path): is there already
                  expected the name of a file that is not there yet
                  give another name, or --force to replace it
                """)
        }
        let partial = path + ".part"
        do {
            try FileManager.default.createDirectory(
                atPath: URL(fileURLWithPath: path).deletingLastPathComponent().path,
                withIntermediateDirectories: true)
            try? FileManager.default.removeItem(atPath: partial)
            try LedgerCopy.write(source, to: partial)
            try DurableFile.move(partial, to: path)
        } catch let error as LedgerError {
            try? FileManager.default.removeItem(atPath: partial)
            throw error
        } catch {
            try? FileManager.default.removeItem(atPath: partial)
            throw CommandFailure(
                .cannotWrite,
                "\(path): the copy cannot be written (\(SystemReason.text(of: error)))\n"
                    + "  free some space or give another place; the ledger was not changed")
        }
    }
}
