import Records
import YAML

extension Run {
    /// The stores to run, and how many folders and files of the inbox belong to none of them.
    ///
    /// With a tieout.yaml only the stores that it names are run; without one every folder is one.
    static func storesToRun(
        _ workspace: Workspace, _ configuration: Configuration,
        _ tell: (RunEvent) -> Void
    ) throws -> (stores: [Configuration.StoreEntry], strayCount: Int) {
        var strayCount = 0
        if !Workspace.isDirectory(workspace.inboxPath) {
            strayCount += 1
            tell(.problem(InboxText.missing(workspace)))
        }
        for stray in try Inbox.strays(in: workspace) {
            strayCount += 1
            tell(.problem(strayText(stray.name, stray.kind)))
        }
        let folders = try workspace.knownStores()
        guard configuration.isPresent, !configuration.stores.isEmpty else {
            return (folders.map { Configuration.StoreEntry(id: $0) }, strayCount)
        }
        let named = Set(configuration.stores.map(\.id))
        for folder in folders where !named.contains(folder) {
            let files = try Inbox.look(at: folder, in: workspace)
            guard !files.isEmpty else { continue }
            strayCount += 1
            tell(.problem(strangeFolder(folder, fileCount: files.count, named: named.sorted())))
        }
        return (configuration.stores.sorted { $0.id < $1.id }, strayCount)
    }

    private static func strayText(_ name: String, _ kind: InboxPlace.Kind) -> String {
        guard kind == .file else { return InboxText.odd("inbox/\(name)", kind.rawValue) }
        return """
            inbox/\(name): lies in no store's folder
              expected inbox/<store>/\(name)
              move it there and run again; it was left where it is
            """
    }

    private static func strangeFolder(_ folder: String, fileCount: Int, named: [String]) -> String {
        let nearest = named.min {
            EditDistance.between(folder, $0) < EditDistance.between(folder, $1)
        }
        return """
            inbox/\(folder): tieout.yaml names no store "\(folder)"; \(fileCount) files were left
              expected one of \(named.joined(separator: ", "))
              rename the folder\(nearest.map { " (to \($0)?)" } ?? ""), or add the store
            """
    }
}
