import Evidence
import Foundation
import Intake
import Ledger
import Records

/// What `tieout ledger check` found out about one store.
struct StoreCheck: Encodable {
    struct Line: Encodable {
        var check: String
        var isSound: Bool
        /// What was looked at, in words with figures.
        var figures: [String]
        /// What is wrong, a sentence each; the first ones where there are many.
        var problems: [String]
        var problemCount: Int
    }

    var store: String
    var bytes: Int
    var lines: [Line] = []

    var isSound: Bool { lines.allSatisfy(\.isSound) }
}

extension LedgerCare {
    /// Checks each ledger and its archive, and says what to do where something is wrong.
    package static func check(
        workspacePath: String, store: String?, asJSON: Bool
    ) throws -> Outcome {
        let workspace = Workspace(path: workspacePath)
        let lock = try WorkspaceLock(workspace)
        let checks = try stores(in: workspace, store).map { try check($0, workspace) }
        _ = consume lock
        var outcome = Outcome()
        if asJSON {
            outcome.text = try PlainJSON.text(of: checks)
        } else {
            outcome.text = checks.map { text(of: $0, workspace) }.joined(separator: "\n")
        }
        if !checks.allSatisfy(\.isSound) { outcome.status = .inputProblems }
        return outcome
    }

    private static func check(_ store: String, _ workspace: Workspace) throws -> StoreCheck {
        let path = workspace.ledgerPath(store: store)
        var check = StoreCheck(store: store, bytes: size(of: path))
        do {
            _ = try ledger(of: store, in: workspace)
            let found = try LedgerCheck(path: path)
            check.lines = found.results.map(Self.line)
            guard found.results.contains(where: { $0.name == .schema && $0.isSound }) else {
                return check
            }
            check.lines.append(try archive(of: store, path, workspace))
        } catch let error as LedgerError {
            check.lines.append(broken(error.message))
        } catch let failure as CommandFailure where failure.status == .noSuchInput {
            check.lines.append(broken(failure.message))
        }
        return check
    }

    private static func broken(_ message: String) -> StoreCheck.Line {
        StoreCheck.Line(
            check: LedgerCheck.Name.integrity.rawValue, isSound: false, figures: [],
            problems: [message], problemCount: 1)
    }

    private static func size(of path: String) -> Int {
        FileStamp(path: path, followsLinks: true)?.sizeBytes ?? 0
    }

    /// Every file of the ledger has its original in the archive, and each hashes to its name.
    private static func archive(
        of store: String, _ path: String, _ workspace: Workspace
    ) throws -> StoreCheck.Line {
        let originals = try ArchivedOriginal.all(of: store, in: workspace)
        let archived = Dictionary(originals.map { ($0.sha256, $0) }) { first, _ in first }
        var problems: [String] = []
        let redactions = try ArchiveRedactions(store: store, in: workspace).all()
        for original in originals {
            let digest = try FileDigest.sha256(path: original.path)
            guard digest != original.sha256,
                redactions.redaction(of: original.sha256, found: digest) == nil
            else { continue }
            problems.append("\(original.path): its content has the SHA-256 \(digest)")
        }
        let files = try LedgerDatabase(path: path).read { try $0.files() }
        for facts in files.map(\.facts) where archived[facts.sha256] == nil {
            problems.append("\(facts.name): its original \(facts.sha256) is not in the archive")
        }
        return StoreCheck.Line(
            check: "archive", isSound: problems.isEmpty,
            figures: ["\(files.count) files", "\(originals.count) originals hashed"],
            problems: problems, problemCount: problems.count)
    }
}
