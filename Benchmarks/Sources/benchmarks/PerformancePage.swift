import Foundation

/// docs/performance.md, of which the part between two markers belongs to `make bench`.
struct PerformancePage {
    static let path = "docs/performance.md"
    static let begin = "<!-- make bench writes from here -->"
    static let end = "<!-- to here -->"

    /// Puts the text between the markers, in place of what was there.
    static func write(_ text: String) throws {
        let page = try String(contentsOfFile: path, encoding: .utf8)
        guard let first = page.range(of: begin),
            let last = page.range(of: end, range: first.upperBound..<page.endIndex)
        else { throw BenchmarkError.noMarkers(page: path) }
        let whole = page[..<first.upperBound] + "\n\n" + text + "\n" + page[last.lowerBound...]
        try String(whole).write(toFile: path, atomically: true, encoding: .utf8)
    }
}
