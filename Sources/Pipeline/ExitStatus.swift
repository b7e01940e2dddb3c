/// How a command ends, as its caller's script sees it.
package enum ExitStatus: Int32, Sendable, CaseIterable {
    case done = 0
    /// Done, and there is a finding at or above `--fail-on`.
    case findings = 10
    /// Done, but an input was quarantined or a row rejected.
    case inputProblems = 20
    case wrongUsage = 64
    case noSuchInput = 66
    case ourBug = 70
    case cannotWrite = 74
    case workspaceBusy = 75
    case wrongConfiguration = 78

    /// True where a run ended as it should, whatever it found.
    var isReportWritten: Bool { [.done, .findings, .inputProblems].contains(self) }

    /// True where the work could not be done, so that it is worth doing again.
    var isFailure: Bool { rawValue >= ExitStatus.wrongUsage.rawValue }
}

/// An error that ends a command, with the sentence for the person and the status for the script.
package struct CommandFailure: Error, Sendable, CustomStringConvertible {
    package var status: ExitStatus
    /// What is wrong, what was expected, what to do; one fact a line.
    package var message: String

    package init(_ status: ExitStatus, _ message: String) {
        self.status = status
        self.message = message
    }

    package var description: String { message }
}
