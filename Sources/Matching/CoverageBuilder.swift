package import Records

/// Works out which days the files of a store cover.
package enum CoverageBuilder {
    // The withdrawal sheet of an income workbook spans the same days as its order rows.
    private static let profilesWithWallet = ["tiktok-shop/income"]

    /// The unbroken spans of days of each kind; files that overlap or adjoin are one span.
    package static func coverage(of files: [FileRecord]) -> Coverage {
        var spans: [FileKind: [DaySpan]] = [:]
        for file in files {
            guard let period = file.facts.period, !file.facts.isSelection else { continue }
            spans[file.facts.kind, default: []].append(period)
            let hasWallet = profilesWithWallet.contains { file.facts.profile.hasPrefix($0) }
            if hasWallet, file.facts.kind != .wallet { spans[.wallet, default: []].append(period) }
        }
        return Coverage(spans: spans.mapValues(joined))
    }

    /// Spans without overlaps or touching ends, in order, each with how many it was made of.
    static func joined(_ spans: [DaySpan]) -> [CoverageSpan] {
        var joined: [CoverageSpan] = []
        for span in spans.sorted() {
            if let last = joined.last, span.first <= last.span.last + 1 {
                joined[joined.count - 1] = CoverageSpan(
                    span: last.span.union(span), fileCount: last.fileCount + 1)
            } else {
                joined.append(CoverageSpan(span: span, fileCount: 1))
            }
        }
        return joined
    }
}
