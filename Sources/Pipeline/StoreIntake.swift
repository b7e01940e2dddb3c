import Foundation
import Intake
import Ledger
import Money
import Profiles
import Records
import XLSX

/// Takes what waits in one store's inbox into its ledger, exactly once.
///
/// The order of the steps makes a kill at any moment harmless: an original is archived before the
/// ledger commits, and leaves the inbox after it; the next run finds what was left and goes on.
struct StoreIntake {
    var workspace: Workspace
    var entry: Configuration.StoreEntry
    /// The exports that the workspace knows.
    var catalogue: ProfileCatalogue
    /// Files that lie in another store's folder.
    var foreign = ForeignFiles()
    /// What is tried on encrypted workbooks.
    var passwords: [Password]
    /// True as soon as the run shall end with the file in hand.
    var isStopping: @Sendable () -> Bool = { false }
    var tell: @Sendable (RunEvent) -> Void

    /// What became of the files of one store.
    struct Outcome {
        var rejectedRowCount = 0
        var quarantinedCount = 0
        /// Files that the system did not let be read.
        var unreadableCount = 0
        var takenCount = 0
        /// Files that were left because the run was told to stop.
        var leftCount = 0
    }

    /// A file that cannot be taken in, and why.
    private struct Refused {
        var file: InboxFile
        var reason: String
    }

    /// What a pass over some files leaves to do.
    private struct Pass {
        var taken: [InboxFile] = []
        /// The hash of each taken file.
        var digests: [String] = []
        var refused: [Refused] = []
        /// Files that do not say their currency; another file of the store may.
        var waiting: [InboxFile] = []
        /// Files that go back to the inbox, with what is said of them.
        var returned: [(file: InboxFile, event: RunEvent)] = []
        /// Originals on their way into the archive.
        var staged = Archive.Staged()
        var rejectedRowCount = 0
        var unreadableCount = 0
        var leftCount = 0

        mutating func take(_ file: InboxFile, _ digest: String) {
            taken.append(file)
            digests.append(digest)
        }
    }

    private var archive: Archive { Archive(workspace: workspace, store: entry.id) }

    /// Reads, archives and merges what waits in one transaction, then clears it away.
    func run(_ inbox: StoreInbox, _ ledger: LedgerDatabase) throws -> Outcome {
        guard !inbox.files.isEmpty else { return Outcome() }
        tell(.found(bytes: inbox.files.map(\.sizeBytes).reduce(0, +)))
        return try take(inbox.files, into: ledger)
    }

    /// Reads, archives and merges some files in one transaction, then clears them away.
    func take(_ files: [InboxFile], into ledger: LedgerDatabase) throws -> Outcome {
        // 1. Into the ledger: all of them or, on an error that is ours, none.
        let pass = try ledger.update { session in
            let pass = try take(files, into: session)
            try archive.place(pass.staged)
            // Before the ledger commits: a name that it holds is in the archive's index too.
            try noteNames(of: pass)
            return pass
        }
        // 2. To their places: the ledger and the archive are safe now.
        for refused in pass.refused { try refuse(refused) }
        for file in pass.taken { try archive.clear(file) }
        for (file, event) in pass.returned {
            try Inbox.putBack(file, to: workspace.inboxPath(store: entry.id))
            tell(event)
        }
        return Outcome(
            rejectedRowCount: pass.rejectedRowCount, quarantinedCount: pass.refused.count,
            unreadableCount: pass.unreadableCount, takenCount: pass.taken.count,
            leftCount: pass.leftCount)
    }

    private func noteNames(of pass: Pass) throws {
        let index = ArchiveNames(store: entry.id, in: workspace)
        let known = try index.all()
        let taken = zip(pass.digests, pass.taken).map { (sha256: $0, name: $1.name) }
        try index.add(taken.filter { known[$0.sha256]?.contains($0.name) != true })
    }

