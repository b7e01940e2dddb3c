/// An unbroken run of days; both ends belong to it.
package struct DaySpan: Hashable, Sendable {
    package var first: Day
    package var last: Day

    package init(_ first: Day, _ last: Day) {
        precondition(first <= last, "a span of days ends before it begins")
        self.first = first
        self.last = last
    }

    /// How many days the span holds.
    package var count: Int { last - first + 1 }

    package func contains(_ day: Day) -> Bool { first <= day && day <= last }

    /// The span that reaches from the earlier first to the later last day of both.
    package func union(_ other: DaySpan) -> DaySpan {
        DaySpan(min(first, other.first), max(last, other.last))
    }
}

extension DaySpan: Comparable {
    package static func < (left: DaySpan, right: DaySpan) -> Bool {
        (left.first, left.last) < (right.first, right.last)
    }
}
