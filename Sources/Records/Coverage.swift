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
    package var spans: [FileKind: [CoverageSpan]]

    package init(spans: [FileKind: [CoverageSpan]]) { self.spans = spans }

    /// True where files of the kind cover every day of the span.
    package func covers(_ kind: FileKind, _ days: DaySpan) -> Bool {
        spans[kind, default: []].contains {
            $0.span.first <= days.first && days.last <= $0.span.last
        }
    }

    package func covers(_ kind: FileKind, _ day: Day) -> Bool { covers(kind, DaySpan(day, day)) }
}
