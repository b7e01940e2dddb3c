import Checks
import Fees
import Foundation
import Ledger
import Money
import Profiles
import Records
import Reports
import YAML

/// What an audit with another fee book would say: nothing of it is kept.
package enum WhatIf {
    /// Judges each store with its own book and with the one in a file, and tells the difference.
    package static func text(_ request: RatesRequest, fees path: String) throws -> String {
        let configuration = try Configuration.load(Workspace(path: request.workspacePath))
        let book = try Self.book(path, configuration.catalogue)
        let asOf = try RunOptions.day(request.asOf)
        var changes: [WhatIfChange] = []
        var withoutCurrency: [String] = []
        for selected in try Rates.selected(request, configuration) {
            // Judged twice inside one transaction that is rolled back at its end.
            changes += try selected.ledger.preview { session in
                guard
                    var evaluation = try StoreEvaluation(
                        selected.entry, configuration, asOf: asOf, ledger: session.reader())
                else {
                    withoutCurrency.append(selected.entry.id)
                    return []
                }
                let now = try findings(evaluation, session)
                evaluation.feeBook = book
                let then = try findings(evaluation, session)
                return WhatIfChange.changes(from: now, to: then)
            }
        }
        let difference = WhatIfDifference(changes)
        guard !request.isJSON else { return difference.json(withoutCurrency).rendered }
        return difference.text + withoutCurrency.map(Rates.noCurrency(of:)).joined()
    }

    /// The fee book of a file, with the built-in entries beside it as in a run.
    static func book(_ path: String, _ catalogue: ProfileCatalogue) throws -> FeeBook {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw CommandFailure(
                .noSuchInput,
                """
                \(path): cannot be read
                  expected a fee book: a file with the key `fees` and a list of entries
                  `tieout rates --write \(path)` writes one of what was learned
                """)
        }
        let reader = YAMLReader()
        var fees = FeeBookReader(catalogue: catalogue, folder: "")
        do {
            if let root = try YAMLNode(yaml: String(decoding: data, as: UTF8.self)) {
                fees.readPage(root, reader, file: path, path: nil)
            }
        } catch {
            throw CommandFailure(
                .wrongConfiguration,
                """
                \(path): is no YAML: \(error.description)
                  expected a fee book: the key `fees` with a list of entries
                """)
        }
        let book = fees.book(reader)
        guard let book, reader.problems.isEmpty else {
            throw ConfigurationError(
                path: path, problems: reader.problems.sorted { $0.line < $1.line })
        }
        return try FeeBook(entries: book.entries + BuiltInFees.entries)
    }

    private static func findings(
        _ evaluation: StoreEvaluation, _ session: LedgerSession
    ) throws -> [Discrepancy] {
        try evaluation.update(session)
        return try evaluation.account(session.reader()).findings
    }
}

/// A finding that another fee book makes, undoes or changes.
struct WhatIfChange {
    /// What becomes of the finding.
    enum Kind: String, CaseIterable {
        case appears
        case goes
        case changes
    }

    /// Nil where the finding appears.
    var now: Discrepancy?
    /// Nil where the finding goes.
    var then: Discrepancy?

    var kind: Kind { now == nil ? .appears : then == nil ? .goes : .changes }

    /// The finding as it would be or, where it goes, as it is; nil for no change at all.
    var finding: Discrepancy? { then ?? now }

    /// How much more or less money is at stake, with its sign; nil where there is none.
    var difference: Amount? {
        guard let currency = finding?.currency else { return nil }
        let zero = Amount.zero(currency)
        return (then?.delta ?? zero) - (now?.delta ?? zero)
    }

    /// The findings that differ, in the order in which reports have them.
    static func changes(from now: [Discrepancy], to then: [Discrepancy]) -> [WhatIfChange] {
        let old = Dictionary(grouping: now, by: \.id)
        let new = Dictionary(grouping: then, by: \.id)
        let lost = now.filter { new[$0.id] == nil }.map { WhatIfChange(now: $0, then: nil) }
        let others = then.compactMap { finding -> WhatIfChange? in
            guard let before = old[finding.id]?.first else {
                return WhatIfChange(now: nil, then: finding)
            }
            let isSame =
                before.delta == finding.delta && before.expected == finding.expected
                && before.actual == finding.actual && before.isClaimable == finding.isClaimable
            return isSame ? nil : WhatIfChange(now: before, then: finding)
        }
        return others + lost
    }
}
