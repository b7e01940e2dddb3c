import Records

extension RunReport {
    /// The same report in the order in which every file of it is written; the order in which
    /// files, rows and checks came does not show.
    var sorted: RunReport {
        var report = self
        report.stores = stores.sorted { $0.store.id < $1.store.id }.map(\.sorted)
        report.quarantined = quarantined.sorted {
            ($0.store, $0.file, $0.reason) < ($1.store, $1.file, $1.reason)
        }
        return report
    }
}

extension StoreReport {
    fileprivate var sorted: StoreReport {
        var report = self
        // Large and most often in order already; a copy would double it.
        let isInOrder = zip(orders, orders.dropFirst()).allSatisfy { $0.orderID <= $1.orderID }
        if !isInOrder { report.orders.sort { $0.orderID < $1.orderID } }
        report.components.sort { $0.place < $1.place }
        report.balances.sort { $0.day < $1.day }
        report.proof.sort { $0.step.place < $1.step.place }
        report.files.sort {
            ($0.facts.name, $0.facts.sha256) < ($1.facts.name, $1.facts.sha256)
        }
        report.aliases.sort { ($0.name, $0.sha256) < ($1.name, $1.sha256) }
        report.rejects.sort { $0.place < $1.place }
        report.ignored.sort { ($0.file, $0.rule) < ($1.file, $1.rule) }
        return report
    }
}

extension ComponentSummary {
    /// By component, then by rate period, the one without a first day first.
    fileprivate var place: (String, Int32) { (component.rawValue, from?.number ?? .min) }
}

extension ProofStep.Name {
    /// The place in the chain.
    fileprivate var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

extension Reject {
    /// By file, sheet, row, column and text.
    fileprivate var place: (Provenance, String, String) { (provenance, column, text) }
}
