/// What stands beside a file in quarantine: `<file>.reason.txt`.
enum QuarantineReason {
    static let suffix = ".reason.txt"

    /// What is wrong, what was expected, what to do; then how to try again.
    static func text(_ reason: String, workspace: String) -> String {
        """
        \(SafeText.message(reason))

        When that is done: `tieout retry \(workspace)` puts all files in quarantine back into the
        inbox, and the next run tries them again; `tieout retry --help` says how to name some.

        """
    }

    /// The reason alone.
    static func reason(in text: String) -> String {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.prefix { !$0.isEmpty }.joined(separator: "\n")
    }
}
