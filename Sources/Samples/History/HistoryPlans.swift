import Records

/// When the seller of an invented history exports what: each week, overlapping, and once more.
struct HistoryPlans: Sendable {
    /// An export to be made.
    struct Export: Sendable {
        var kind: FileKind
        var plan: FilePlan
        var occasion: HistoryExport.Occasion
    }

    /// In order of the week in which they are made.
    private(set) var exports: [Export] = []

    private let calendar: SampleCalendar
    private var random: Randomness

    /// The plans of some kinds of export; the same seed gives the same ones.
    init(_ calendar: SampleCalendar, kinds: [FileKind], seed: UInt64) {
        self.calendar = calendar
        random = Randomness(seed: seed)
        for kind in kinds { addWeekly(kind) }
        let weekly = exports
        if calendar.weeks.count > 1 {
            for kind in kinds where random.chance(permille: 500) { addSpanning(kind) }
            for export in weekly where random.chance(permille: 150) { addAgain(export) }
        }
        let kindPlaces = Dictionary(uniqueKeysWithValues: kinds.enumerated().map { ($1, $0) })
        exports.sort {
            ($0.plan.index, kindPlaces[$0.kind] ?? 0, $0.plan.span.first)
                < ($1.plan.index, kindPlaces[$1.kind] ?? 0, $1.plan.span.first)
        }
    }

    /// Weekly files that reach back by days or weeks, as sellers choose the period; one of them may
    /// be forgotten until the end.
    private mutating func addWeekly(_ kind: FileKind) {
        let weeks = calendar.weeks
        let reach = random.element(of: kind == .orders ? [0, 3, 7, 14] : [0, 0, 2, 7])
        let forgotten =
            weeks.count > 2 && random.chance(permille: 250)
            ? random.number(in: 0...weeks.count - 2) : nil
        for (index, week) in weeks.enumerated() {
            let first = index == 0 ? firstDay(of: kind) : week.first - reach
            add(
                kind, from: first, toWeek: index, madeIn: index,
                index == forgotten ? .late : .weekly)
        }
    }

    private mutating func addSpanning(_ kind: FileKind) {
        let last = random.number(in: 1...calendar.weeks.count - 1)
        let first = random.number(in: 0...last - 1)
        let day = first == 0 ? firstDay(of: kind) : calendar.weeks[first].first
        add(kind, from: day, toWeek: last, madeIn: last, .spanning)
    }

    private mutating func addAgain(_ export: Export) {
        guard export.plan.index + 1 < calendar.weeks.count else { return }
        let week = random.number(in: export.plan.index + 1...calendar.weeks.count - 1)
        add(
            export.kind, from: export.plan.span.first, toWeek: export.plan.index, madeIn: week,
            .again)
    }

    private func firstDay(of kind: FileKind) -> Day {
        kind == .orders ? calendar.orderFirst : calendar.settlementFirst
    }

    /// Order exports know their last day's end, money only what was booked before the next day.
    private mutating func add(
        _ kind: FileKind, from first: Day, toWeek: Int, madeIn week: Int,
        _ occasion: HistoryExport.Occasion
    ) {
        let span = DaySpan(max(first, firstDay(of: kind)), calendar.weeks[toWeek].last)
        let exportDay = calendar.weeks[week].last + (kind == .orders ? 0 : 1)
        let plan = FilePlan(index: week, span: span, exportDay: exportDay)
        // A short history's weekly file may span it all already.
        guard !exports.contains(where: { $0.kind == kind && $0.plan == plan }) else { return }
        exports.append(Export(kind: kind, plan: plan, occasion: occasion))
    }
}

extension HistoryPlans.Export {
    /// What tells names of equal periods apart: the day of the export.
    var mark: String { "\(plan.span.first.compact)-\(plan.span.last.compact) \(plan.exportDay)" }
}
