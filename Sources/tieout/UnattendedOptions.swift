import ArgumentParser
import Pipeline

/// The options of commands that run while nobody watches.
struct UnattendedOptions: ParsableArguments {
    @Option(help: "Write metrics for Prometheus's textfile collector, whatever becomes of the run.")
    var metrics: String?

    @Option(
        help: """
            Start this program at findings that it was not told of yet, at or above --fail-on, \
            else all but info: PROGRAM <report folder> <worst severity> <count>. It has 60 \
            seconds; that it fails is said, and it is told again by the next run.
            """)
    var onFinding: String?

    @Option(help: "Add a line to this file for each file, step and problem; - is standard error.")
    var log: String?

    @Option(help: "How the lines of the log look: text or json.")
    var logFormat = LogTarget.Format.text

    @Flag(name: .shortAndLong, help: "The same as --log -")
    var verbose = false

    /// What goes on around the runs of the command.
    func operations() throws(CommandFailure) -> Operations {
        var operations = Operations()
        operations.metricsPath = metrics
        if let onFinding { operations.findingCommand = try FindingCommand(onFinding) }
        if let path = log ?? (verbose ? "-" : nil) {
            operations.log = LogTarget(path: path, format: logFormat)
        }
        return operations
    }
}

extension LogTarget.Format: ExpressibleByArgument {}
