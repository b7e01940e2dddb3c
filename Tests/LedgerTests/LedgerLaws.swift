import Ledger
import Records
import Testing

/// The exactly-once laws: each way to take in the same files gives the same state.
enum LedgerLaws {
    /// Takes files in forward, in other orders, doubled, renamed and in two batches, expects one
    /// state of them all, and gives it.
    @discardableResult
    static func state(
        of exports: [Export], sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> LedgerState {
        let files = exports.map(\.contents)
        let expected = try LedgerState.after([files])
        for (law, batches) in ways(to: files) {
            let state = try LedgerState.after(batches)
            #expect(state == expected, "\(law)", sourceLocation: sourceLocation)
        }
        for file in expected.files {
            let fates =
                file.recordCount + file.duplicateCount + file.ignoredCount + file.rejectedCount
            #expect(fates == file.rowCount, sourceLocation: sourceLocation)
        }
        return expected
    }

    private static func ways(
        to files: [FileContents]
    ) -> [(law: String, batches: [[FileContents]])] {
        let copies = files.map { $0.renamed("~ copy of " + $0.facts.name) }
        let half = files.count / 2
        var ways: [(law: String, batches: [[FileContents]])] = [
            ("backward", [files.reversed()]),
            ("doubled", [files + files]),
            ("again", [files, files]),
            ("two batches", [Array(files[..<half]), Array(files[half...])]),
            ("two batches, the later first", [Array(files[half...]), Array(files[..<half])]),
        ]
        // The better name stands even when the bytes came under another one first.
        ways.append(("renamed, then again", [files + copies]))
        ways.append(("renamed first", [copies.reversed() + files]))
        for order in permutations(of: files).dropFirst() {
            let names = order.map(\.facts.name).joined(separator: ", ")
            ways.append(("in the order \(names)", [order]))
        }
        return ways
    }

    /// All orders of up to three files; of more only the one given.
    private static func permutations(of files: [FileContents]) -> [[FileContents]] {
        guard files.count > 1, files.count <= 3 else { return [files] }
        return files.indices.flatMap { index in
            var others = files
            let first = others.remove(at: index)
            return permutations(of: others).map { [first] + $0 }
        }
    }
}
