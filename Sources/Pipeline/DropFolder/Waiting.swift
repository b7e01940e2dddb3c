import Foundation

/// What waits for the stores of one run.
struct Waiting: Sendable {
    private(set) var inboxes: [String: StoreInbox] = [:]
    private var failures: [String: CommandFailure] = [:]
    private let workspace: Workspace

    /// Claims the files of all stores and tells what is left and why; a store whose folder cannot
    /// be read fails alone.
    init(
        _ stores: [Configuration.StoreEntry], _ options: RunOptions,
        _ tell: (RunEvent) -> Void
    ) {
        workspace = options.workspace
        let rules = Inbox.Rules(keepsInbox: options.keepsInbox, finished: options.finished)
        for entry in stores {
            do {
                let inbox = try Inbox.gather(entry.id, in: workspace, rules)
                inbox.notes.forEach { tell(.note($0)) }
                inbox.problems.forEach { tell(.problem($0)) }
                inboxes[entry.id] = inbox
            } catch {
                failures[entry.id] = CommandFailure(describing: error)
                inboxes[entry.id] = StoreInbox()
            }
        }
    }

    /// What waits for a store, or why nobody knows.
    func inbox(of store: String) throws -> StoreInbox {
        if let failure = failures[store] { throw failure }
        return inboxes[store] ?? StoreInbox()
    }

    /// Gives back to the inbox what is still claimed.
    func putBack(_ store: String) {
        for file in inboxes[store]?.files ?? []
        where FileManager.default.fileExists(atPath: file.path) {
            try? Inbox.putBack(file, to: workspace.inboxPath(store: store))
        }
    }
}
