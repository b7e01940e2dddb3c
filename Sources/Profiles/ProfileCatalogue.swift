import Exports
import Records
package import Tables
package import YAML

/// All profiles that a run knows, and which of them claims a header row.
package struct ProfileCatalogue: Sendable {
    /// Each file is claimed by at most one of these.
    package private(set) var all: [Profile]

    /// A catalogue of given profiles; none of its own.
    package init(all: [Profile]) { self.all = all }

    /// The profiles of the platforms that Tieout knows by itself.
    package static let builtIn: ProfileCatalogue = {
        do throws(ConfigurationError) {
            return try ProfileCatalogue(all: []).adding(pages: builtInPages)
        } catch {
            preconditionFailure("a built-in page is wrong: \(error.message)")
        }
    }()

    /// The built-in pages, by file name.
    package static let builtInPages: [(path: String, text: String)] = (0..<exportPageCount()).map {
        let page = exportPage($0)
        let bytes = UnsafeRawBufferPointer(start: page.text, count: page.size)
        return (String(cString: page.name), String(decoding: bytes, as: UTF8.self))
    }

    /// The catalogue with more pages, such as the mappings of a workspace.
    ///
    /// A page may extend any other; two pages of one name are an error, and so is every mistake.
    package func adding(
        pages: [(path: String, text: String)]
    ) throws(ConfigurationError) -> ProfileCatalogue {
        var result = self
        var waiting: [(path: String, root: YAMLNode)] = []
        for page in pages {
            guard let root = try Self.root(page) else { continue }
            waiting.append((page.path, root))
        }
        while !waiting.isEmpty {
            let known = Dictionary(
                result.all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
            // A page that extends one that is still to be read waits for it; the last try reports.
            let ready = waiting.filter { Self.isReady($0.root, known) }
            for page in ready.isEmpty ? waiting : ready {
                try result.add(page, known)
            }
            let done = Set((ready.isEmpty ? waiting : ready).map(\.path))
            waiting.removeAll { done.contains($0.path) }
        }
        result.all.sort { $0.id < $1.id }
        return result
    }

    private static func root(
        _ page: (path: String, text: String)
    ) throws(ConfigurationError) -> YAMLNode? {
        do throws(YAMLSyntaxError) {
            return try YAMLNode(yaml: page.text)
        } catch {
            throw ConfigurationError(
                path: page.path,
                problems: [
                    .init(
                        line: 1, found: "no YAML: \(error.description)",
                        expected: "a page as docs/mappings.md describes it")
                ])
        }
    }

    private static func isReady(_ root: YAMLNode, _ known: [String: Profile]) -> Bool {
        (root.pairs ?? []).allSatisfy { key, value in
            guard key.scalar == "extends" || key.scalar == "row-types-of" else { return true }
            return known[value.scalar ?? ""] != nil
        }
    }

    private mutating func add(
        _ page: (path: String, root: YAMLNode), _ known: [String: Profile]
    ) throws(ConfigurationError) {
        let reader = YAMLReader()
        let profile = PageReader(reader: reader, known: known).profile(page.root)
        if let profile, all.contains(where: { $0.id == profile.id }) {
            reader.report(
                page.root, "the page \"\(profile.id)\" exists already", expected: "another name")
        }
        guard reader.problems.isEmpty, let profile else {
            throw ConfigurationError(
                path: page.path, problems: reader.problems.sorted { $0.line < $1.line })
        }
        all.append(profile)
    }

    /// The platforms of all profiles but those of banks, whose files belong to any store.
    package var platforms: [String] {
        Set(all.filter { $0.kind != .bank }.map(\.platform)).sorted()
    }

    /// The claims on a header row; more than one is a mistake of the profiles.
    package func claims(_ row: Row) -> [HeaderClaim] { claims([row]) }

    /// The claims on the last of some rows, with the rows of groups that stand above it.
    package func claims(_ rows: [Row]) -> [HeaderClaim] {
        guard let last = rows.last else { return [] }
        let plain = HeaderRow(last)
        guard plain.filledCount >= 2 else { return [] }
        let grouped = rows.count == 1 ? plain : HeaderRow(last, below: Array(rows.dropLast()))
        let claims = all.compactMap { profile in
            profile.claim(profile.main.headerRowCount == 1 ? plain : grouped)
        }
        // A page that extends another knows better: it stands for what the other misses.
        let extended = Set(claims.flatMap(\.profile.bases))
        return extended.isEmpty ? claims : claims.filter { !extended.contains($0.profile.id) }
    }

    /// The profile that comes nearest to a header that none claims, with the anchors that it
    /// lacks; nil where no profile knows enough of it.
    package func nearest(to row: Row) -> (profile: Profile, missing: [String])? {
        let header = HeaderRow(row)
        let candidates = all.compactMap { Nearness(header, of: $0) }
        let best = candidates.max { left, right in
            left.rank == right.rank
                ? right.profile.id < left.profile.id
                : left.rank.lexicographicallyPrecedes(right.rank)
        }
        guard let best else { return nil }
        let layout = best.profile.main
        let missing = layout.anchors.filter { !best.found.contains($0) }
        return (
            best.profile, missing.map { layout.columns.header(named: $0, in: best.language) }
        )
    }
}

/// How much of a header a profile knows.
private struct Nearness {
    let profile: Profile
    let found: [String]
    let language: Language?
    private let knownCount: Int

    /// So many columns are more than a coincidence.
    private static let knownMin = 5

    init?(_ header: HeaderRow, of profile: Profile) {
        let binding = HeaderBinding(
            header, to: profile.main.columns, marksPersonal: false)
        let filled = binding.columns.filter { !$0.header.isEmpty }
        self.profile = profile
        language = binding.language
        found = profile.main.anchors.filter { binding.index(named: $0) != nil }
        knownCount = filled.count {
            profile.main.columns.binding(of: $0.header) != nil
        }
        let isMostlyKnown = knownCount >= Self.knownMin && knownCount * 2 > filled.count
        guard found.count >= 2 || isMostlyKnown else { return nil }
    }

    /// Most columns known, then most of those that tell the export, then of the page that has the
    /// fewest others: a page goes before those that extend it.
    var rank: [Int] { [knownCount, found.count, -profile.main.columns.bindings.count] }
}
