package import Fees
import Money
package import Records

/// What a check may know beside the case in front of it.
package struct CheckContext: Sendable {
    package var asOf: Day
    package var rules: Rules
    package var fees: FeeSchedule
    package var coverage: Coverage
    /// What became of rows whose order ID a spreadsheet destroyed.
    package var recoveredIDs: RecoveredIDs
    /// True where the wallet names the order of each release.
    package var walletNamesOrders: Bool

    /// What each fee of the order in hand should be, which several checks ask for; nil while no
    /// order is in hand.
    var feeExpectations: [FeeExpectation]?

    /// The rows of the order in hand that pay its sale again, and those that refund it again; nil
    /// while no order is in hand.
    var rowsAgain: RowsAgain?

    typealias RowsAgain = (paid: [SettlementEntry], refunded: [SettlementEntry])

    /// Forgets what is known of the order in hand.
    mutating func forgetOrder() { (feeExpectations, rowsAgain) = (nil, nil) }

    package init(
        asOf: Day, rules: Rules, fees: FeeSchedule, coverage: Coverage,
        recoveredIDs: RecoveredIDs = RecoveredIDs(), walletNamesOrders: Bool = false
    ) {
        self.asOf = asOf
        self.rules = rules
        self.fees = fees
        self.coverage = coverage
        self.recoveredIDs = recoveredIDs
        self.walletNamesOrders = walletNamesOrders
    }

    /// True where two amounts agree within the tolerance.
    func agrees(_ left: Amount, _ right: Amount) -> Bool {
        (left - right).magnitude <= rules.tolerance
    }

    /// True where an amount is more than the tolerance below zero.
    func isBelowZero(_ amount: Amount) -> Bool { amount < -rules.tolerance }

    /// True where an amount is more than the tolerance above zero.
    func isAboveZero(_ amount: Amount) -> Bool { amount > rules.tolerance }

    /// The severity of money that can be claimed or may be taken back.
    func severity(of money: Amount) -> Severity {
        guard let high = rules.highSeverity else { return .medium }
        return money.magnitude >= high ? .high : .medium
    }
}
