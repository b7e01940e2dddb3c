/// A run that was told to stop: the file in hand was finished, the others are in the inbox again.
package struct RunStopped: Error, Sendable {
    package var takenCount: Int
    package var leftCount: Int

    /// What to tell.
    package var message: String {
        "stopped: \(takenCount) files were taken in, \(leftCount) wait for the next run, which "
            + "also writes the report"
    }
}
