import Checks
import Drawing
import Evidence
import Foundation
import Ledger
import Records

/// How `tieout evidence` ended, and what it has to say.
package struct EvidenceOutcome: Sendable {
    package var status: ExitStatus
    package var text: String
}

/// Makes packs of evidence from findings: chooses them, draws them, writes them.
package struct EvidenceRun {
    private let request: EvidenceRequest
    private let workspace: Workspace
    private let asOf: Day
    private let configuration: Configuration
    private let passwords: Passwords
    private let path: String
    private let tell: (String) -> Void
    private var made: [(candidate: ClaimCandidate, folder: String)] = []
    private var refused: [(candidate: ClaimCandidate, reason: String)] = []
    private var left: [(candidate: ClaimCandidate, reason: String)] = []
    private var forms: ClaimFormFiles

    /// Makes the packs that a request asks for; `tell` gets what a person may want to see.
    package static func execute(
        _ request: EvidenceRequest, tell: (String) -> Void = { _ in }
    ) throws -> EvidenceOutcome {
        try withoutActuallyEscaping(tell) { tell in
            var run = try EvidenceRun(request, tell: tell)
            return try run.outcome()
        }
    }

    private init(_ request: EvidenceRequest, tell: @escaping (String) -> Void) throws {
        self.request = request
        self.tell = tell
        workspace = Workspace(path: request.workspacePath)
        asOf = try RunOptions.day(request.asOf)
        configuration = try Configuration.load(workspace)
        let entries = request.stores.map { [configuration] in configuration.store($0) }
        passwords = try Passwords(
            optionPath: request.passwordPath,
            stores: entries.isEmpty ? configuration.stores : entries, workspace: workspace)
        passwords.warnings.forEach(tell)
        let reports = request.reportsPath ?? "\(workspace.path)/reports/\(asOf)"
        path = reports + "/evidence"
        forms = ClaimFormFiles(
            request.fillsForms
                ? try ClaimFormReader.forms(of: workspace, configuration.catalogue) : [],
            asOf: asOf)
    }

    private mutating func outcome() throws -> EvidenceOutcome {
        try checkCodes()
        // 1. The findings of every store: give incidents, whose names stores share.
        let current = try CurrentFindings(
            workspace, configuration, stores: workspace.storesWithLedgers(request.stores),
            asOf: asOf
        ) { tell("\($0)  findings") }
        try current.require(request.ids + request.incidents, asOf: asOf)
        // 2. The packs of each store.
        try makePacks(of: current.stores)
        made.sort { ClaimCandidate.precedes($0.candidate, $1.candidate) }
        // 3. What was made, and what was not and why.
        let records =
            made.map { PackRecord($0.candidate, folder: $0.folder, reason: "") }
            + (refused + left).map { PackRecord($0.candidate, folder: "", reason: $0.reason) }
        if !request.isDryRun, !made.isEmpty {
            try PackFolder.write(PackRecord.csv(records), toFile: path + "/packs.csv")
            if request.fillsForms { try forms.write(to: path) }
        }
        let text = EvidenceText(
            made: made, refused: refused, left: left, isDryRun: request.isDryRun, path: path,
            forms: request.fillsForms && !request.isDryRun && !made.isEmpty ? forms.text : "")
        return EvidenceOutcome(
            status: refused.isEmpty ? .done : made.isEmpty ? .noSuchInput : .inputProblems,
            text: request.isJSON ? try PackRecord.json(records) : text.text)
    }

    // MARK: What is asked for

    private func checkCodes() throws {
        let known = CheckCatalogue.checks.map { $0.code }
        for code in request.codes where !known.contains(code) {
            throw CommandFailure(
                .wrongUsage,
                """
                --code is "\(code)"
                  expected one of \(known.sorted().joined(separator: ", "))
                """)
        }
    }

    // MARK: One store

    /// While packs are written, no run may change what they are made of.
    private mutating func makePacks(of stores: [StoreFindings]) throws {
        guard !request.isDryRun else {
            for store in stores { try makePacks(of: store) }
            return
        }
        let lock = try WorkspaceLock(workspace)
        for store in stores { try makePacks(of: store) }
        _ = consume lock
    }

    private mutating func makePacks(of store: StoreFindings) throws {
        let ledger = try LedgerDatabase(path: workspace.ledgerPath(store: store.entry.id))
        let results = try ledger.preview { session in
            guard
                let evaluation = try StoreEvaluation(
                    store.entry, configuration, asOf: asOf, ledger: try session.reader())
            else { return [PackResult]() }
            try evaluation.update(session)
            let reader = try session.reader()
            let choice = try ClaimChoice(
                evaluation: evaluation, ledger: reader, findings: store.findings)
            let candidates = try choice.candidates(request)
                .sorted(by: ClaimCandidate.precedes)
            return try fates(candidates, evaluation, reader, store.storeCase)
        }
        if !request.isDryRun {
            try ledger.update { session in
                try noteReady(results, session)
            }
        }
        for result in results {
            switch result.fate {
            case .made(let folder):
                made.append((result.candidate, folder))
                if let pack = result.pack { forms.take(pack) }
            case .refused(let reason): refused.append((result.candidate, reason))
            case .left(let reason): left.append((result.candidate, reason))
            }
        }
    }

    /// Findings with evidence wait to be filed.
    private func noteReady(_ results: [PackResult], _ session: LedgerSession) throws {
        let known = Set(try session.reader().claims().map(\.findingID))
        for result in results {
            guard case .made = result.fate else { continue }
            for finding in result.candidate.findings where !known.contains(finding.id) {
                guard var claim = Claim(unfiled: finding, asOf: asOf) else { continue }
                claim.state = .ready
                try session.note(claim)
            }
        }
    }

    private func fates(
        _ candidates: [ClaimCandidate], _ evaluation: StoreEvaluation, _ reader: LedgerReader,
        _ storeCase: StoreCase
    ) throws -> [PackResult] {
        let open = candidates.filter { $0.obstacle == nil }
        let obstacles = candidates.compactMap { candidate in
            candidate.obstacle.map { obstacle in
                PackResult(
                    candidate: candidate, fate: .left(obstacle.sentence))
            }
        }
        guard !request.isDryRun, !open.isEmpty else {
            return open.map { PackResult(candidate: $0, fate: .made(folder: "")) } + obstacles
        }
        let maker = try PackMaker(evaluation, reader, storeCase, version: request.version)
        var rows = ArchivedRows(
            archive: Archive(workspace: workspace, store: evaluation.store.id),
            files: try reader.files(), passwords: passwords.of(store: evaluation.store.id),
            catalogue: configuration.catalogue)
        tell("\(evaluation.store.id)  reading the rows of \(open.count.of("pack"))")
        rows.read(open.flatMap { maker.sources(of: $0, rows) })
        var results: [PackResult] = []
        for (index, candidate) in open.enumerated() {
            tell("\(evaluation.store.id)  \(candidate.id)  \(index + 1) of \(open.count)")
            results.append(try fate(candidate, maker, &rows))
        }
        return results + obstacles
    }

    private func fate(
        _ candidate: ClaimCandidate, _ maker: PackMaker, _ rows: inout ArchivedRows
    ) throws -> PackResult {
        do {
            let pack = try maker.pack(candidate, &rows)
            let files = try PackFiles.files(of: pack, BuiltInEvidence.words)
            let folder = "\(path)/\(candidate.folderName)"
            try PackFolder.write(files, to: folder)
            return PackResult(
                candidate: candidate, fate: .made(folder: folder),
                pack: request.fillsForms ? pack : nil)
        } catch let failure as CommandFailure where failure.status == .noSuchInput {
            return PackResult(candidate: candidate, fate: .refused(failure.message))
        } catch let error as PackError {
            throw CommandFailure(describing: error)
        }
    }
}

/// What became of a candidate.
private struct PackResult {
    enum Fate {
        case made(folder: String)
        case refused(String)
        case left(String)
    }

    var candidate: ClaimCandidate
    var fate: Fate
    /// What was made, where forms are filled with it.
    var pack: Pack?
}

extension CommandFailure {
    /// The sentence for a pack that cannot be made.
    init(describing error: PackError) {
        switch error {
        case .noWords(let code):
            self.init(.ourBug, "there are no words for a ticket on \(code); please report it")
        case .cannotDraw(let pack):
            self.init(.cannotWrite, "\(pack): the pictures cannot be drawn; is there memory left?")
        case .missingFonts(let pack, let fonts, let characters):
            let packages = Set(fonts.map(\.package)).sorted().joined(separator: " ")
            let scripts = fonts.map(\.script).joined(separator: ", ")
            self.init(
                .cannotWrite,
                """
                \(pack): no font of this machine has \(characters.prefix(20)) (\(scripts))
                  expected fonts for all texts, so that no picture shows boxes
                  apt-get install \(packages)
                """)
        }
    }
}
