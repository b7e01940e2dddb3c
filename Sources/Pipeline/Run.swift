import Checks
import Fees
import Foundation
import Ledger
import Money
import Records
package import Reports
import XLSX

/// How a run ended, and what it has to say.
package struct RunOutcome: Sendable {
    package var status: ExitStatus
    /// For a person.
    package var summaryText: String
    /// The bytes of summary.json.
    package var summaryJSON: String
    package var report: RunReport
}

/// The weekly run, from the inbox to the report.
package enum Run {
    /// What one store gave.
    private struct StoreOutcome: Sendable {
        var report: StoreReport?
        var rejectedRowCount = 0
        var quarantinedCount = 0
        /// What else a person must look at.
        var problemCount = 0
        var takenCount = 0
        var leftCount = 0
        /// Why the store could not be judged; the other stores go on.
        var failure: CommandFailure?
    }

    /// Runs every store of a workspace side by side and writes one report.
    package static func execute(
        _ options: RunOptions, tell: @escaping @Sendable (RunEvent) -> Void
    ) async throws -> RunOutcome {
        let workspace = options.workspace
        // 1. Configuration: tieout.yaml and mappings/ give stores, rules, fee book, exports; then
        // the passwords.
        try requireWorkspace(workspace)
        let configuration = try options.configuration ?? Configuration.load(workspace)
        let passwords = try Passwords(
            optionPath: options.passwordPath, stores: configuration.stores, workspace: workspace)
        for warning in passwords.warnings { tell(.problem(warning)) }
        // 2. The workspace is ours until the end of this function.
        let lock = try WorkspaceLock(workspace)
        if let owner = lock.deadOwner { tell(.note(owner.deadText(workspace))) }
        // 3. Stores: needs configuration and folders, gives those to run and the strays.
        let (stores, strayCount) = try storesToRun(workspace, configuration, tell)
        // 4. What waits: needs the stores, gives their files, which nobody else writes to now.
        let waiting = Waiting(stores, options, tell)
        // 5. Files that lie in the wrong store's folder: needs all inboxes and ledgers at rest.
        let foreign = ForeignFiles(waiting.inboxes, workspace, configuration.catalogue) { store in
            passwords.of(store: store)
        }
        // 6. Each store: inbox -> ledger -> findings.
        var outcomes: [StoreOutcome] = []
        await withTaskGroup(of: StoreOutcome.self) { group in
            for entry in stores {
                let intake = StoreIntake(
                    workspace: workspace, entry: entry, catalogue: configuration.catalogue,
                    foreign: foreign, passwords: passwords.of(store: entry.id),
                    isStopping: options.isStopping, tell: tell)
                group.addTask { outcome(of: intake, waiting, configuration, options) }
            }
            for await outcome in group { outcomes.append(outcome) }
        }
        tell(.finished(step: "stores"))
        if options.isStopping() {
            throw RunStopped(
                takenCount: outcomes.map(\.takenCount).reduce(0, +),
                leftCount: outcomes.map(\.leftCount).reduce(0, +))
        }
        // 7. The report: needs all stores, gives files and the summary.
        let report = RunReport(
            asOf: options.asOf, stores: joiningIncidents(outcomes.compactMap(\.report)),
            findingTexts: findingTexts,
            quarantined: try QuarantineList.files(in: workspace))
        try write(report, options)
        tell(.finished(step: "report"))
        _ = consume lock
        let failures = outcomes.compactMap(\.failure)
        let problemCount =
            strayCount
            + outcomes.map { $0.rejectedRowCount + $0.quarantinedCount + $0.problemCount }
            .reduce(0, +)
        return RunOutcome(
            status: failures.map(\.status).min { $0.rawValue < $1.rawValue }
                ?? status(of: report, options, problemCount: problemCount),
            summaryText: TerminalSummary.text(report, reportPath: options.reportsPath)
                + failureText(failures.count),
            summaryJSON: try summaryJSON(options), report: report)
    }

    /// What the catalogue says of each finding, for the reports.
    private static let findingTexts = Dictionary(
        CheckCatalogue.checks.map {
            ($0.code, FindingText(title: $0.title, remedy: $0.remedy.replacing("`", with: "")))
        }, uniquingKeysWith: { first, _ in first })

    /// The stores in order, their incidents of one cause under one name.
    private static func joiningIncidents(_ reports: [StoreReport]) -> [StoreReport] {
        var reports = reports.sorted { $0.store.id < $1.store.id }
        let joined = CheckCatalogue.joiningIncidents(reports.map(\.discrepancies))
        for (index, findings) in joined.enumerated() { reports[index].discrepancies = findings }
        return reports
    }

    /// Refuses folders that no run can work in.
    static func requireWorkspace(_ workspace: Workspace) throws(CommandFailure) {
        guard
            Workspace.isDirectory(workspace.inboxPath)
                || Workspace.isDirectory(workspace.path + "/ledger")
        else {
            throw CommandFailure(
                .noSuchInput,
                """
                \(workspace.path): is no workspace
                  expected a folder with inbox/<store>/ in it
                  `tieout init \(workspace.path)` makes one
                """)
        }
    }

    private static func failureText(_ count: Int) -> String {
        guard count > 0 else { return "" }
        return "\(count) of the stores could not be judged and \(count == 1 ? "is" : "are")"
            + " not in this report; see above\n"
    }

    /// What one store gave; an error stops this store alone, and its files go back to the inbox.
    private static func outcome(
        of intake: StoreIntake, _ waiting: Waiting, _ configuration: Configuration,
        _ options: RunOptions
    ) -> StoreOutcome {
        let store = intake.entry.id
        do {
            let inbox = try waiting.inbox(of: store)
            var outcome: StoreOutcome
            var mendedCount = 0
            do {
                outcome = try run(intake, inbox, configuration, options)
            } catch LedgerError.damaged(_, let reason) {
                try DamagedLedger(intake: intake, reason: reason).mend()
                mendedCount = 1
                outcome = try run(intake, inbox, configuration, options)
            }
            outcome.problemCount += inbox.problems.count + mendedCount
            return outcome
        } catch {
            waiting.putBack(store)
            let failure = CommandFailure(describing: error)
            intake.tell(.problem("\(store): \(failure.message)"))
            return StoreOutcome(failure: failure)
        }
    }

    private static func run(
        _ intake: StoreIntake, _ inbox: StoreInbox, _ configuration: Configuration,
        _ options: RunOptions
    ) throws -> StoreOutcome {
        let (entry, tell) = (intake.entry, intake.tell)
        let path = options.workspace.ledgerPath(store: entry.id)
        try FileManager.default.createDirectory(
            atPath: (path as NSString).deletingLastPathComponent,
            withIntermediateDirectories: true)
        try LedgerCare.requireNoLoss(of: entry.id, in: options.workspace)
        let ledger = try LedgerDatabase(path: path)
        let times = PhaseTimes()
        let taken = try times.measure(.reading) { try intake.run(inbox, ledger) }
        var outcome = StoreOutcome(
            report: nil, rejectedRowCount: taken.rejectedRowCount,
            quarantinedCount: taken.quarantinedCount, problemCount: taken.unreadableCount,
            takenCount: taken.takenCount, leftCount: taken.leftCount)
        guard !options.isStopping() else { return outcome }
        tell(.evaluating(store: entry.id))
        let evaluation = try ledger.update { session in
            var evaluation = try StoreEvaluation(
                entry, configuration, asOf: options.asOf, ledger: session.reader())
            evaluation?.listsAllOrders = options.listsAllOrders
            evaluation?.times = times
            try evaluation?.update(session)
            return evaluation
        }
        guard let evaluation else {
            tell(.problem("inbox/\(entry.id): no file of this store was taken in yet"))
            return outcome
        }
        outcome.report = try times.measure(.account) {
            try ledger.read { try evaluation.report($0) }
        }
        tell(.timed(store: entry.id, seconds: times.seconds))
        // Last of all: a run that is killed before has noted nothing.
        try outcome.report?.noteChanges(in: ledger, asOf: options.asOf)
        if let later = outcome.report?.changes.laterRunOn {
            tell(.note(InboxText.laterRun(entry.id, later)))
        }
        return outcome
    }

    private static func write(_ report: RunReport, _ options: RunOptions) throws {
        do {
            _ = try ReportWriter.write(report, to: options.reportsPath)
        } catch let error as ReportError {
            throw CommandFailure(.cannotWrite, "\(error)\n  the ledger is up to date")
        } catch {
            throw CommandFailure(
                .cannotWrite,
                """
                \(options.reportsPath): the report cannot be written (\(error))
                  the ledger is up to date; free some space or give --reports, then run again
                """)
        }
    }

    private static func summaryJSON(_ options: RunOptions) throws -> String {
        try String(contentsOfFile: "\(options.reportsPath)/summary.json", encoding: .utf8)
    }

    private static func status(
        of report: RunReport, _ options: RunOptions, problemCount: Int
    ) -> ExitStatus {
        if problemCount > 0 { return .inputProblems }
        guard let threshold = options.failOn else { return .done }
        let isReached = report.stores.contains { store in
            store.discrepancies.contains { $0.severity <= threshold }
        }
        return isReached ? .findings : .done
    }
}
