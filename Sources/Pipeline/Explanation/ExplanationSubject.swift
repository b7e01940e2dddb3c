import Ledger
import Records

/// What of a store a page is about.
struct ExplanationSubject {
    /// The kinds of things that pages are about, in the order in which an ID is looked up.
    enum Kind: String, CaseIterable {
        case order
        case entry
        case statement
        case payout
        case day
    }

    var kind: Kind
    /// As the files spell it; an ISO 8601 day.
    var id: String
}

extension ExplanationSubject {
    /// All things of the store that go by a name, orders first.
    ///
    /// Rows of an order that bear its ID are the order's.
    static func all(named id: String, in ledger: LedgerReader) throws -> [ExplanationSubject] {
        try Kind.allCases.filter { kind in
            guard kind == .entry else { return try holds(ledger, kind, id) }
            return try ledger.entries(withID: id).contains { $0.orderID != id }
        }.map { ExplanationSubject(kind: $0, id: id) }
    }

    /// True where the store has a thing of the kind and name.
    static func holds(_ ledger: LedgerReader, _ kind: Kind, _ id: String) throws -> Bool {
        switch kind {
        case .order:
            let order = try ledger.order(id)
            return !(order.isEmpty && order.notices.isEmpty && order.walletRows.isEmpty)
        case .entry:
            return try !ledger.entries(withID: id).isEmpty
        case .statement:
            return try !ledger.walletRows(ofStatement: id).isEmpty
                || !ledger.entries(ofStatement: id).isEmpty
        case .payout:
            return try !ledger.walletRows(reference: id).isEmpty
                || !ledger.bankLines(reference: id).isEmpty
                || !ledger.entries(ofPayment: id).isEmpty
        case .day:
            return Day(iso: id) != nil
        }
    }
}
