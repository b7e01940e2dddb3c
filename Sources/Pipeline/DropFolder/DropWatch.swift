import Foundation

/// `tieout watch`: runs whenever finished files lie in the inbox.
package enum DropWatch {
    package typealias Teller = @Sendable (RunEvent) -> Void
    package typealias Runner = @Sendable (RunOptions, @escaping Teller) async throws -> RunOutcome

    /// Watches until SIGTERM or SIGINT, or for one run; gives how it ended.
    ///
    /// `show` gets the outcome of each run; `runner` is what a run is made by.
    package static func execute(
        _ options: @escaping @Sendable () throws -> RunOptions, _ watch: WatchOptions,
        runner: @escaping Runner = { try await Run.execute($0, tell: $1) },
        tell: @escaping Teller, show: @escaping @Sendable (RunOutcome) -> Void
    ) async throws -> ExitStatus {
        let workspace = try options().workspace
        try Run.requireWorkspace(workspace)
        let configuration = try Configuration.load(workspace)
        let lock = try WorkspaceLock(
            path: workspace.watchLockPath, of: workspace, heldBy: "another tieout watch")
        let events = SystemEvents(poll: watch.poll, tell: tell)
        let end = WatchEnd()
        let loop = Watch(
            workspace: workspace, options: watch, events: events,
            load: { try Configuration.load(workspace) },
            run: { finished, configuration in
                await run(options, finished, configuration, end, runner, tell, show)
            }, tell: tell)
        if !watch.isOnce { tell(.note("\(workspace.inboxPath): is watched; SIGTERM ends this")) }
        // What a killed run has left does not lie in the inbox.
        if try !Workspace.entries(of: workspace.claimedPath).isEmpty, !watch.isOnce {
            _ = await run(
                options, FinishedFiles(stamps: [:]), configuration, end, runner, tell, show)
        }
        await loop.watch(configuration)
        _ = consume lock
        return watch.isOnce && !ProcessSignals.isStopping ? end.status : .done
    }

    /// One run; true where it could do its work.
    private static func run(
        _ options: () throws -> RunOptions, _ finished: FinishedFiles,
        _ configuration: Configuration, _ end: WatchEnd, _ runner: Runner,
        _ tell: @escaping Teller, _ show: (RunOutcome) -> Void
    ) async -> Bool {
        do {
            // Made anew for each run: the day to judge from is that of the run.
            var options = try options()
            options.configuration = configuration
            options.finished = finished
            let outcome = try await runner(options, tell)
            end.status = outcome.status
            show(outcome)
            return !outcome.status.isFailure
        } catch let stopped as RunStopped {
            tell(.note(stopped.message))
            return true
        } catch {
            let failure = CommandFailure(describing: error)
            end.status = failure.status
            tell(.problem(failure.message))
            return false
        }
    }

    /// How the last run ended.
    private final class WatchEnd {
        var status = ExitStatus.done
    }
}
