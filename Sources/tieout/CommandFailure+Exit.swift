import ArgumentParser
import Pipeline

#if canImport(Glibc)
    import Glibc
#endif

/// Ends a command as the table of exit statuses says.
enum CommandEnd {
    /// Runs a command's body; an error becomes a sentence on stderr and its exit status.
    static func guarding(_ body: () async throws -> Void) async throws {
        signal(SIGPIPE, SIG_DFL)
        do {
            try await body()
        } catch let failure as CommandFailure {
            StandardError.write("tieout: \(failure.message)\n")
            throw ExitCode(failure.status.rawValue)
        } catch let error as ExitCode {
            throw error
        } catch {
            let failure = CommandFailure(describing: error)
            StandardError.write("tieout: \(failure.message)\n")
            throw ExitCode(failure.status.rawValue)
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
