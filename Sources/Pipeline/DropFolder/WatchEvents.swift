/// What a watch waits for; tests tell it what happens and when.
protocol WatchEvents: AnyObject {
    /// Time since the watch began, by a clock that nobody can set.
    var now: Duration { get }
    /// Rests until something happens or the time is over; nil: for as long as it takes.
    func wait(for duration: Duration?) -> WatchSignals
    /// Takes up folders of the inbox; true where one of them is new, so that something may have
    /// come into it before.
    func follow(_ folders: [String]) -> Bool
}

/// What woke a watch.
struct WatchSignals: OptionSet {
    let rawValue: Int

    /// To end, after the file in hand.
    static let stop = WatchSignals(rawValue: 1)
    /// To read tieout.yaml again.
    static let reload = WatchSignals(rawValue: 2)
}
