/// Which files of the inbox are finished, told by looking at them again and again.
///
/// Time is what a clock counts that nobody can set; dates of files are never compared with the
/// clock of this machine, because a share has a clock of its own.
struct Settling {
    /// So long must a file look the same.
    var settle: Duration
    /// So long must an archive look the same that lacks its end before it is taken to be cut off.
    var patience: Duration

    /// Looks at a file that has not changed for long enough.
    struct Probe {
        var isOpenForWriting: (FinishedFiles.Place) -> Bool
        var lacksEnd: (FinishedFiles.Place) -> Bool
    }

    /// What one look found.
    struct Findings {
        var finished = FinishedFiles(stamps: [:])
        /// Files that may become finished.
        var waitingCount = 0
        /// The earliest moment at which another look may find more; nil: when something happens.
        var nextLook: Duration?

        fileprivate mutating func look(at moment: Duration) {
            nextLook = min(nextLook ?? moment, moment)
        }
    }

    private struct State {
        var stamp: FileStamp
        /// When it was first seen like this.
        var since: Duration
        /// When a run had it and left it in the inbox, and how often.
        var triedAt: Duration?
        var tries = 0
    }

    /// A file that a run left where it was is tried again after this time, then after twice that,
    /// and so on to the longest.
    private static let retryMin = Duration.seconds(60)
    private static let retryMax = Duration.seconds(3_600)
    /// A busy file is looked at again after as long as it has been unchanged, within these limits.
    private static let busyMax = Duration.seconds(60)
    private static let busyMin = Duration.seconds(1)

    private var states: [FinishedFiles.Place: State] = [:]

    init(settle: Duration, patience: Duration) {
        self.settle = settle
        self.patience = patience
    }

    /// Notes what lies in the inbox now and says what is finished.
    mutating func look(
        _ stamps: [FinishedFiles.Place: FileStamp], at now: Duration, _ probe: Probe
    ) -> Findings {
        states = states.filter { stamps[$0.key] != nil }
        var findings = Findings()
        for (place, stamp) in stamps {
            var state = states[place] ?? State(stamp: stamp, since: now)
            if state.stamp != stamp { state = State(stamp: stamp, since: now) }
            states[place] = state
            judge(place, state, at: now, probe, &findings)
        }
        return findings
    }

    private func judge(
        _ place: FinishedFiles.Place, _ state: State, at now: Duration, _ probe: Probe,
        _ findings: inout Findings
    ) {
        if let triedAt = state.triedAt {
            let again = triedAt + Self.retry(after: state.tries)
            guard now >= again else { return findings.look(at: again) }
        }
        findings.waitingCount += 1
        let still = now - state.since
        guard still >= settle else { return findings.look(at: state.since + settle) }
        let isBusy =
            probe.isOpenForWriting(place) || (still < patience && probe.lacksEnd(place))
        if isBusy {
            findings.look(at: now + min(max(still, Self.busyMin), Self.busyMax))
        } else {
            findings.finished.stamps[place] = state.stamp
        }
    }

    /// Notes that a run had some files; what is still there unchanged is not tried again at once.
    mutating func note(tried files: FinishedFiles, at now: Duration) {
        for (place, stamp) in files.stamps where states[place]?.stamp == stamp {
            states[place]?.triedAt = now
            states[place]?.tries += 1
        }
    }

    /// Lets everything be tried at once, for what is different now.
    mutating func forgetTries() {
        for place in states.keys { states[place]?.triedAt = nil }
    }

    private static func retry(after tries: Int) -> Duration {
        min(retryMin * (1 << min(max(tries - 1, 0), 10)), retryMax)
    }
}
