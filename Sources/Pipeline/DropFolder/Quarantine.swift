import Foundation
import Glibc

/// The files that could not be taken in, and their way back.
package enum Quarantine {
    /// What became of files that were to be tried again.
    package struct Outcome: Sendable {
        package var text = ""
        package var problems: [String] = []
        package var status = ExitStatus.done
    }

    /// A file in quarantine.
    struct Held {
        var store: String
        /// The path below the store's folder of the quarantine.
        var name: String

        /// True for what a person calls it.
        func isNamed(_ text: String) -> Bool {
            [name, "\(store)/\(name)", "quarantine/\(store)/\(name)"].contains(text)
        }
    }

    /// Moves all files back to the inbox, or those that are named; their reasons go.
    package static func retry(workspacePath: String, files: [String]) throws -> Outcome {
        var (workspace, names) = (Workspace(path: workspacePath), files)
        let here = Workspace(path: ".")
        if !Workspace.isDirectory(workspace.path), Workspace.isDirectory(here.quarantineRoot) {
            (workspace, names) = (here, [workspacePath] + files)
        }
        try Run.requireWorkspace(workspace)
        let lock = try WorkspaceLock(workspace)
        let held = try held(in: workspace)
        for name in names where !held.contains(where: { $0.isNamed(name) }) {
            throw unknown(name, held)
        }
        var outcome = Outcome()
        for file in held where names.isEmpty || names.contains(where: file.isNamed) {
            try move(file, in: workspace, &outcome)
        }
        if held.isEmpty { outcome.text = "quarantine/ holds no file\n" }
        _ = consume lock
        return outcome
    }

    private static func move(
        _ file: Held, in workspace: Workspace, _ outcome: inout Outcome
    ) throws {
        let source = "\(workspace.quarantinePath(store: file.store))/\(file.name)"
        let target = "\(workspace.inboxPath(store: file.store))/\(file.name)"
        let told = SafeText.name(Array("\(file.store)/\(file.name)".utf8))
        guard FileStamp(path: target) == nil else {
            outcome.status = .inputProblems
            outcome.problems.append(
                """
                quarantine/\(told): stays, because inbox/\(told) is another file of its name
                  expected no such file there
                  run `tieout run` first, then try again
                """)
            return
        }
        try FileManager.default.createDirectory(
            atPath: (target as NSString).deletingLastPathComponent,
            withIntermediateDirectories: true)
        try FileMove.move(source, to: target)
        unlink(source + QuarantineReason.suffix)
        removeEmptyFolders(above: source, upTo: workspace.quarantineRoot)
        outcome.text += "inbox/\(told): waits for the next run\n"
    }

    static func removeEmptyFolders(above path: String, upTo root: String) {
        var folder = (path as NSString).deletingLastPathComponent
        while folder.count > root.count, rmdir(folder) == 0 {
            folder = (folder as NSString).deletingLastPathComponent
        }
    }

    static func held(in workspace: Workspace) throws -> [Held] {
        var held: [Held] = []
        for store in try Workspace.entries(of: workspace.quarantineRoot) {
            var names: [String] = []
            try InboxWalk { place in
                guard place.kind == .file else { return }
                names.append(String(decoding: place.path, as: UTF8.self))
            }.run(workspace.quarantinePath(store: store))
            let known = Set(names)
            held += names.filter { name in
                let isReason =
                    name.hasSuffix(QuarantineReason.suffix)
                    && known.contains(String(name.dropLast(QuarantineReason.suffix.count)))
                return !isReason
            }.map { Held(store: store, name: $0) }
        }
        return held
    }

    private static func unknown(_ name: String, _ held: [Held]) -> CommandFailure {
        let known = held.prefix(5).map { "\($0.store)/\($0.name)" }.joined(separator: ", ")
        let rest = held.count > 5 ? " and \(held.count - 5) more" : ""
        return CommandFailure(
            .noSuchInput,
            """
            \(name): is not in quarantine
              expected \(held.isEmpty ? "nothing: quarantine/ is empty" : "one of \(known)\(rest)")
              nothing was moved
            """)
    }
}

/// Moves files, also between file systems.
enum FileMove {
    /// Gives a file a name that is free; a copy is safe on the disk before the original goes.
    static func move(_ path: String, to target: String) throws {
        if rename(path, target) == 0 { return }
        guard errno == EXDEV else { throw FileFailure(path: target, number: errno) }
        let source = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
        guard source >= 0 else { throw FileFailure(path: path, number: errno) }
        defer { close(source) }
        let partial = target + ".part"
        do {
            try FileCopy.copy(source, to: partial)
            try DurableFile.move(partial, to: target)
        } catch {
            unlink(partial)
            guard let failure = error as? FileCopy.UnreadableSource else { throw error }
            throw FileFailure(path: path, number: failure.number)
        }
        unlink(path)
    }
}
