import CSQLite
import GRDB

extension Configuration {
    /// The settings of every connection to a ledger; the label names it in messages.
    static func ledger(_ label: String) -> Configuration {
        _ = withoutAllocationStatistics
        var configuration = Configuration()
        configuration.label = label
        return configuration
    }

    /// SQLite counts what the whole process allocates, behind one lock for which the ledgers of
    /// several stores would wait a fifth of their time.
    ///
    /// Counting can be turned off only before the first connection is opened; later SQLite
    /// refuses, and goes on counting.
    private static let withoutAllocationStatistics: Void = {
        _ = tieout_withoutAllocationStatistics()
    }()
}
