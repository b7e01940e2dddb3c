import Dispatch
import Foundation
package import Records

/// The one place where the time of day enters.
package enum RunClock {
    /// Today in UTC.
    package static func today() -> Day { now().day }

    /// This moment.
    static func now() -> WallTime {
        let steady = DispatchTime.now().uptimeNanoseconds / 1_000_000
        return WallTime(
            milliseconds: Int64((Date().timeIntervalSince1970 * 1_000).rounded(.down)),
            steadyMilliseconds: Int64(steady))
    }
}

/// A moment in UTC, for logs and metrics alone.
package struct WallTime: Hashable, Sendable {
    /// Since 1970-01-01.
    package var milliseconds: Int64
    /// Of a clock that nobody can set; durations go by it.
    private var steadyMilliseconds: Int64

    package init(milliseconds: Int64, steadyMilliseconds: Int64? = nil) {
        self.milliseconds = milliseconds
        self.steadyMilliseconds = steadyMilliseconds ?? milliseconds
    }

    private static let millisecondsOfDay: Int64 = 86_400_000

    /// Its day in UTC.
    package var day: Day {
        let rest = milliseconds % Self.millisecondsOfDay
        return Day(
            number: Int32((milliseconds - rest) / Self.millisecondsOfDay) - (rest < 0 ? 1 : 0))
    }

    func milliseconds(since start: WallTime) -> Int64 {
        max(0, steadyMilliseconds - start.steadyMilliseconds)
    }

    /// As a decimal number with three places.
    func seconds(since start: WallTime) -> String { Self.seconds(milliseconds(since: start)) }

    /// Milliseconds as seconds: `12.050`.
    static func seconds(_ milliseconds: Int64) -> String {
        "\(milliseconds / 1_000)." + String(1_000 + milliseconds % 1_000).dropFirst()
    }
}

extension WallTime: CustomStringConvertible {
    /// ISO 8601: `2026-11-23T04:00:00.125Z`.
    package var description: String {
        let rest = milliseconds - Int64(day.number) * Self.millisecondsOfDay
        let parts = [rest / 3_600_000, rest / 60_000 % 60, rest / 1_000 % 60]
            .map { String(100 + $0).dropFirst() }
        return "\(day)T" + parts.joined(separator: ":") + "."
            + String(1_000 + rest % 1_000).dropFirst() + "Z"
    }
}
