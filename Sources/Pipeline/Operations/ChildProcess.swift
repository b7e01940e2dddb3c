import Dispatch
import Foundation
import Synchronization

/// A program that is started with fixed arguments and a time to end in.
///
/// Foundation's own way opens network sockets to learn of the end, which nothing here may.
struct ChildProcess {
    enum End: Equatable {
        case exited(status: Int32)
        case signalled(Int32)
        /// It was not done in time, and was killed with all that it started.
        case killed
    }

    /// What the system says of the end, handed from one thread to another.
    private final class WaitStatus: Sendable {
        let value = Atomic<Int32>(0)
    }

    let path: String
    let arguments: [String]

    /// Starts the program with both of its outputs going to a descriptor, and waits for its end;
    /// throws the system's number where it cannot be started.
    func run(output: Int32, secondsMax: Int) throws(POSIXError) -> End {
        let process = try spawn(output)
        let ended = DispatchSemaphore(value: 0)
        let waiter = DispatchQueue(label: "tieout.child")
        let result = WaitStatus()
        waiter.async {
            var status: Int32 = 0
            while waitpid(process, &status, 0) < 0, errno == EINTR {}
            result.value.store(status, ordering: .releasing)
            ended.signal()
        }
        let isInTime = ended.wait(timeout: .now() + .seconds(secondsMax)) == .success
        if !isInTime {
            kill(-process, SIGKILL)
            ended.wait()
        }
        let status = result.value.load(ordering: .acquiring)
        let signal = status & 0x7F
        guard isInTime else { return .killed }
        return signal == 0 ? .exited(status: (status >> 8) & 0xFF) : .signalled(signal)
    }

    private func spawn(_ output: Int32) throws(POSIXError) -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
        posix_spawn_file_actions_adddup2(&actions, output, STDERR_FILENO)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // A group of its own, so that all of it can be killed; and no signal ignored, as ours are.
        var defaults = sigset_t()
        sigemptyset(&defaults)
        sigaddset(&defaults, SIGPIPE)
        posix_spawnattr_setsigdefault(&attributes, &defaults)
        posix_spawnattr_setpgroup(&attributes, 0)
        posix_spawnattr_setflags(
            &attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF))
        var words: [UnsafeMutablePointer<CChar>?] = ([path] + arguments).map { strdup($0) }
        words.append(nil)
        var variables: [UnsafeMutablePointer<CChar>?] = ProcessInfo.processInfo.environment
            .map { strdup("\($0.key)=\($0.value)") }
        variables.append(nil)
        defer { for text in words + variables { free(text) } }
        var process: pid_t = 0
        let failure = posix_spawn(&process, path, &actions, &attributes, words, variables)
        guard failure == 0 else { throw POSIXError(.init(rawValue: failure) ?? .EINVAL) }
        return process
    }
}
