import Foundation
import Ledger
import Records

/// What `tieout explain` was asked for.
package struct ExplanationRequest: Sendable {
    package var workspacePath: String
    package var store: String
    /// An ID or a day, as the user spells it.
    package var thing: String
    /// `order`, `entry`, `statement`, `payout` or `day`; nil where the thing decides.
    package var kind: String?
    package var asOf: String?
    package var isJSON = false
    /// How many rows of the originals are quoted.
    package var rowsMax = ExplanationRequest.rowsDefault
    package var passwordPath: String?

    package static let rowsDefault = 20
    /// The words that `kind` may be.
    package static let kinds = ExplanationSubject.Kind.allCases.map(\.rawValue)

    package init(workspacePath: String, store: String, thing: String) {
        self.workspacePath = workspacePath
        self.store = store
        self.thing = thing
    }
}

/// What is known of an order, entry, statement, payout or day of a store, every figure with the
/// row that it stands in.
package enum Explanation {
    /// The page of what was asked for; reads the ledger and the archive and changes nothing.
    package static func text(
        _ request: ExplanationRequest, warn: (String) -> Void = { _ in }
    ) throws -> String {
        // 1. The workspace: needs its folder, gives configuration, passwords and the ledger.
        let workspace = Workspace(path: request.workspacePath)
        let asOf = try RunOptions.day(request.asOf)
        let configuration = try Configuration.load(workspace)
        let entry = configuration.store(request.store)
        let passwords = try Passwords(
            optionPath: request.passwordPath, stores: [entry], workspace: workspace)
        passwords.warnings.forEach(warn)
        let ledger = try LedgerDatabase(path: existingLedger(of: request.store, workspace))
        // The books may be of another day, or of other rules; what a run would make of them is
        // looked at and not kept.
        return try ledger.preview { session in
            // 2. The thing: needs its name, gives its kind and page.
            let before = try session.reader()
            let subjects = try subjects(of: request, before)
            guard let subject = subjects.first,
                let evaluation = try StoreEvaluation(
                    entry, configuration, asOf: asOf, ledger: before)
            else { throw try ExplanationMiss(request, before).failure }
            try evaluation.update(session)
            let ledger = try session.reader()
            let maker = try PageMaker(evaluation, ledger)
            var page = try maker.page(of: subject)
            let others = subjects.dropFirst().map {
                "\($0.kind.rawValue) (--as \($0.kind.rawValue))"
            }
            page.facts.append(
                PageFact("also", "also the name of", .word(others.joined(separator: ", "))))
            // 3. The originals: needs the places that the page names, gives their rows.
            let rows = SourceRows(
                archive: Archive(workspace: workspace, store: request.store),
                files: maker.account.storeCase.files,
                passwords: passwords.of(store: request.store), catalogue: configuration.catalogue)
            page.sections += rows.sections(for: page, rowsMax: request.rowsMax)
            return request.isJSON ? PageJSON.text(page) : PageText(page).text
        }
    }

    private static func existingLedger(
        of store: String, _ workspace: Workspace
    ) throws -> String {
        let path = workspace.ledgerPath(store: store)
        guard FileManager.default.fileExists(atPath: path) else {
            let known = try workspace.knownStores().joined(separator: ", ")
            throw CommandFailure(
                .noSuchInput,
                """
                \(workspace.path): has no ledger of a store "\(store)"
                  expected one of \(known.isEmpty ? "the stores that a run took in" : known)
                  `tieout run \(workspace.path)` takes in what lies in the inbox
                """)
        }
        return path
    }

    private static func subjects(
        of request: ExplanationRequest, _ ledger: LedgerReader
    ) throws -> [ExplanationSubject] {
        guard let word = request.kind else {
            return try ExplanationSubject.all(named: request.thing, in: ledger)
        }
        guard let kind = ExplanationSubject.Kind(rawValue: word) else {
            throw CommandFailure(
                .wrongUsage,
                """
                --as is "\(word)"
                  expected one of \(ExplanationRequest.kinds.joined(separator: ", "))
                """)
        }
        guard try ExplanationSubject.holds(ledger, kind, request.thing) else { return [] }
        return [ExplanationSubject(kind: kind, id: request.thing)]
    }
}
