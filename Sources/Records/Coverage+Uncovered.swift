extension Coverage {
    /// The kinds that a store has files of, in their order.
    package var kinds: [FileKind] { FileKind.allCases.filter { !(spans[$0] ?? []).isEmpty } }

    /// The first day behind the first file of a kind, and before the day given, that no file
    /// covers; nil where there is none.
    package func firstUncovered(_ kind: FileKind, before day: Day) -> Day? {
        guard let first = spans[kind]?.first else { return nil }
        let next = first.span.last + 1
        return next < day ? next : nil
    }

    /// The last day that a file of a kind covers.
    package func lastCovered(_ kind: FileKind) -> Day? { spans[kind]?.last?.span.last }
}

extension FileKind {
    /// The kinds whose files tell of days; the others are snapshots of one moment.
    package static let periodic: Set<FileKind> = [.orders, .settlement, .wallet, .bank]
}
