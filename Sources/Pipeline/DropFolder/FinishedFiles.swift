/// Files of the inbox that were found to be finished, as they looked then.
package struct FinishedFiles: Hashable, Sendable {
    /// A file's place in the inbox.
    package struct Place: Hashable, Sendable {
        package var store: String
        /// The path below the store's folder as the disk has it.
        package var path: [UInt8]
    }

    package var stamps: [Place: FileStamp]

    /// True where a place holds the file that was looked at.
    func holds(_ place: InboxPlace, of store: String) -> Bool {
        stamps[Place(store: store, path: place.path)] == place.stamp
    }
}
