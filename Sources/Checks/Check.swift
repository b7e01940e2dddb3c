import Money
package import Records

/// One kind of finding: what it compares, why platforms get it wrong, and what to do about it.
package protocol Check: SendableMetatype {
    /// The finding's name everywhere: file, report column, page anchor, sample folder.
    static var code: String { get }
    /// One sentence that says what is wrong.
    static var title: String { get }
    /// Which figures stand against which.
    static var compares: String { get }
    /// Why platforms, or the files that they export, get it wrong.
    static var whyItHappens: String { get }
    /// What the seller should do.
    static var remedy: String { get }
    /// Cases that look alike and are right.
    static var staysSilent: String { get }
    /// What `expected`, `actual` and `delta` hold.
    static var figures: String { get }
    /// The severities that it can have before incidents are found, worst first.
    static var severities: [Severity] { get }
    static var money: MoneyAtStake { get }
    /// Findings that speak of the same money and stand instead of this one.
    static var yieldsTo: [Precedence] { get }
}

extension Check {
    package static var yieldsTo: [Precedence] { [] }
}

/// A check on one order.
package protocol OrderCheck: Check {
    /// Which rows of the order it looks at.
    static var reads: RowsRead { get }
    /// What disagrees in the order; nothing for an order in order.
    static func discrepancies(in orderCase: OrderCase, context: CheckContext) -> [Discrepancy]
}

extension OrderCheck {
    package static var reads: RowsRead { .order }
}

/// A check on a store's account.
package protocol StoreCheck: Check {
    /// What disagrees in the account.
    static func discrepancies(in storeCase: StoreCase, context: CheckContext) -> [Discrepancy]
}

/// Which rows of an order a check looks at.
package enum RowsRead: Sendable {
    /// Each row by itself, those of a damaged order ID and those paid twice included.
    case eachRow
    /// All rows of the order, those paid or refunded twice included.
    case orderAndDuplicates
    /// All rows of the order but those that a duplicate finding has explained already.
    case order
}

/// Whose money a finding speaks of.
package enum MoneyAtStake: String, Sendable {
    case claimable = "lost, can be claimed"
    case clawback = "gained, may be taken back"
    case either = "lost or gained, by the sign of delta"
    case unknown = "not known"
    case none
}

/// Causes whose money a check does not count again.
package struct Precedence: Sendable {
    /// How far the same money reaches.
    package enum Scope: Sendable {
        /// The whole order.
        case order
        /// The same component of the order, or a finding that names none.
        case component
        /// The same amount, with either sign.
        case equalAmount
    }

    package var causes: [String]
    package var scope: Scope

    init(_ scope: Scope, _ causes: [String]) {
        self.causes = causes
        self.scope = scope
    }

    /// True where the cause and its would-be consequence speak of the same money.
    func covers(_ consequence: Discrepancy, by cause: Discrepancy) -> Bool {
        guard causes.contains(cause.code) else { return false }
        switch scope {
        case .order: return true
        case .component:
            return cause.component == nil || cause.component == consequence.component
        case .equalAmount:
            guard let money = cause.delta, let same = consequence.delta else { return false }
            return money.magnitude == same.magnitude
        }
    }
}
