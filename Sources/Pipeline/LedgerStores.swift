import Foundation

extension Workspace {
    /// The stores that have a ledger: those that are named or, where none is, all of them.
    func storesWithLedgers(_ named: [String]) throws -> [String] {
        let known = try knownStores().filter {
            FileManager.default.fileExists(atPath: ledgerPath(store: $0))
        }
        let names = known.isEmpty ? "the stores that a run took in" : known.joined(separator: ", ")
        for store in named where !known.contains(store) {
            throw CommandFailure(
                .noSuchInput,
                """
                \(path): has no ledger of a store "\(store)"
                  expected one of \(names)
                """)
        }
        guard !known.isEmpty else {
            throw CommandFailure(
                .noSuchInput,
                """
                \(path): has no ledger yet
                  expected a workspace in which `tieout run` took files in
                """)
        }
        return named.isEmpty ? known : known.filter(named.contains)
    }
}
