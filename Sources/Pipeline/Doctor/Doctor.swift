package import Records
import Reports

/// Looks at everything that a run needs, changes nothing, and says what to do where it must.
package struct Doctor: Sendable {
    var workspace: Workspace
    /// The day to judge from: how long no file covers, and what is old.
    var today: Day
    /// Bytes and files that can still be written; injected, so that a full disk can be tried.
    var freeSpace: @Sendable (String) -> FreeSpace?

    /// What the doctor said, and how the command ends.
    package struct Outcome: Sendable {
        package var text: String
        package var status: ExitStatus
    }

    package init(workspacePath: String, today: Day = RunClock.today()) {
        self.init(workspacePath: workspacePath, today: today) { FreeSpace(path: $0) }
    }

    /// The same with another answer to how much room is left.
    package init(
        workspacePath: String, today: Day,
        freeSpace: @escaping @Sendable (String) -> FreeSpace?
    ) {
        workspace = Workspace(path: workspacePath)
        self.today = today
        self.freeSpace = freeSpace
    }

    /// Looks at the workspace; 20 where something is not as it should be, 78 where that is
    /// tieout.yaml, a mapping or a password file.
    package func examine(asJSON: Bool = false) throws -> Outcome {
        try Run.requireWorkspace(workspace)
        let (configuration, lines) = configurationLines()
        let isMisconfigured = lines.contains { $0.state == .error }
        let stores = try storeIDs(configuration)
        var all = versionLines() + [fontLine()] + lines
        all += folderLines() + permissionLines() + [spaceLine(stores)].compactMap { $0 }
        all.append(lockLine())
        all += try inboxLines(configuration)
        for store in stores { all += storeLines(store) }
        all += try quarantineLines()
        let worst = all.map(\.state).max() ?? .ok
        return Outcome(
            text: asJSON ? json(all, worst) : text(all),
            status: isMisconfigured
                ? .wrongConfiguration : worst == .ok ? .done : .inputProblems)
    }

    /// The stores of the configuration, and those that left a ledger, an archive or a folder.
    private func storeIDs(_ configuration: Configuration?) throws -> [String] {
        let named = configuration?.stores.map(\.id) ?? []
        let archives = try Workspace.entries(of: workspace.path + "/archive")
        return Set(named + archives + (try workspace.knownStores())).sorted()
    }

    private func text(_ lines: [DoctorLine]) -> String {
        let width = lines.map(\.check.count).max() ?? 0
        var text = ""
        for line in lines {
            let head =
                line.state.rawValue.padded(to: "warning".count) + "  "
                + line.check.padded(to: width) + "  "
            let indent = String(repeating: " ", count: head.count)
            let found = (line.store.isEmpty ? "" : line.store + ": ") + line.found
            // A file's name may hold what moves a terminal's cursor.
            let sentences = (found.split(separator: "\n") + line.remedy.split(separator: "\n"))
                .map { PageText.plain(String($0.trimmingPrefix { $0 == " " })) }
            text += head + sentences.joined(separator: "\n" + indent) + "\n"
        }
        let wrong = lines.filter { $0.state != .ok }
        let errorCount = wrong.count { $0.state == .error }
        return text + "\n"
            + (wrong.isEmpty
                ? "Everything is as it should be.\n"
                : "errors: \(errorCount), warnings: \(wrong.count - errorCount); what to do stands"
                    + " below each.\n")
    }

    private func json(_ lines: [DoctorLine], _ worst: DoctorLine.State) -> String {
        JSONText.object([
            ("workspace", .text(workspace.path)), ("state", .text(worst.rawValue)),
            ("version", .text(ProgramVersion.number)),
            (
                "checks",
                .array(
                    lines.map { line in
                        .object([
                            ("check", .text(line.check)),
                            ("store", line.store.isEmpty ? .null : .text(line.store)),
                            ("state", .text(line.state.rawValue)), ("found", .text(line.found)),
                            ("remedy", line.remedy.isEmpty ? .null : .text(line.remedy)),
                        ])
                    })
            ),
        ]).rendered
    }
}
