import Foundation

/// Waits for finished files in the inbox and runs; between runs it rests.
struct Watch {
    let workspace: Workspace
    let options: WatchOptions
    let events: any WatchEvents
    /// Reads tieout.yaml.
    let load: () throws -> Configuration
    /// Runs with the files that are finished; true where it could do its work.
    let run: (FinishedFiles, Configuration) async -> Bool
    let tell: (RunEvent) -> Void

    /// While files keep coming, the finished ones wait so long for the others at most.
    static let gatherMax = Duration.seconds(60)
    /// After a run that could not do its work the next one waits so long, then longer.
    private static let failureMin = Duration.seconds(60)
    private static let failureMax = Duration.seconds(3_600)
    /// So long `--once` waits for files that are still being written.
    static let onceMax = Duration.seconds(600)

    /// What a look at the inbox gave.
    private struct Sight {
        var stamps: [FinishedFiles.Place: FileStamp] = [:]
        var folders: [String] = []
        /// What could not be looked at.
        var failures: Set<String> = []
        var isThere = true
    }

    /// Watches until it is told to stop; with `--once` until a run is done.
    func watch(_ first: Configuration) async {
        var configuration = first
        var settling = Settling(settle: options.settle, patience: options.patience)
        var finishedSince: Duration?
        var failureCount = 0
        var notBefore = Duration.zero
        var wasThere = true
        var failures: Set<String> = []
        while true {
            // 1. A look: needs the inbox, gives what is finished and when to look again.
            let sight = self.sight()
            if sight.isThere != wasThere { tell(.note(presence(sight.isThere))) }
            wasThere = sight.isThere
            sight.failures.subtracting(failures).sorted().forEach { tell(.problem($0)) }
            failures = sight.failures
            let now = events.now
            let findings = settling.look(sight.stamps, at: now, probe)
            let finished = findings.finished
            finishedSince = finished.stamps.isEmpty ? nil : finishedSince ?? now
            // 2. A run, as soon as nothing else is about to be finished, or it has waited enough.
            let isWhole = finished.stamps.count == findings.waitingCount
            let isDue =
                options.isOnce
                ? isWhole || now >= Self.onceMax
                : finishedSince.map { isWhole || now - $0 >= Self.gatherMax } ?? false
            if isDue, now >= notBefore {
                let isDone = await run(finished, configuration)
                settling.note(tried: finished, at: events.now)
                finishedSince = nil
                failureCount = isDone ? 0 : failureCount + 1
                notBefore = isDone ? .zero : events.now + Self.pause(after: failureCount)
                if options.isOnce { return }
            }
            // 3. Rest: until something may be different.
            let signals = events.wait(
                for: rest(findings, isDue: isDue, finishedSince, notBefore, isThere: wasThere))
            if signals.contains(.stop) { return }
            if signals.contains(.reload) {
                configuration = reload(configuration)
                settling.forgetTries()
                notBefore = .zero
            }
        }
    }

    /// How long nothing can change by time alone; nil: for ever.
    private func rest(
        _ findings: Settling.Findings, isDue: Bool, _ finishedSince: Duration?,
        _ notBefore: Duration, isThere: Bool
    ) -> Duration? {
        var moments = [findings.nextLook].compactMap(\.self)
        let now = events.now
        if let finishedSince, !options.isOnce {
            moments.append(max(finishedSince + Self.gatherMax, notBefore))
        } else if isDue {
            // A run is just over: what came meanwhile is looked at now.
            moments.append(now)
        }
        if !isThere { moments.append(now + options.absence) }
        if options.isOnce { moments.append(Self.onceMax) }
        return moments.min().map { max($0 - now, .zero) }
    }

    private func reload(_ old: Configuration) -> Configuration {
        do {
            let new = try load()
            tell(.note("\(workspace.configurationPath): read again"))
            return new
        } catch {
            tell(
                .problem(
                    """
                    \(CommandFailure(describing: error).message)
                      the watch goes on with what it read before; mend it and send SIGHUP again
                    """))
            return old
        }
    }

    /// Looks at all folders of all stores, and again where a folder is new.
    private func sight() -> Sight {
        var sight = look()
        while events.follow(sight.folders) { sight = look() }
        return sight
    }

    private func look() -> Sight {
        guard Workspace.isDirectory(workspace.inboxPath) else { return Sight(isThere: false) }
        // The inbox itself may be a link; nothing in it is followed.
        var sight = Sight(folders: [workspace.inboxPath + "/."])
        for store in (try? Workspace.entries(of: workspace.inboxPath)) ?? [] {
            let root = workspace.inboxPath(store: store)
            guard Workspace.isOwnDirectory(root), Workspace.isStoreName(Array(store.utf8)) else {
                continue
            }
            sight.folders.append(root)
            let walk = InboxWalk(enter: { path in
                if let text = String(validating: path, as: UTF8.self) {
                    sight.folders.append("\(root)/\(text)")
                }
            }) { place in
                guard place.kind == .file else { return }
                let key = FinishedFiles.Place(store: store, path: place.path)
                sight.stamps[key] = place.stamp
            }
            do {
                try walk.run(root)
            } catch {
                sight.failures.insert(CommandFailure(describing: error).message)
            }
        }
        return sight
    }

    private var probe: Settling.Probe {
        var writers = OpenWriters()
        return Settling.Probe(
            isOpenForWriting: { place in
                InboxProbe.opening(place, in: workspace) { descriptor, stamp in
                    writers.includes(descriptor, stamp)
                }
            },
            lacksEnd: { place in
                InboxProbe.opening(place, in: workspace) { descriptor, stamp in
                    ArchiveEnd.isMissing(descriptor, sizeBytes: stamp.sizeBytes)
                }
            })
    }

    private func presence(_ isThere: Bool) -> String {
        isThere
            ? "\(workspace.inboxPath): is there again"
            : "\(workspace.inboxPath): is not there; the watch goes on when it is"
    }

    private static func pause(after count: Int) -> Duration {
        min(failureMin * (1 << min(count - 1, 10)), failureMax)
    }
}
