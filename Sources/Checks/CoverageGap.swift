package import Records

/// Days that no file covers, between two files of one kind.
package enum CoverageGap: StoreCheck {
    package static let code = "coverage-gap"
    package static let title = "Days between two files are covered by no file."
    package static let compares = """
        The periods of a store's files of one kind; `component` names the kind.
        """
    package static let whyItHappens = """
        An export was forgotten, or its period began a day too late.
        """
    package static let remedy = """
        Export the missing days. Until then nothing of them is called missing or not ordered.
        """
    package static let staysSilent = """
        Files that touch or overlap; days before the first and after the last file; exports of \
        unsettled orders, which tell of one day.
        """
    package static let figures = "None."
    package static let severities: [Severity] = [.medium, .low]
    package static let money = MoneyAtStake.unknown

    package static func discrepancies(
        in storeCase: StoreCase, context: CheckContext
    ) -> [Discrepancy] {
        storeCase.coverage.spans.keys.filter { $0 != .unsettled }.sorted().flatMap { kind in
            gaps(in: storeCase.coverage.spans[kind] ?? []).map { gap in
                finding(on: gap, kind, in: storeCase)
            }
        }
    }

    /// The gap with the files beside it; of severity low where it may be days without activity.
    private static func finding(
        on gap: DaySpan, _ kind: FileKind, in storeCase: StoreCase
    ) -> Discrepancy {
        let beside = files(beside: gap, kind, in: storeCase)
        let isStated = beside.allSatisfy(\.isPeriodStated)
        let days =
            gap.count == 1
            ? "\(gap.first) is" : "\(gap.count) days, \(gap.first) to \(gap.last), are"
        let names = beside.map(\.name).joined(separator: " and ")
        let neighbours = names.isEmpty ? "" : ": \(names)"
        return storeCase.finding(
            code, isStated ? .medium : .low, on: gap.first, from: [],
            """
            \(days) between two \(kind.rawValue) files that do not cover them\(neighbours).\
            \(isStated ? "" : unstatedText)
            """
        ).about(ComponentID(kind.rawValue))
    }

    private static let unstatedText = """
         A file beside the gap does not state its period: days without any activity would look \
        the same.
        """

    /// The files that end right before the gap or begin right after it, in order of days.
    private static func files(
        beside gap: DaySpan, _ kind: FileKind, in storeCase: StoreCase
    ) -> [FileFacts] {
        // The wallet is a sheet of the settlement's workbook.
        let kinds: Set<FileKind> = kind == .wallet ? [.wallet, .settlement] : [kind]
        let beside = storeCase.files.map(\.facts).filter { facts in
            guard kinds.contains(facts.kind), !facts.isSelection, let period = facts.period else {
                return false
            }
            return period.last + 1 == gap.first || period.first - 1 == gap.last
        }
        return beside.sorted {
            ($0.period?.first ?? gap.first, $0.name) < ($1.period?.first ?? gap.first, $1.name)
        }
    }

    /// The days between spans, whatever their order and overlap.
    private static func gaps(in spans: [CoverageSpan]) -> [DaySpan] {
        var gaps: [DaySpan] = []
        var covered: Day?
        for span in spans.map(\.span).sorted() {
            if let last = covered, last + 1 < span.first {
                gaps.append(DaySpan(last + 1, span.first - 1))
            }
            covered = covered.map { max($0, span.last) } ?? span.last
        }
        return gaps
    }
}
