import Records

/// The days that a store's files cover as an SVG picture: a bar for each kind, gaps marked.
struct CoverageChart {
    private let kinds: [(kind: FileKind, spans: [CoverageSpan])]
    private let days: DaySpan

    private static let width = 760
    private static let rowHeight = 24
    private static let plot = (left: 96, right: 744, top: 6)

    /// Nil where no file covers any day.
    init?(_ coverage: Coverage) {
        kinds = coverage.sorted
        var all: DaySpan?
        for span in kinds.flatMap(\.spans).map(\.span) {
            all = all?.union(span) ?? span
        }
        guard let all else { return nil }
        days = all
    }

    /// The picture.
    var svg: String {
        let bottom = Self.plot.top + kinds.count * Self.rowHeight
        var parts = [
            "<svg class=\"chart\" viewBox=\"0 0 \(Self.width) \(bottom + 22)\" role=\"img\" "
                + "aria-label=\"Days covered from \(days.first) to \(days.last)\">"
        ]
        for (index, row) in kinds.enumerated() {
            parts += bars(of: row.kind, row.spans, y: Self.plot.top + index * Self.rowHeight)
        }
        for (day, anchor) in [(days.first, "start"), (days.last, "end")] {
            let place = anchor == "start" ? Self.plot.left : Self.plot.right
            parts.append(
                "<text class=\"tick\" x=\"\(place)\" y=\"\(bottom + 16)\" "
                    + "text-anchor=\"\(anchor)\">\(day)</text>")
        }
        return (parts + ["</svg>"]).joined(separator: "\n")
    }

    private func bars(of kind: FileKind, _ spans: [CoverageSpan], y: Int) -> [String] {
        var parts = [
            "<text class=\"tick\" x=\"\(Self.plot.left - 8)\" y=\"\(y + 14)\" "
                + "text-anchor=\"end\">\(kind.rawValue)</text>"
        ]
        var previous: Day?
        for span in spans {
            if let previous, span.span.first - previous > 1 {
                parts.append(bar("gap", DaySpan(previous + 1, span.span.first - 1), y, "missing"))
            }
            parts.append(bar("covered", span.span, y, counted(span.fileCount, "file")))
            previous = span.span.last
        }
        return parts
    }

    private func bar(_ style: String, _ span: DaySpan, _ y: Int, _ text: String) -> String {
        let left = x(span.first)
        let width = max(3, x(span.last + 1) - left)
        return "<rect class=\"\(style)\" x=\"\(left)\" y=\"\(y + 4)\" width=\"\(width)\" "
            + "height=\"13\"><title>\(span.first) to \(span.last): \(text)</title></rect>"
    }

    private func x(_ day: Day) -> Int {
        Self.plot.left + (day - days.first) * (Self.plot.right - Self.plot.left) / days.count
    }
}
