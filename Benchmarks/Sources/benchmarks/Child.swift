import Glibc

/// What one process cost from its start to its end.
struct Cost {
    /// User and system time of all its threads.
    var cpuSeconds: Double
    var wallSeconds: Double
    /// Its largest resident set, in millions of bytes.
    var memoryMegabytes: Double
}

/// A program as a process of its own, counted by the kernel and not by the program.
struct Child {
    var command: [String]
    /// Where its output goes; a regular file where it is to be read afterwards.
    var output = "/dev/null"
    /// Where its complaints go.
    var complaints = "/dev/null"

    /// Runs it to its end, which must be exit status 0.
    func run() throws -> Cost {
        let start = ContinuousClock.now
        let process = try spawn()
        var status: Int32 = 0
        var usage = rusage()
        while wait4(process, &status, 0, &usage) < 0 {
            guard errno == EINTR else { throw BenchmarkError.cannotWait(command, errno) }
        }
        let elapsed = (ContinuousClock.now - start).components
        guard status == 0 else {
            throw BenchmarkError.failed(command, status: status, complaints: complaints)
        }
        return Cost(
            cpuSeconds: seconds(usage.ru_utime) + seconds(usage.ru_stime),
            wallSeconds: Double(elapsed.seconds) + Double(elapsed.attoseconds) * 1e-18,
            memoryMegabytes: Double(usage.ru_maxrss) * 1024 / 1_000_000  // Linux counts in KiB.
        )
    }

    private func spawn() throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        let writing = O_WRONLY | O_CREAT | O_TRUNC
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output, writing, 0o644)
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, complaints, writing, 0o644)
        var arguments = command.map { strdup($0) } + [nil]
        defer { arguments.forEach { free($0) } }
        var process: pid_t = 0
        let failure = posix_spawnp(&process, command[0], &actions, nil, &arguments, environ)
        guard failure == 0 else { throw BenchmarkError.cannotStart(command, failure) }
        return process
    }

    private func seconds(_ time: timeval) -> Double {
        Double(time.tv_sec) + Double(time.tv_usec) * 1e-6
    }
}
