/// What a run tells while it goes on.
package enum RunEvent: Sendable {
    /// Files of this many bytes wait in a store's inbox.
    case found(bytes: Int)
    case reading(store: String, file: String)
    /// A file's content is known by its SHA-256; it is read next.
    case identified(store: String, file: String, sha256: String)
    /// A file is done; `fate` says in words what became of it.
    case taken(store: String, file: String, bytes: Int, fate: String)
    case evaluating(store: String)
    /// How long the phases of a store took, in seconds by their names.
    case timed(store: String, seconds: [String: String])
    /// A step of the whole run is done, for example `report`.
    case finished(step: String)
    /// Something that a person must look at: file and place, what was found, what to do.
    case problem(String)
    /// Something that will be well by itself, such as a file that is still being written.
    case note(String)
}
