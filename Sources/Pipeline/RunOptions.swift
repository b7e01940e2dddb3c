package import Records

/// What a run was asked for.
package struct RunOptions: Sendable {
    package var workspace: Workspace
    package var asOf: Day
    /// Where the report goes.
    package var reportsPath: String
    /// The severity from which on findings change the exit status; nil: never.
    package var failOn: Severity?
    package var keepsInbox: Bool
    /// True where orders.csv holds the orders that were closed long ago, too.
    package var listsAllOrders: Bool
    /// The file that `--password-file` names.
    package var passwordPath: String?
    /// What to use instead of the tieout.yaml that is there now.
    var configuration: Configuration?
    /// The files to take in; nil: all that nobody writes to.
    package var finished: FinishedFiles?
    /// True as soon as the run shall end with the file in hand.
    package var isStopping: @Sendable () -> Bool = { false }

    /// Options as a user spells them; what is left out gets its default here.
    package init(
        workspacePath: String, asOf: String? = nil, reportsPath: String? = nil,
        failOn: String? = nil, keepsInbox: Bool = false, listsAllOrders: Bool = false,
        passwordPath: String? = nil
    ) throws(CommandFailure) {
        workspace = Workspace(path: workspacePath)
        self.asOf = try Self.day(asOf)
        self.reportsPath = reportsPath ?? "\(workspace.path)/reports/\(self.asOf)"
        self.failOn = failOn.flatMap { Severity(rawValue: $0) }
        self.keepsInbox = keepsInbox
        self.listsAllOrders = listsAllOrders
        self.passwordPath = passwordPath
    }

    /// The day that `--as-of` names; today in UTC where it is left out.
    package static func day(_ text: String?) throws(CommandFailure) -> Day {
        guard let text else { return RunClock.today() }
        guard let day = Day(iso: text) else {
            throw CommandFailure(
                .wrongUsage, "--as-of is \"\(text)\"\n  expected a day as yyyy-MM-dd")
        }
        return day
    }
}
