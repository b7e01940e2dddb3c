import Records

/// The first sources in order, whatever order they come in.
struct SourceList {
    static let countMax = 20

    private(set) var sources: [Provenance] = []

    mutating func add(_ source: Provenance) {
        if let last = sources.last, sources.count == Self.countMax, last <= source { return }
        let index = sources.firstIndex { source < $0 } ?? sources.count
        sources.insert(source, at: index)
        if sources.count > Self.countMax { sources.removeLast() }
    }
}
