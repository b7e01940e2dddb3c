import Foundation
import Records
import Reports

/// The findings that the command of `--on-finding` was told of: `.tieout-told` in the workspace, a
/// store and an ID a line.
///
/// The journal in the ledger goes by days, and a run that is repeated on one day would tell the
/// same news each time.
struct ToldFindings {
    /// Findings that nobody was told of.
    struct News {
        /// The worst of theirs.
        var severity: Severity
        var count: Int
    }

    private let path: String

    init(_ workspace: Workspace) { path = workspace.path + "/.tieout-told" }

    /// The findings of a severity or worse that are not noted; nil where there are none.
    func news(in report: RunReport, from threshold: Severity) -> News? {
        let told = lines()
        let news = report.stores.flatMap(\.discrepancies)
            .filter { $0.severity <= threshold && !told.contains(Self.line($0)) }
        return news.map(\.severity).min().map { News(severity: $0, count: news.count) }
    }

    /// Notes every finding of a report; those of stores that are not in it stay noted.
    func note(_ report: RunReport) throws {
        let stores = Set(report.stores.map(\.store.id))
        let others = lines().filter { line in
            !stores.contains(String(line.prefix { $0 != "\t" }))
        }
        let noted = others.union(report.stores.flatMap(\.discrepancies).map(Self.line))
        let partial = path + ".part"
        try Data(noted.sorted().map { $0 + "\n" }.joined().utf8)
            .write(to: URL(fileURLWithPath: partial))
        try DurableFile.move(partial, to: path)
    }

    private func lines() -> Set<String> {
        guard let data = FileManager.default.contents(atPath: path) else { return [] }
        return Set(String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init))
    }

    private static func line(_ finding: Discrepancy) -> String {
        "\(finding.store)\t\(finding.id)"
    }
}
