import Glibc
import Synchronization

/// What the system tells a program that runs: to end, or to read its configuration again.
package enum ProcessSignals {
    private static let stopNumber = Atomic<Int32>(0)
    private static let reloadCount = Atomic<Int>(0)
    /// Both ends of a pipe: what is written wakes whoever rests on it.
    private static let wake: (reading: Int32, writing: Int32) = {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return (-1, -1) }
        for end in ends {
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
        }
        return (ends[0], ends[1])
    }()

    /// From now on SIGTERM and SIGINT ask to end; the second one ends at once, as usual.
    package static func noteStops() {
        _ = wake
        for number in [SIGTERM, SIGINT] {
            install(number, flags: SA_RESTART | Int32(bitPattern: UInt32(SA_RESETHAND))) { number in
                ProcessSignals.stopNumber.store(number, ordering: .sequentiallyConsistent)
                ProcessSignals.wakeUp()
            }
        }
    }

    /// From now on SIGHUP asks to read the configuration again.
    package static func noteReloads() {
        _ = wake
        install(SIGHUP, flags: SA_RESTART) { _ in
            ProcessSignals.reloadCount.add(1, ordering: .sequentiallyConsistent)
            ProcessSignals.wakeUp()
        }
    }

    /// True as soon as the program was asked to end.
    package static var isStopping: Bool {
        stopNumber.load(ordering: .sequentiallyConsistent) != 0
    }

    /// Ends the program by the signal that asked it to end, as its caller expects.
    package static func endByStop() {
        let number = stopNumber.load(ordering: .sequentiallyConsistent)
        guard number != 0 else { return }
        // Threads of a pool have signals blocked.
        unblock(number)
        raise(number)
    }

    /// What was asked for since the last look.
    static func taken() -> WatchSignals {
        var signals: WatchSignals = []
        if isStopping { signals.insert(.stop) }
        if reloadCount.exchange(0, ordering: .sequentiallyConsistent) > 0 {
            signals.insert(.reload)
        }
        var byte: UInt8 = 0
        while read(wake.reading, &byte, 1) > 0 {}
        return signals
    }

    /// What to rest on to be woken.
    static var descriptor: Int32 { wake.reading }

    /// Only calls that may be made while a signal is handled.
    private static func wakeUp() {
        var byte: UInt8 = 1
        let number = errno
        _ = write(wake.writing, &byte, 1)
        errno = number
    }

    private static func install(
        _ number: Int32, flags: Int32, _ handler: @escaping @convention(c) (Int32) -> Void
    ) {
        var action = sigaction()
        action.__sigaction_handler.sa_handler = handler
        action.sa_flags = flags
        sigaction(number, &action, nil)
        // Who started this program may have left the signal blocked.
        unblock(number)
    }

    private static func unblock(_ number: Int32) {
        var set = sigset_t()
        sigemptyset(&set)
        sigaddset(&set, number)
        pthread_sigmask(SIG_UNBLOCK, &set, nil)
    }
}
