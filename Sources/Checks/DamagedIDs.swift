import Money
package import Records

/// Collects, over one pass of all orders, what is needed to give damaged rows their orders back.
///
/// A row under a damaged ID belongs to the one order that lacks exactly such a row: its ID has
/// the digits that are left, its amount is the row's, and it was created on the row's day or a
/// day beside it (order exports are in shop time, settlements often in UTC).
package struct DamagedIDs: Sendable {
    /// An order with lines or settlement, but not both.
    private struct Candidate {
        var orderID: String
        var amounts: Set<Amount>
        var whole: Amount
        var createdOn: Day
    }

    /// One row, or all lines of one order, under a damaged ID.
    private struct Ruin {
        var damagedID: String
        var form: DamagedIDForm
        var sources: [Provenance]
        var amount: Amount
        var createdOn: Day
    }

    private var unsettled: [Candidate] = []
    private var unordered: [Candidate] = []
    private var entryRuins: [Ruin] = []
    private var lineRuins: [Ruin] = []
    /// Refunds and adjustments under damaged IDs, which go where the sale goes.
    private var followers: [String: [Provenance]] = [:]

    package init() {}

    /// What an order tells of others: whether its ID may be damaged, and whether damaged rows may
    /// belong to it; the days of both.
    package static func trait(of orderCase: OrderCase) -> OrderTrait {
        var trait = OrderTrait()
        let sales = orderCase.rows.sale.filter(\.sales.isPositive)
        let isWhole = !orderCase.lines.isEmpty && !sales.isEmpty
        let isCertain = DamagedIDForm.isCertain(orderCase.orderID)
        trait.isRuin = isCertain || !isWhole && DamagedIDForm(orderCase.orderID) != nil
        trait.createdOn =
            orderCase.lines.isEmpty ? sales.first?.createdOn : orderCase.anyDay
        trait.isCandidate = !isWhole && !isCertain && trait.createdOn != nil
        return trait
    }

    /// True where the digits that are left of a damaged ID are those of another order.
    package static func mayBelong(_ damagedID: String, to orderID: String) -> Bool {
        damagedID != orderID && DamagedIDForm(damagedID)?.fits(orderID) == true
    }

    /// The days around which the orders of damaged rows were created.
    package static func days(of orderCase: OrderCase) -> Set<Day> {
        let days = orderCase.lines.map(\.createdOn) + orderCase.entries.compactMap(\.createdOn)
        return Set(days.flatMap { [$0 - 1, $0, $0 + 1] })
    }

    /// Takes in one order; what it keeps is small, and nothing for an order that is whole.
    package mutating func add(_ orderCase: OrderCase) {
        let trait = Self.trait(of: orderCase)
        let sales = orderCase.rows.sale.filter(\.sales.isPositive)
        if trait.isRuin, let form = DamagedIDForm(orderCase.orderID) {
            addRuins(of: orderCase, form, sales)
        }
        guard trait.isCandidate, let createdOn = trait.createdOn else { return }
        if !orderCase.lines.isEmpty {
            unsettled.append(unsettledCandidate(orderCase, createdOn))
        } else {
            let amounts = sales.map(\.sales)
            let whole = amounts.sum(orderCase.currency)
            unordered.append(
                Candidate(
                    orderID: orderCase.orderID, amounts: Set(amounts + [whole]), whole: whole,
                    createdOn: createdOn))
        }
    }

    private func unsettledCandidate(_ orderCase: OrderCase, _ createdOn: Day) -> Candidate {
        let rest = orderCase.netSales - orderCase.netSalesOfReturnedLines
        return Candidate(
            orderID: orderCase.orderID,
            amounts: Set(orderCase.lines.map(\.netSales) + [orderCase.netSales, rest]),
            whole: orderCase.netSales, createdOn: createdOn)
    }

    private mutating func addRuins(
        of orderCase: OrderCase, _ form: DamagedIDForm, _ sales: [SettlementEntry]
    ) {
        let id = orderCase.orderID
        for entry in sales {
            guard let createdOn = entry.createdOn else { continue }
            entryRuins.append(
                Ruin(
                    damagedID: id, form: form, sources: [entry.provenance], amount: entry.sales,
                    createdOn: createdOn))
        }
        let others = orderCase.entries.filter { !sales.contains($0) }
        followers[id, default: []] += others.map(\.provenance)
        addLines(of: orderCase, form)
    }

    /// Lines created on one day are tried as one order first, then each as an order of its own:
    /// two orders that became one ID cannot be told from one order with two lines.
    private mutating func addLines(of orderCase: OrderCase, _ form: DamagedIDForm) {
        let byDay = Dictionary(grouping: orderCase.lines, by: \.createdOn)
        for (day, lines) in byDay {
            let whole = lines.map(\.netSales).sum(orderCase.currency)
            let fitsWhole = lines.count == 1 || form.digits.count >= DamagedIDForm.keptDigits - 1
            let groups = fitsWhole ? [lines] : lines.map { [$0] } + [lines]
            for group in groups {
                let amount =
                    group.count == lines.count
                    ? whole : group.map(\.netSales).sum(orderCase.currency)
                lineRuins.append(
                    Ruin(
                        damagedID: orderCase.orderID, form: form,
                        sources: group.map(\.provenance), amount: amount, createdOn: day))
            }
        }
    }

    /// Which damaged row belongs to which order, as far as exactly one fits.
    package func recovered() -> RecoveredIDs {
        var recovered = RecoveredIDs()
        match(entryRuins, with: unsettled, into: &recovered)
        match(lineRuins, with: unordered, into: &recovered)
        for (damagedID, sources) in followers {
            recovered.follow(sources, of: damagedID)
        }
        return recovered
    }

    private func match(
        _ ruins: [Ruin], with candidates: [Candidate], into recovered: inout RecoveredIDs
    ) {
        guard !ruins.isEmpty else { return }
        let byDay = Dictionary(grouping: candidates, by: \.createdOn)
        var claims = Claims()
        for ruin in ruins {
            let fitting = (-1...1).flatMap { byDay[ruin.createdOn + $0] ?? [] }.filter {
                $0.orderID != ruin.damagedID && $0.amounts.contains(ruin.amount)
                    && ruin.form.fits($0.orderID)
            }
            if fitting.count == 1 {
                claims.add(ruin, fitting[0])
            } else {
                recovered.leave(ruin.sources, of: ruin.damagedID, to: fitting.map(\.orderID))
            }
        }
        for (ruin, candidate) in claims.all {
            if claims.isOnlyOne(ruin, candidate) {
                recovered.give(ruin.sources, of: ruin.damagedID, to: candidate.orderID)
            } else {
                recovered.leave(ruin.sources, of: ruin.damagedID, to: [candidate.orderID])
            }
        }
    }

    /// Rows that have one fitting order each; the order may be claimed by too many of them.
    private struct Claims {
        private(set) var all: [(Ruin, Candidate)] = []
        private var claimed: [String: Amount] = [:]
        private var ownersBySource: [Provenance: Set<String>] = [:]

        mutating func add(_ ruin: Ruin, _ candidate: Candidate) {
            all.append((ruin, candidate))
            let before = claimed[candidate.orderID] ?? .zero(ruin.amount.currency)
            claimed[candidate.orderID] = before + ruin.amount
            for source in ruin.sources {
                ownersBySource[source, default: []].insert(candidate.orderID)
            }
        }

        /// True where no other row wants the same money and no other order the same rows.
        func isOnlyOne(_ ruin: Ruin, _ candidate: Candidate) -> Bool {
            let total = claimed[candidate.orderID] ?? ruin.amount
            return total <= candidate.whole
                && ruin.sources.allSatisfy { ownersBySource[$0]?.count == 1 }
        }
    }
}
