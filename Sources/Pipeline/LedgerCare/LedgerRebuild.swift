import Foundation
import Intake
import Ledger
import XLSX

extension LedgerCare {
    /// Makes each ledger anew from the archived originals alone, and sets the old one aside.
    package static func rebuild(
        workspacePath: String, store: String?, passwordPath: String? = nil,
        tell: @escaping @Sendable (RunEvent) -> Void
    ) throws -> Outcome {
        let workspace = Workspace(path: workspacePath)
        let configuration = try Configuration.load(workspace)
        let passwords = try Passwords(
            optionPath: passwordPath, stores: configuration.stores, workspace: workspace)
        let lock = try WorkspaceLock(workspace)
        var outcome = Outcome()
        for store in try stores(in: workspace, store) {
            let rebuild = LedgerRebuild(
                workspace: workspace, entry: configuration.store(store),
                intake: StoreIntake(
                    workspace: workspace, entry: configuration.store(store),
                    catalogue: configuration.catalogue, passwords: passwords.of(store: store),
                    tell: tell))
            let (text, isWhole) = try rebuild.run()
            outcome.text += text
            if !isWhole { outcome.status = .inputProblems }
        }
        _ = consume lock
        return outcome
    }
}

/// Makes the ledger of one store anew.
struct LedgerRebuild {
    var workspace: Workspace
    var entry: Configuration.StoreEntry
    var intake: StoreIntake

    private var path: String { workspace.ledgerPath(store: entry.id) }

    /// Gives what to tell, and whether every original was taken in.
    func run() throws -> (text: String, isWhole: Bool) {
        // 1. The originals under the names that they came by; needs archive, index, old ledger.
        let (files, problems) = try originals()
        guard !files.isEmpty else {
            return ("\(entry.id): archive/\(entry.id)/ holds no original; left as it is\n", true)
        }
        // 2. A new ledger beside the old one; a killed rebuild leaves it, and the next begins anew.
        let new = path + ".rebuilding"
        for suffix in ["", "-journal"] { try? FileManager.default.removeItem(atPath: new + suffix) }
        try FileManager.default.createDirectory(
            atPath: (path as NSString).deletingLastPathComponent,
            withIntermediateDirectories: true)
        let taken = try take(files, into: new)
        // 3. The new one takes the name; the old one stays under another.
        let aside = try setAside()
        try DurableFile.move(new, to: path)
        let refusedCount = problems.count + taken.quarantinedCount + taken.unreadableCount
        var text = "\(entry.id): made again from \(Set(files.map(\.path)).count) originals"
        text += aside.map { "; the old ledger is \($0)" } ?? ""
        text += problems.isEmpty ? "\n" : "\n  " + problems.joined(separator: "\n  ") + "\n"
        if refusedCount > 0 { text += "  \(refusedCount) originals were not taken in; see above\n" }
        return (text, refusedCount == 0)
    }

    private func take(_ files: [InboxFile], into new: String) throws -> StoreIntake.Outcome {
        // The ledger is closed when this ends, before its file gets another name.
        let ledger = try LedgerDatabase(path: new)
        let outcome = try intake.take(files, into: ledger)
        // Where the old ledger can still be read: what earlier runs found is in no original.
        if FileManager.default.fileExists(atPath: path) { try? ledger.takeJournal(from: path) }
        return outcome
    }

    /// Every original under each of its names, in order of name as in a run; and those that cannot
    /// be what their names say.
    private func originals() throws -> (files: [InboxFile], problems: [String]) {
        var names = try ArchiveNames(store: entry.id, in: workspace).all()
        for (sha256, known) in namesOfOldLedger() { names[sha256, default: []].formUnion(known) }
        var files: [InboxFile] = []
        var problems: [String] = []
        let redactions = try ArchiveRedactions(store: entry.id, in: workspace).all()
        for original in try ArchivedOriginal.all(of: entry.id, in: workspace) {
            let digest = try FileDigest.sha256(path: original.path)
            let redaction = redactions.redaction(of: original.sha256, found: digest)
            guard digest == original.sha256 || redaction != nil else {
                problems.append("\(original.path): is not the file that its name says; left out")
                continue
            }
            let own = (original.path as NSString).lastPathComponent
            if names[original.sha256] == nil {
                problems.append("\(own): nothing tells the name that it came by; its hash is used")
            }
            for name in names[original.sha256] ?? [own] {
                let size = FileStamp(path: original.path)?.sizeBytes ?? 0
                files.append(
                    InboxFile(
                        name: name, path: original.path, sizeBytes: size, redacted: redaction))
            }
        }
        return (files.sorted { $0.name < $1.name }, problems)
    }

    /// The names that the old ledger knows, where it can still be read.
    private func namesOfOldLedger() -> [String: Set<String>] {
        guard FileManager.default.fileExists(atPath: path),
            let ledger = try? LedgerDatabase(path: path),
            let names = try? ledger.read({ try $0.fileNames() })
        else { return [:] }
        return names
    }

    /// Gives the old ledger a second name, so that there is a ledger at any moment.
    private func setAside() throws -> String? {
        guard FileManager.default.fileExists(atPath: path) else { return nil }
        let number = (1...).first { !FileManager.default.fileExists(atPath: aside($0)) } ?? 1
        // A journal beside a ledger that could not be opened would be played into the new one.
        let journal = path + "-journal"
        if FileManager.default.fileExists(atPath: journal) {
            try FileManager.default.moveItem(atPath: journal, toPath: aside(number) + "-journal")
        }
        try FileManager.default.linkItem(atPath: path, toPath: aside(number))
        return aside(number)
    }

    private func aside(_ number: Int) -> String { "\(path).\(number).old" }
}
