import Records

/// What else is known of a store's files: their other names, and the rules that left rows out.
struct FileNotes {
    private let namesBySHA256: [String: [FileAlias]]
    private let rulesByFile: [String: [IgnoredSummary]]

    init(_ report: StoreReport) {
        namesBySHA256 = Dictionary(grouping: report.aliases, by: \.sha256)
        rulesByFile = Dictionary(grouping: report.ignored, by: \.file)
    }

    /// The file's other names, joined with a comma.
    func otherNames(of file: FileRecord) -> String {
        namesBySHA256[file.facts.sha256, default: []].map(\.name).joined(separator: ", ")
    }

    /// `ignored: 1 description-row`; empty where no row was.
    func ignoredRules(of file: FileRecord) -> String {
        let rules = rulesByFile[file.facts.name, default: []].map { "\($0.count) \($0.rule)" }
        return rules.isEmpty ? "" : "ignored: " + rules.joined(separator: ", ")
    }
}
