import Glibc
import Records

/// What is said of things in the inbox that are not taken in.
enum InboxText {
    static func missing(_ workspace: Workspace) -> String {
        """
        \(workspace.inboxPath): is not there, so that nothing was taken in
          expected the folder that files are dropped into
          make it again, or mount the share that it lies on; the report says what is known
        """
    }

    static func odd(_ place: String, _ what: String) -> String {
        """
        \(place): is \(what), which is never opened or followed
          expected a file, or folders of files
          put the file itself there; this was left where it is
        """
    }

    /// What to say of a file that cannot be opened; nothing where it is no longer there.
    static func closed(_ place: String, _ number: Int32) -> String? {
        guard number != ENOENT, number != ELOOP else { return nil }
        return """
            \(place): cannot be opened (\(String(cString: strerror(number))))
              expected a file that this user may read
              mend its rights; it was left where it is and is looked at again by the next run
            """
    }

    static func unreadable(_ place: String, _ reason: String) -> String {
        """
        \(place): cannot be read (\(reason))
          expected a file that this user may read, on a disk that gives its bytes
          it was left where it is and is looked at again by the next run
        """
    }

    static func busy(_ place: String) -> String {
        "\(place): is still being written; the next run takes it in"
    }

    static func gone(_ place: String) -> String {
        "\(place): was taken away before it was read; nothing of it was taken in"
    }

    static func stays(_ place: String, _ reason: String) -> String {
        """
        \(place): cannot be taken out of the inbox (\(reason))
          expected folders of the inbox that this user may write to
          it was read where it lies; mend the rights, then the next run clears it away
        """
    }

    static func unreadableName(_ place: String) -> String {
        """
        \(place): its name is no UTF-8, so that it cannot be read where it lies
          expected a name in UTF-8, or a run that may move files out of the inbox
          give it another name; it was left where it is
        """
    }

    static func laterRun(_ store: String, _ day: Day) -> String {
        """
        \(store): a run as of \(day) is noted, which is later than this one
          what is new is told by the runs before this one, and not noted
          where that day is still to come, this machine's clock was wrong
        """
    }

    static func tooManyOpen(_ path: String) -> String {
        """
        \(path): cannot be opened, because too many files are open
          expected that this user may open at least 64 files
          raise the limit (`ulimit -n`, LimitNOFILE= of a unit); nothing was changed
        """
    }
}
