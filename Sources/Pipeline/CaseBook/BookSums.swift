import Fees
import Money
import Records
import Reports

/// The sums of all orders of a store, by name.
struct BookSums {
    private let parts: [String: BookPart]

    init(_ parts: [BookPart]) {
        self.parts = Dictionary(parts.map { ($0.name, $0) }) { first, _ in first }
    }

    func ticks(_ name: String) -> Int64 { parts[name]?.ticks ?? 0 }
    func count(_ name: String) -> Int { parts[name]?.count ?? 0 }

    /// The parts whose name begins with a word, in no order.
    func parts(of word: String) -> [BookPart] {
        parts.values.filter { $0.name.hasPrefix(word + "\t") }
    }
}

extension OrderFigures {
    private static let orderedName = "figure ordered"
    private static let settledName = "figure settled"
    private static let stateWord = "state"

    /// What one order adds to the sums.
    static func parts(of order: OrderSummary) -> [BookPart] {
        var parts = [
            BookPart("\(stateWord)\t\(order.state.rawValue)", count: 1, ticks: order.stillDue.ticks)
        ]
        if !order.settled.isZero {
            parts.append(BookPart(settledName, count: 1, ticks: order.settled.ticks))
        }
        if order.state != .cancelled, !order.netSales.isZero {
            parts.append(BookPart(orderedName, count: 1, ticks: order.netSales.ticks))
        }
        return parts
    }

    /// The figures of all orders from sums that `parts(of:)` were added to.
    init(_ sums: BookSums, _ currency: Currency) {
        self.init([], currency)
        ordered = Amount(ticks: sums.ticks(Self.orderedName), currency)
        settled = Amount(ticks: sums.ticks(Self.settledName), currency)
        for state in OrderState.allCases {
            let name = "\(Self.stateWord)\t\(state.rawValue)"
            add(state, count: sums.count(name), stillDue: Amount(ticks: sums.ticks(name), currency))
        }
    }
}

extension FeeTotal {
    private static let chargedWord = "fee"
    private static let baseWord = "base"
    private static let differenceWord = "difference"

    /// What the total of one order adds to the sums.
    var parts: [BookPart] {
        let name = [
            component.rawValue, source?.rawValue ?? "-",
            from?.description ?? "-", rateExpected.map { String($0.parts) } ?? "-",
        ].joined(separator: "\t")
        let charge = BookPart(
            "\(Self.chargedWord)\t\(name)", count: entryCount, ticks: charged.ticks)
        var parts = [charge]
        if let base {
            parts.append(BookPart("\(Self.baseWord)\t\(name)", count: 1, ticks: base.ticks))
        }
        // Nearly all orders are charged as they should be and add nothing here.
        if let difference, !difference.isZero {
            parts.append(
                BookPart("\(Self.differenceWord)\t\(name)", count: 1, ticks: difference.ticks))
        }
        return parts
    }

    /// The totals of all orders from sums that `parts` were added to, in no order.
    static func totals(_ sums: BookSums, _ currency: Currency) -> [FeeTotal] {
        sums.parts(of: chargedWord).compactMap { part -> FeeTotal? in
            let words = part.name.split(separator: "\t").map(String.init)
            guard words.count == 5 else { return nil }
            let key = words.dropFirst().joined(separator: "\t")
            var total = FeeTotal(
                component: ComponentID(words[1]),
                charged: Amount(ticks: part.ticks, currency))
            total.entryCount = part.count
            total.source = FeeSource(rawValue: words[2])
            total.from = Day(iso: words[3])
            total.rateExpected = Int64(words[4]).map { Rate(parts: $0) }
            let differenceName = "\(differenceWord)\t\(key)"
            if total.source != nil || sums.count(differenceName) > 0 {
                total.difference = Amount(ticks: sums.ticks(differenceName), currency)
            }
            let baseName = "\(baseWord)\t\(key)"
            if sums.count(baseName) > 0 {
                total.base = Amount(ticks: sums.ticks(baseName), currency)
            }
            return total
        }
    }
}
