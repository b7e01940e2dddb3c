/// Names that say that a file is not for Tieout, or not yet.
enum UnfinishedName {
    /// What browsers, mail programs, file servers and sync clients append until a file is whole.
    private static let suffixes = [
        ".part", ".partial", ".tmp", ".temp", ".crdownload", ".download", ".opdownload",
        ".filepart", ".swp", ".!sync", "~",
    ]
    /// What spreadsheets and sync clients put in front while they work on a file.
    private static let prefixes = [".", "~$", "~syncthing~"]
    /// What file managers leave in every folder that they show.
    private static let strangers = ["desktop.ini", "thumbs.db"]

    /// True for hidden files, unfinished downloads, and what file managers leave behind.
    static func matches(_ name: String) -> Bool {
        let lower = name.lowercased()
        return prefixes.contains { lower.hasPrefix($0) }
            || suffixes.contains { lower.hasSuffix($0) } || strangers.contains(lower)
    }
}