    private func take(_ files: [InboxFile], into session: LedgerSession) throws -> Pass {
        var pass = Pass()
        do {
            try take(files, into: session, &pass, isLastChance: false)
            let waiting = pass.waiting
            pass.waiting = []
            try take(waiting, into: session, &pass, isLastChance: true)
        } catch {
            archive.drop(pass.staged)
            throw error
        }
        return pass
    }

    private func take(
        _ files: [InboxFile], into session: LedgerSession, _ pass: inout Pass, isLastChance: Bool
    ) throws {
        for file in files {
            guard !isStopping() else {
                pass.leftCount += 1
                pass.returned.append((file, .note("\(place(file)): left for the next run")))
                continue
            }
            do {
                try take(file, into: session, &pass)
            } catch let error as IntakeError {
                try sort(file, error, &pass, isLastChance: isLastChance)
            } catch let error as FileCopy.UnreadableSource {
                leave(file, String(cString: strerror(error.number)), &pass)
            }
        }
    }

    private func take(
        _ file: InboxFile, into session: LedgerSession, _ pass: inout Pass
    ) throws {
        tell(.reading(store: entry.id, file: file.name))
        let digest = try file.redacted?.sha256 ?? FileDigest.sha256(path: file.path)
        tell(.identified(store: entry.id, file: file.name, sha256: digest))
        if try session.holds(sha256: digest) {
            guard try keep(file, digest, &pass) else { return }
            try session.addName(file.name, sha256: digest)
            pass.take(file, digest)
            say(file, "known already, nothing new")
            return
        }
        if let owner = foreign.owner(of: file) {
            pass.refused.append(Refused(file: file, reason: belongs(file, to: owner)))
            return
        }
        let currency = try knownCurrency(session)
        var contents = try FileIntake.read(
            path: file.path, name: file.name, currency: currency, market: entry.market,
            passwords: passwords, catalogue: catalogue)
        if let original = file.redacted {
            contents.facts.sha256 = original.sha256
            contents.facts.sizeBytes = original.sizeBytes
        }
        if let reason = try strangeness(of: contents.facts, currency, session) {
            pass.refused.append(Refused(file: file, reason: reason))
            return
        }
        guard try keep(file, digest, &pass) else { return }
        let merged = try session.take(contents)
        try note(contents.facts, session)
        pass.take(file, digest)
        pass.rejectedRowCount += contents.rejects.count
        say(file, fate(contents, merged))
        tellRejects(contents)
        for note in contents.notes { tell(.problem("\(entry.id)/\(note)")) }
    }

    /// Archives a file; false where somebody has written to it since it was found, so that nothing
    /// of it may become part of the ledger.
    private func keep(_ file: InboxFile, _ digest: String, _ pass: inout Pass) throws -> Bool {
        let isNew = try archive.stage(file, sha256: digest, &pass.staged)
        guard !file.isUnchanged else { return true }
        if isNew { archive.drop(file, sha256: digest, &pass.staged) }
        giveBack(file, &pass)
        return false
    }

    private func giveBack(_ file: InboxFile, _ pass: inout Pass) {
        let isThere = FileStamp(path: file.path) != nil
        let text = isThere ? InboxText.busy(place(file)) : InboxText.gone(place(file))
        pass.returned.append((file, .note(text)))
    }

    /// What becomes of a file that could not be read.
    private func sort(
        _ file: InboxFile, _ error: IntakeError, _ pass: inout Pass, isLastChance: Bool
    ) throws {
        if error.isUnknownCurrency, !isLastChance {
            pass.waiting.append(file)
        } else if !file.isUnchanged {
            giveBack(file, &pass)
        } else if let reason = error.systemReason {
            guard !FileFailure.isShortage(reason) else {
                throw CommandFailure(.cannotWrite, InboxText.tooManyOpen(place(file)))
            }
            leave(file, reason, &pass)
        } else {
            pass.refused.append(
                Refused(file: file, reason: "\(entry.id)/\(error.message)"))
        }
    }

