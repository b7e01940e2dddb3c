package import Records

/// Which order each row under a damaged ID belongs to, and the rows on their way there.
package struct RecoveredIDs: Sendable {
    /// The rows of one order, as checks shall see them.
    package struct Rows: Sendable {
        package var lines: [OrderLine] = []
        package var entries: [SettlementEntry] = []

        package var isEmpty: Bool { lines.isEmpty && entries.isEmpty }
    }

    private var orderIDs: [Provenance: String] = [:]
    private var recoveredByDamagedID: [String: Set<String>] = [:]
    private var candidatesByDamagedID: [String: Set<String>] = [:]
    private var possible: Set<String> = []
    private var moved: [String: Rows] = [:]

    package init() {}

    /// The damaged IDs of which at least one row was recovered, sorted; their rows are to be given
    /// to `take` before `rows` is asked.
    package var damagedIDs: [String] { recoveredByDamagedID.keys.sorted() }

    /// The orders whose case is another one because of damaged IDs, sorted.
    package var involvedOrderIDs: [String] {
        Set(orderIDs.values).union(recoveredByDamagedID.keys).union(candidatesByDamagedID.keys)
            .union(possible).sorted()
    }

    /// Takes the rows that the ledger holds under a damaged ID, to hand them to their orders.
    package mutating func take(_ lines: [OrderLine], _ entries: [SettlementEntry]) {
        for line in lines {
            guard let orderID = orderIDs[line.provenance] else { continue }
            moved[orderID, default: Rows()].lines.append(line)
        }
        for entry in entries {
            guard let orderID = orderIDs[entry.provenance] else { continue }
            moved[orderID, default: Rows()].entries.append(entry)
        }
    }

    /// An order's own rows, less those that belong elsewhere, and those found under a damaged ID.
    ///
    /// Empty where nothing is left: such an order is no case any more.
    package func rows(
        of orderID: String, _ lines: [OrderLine], _ entries: [SettlementEntry]
    ) -> Rows {
        var rows = moved[orderID] ?? Rows()
        guard recoveredByDamagedID[orderID] != nil else {
            rows.lines = lines + rows.lines
            rows.entries = entries + rows.entries
            return rows
        }
        rows.lines = lines.filter { orderIDs[$0.provenance] == nil } + rows.lines
        rows.entries = entries.filter { orderIDs[$0.provenance] == nil } + rows.entries
        return rows
    }

    /// True where a row under a damaged ID may belong to the order, but may belong to others too.
    package func mayHold(_ orderID: String) -> Bool { possible.contains(orderID) }

    /// The orders that the unmatched rows of a damaged ID may belong to, sorted.
    package func candidates(of damagedID: String) -> [String] {
        (candidatesByDamagedID[damagedID] ?? []).sorted()
    }

    mutating func give(_ sources: [Provenance], of damagedID: String, to orderID: String) {
        guard sources.allSatisfy({ orderIDs[$0] == nil }) else { return }
        for source in sources { orderIDs[source] = orderID }
        recoveredByDamagedID[damagedID, default: []].insert(orderID)
    }

    mutating func leave(_ sources: [Provenance], of damagedID: String, to candidates: [String]) {
        guard DamagedIDForm.isCertain(damagedID), sources.allSatisfy({ orderIDs[$0] == nil })
        else { return }
        guard !candidates.isEmpty else { return }
        candidatesByDamagedID[damagedID, default: []].formUnion(candidates)
        possible.formUnion(candidates)
    }

    /// Sends rows without a sale after the sale, where all sales of the damaged ID went to one
    /// order and enough digits are left that no other order hides behind it.
    mutating func follow(_ sources: [Provenance], of damagedID: String) {
        guard let orders = recoveredByDamagedID[damagedID], orders.count == 1,
            let orderID = orders.first, let form = DamagedIDForm(damagedID),
            form.digits.count >= DamagedIDForm.keptDigits - 1
        else { return }
        give(sources, of: damagedID, to: orderID)
    }
}
