import Checks
import Fees
import Foundation
import Ledger
import Logging
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
        var times: PhaseTimes?
        /// Why the store could not be judged; the other stores go on.
        var failure: CommandFailure?
    }

    /// Runs every store of a workspace side by side and writes one report.
    package static func execute(
        _ options: RunOptions, tell: @escaping @Sendable (RunEvent) -> Void
    ) async throws -> RunOutcome {
        let workspace = options.workspace
        var logger = Logger(label: "tieout") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = options.isVerbose ? .info : .warning
        let clock = ContinuousClock()
        let start = clock.now
        // 1. Configuration: tieout.yaml and mappings/ give stores, rules, fee book, exports; then
        // the passwords.
        try requireWorkspace(workspace)
        let configuration = try Configuration.load(workspace)
        let passwords = try Passwords(
            optionPath: options.passwordPath, stores: configuration.stores, workspace: workspace)
        for warning in passwords.warnings { tell(.problem(warning)) }
        // 2. The workspace is ours until the end of this function.
        let lock = try WorkspaceLock(workspace)
        // 3. Stores: needs configuration and folders, gives those to run and the strays.
        let (stores, strayCount) = try storesToRun(workspace, configuration, tell)
        // 4. Files that lie in the wrong store's folder: needs all inboxes and ledgers at rest.
        let foreign = try ForeignFiles(stores, workspace, configuration.catalogue) { store in
            passwords.of(store: store)
        }
        // 5. Each store: inbox -> ledger -> findings.
        var outcomes: [StoreOutcome] = []
        await withTaskGroup(of: StoreOutcome.self) { group in
            for entry in stores {
                let known = passwords.of(store: entry.id)
                group.addTask { outcome(of: entry, configuration, options, foreign, known, tell) }
            }
            for await outcome in group { outcomes.append(outcome) }
        }
        for outcome in outcomes {
            guard let store = outcome.report?.store.id, let times = outcome.times else { continue }
            logger.info("store \(store) done", metadata: times.metadata)
        }
        logger.info("stores done", metadata: ["seconds": "\(clock.now - start)"])
        // 6. The report: needs all stores, gives files and the summary.
        let report = RunReport(
            asOf: options.asOf, stores: joiningIncidents(outcomes.compactMap(\.report)),
            findingTexts: findingTexts,
            quarantined: try QuarantineList.files(in: workspace))
        try write(report, options)
        logger.info("report done", metadata: ["seconds": "\(clock.now - start)"])
        _ = consume lock
        let failures = outcomes.compactMap(\.failure)
        let problemCount =
            strayCount + outcomes.map { $0.rejectedRowCount + $0.quarantinedCount }.reduce(0, +)
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

    private static func requireWorkspace(_ workspace: Workspace) throws(CommandFailure) {
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

    /// What one store gave; an error stops this store alone.
    private static func outcome(
        of entry: Configuration.StoreEntry, _ configuration: Configuration,
        _ options: RunOptions, _ foreign: ForeignFiles, _ passwords: [Password],
        _ tell: @escaping @Sendable (RunEvent) -> Void
    ) -> StoreOutcome {
        do {
            return try run(entry, configuration, options, foreign, passwords, tell)
        } catch {
            let failure = CommandFailure(describing: error)
            tell(.problem("\(entry.id): \(failure.message)"))
            return StoreOutcome(failure: failure)
        }
    }

    private static func run(
        _ entry: Configuration.StoreEntry, _ configuration: Configuration, _ options: RunOptions,
        _ foreign: ForeignFiles, _ passwords: [Password],
        _ tell: @escaping @Sendable (RunEvent) -> Void
    ) throws -> StoreOutcome {
        let path = options.workspace.ledgerPath(store: entry.id)
        try FileManager.default.createDirectory(
            atPath: (path as NSString).deletingLastPathComponent,
            withIntermediateDirectories: true)
        try LedgerCare.requireNoLoss(of: entry.id, in: options.workspace)
        let ledger = try LedgerDatabase(path: path)
        let intake = StoreIntake(
            workspace: options.workspace, entry: entry, keepsInbox: options.keepsInbox,
            catalogue: configuration.catalogue, foreign: foreign, passwords: passwords, tell: tell)
        let times = PhaseTimes()
        let taken = try times.measure(.reading) { try intake.run(ledger) }
        tell(.evaluating(store: entry.id))
        var outcome = StoreOutcome(
            report: nil, rejectedRowCount: taken.rejectedRowCount,
            quarantinedCount: taken.quarantinedCount)
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
        outcome.times = times
        // Last of all: a run that is killed before has noted nothing.
        try outcome.report?.noteChanges(in: ledger, asOf: options.asOf)
        return outcome
    }

    private static func write(_ report: RunReport, _ options: RunOptions) throws {
        do {
            _ = try ReportWriter.write(report, to: options.reportsPath)
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
