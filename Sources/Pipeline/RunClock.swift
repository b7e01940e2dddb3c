import Foundation
package import Records

/// The one place where the time of day enters.
package enum RunClock {
    /// Today in UTC.
    package static func today() -> Day {
        Day(number: Int32((Date().timeIntervalSince1970 / 86_400).rounded(.down)))
    }
}
