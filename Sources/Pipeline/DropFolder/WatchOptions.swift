/// How `tieout watch` goes about it.
package struct WatchOptions: Sendable {
    /// So long must a file look the same before it is taken in.
    package var settle: Duration
    /// Looks every so often instead of being told by the system; nil: where that works.
    package var poll: Duration?
    /// Ends after one run.
    package var isOnce: Bool

    /// So long may an archive that lacks its end be unchanged before it is taken to be cut off.
    var patience: Duration { max(settle * 6, .seconds(600)) }
    /// So often it is looked whether an inbox that has gone is there again.
    var absence: Duration { poll ?? .seconds(10) }

    /// Options as a user spells them.
    package init(
        settleSeconds: Int = 10, pollSeconds: Int? = nil, isOnce: Bool = false
    ) throws(CommandFailure) {
        guard (0...86_400).contains(settleSeconds) else {
            throw Self.wrong("--settle", settleSeconds, "0 to 86400")
        }
        if let pollSeconds, !(1...86_400).contains(pollSeconds) {
            throw Self.wrong("--poll", pollSeconds, "1 to 86400")
        }
        settle = .seconds(settleSeconds)
        poll = pollSeconds.map { .seconds($0) }
        self.isOnce = isOnce
    }

    private static func wrong(_ option: String, _ value: Int, _ range: String) -> CommandFailure {
        CommandFailure(.wrongUsage, "\(option) is \(value)\n  expected seconds from \(range)")
    }
}
