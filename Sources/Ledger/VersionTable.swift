/// The versions of one natural key, and how often each file holds each of them.
struct VersionTable {
    /// Rows with equal figures.
    private struct Version {
        var figures: String
        var ticks: Int64
        /// The rows by file, the newest file first; within a file in row order.
        var rowsByFile: [(fileIndex: Int, rows: [Sighting])]
        /// How many of them stand.
        var currentCount = 0

        var mostCopies: Int { rowsByFile.map(\.rows.count).max() ?? 0 }

        func copies(in fileIndex: Int) -> Int {
            rowsByFile.first { $0.fileIndex == fileIndex }?.rows.count ?? 0
        }

        /// The newest file that holds more copies than `copy`, and its row.
        func newest(of copy: Int) -> (fileIndex: Int, row: Sighting)? {
            rowsByFile.first { $0.rows.count > copy }.map { ($0.fileIndex, $0.rows[copy]) }
        }

        /// The oldest file's row of a copy.
        func oldest(of copy: Int) -> Sighting? {
            rowsByFile.last { $0.rows.count > copy }?.rows[copy]
        }
    }

    /// In order of their main figure, the largest first.
    private var versions: [Version]

    /// How far the rows of each file have come.
    private let progress: [Int: Int]

    init(_ rows: [Sighting]) {
        progress = Dictionary(rows.map { ($0.fileIndex, $0.claim.progress) }, uniquingKeysWith: max)
        versions = Dictionary(grouping: rows, by: \.claim.figures).map { figures, rows in
            let byFile = Dictionary(grouping: rows, by: \.fileIndex).map { fileIndex, rows in
                let inOrder = rows.sorted { ($0.sheet, $0.rowNumber) < ($1.sheet, $1.rowNumber) }
                return (fileIndex: fileIndex, rows: inOrder)
            }
            return Version(
                figures: figures, ticks: rows[0].claim.ticks,
                rowsByFile: byFile.sorted { $0.fileIndex > $1.fileIndex })
        }
        versions.sort { $0.ticks == $1.ticks ? $0.figures < $1.figures : $0.ticks > $1.ticks }
        chooseCurrent()
    }

    /// Fills up to the largest count that one file holds, from the newest file to the oldest.
    ///
    /// A file whose rows have come further is newer in this matter: an order export of old days may
    /// hold no day as late as that of an export that was made before it.
    private mutating func chooseCurrent() {
        let fileIndexes = Set(versions.flatMap { $0.rowsByFile.map(\.fileIndex) })
        let counts = fileIndexes.map { index in versions.map { $0.copies(in: index) }.reduce(0, +) }
        var room = counts.max() ?? 0
        let newestFirst = fileIndexes.sorted {
            (progress[$0, default: 0], $0) > (progress[$1, default: 0], $1)
        }
        for fileIndex in newestFirst {
            for index in versions.indices {
                let copies = versions[index].copies(in: fileIndex)
                let added = max(0, min(copies - versions[index].currentCount, room))
                versions[index].currentCount += added
                room -= added
            }
        }
    }

    /// Writes the verdict on each row.
    func rule(on verdicts: inout [Int64: Verdict]) {
        for version in versions {
            for (_, rows) in version.rowsByFile {
                for row in rows {
                    verdicts[row.id] = Verdict(standing: .repeated, isRecord: false)
                }
            }
            for copy in 0..<version.mostCopies {
                if let oldest = version.oldest(of: copy) { verdicts[oldest.id]?.isRecord = true }
                guard copy < version.currentCount, let row = version.newest(of: copy)?.row else {
                    continue
                }
                verdicts[row.id]?.standing = .current
            }
        }
        for index in versions.indices {
            for copy in versions[index].currentCount..<versions[index].mostCopies {
                guard let (fileIndex, row) = versions[index].newest(of: copy) else { continue }
                verdicts[row.id]?.standing = .superseded
                verdicts[row.id]?.replacedBy = replacement(of: index, copy, in: fileIndex)
            }
        }
    }

    /// The current row that stands for a copy of a version which a file still held.
    ///
    /// What the file held and stands no more is set against what stands and the file did not hold,
    /// both in order of amount. There is always enough to stand, since as many rows are current as
    /// any file holds.
    private func replacement(of version: Int, _ copy: Int, in fileIndex: Int) -> Int64? {
        var place = copy - versions[version].currentCount
        for earlier in versions[..<version] {
            place += max(0, earlier.copies(in: fileIndex) - earlier.currentCount)
        }
        let gained = versions.flatMap { version in
            let copies = version.copies(in: fileIndex)
            return (copies..<max(copies, version.currentCount)).compactMap {
                version.newest(of: $0)?.row.id
            }
        }
        return gained.indices.contains(place) ? gained[place] : gained.last
    }
}