    /// Leaves a file whose bytes the system does not give.
    private func leave(_ file: InboxFile, _ reason: String, _ pass: inout Pass) {
        pass.unreadableCount += 1
        pass.returned.append((file, .problem(InboxText.unreadable(place(file), reason))))
    }

    private func place(_ file: InboxFile) -> String { "\(entry.id)/\(file.name)" }

    /// The store's currency, from the configuration or from files taken in before.
    private func knownCurrency(_ session: LedgerSession) throws -> Currency? {
        try entry.currency ?? session.meta("currency").flatMap { Currency(code: $0) }
    }

    /// The store's platform, from the configuration or from files taken in before.
    private func knownPlatform(_ session: LedgerSession) throws -> String? {
        if let platform = entry.platform { return platform }
        // Ledgers of earlier versions note no platform.
        return try session.meta("platform")
            ?? session.reader().files().first { $0.facts.kind != .bank }?.facts.platform
    }

    /// What later files of the store must agree with; the bank's statements say nothing of it.
    private func note(_ facts: FileFacts, _ session: LedgerSession) throws {
        guard facts.kind != .bank else { return }
        try session.setMeta("currency", facts.currency.code)
        try session.setMeta("platform", facts.platform)
    }

    private func belongs(_ file: InboxFile, to owner: String) -> String {
        """
        \(entry.id)/\(file.name): its orders are those of the store \(owner)
        expected exports whose orders belong to \(entry.id)
        move the file to inbox/\(owner)/; if it is right here, move away what \(owner) has of it
        """
    }

    /// Why a file does not belong to the store; nil where it does.
    private func strangeness(
        of facts: FileFacts, _ currency: Currency?, _ session: LedgerSession
    ) throws -> String? {
        if facts.kind != .bank, let platform = try knownPlatform(session),
            platform != facts.platform
        {
            return """
                \(entry.id)/\(facts.name): is an export of \(facts.platform), the store \
                \(entry.id) sells on \(platform)
                expected the exports of one shop on one platform in this folder
                move the file to its own store's folder, or mend platform in tieout.yaml
                """
        }
        guard let currency, facts.currency != currency else { return nil }
        return """
            \(entry.id)/\(facts.name): is in \(facts.currency), the store \(entry.id) in \(currency)
            expected the exports of one shop in one currency in this folder
            move the file to its own store's folder, or mend currency in tieout.yaml
            """
    }

    private func refuse(_ refused: Refused) throws {
        if refused.file.claim != nil {
            try archive.quarantine(refused.file, reason: refused.reason)
        }
        tell(.problem(refused.reason))
        say(refused.file, "quarantined")
    }

    private func say(_ file: InboxFile, _ fate: String) {
        tell(.taken(store: entry.id, file: file.name, bytes: file.sizeBytes, fate: fate))
    }

    private func fate(_ contents: FileContents, _ merged: MergeResult) -> String {
        var words = "\(contents.facts.kind.rawValue): \(merged.records) new"
        if merged.duplicates > 0 { words += ", \(merged.duplicates) known" }
        if merged.restated > 0 { words += ", \(merged.restated) restated" }
        if !contents.ignored.isEmpty { words += ", \(contents.ignored.count) ignored" }
        if !contents.rejects.isEmpty { words += ", \(contents.rejects.count) rejected" }
        return words
    }

    /// At most this many rejected rows of a file are told one by one; rejects.csv has them all.
    private static let rejectsToldMax = 5

    private func tellRejects(_ contents: FileContents) {
        for reject in contents.rejects.prefix(Self.rejectsToldMax) {
            let place = reject.provenance
            tell(
                .problem(
                    "\(entry.id)/\(place.file)"
                        + (place.sheet.isEmpty ? "" : ":\(place.sheet)")
                        + ":\(place.rowNumber): \(reject.reason)"))
        }
        let rest = contents.rejects.count - Self.rejectsToldMax
        if rest > 0 {
            tell(.problem("\(entry.id)/\(contents.facts.name): and \(rest) more rejected rows"))
        }
    }
}
