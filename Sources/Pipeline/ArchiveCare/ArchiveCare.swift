import Foundation
import Intake
import Ledger
import Money
package import Records
import XLSX

/// The care of archives: buyers' data goes when nobody needs it any more.
package enum ArchiveCare {
    /// What a command of the care said, and how it ends.
    package struct Outcome: Sendable {
        package var text = ""
        package var status = ExitStatus.done
    }

    /// Rewrites originals without the columns of buyers, where reading them gives the same rows.
    package static func redact(
        workspacePath: String, store: String?, olderThanDays: Int?, isTrial: Bool,
        passwordPath: String? = nil, today: Day = RunClock.today()
    ) throws -> Outcome {
        let workspace = Workspace(path: workspacePath)
        let configuration = try Configuration.load(workspace)
        guard let days = olderThanDays ?? configuration.buyerDataDays else {
            throw CommandFailure(
                .wrongUsage,
                """
                --older-than is missing, and \(workspace.configurationPath) has no retention
                  expected --older-than DAYS, or retention: { buyer_data_days: 180 }
                  nothing was changed
                """)
        }
        let passwords = try Passwords(
            optionPath: passwordPath, stores: configuration.stores, workspace: workspace)
        let lock = try WorkspaceLock(workspace)
        var outcome = Outcome()
        for store in try LedgerCare.stores(in: workspace, store) {
            let redaction = StoreRedaction(
                workspace: workspace, store: store, configuration: configuration,
                passwords: passwords.of(store: store), before: today - days, isTrial: isTrial)
            let (text, isWhole) = try redaction.run()
            outcome.text += text
            if !isWhole { outcome.status = .inputProblems }
        }
        _ = consume lock
        return outcome
    }
}

/// Redacts the archive of one store.
private struct StoreRedaction {
    var workspace: Workspace
    var store: String
    var configuration: Configuration
    /// What opens encrypted originals; what takes their place is a plain workbook.
    var passwords: [Password]
    /// Originals that tell of this day or a later one stay as they are.
    var before: Day
    var isTrial: Bool

    private var redactions: ArchiveRedactions { ArchiveRedactions(store: store, in: workspace) }

    func run() throws -> (text: String, isWhole: Bool) {
        let ledger = try LedgerDatabase(path: LedgerCare.ledger(of: store, in: workspace))
        let files = try ledger.read { try $0.files() }.map(\.facts)
        let known = try redactions.all()
        let facts = Dictionary(files.map { ($0.sha256, $0) }) { first, _ in first }
        var (redacted, cells, younger, done) = (0, 0, 0, 0)
        var left: [String] = []
        for original in try ArchivedOriginal.all(of: store, in: workspace) {
            guard let facts = facts[original.sha256] else { continue }
            let digest = try FileDigest.sha256(path: original.path)
            if known.redaction(of: original.sha256, found: digest) != nil {
                done += 1
                continue
            }
            guard facts.exportedOn < before else {
                younger += 1
                continue
            }
            do {
                guard digest == original.sha256 else { throw Refusal.damaged }
                let count = try redact(original, facts)
                redacted += count > 0 ? 1 : 0
                cells += count
            } catch {
                left.append("\(facts.name): left as it is: \(Self.sentence(error))")
            }
        }
        let verb = isTrial ? "would be redacted" : "redacted"
        var text = "\(store): \(redacted) of \(files.count) originals \(verb), \(cells) cells"
        if done > 0 { text += "; \(done) were before" }
        if younger > 0 { text += "; \(younger) are younger" }
        text += "\n" + left.map { "  \($0)\n" }.joined()
        return (text, left.isEmpty)
    }

    private enum Refusal: Error {
        case damaged
        case readsOtherwise
    }

    private static func sentence(_ error: any Error) -> String {
        switch error {
        case Refusal.damaged: "its content is not what its name says; see `tieout ledger check`"
        case Refusal.readsOtherwise: "without these columns other rows would be read"
        default:
            CommandFailure(describing: error).message.split(separator: "\n").first
                .map(String.init) ?? "it cannot be read"
        }
    }

    /// Gives how many cells were taken out; 0 where no column is of buyers.
    private func redact(_ original: ArchivedOriginal, _ facts: FileFacts) throws -> Int {
        let partial = (original.path as NSString).deletingLastPathComponent + "/.redacted.part"
        defer { try? FileManager.default.removeItem(atPath: partial) }
        let catalogue = configuration.catalogue
        // 1. The copy: needs the profile, gives a file without the columns.
        let result = try FileIntake.redact(
            path: original.path, name: facts.name, to: partial, passwords: passwords,
            catalogue: catalogue)
        guard case .written(let cells) = result, cells > 0 else { return 0 }
        // 2. The proof: both files must give the same rows.
        guard try read(original.path, facts).saysTheSame(as: read(partial, facts)) else {
            throw Refusal.readsOtherwise
        }
        guard !isTrial else { return cells }
        // 3. The record comes first: a kill after it leaves the original, which is still known by
        // its own hash.
        try redactions.add(
            RedactedOriginal(
                sha256: original.sha256, sizeBytes: facts.sizeBytes,
                redactedSHA256: try FileDigest.sha256(path: partial)))
        try DurableFile.move(partial, to: original.path)
        return cells
    }

    private func read(_ path: String, _ facts: FileFacts) throws -> FileContents {
        try FileIntake.read(
            path: path, name: facts.name, currency: facts.currency,
            market: configuration.store(store).market, passwords: passwords,
            catalogue: configuration.catalogue)
    }
}
