import Fees
import Foundation
import Ledger
import Records
import Reports
import YAML

/// What `tieout rates` was asked for.
package struct RatesRequest: Sendable {
    package var workspacePath: String
    /// All stores with a ledger where it is empty.
    package var stores: [String]
    package var asOf: String?
    package var isJSON = false

    package init(workspacePath: String, stores: [String]) {
        self.workspacePath = workspacePath
        self.stores = stores
    }
}

/// The fee book beside what is charged: listed, written down for review, tried out.
package enum Rates {
    /// A store with its ledger.
    struct Selected {
        var entry: Configuration.StoreEntry
        var ledger: LedgerDatabase
    }

    /// What was learned of each store beside what books say.
    package static func list(_ request: RatesRequest) throws -> String {
        let (stores, withoutCurrency) = try stores(of: request)
        guard request.isJSON else {
            return (stores.map(\.text) + withoutCurrency.map(noCurrency(of:))).joined(
                separator: "\n")
        }
        return StoreRates.json(stores, withoutCurrency: withoutCurrency).rendered
    }

    /// The built-in fee books.
    package static func builtIn(asJSON isJSON: Bool) -> String {
        isJSON ? BuiltInFees.json.rendered : BuiltInFees.text
    }

    /// Writes what was learned as a fee book; gives a sentence on what was written.
    package static func write(
        _ request: RatesRequest, to path: String, isForced: Bool
    ) throws -> String {
        guard isForced || !FileManager.default.fileExists(atPath: path) else {
            throw CommandFailure(
                .cannotWrite,
                """
                \(path): is there already
                  expected a new file: a fee book may hold what you know better
                  give another name, or --force to replace it
                """)
        }
        let name = name(of: path, in: Workspace(path: request.workspacePath))
        let (stores, withoutCurrency) = try stores(of: request)
        let book = LearnedBook(stores, name: name)
        do {
            try Data(book.text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
        } catch {
            throw CommandFailure(
                .cannotWrite,
                """
                \(path): cannot be written: \(SystemReason.text(of: error))
                  expected a folder that is there and may be written to
                """)
        }
        return """
            \(path): \(book.entryCount.of("entry", "entries")), \(book.asideCount) more as comments
              review it, then name it in tieout.yaml as an item of `fees`: - file: \(name)

            """ + withoutCurrency.map(noCurrency(of:)).joined()
    }

    /// How tieout.yaml of a workspace names a file: from its folder on, or whole.
    private static func name(of path: String, in workspace: Workspace) -> String {
        let whole = URL(fileURLWithPath: path).standardizedFileURL.path
        let folder = URL(fileURLWithPath: workspace.path).standardizedFileURL.path + "/"
        return whole.hasPrefix(folder) ? String(whole.dropFirst(folder.count)) : whole
    }

    /// The ledgers of the stores that were asked for.
    static func selected(
        _ request: RatesRequest, _ configuration: Configuration
    ) throws -> [Selected] {
        let workspace = Workspace(path: request.workspacePath)
        var names = try request.stores.flatMap { try LedgerCare.stores(in: workspace, $0) }
        if names.isEmpty {
            let named = Set(configuration.stores.map(\.id))
            names = try LedgerCare.stores(in: workspace, nil).filter {
                named.isEmpty || named.contains($0)
            }
        }
        return try names.map { name in
            Selected(
                entry: configuration.store(name),
                ledger: try LedgerDatabase(path: try LedgerCare.ledger(of: name, in: workspace)))
        }
    }

    /// What is said of a store without amounts: nothing of it was judged.
    static func noCurrency(of store: String) -> String {
        """
        \(PageText.plain(store)): no currency is known, so that nothing was learned of it
          expected a file that was taken in, or `currency` of the store in tieout.yaml
          `tieout run` tells what became of its files

        """
    }

    /// What was learned of each store, and the stores whose currency nothing tells.
    private static func stores(
        of request: RatesRequest
    ) throws -> (rates: [StoreRates], withoutCurrency: [String]) {
        let configuration = try Configuration.load(Workspace(path: request.workspacePath))
        let asOf = try RunOptions.day(request.asOf)
        var rates: [StoreRates] = []
        var withoutCurrency: [String] = []
        for selected in try selected(request, configuration) {
            let found = try selected.ledger.read { ledger in
                try StoreEvaluation(selected.entry, configuration, asOf: asOf, ledger: ledger)
                    .map { try StoreRates($0, ledger, configuration.catalogue) }
            }
            if let found { rates.append(found) } else { withoutCurrency.append(selected.entry.id) }
        }
        return (rates, withoutCurrency)
    }
}
