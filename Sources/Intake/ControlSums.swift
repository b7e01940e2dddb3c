import Money
import Profiles
import Records

/// Adds up what a file's rows hold, to compare it with what the file states of itself.
struct ControlSums {
    /// Totals of the main table without the other ones of the workbook.
    private static let mainTotal = ComponentID("released-amount")
    private static let walletIn = ComponentID("wallet-in")
    private static let walletOut = ComponentID("wallet-out")

    private var ticks: [ComponentID: Int64] = [:]
    /// Entries of the main table and of those beside it.
    private var mainTicks: Int64 = 0
    private var besideTicks: Int64 = 0
    /// The figures of the main table, each with the nodes above it.
    private var figures: [ComponentID: MoneyColumn] = [:]

    /// True for totals that are compared here and are no figure of the settlement.
    static func isOwn(_ component: ComponentID) -> Bool {
        [mainTotal, walletIn, walletOut].contains(component)
    }

    /// Counts the amounts of an entry.
    mutating func add(_ entry: SettlementEntry, of layout: TableLayout, isMain: Bool) {
        if figures.isEmpty {
            figures = Dictionary(
                layout.columns.figures.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        }
        if isMain { mainTicks += entry.total.ticks } else { besideTicks += entry.total.ticks }
        ticks[.total, default: 0] += entry.total.ticks
        for component in entry.components where component.id != .total {
            ticks[component.id, default: 0] += component.amount.ticks
        }
    }

    /// Every stated total beside what the rows add up to.
    func totals(
        _ stated: [StatedTotal], _ records: FileRecords, _ profile: Profile, _ currency: Currency
    ) -> [ControlTotal] {
        stated.compactMap { total in
            computed(total.component, records, profile).map { ticks in
                ControlTotal(
                    component: total.component, stated: total.amount,
                    computed: Amount(ticks: ticks, currency), provenance: total.provenance)
            }
        }
    }

    /// The total of the whole file, where it states that of its main table: its other tables add
    /// to it.
    func fileTotals(_ stated: [StatedTotal], _ currency: Currency) -> [StatedTotal] {
        stated.filter { $0.component == Self.mainTotal }.prefix(1).map { total in
            StatedTotal(
                component: .total, amount: total.amount + Amount(ticks: besideTicks, currency),
                provenance: total.provenance)
        }
    }

    private func computed(
        _ id: ComponentID, _ records: FileRecords, _ profile: Profile
    ) -> Int64? {
        switch id {
        case Self.mainTotal: return mainTicks
        case Self.walletIn:
            return records.walletRows.map(\.amount.ticks).filter { $0 > 0 }.reduce(0, +)
        case Self.walletOut:
            return records.walletRows.map(\.amount.ticks).filter { $0 < 0 }.reduce(0, +)
        default:
            if id == .total { return records.entries.isEmpty ? nil : ticks[.total] }
            if let ticks = ticks[id] { return ticks }
            let figures = self.figures.isEmpty ? Self.figures(profile) : self.figures
            let parts = figures.values.filter { $0.nodes.contains(id) }
            guard figures[id] != nil else { return nil }
            // Of a node without a column the amounts that no other amount contains.
            return parts.filter { part in
                part.group != .subtotal
                    && !part.nodes.prefix { $0 != id }.contains { ticks[$0] != nil }
            }.reduce(0) { $0 + ticks[$1.id, default: 0] }
        }
    }

    private static func figures(_ profile: Profile) -> [ComponentID: MoneyColumn] {
        Dictionary(
            profile.main.columns.figures.map { ($0.id, $0) },
            uniquingKeysWith: { first, _ in first })
    }
}

extension ControlTotal {
    /// Why the rows do not add up to what the file states; nil where they do, and for the total,
    /// which is a finding of its own.
    func note(_ records: FileRecords) -> String? {
        guard !holds, component != .total else { return nil }
        return "\(provenance): the file states \(stated.display) as \(component), its rows add up "
            + "to \(computed.display)" + cause(records)
    }

    /// Shopee counts what comes back from a failed withdrawal as money that left once more.
    private func cause(_ records: FileRecords) -> String {
        let returned = records.walletRows.filter { $0.kind == .withdrawal && $0.amount.isPositive }
            .map(\.amount).sum(stated.currency)
        guard !returned.isZero, computed - stated == returned else {
            return "; look for rows that are missing, or were added or changed"
        }
        return "; the platform counts \(returned.display), which came back from failed "
            + "withdrawals, as money that left"
    }
}
