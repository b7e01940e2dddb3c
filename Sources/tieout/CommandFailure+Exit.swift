import ArgumentParser
import Pipeline

#if canImport(Glibc)
    import Glibc
#endif

/// Ends a command as the table of exit statuses says.
enum CommandEnd {
    /// Runs a command's body; an error becomes a sentence on stderr and its exit status.
    ///
    /// A reader that has seen enough, such as `head`, ends a command that only prints: that is no
    /// error. A command that also works finishes its work.
    static func guarding(
        onlyPrints: Bool = true, _ body: () async throws -> Void
    ) async throws {
        CreatedFile.restrict()
        if onlyPrints {
            signal(SIGPIPE) { _ in _exit(ExitStatus.done.rawValue) }
        } else {
            signal(SIGPIPE, SIG_IGN)
        }
        // A file that reaches a limit of its size is an error and no reason to die.
        signal(SIGXFSZ, SIG_IGN)
        do {
            try await body()
        } catch let failure as CommandFailure {
            StandardError.write("tieout: \(SafeText.message(failure.message))\n")
            throw ExitCode(failure.status.rawValue)
        } catch let stopped as RunStopped {
            StandardError.write("tieout: \(stopped.message)\n")
            ProcessSignals.endByStop()
        } catch let error as ExitCode {
            throw error
        } catch {
            let failure = CommandFailure(describing: error)
            StandardError.write("tieout: \(SafeText.message(failure.message))\n")
            throw ExitCode(failure.status.rawValue)
        }
    }
}

/// Results for programs and people.
enum StandardOutput {
    /// Writes all bytes; a full disk ends the command with a sentence.
    static func write(_ bytes: UnsafeRawBufferPointer) throws {
        var written = 0
        while written < bytes.count {
            let count = Glibc.write(
                STDOUT_FILENO, bytes.baseAddress.map { $0 + written }, bytes.count - written)
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else {
                throw CommandFailure(
                    .cannotWrite,
                    """
                    standard output: \(String(cString: strerror(errno)))
                      what was written so far is not complete
                      make room, or write to another place
                    """)
            }
            written += count
        }
    }
}

/// Messages for people; results go to standard output.
enum StandardError {
    static func write(_ text: String) {
        var text = text
        text.withUTF8 { _ = Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }

    /// True where a person looks on.
    static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }
}
