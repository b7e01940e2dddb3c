/// Which days the files of a store cover, for one kind of file.
package struct CoverageSpan: Hashable, Sendable {
    package var span: DaySpan
    package var fileCount: Int

    package init(span: DaySpan, fileCount: Int) {
        self.span = span
        self.fileCount = fileCount
    }
}

/// Which days the files of a store cover: unbroken spans by kind of file, in order of days.
package struct Coverage: Hashable, Sendable {
    /// Spans of one kind neither overlap nor touch.
    package let spans: [FileKind: [CoverageSpan]]

    package init(spans: [FileKind: [CoverageSpan]]) {
        self.spans = spans.mapValues { $0.sorted { $0.span < $1.span } }
    }

    /// True where files of the kind cover every day of the span.
    package func covers(_ kind: FileKind, _ days: DaySpan) -> Bool {
        spans[kind, default: []].covers(days)
    }

    package func covers(_ kind: FileKind, _ day: Day) -> Bool { covers(kind, DaySpan(day, day)) }
}

extension [CoverageSpan] {
    /// True where one of these spans, which are in order and apart, holds every day of another.
    package func covers(_ days: DaySpan) -> Bool {
        // The only candidate is the last span that begins in time; every order asks.
        var (low, high) = (startIndex, endIndex)
        while low < high {
            let middle = low + (high - low) / 2
            if self[middle].span.first <= days.first { low = middle + 1 } else { high = middle }
        }
        return low > startIndex && days.last <= self[low - 1].span.last
    }
}
