import Glibc

/// Rests until the kernel tells of a change in the inbox, a signal comes or the time is over.
///
/// Where the kernel cannot tell, because the inbox lies on a share or there is no room for more
/// watches, it wakes every so often.
final class SystemEvents: WatchEvents {
    /// So often shares are looked at.
    private static let pollDefault = Duration.seconds(10)
    private static let mask = UInt32(
        IN_CLOSE_WRITE | IN_MOVED_TO | IN_CREATE | IN_ATTRIB | IN_ONLYDIR | IN_DONT_FOLLOW)

    private let start = ContinuousClock.now
    private let tell: (RunEvent) -> Void
    /// Nil where the kernel is not asked.
    private var inotify: Int32?
    private var watches: [String: Int32] = [:]
    private var poll: Duration?
    private var knownDevices: Set<UInt64> = []

    /// Asks the kernel, or with `poll` looks every so often.
    init(poll: Duration?, tell: @escaping (RunEvent) -> Void) {
        self.tell = tell
        self.poll = poll
        guard poll == nil else { return }
        let descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
        if descriptor >= 0 { inotify = descriptor } else { giveUp(errno) }
    }

    deinit {
        if let inotify { close(inotify) }
    }

    var now: Duration { ContinuousClock.now - start }

    func wait(for duration: Duration?) -> WatchSignals {
        var descriptors = [pollfd(fd: ProcessSignals.descriptor, events: Int16(POLLIN), revents: 0)]
        if let inotify {
            descriptors.append(pollfd(fd: inotify, events: Int16(POLLIN), revents: 0))
        }
        let shortest = [duration, poll].compactMap(\.self).min()
        let signals = ProcessSignals.taken()
        guard signals.isEmpty else { return signals }
        _ = Glibc.poll(&descriptors, nfds_t(descriptors.count), Self.milliseconds(shortest))
        drain()
        return ProcessSignals.taken()
    }

    func follow(_ folders: [String]) -> Bool {
        for folder in folders { noteShare(folder) }
        guard let inotify else { return false }
        for (folder, watch) in watches where !folders.contains(folder) {
            inotify_rm_watch(inotify, watch)
            watches[folder] = nil
        }
        var isNew = false
        for folder in folders where self.inotify != nil {
            // Of a folder that was replaced by another of its name the watch is another, too.
            let watch = inotify_add_watch(inotify, folder, Self.mask)
            if watch < 0, errno == ENOENT || errno == ENOTDIR { continue }
            guard watch >= 0 else {
                giveUp(errno)
                return true
            }
            if watches.updateValue(watch, forKey: folder) != watch { isNew = true }
        }
        return isNew
    }

    /// Takes all that the kernel has told: a look at the inbox shows what it was.
    private func drain() {
        guard let inotify else { return }
        var bytes = [UInt8](repeating: 0, count: 64 << 10)
        while read(inotify, &bytes, bytes.count) > 0 {}
    }

    private func giveUp(_ number: Int32) {
        if let inotify { close(inotify) }
        inotify = nil
        watches = [:]
        poll = poll ?? Self.pollDefault
        let reason = String(cString: strerror(number))
        tell(.note("the system does not tell of new files (\(reason)); \(Self.looking(poll))"))
    }

    /// A share tells of nothing that other machines do.
    private func noteShare(_ folder: String) {
        guard poll == nil, let device = FileStamp(path: folder)?.device,
            knownDevices.insert(device).inserted,
            let kind = MountTable.kind(of: device), MountTable.isShare(kind)
        else { return }
        poll = Self.pollDefault
        tell(.note("\(folder): is on a share (\(kind)); \(Self.looking(poll))"))
    }

    private static func looking(_ poll: Duration?) -> String {
        "it is looked at every \(poll?.components.seconds ?? 0) seconds (--poll)"
    }

    /// Rounded up, so that nothing is looked at a moment too early; -1 is for ever.
    private static func milliseconds(_ duration: Duration?) -> Int32 {
        guard let duration else { return -1 }
        let (seconds, attoseconds) = duration.components
        guard seconds < 1_000_000 else { return 1_000_000_000 }
        let rest = (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000
        return Int32(clamping: seconds * 1_000 + rest)
    }
}
