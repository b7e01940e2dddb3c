import Fees
import Money
package import Records

/// A fee above the cap in force.
package enum FeeCapExceeded: OrderCheck {
    package static let code = "fee-cap-exceeded"
    package static let title = "A fee is above its cap."
    package static let compares = """
        Each fee of an order, over all its rows, with the cap of the fee book or, where the book \
        has none, the cap that the store's own history shows.
        """
    package static let whyItHappens = """
        Caps per order are applied per row when a settlement is split, or the cap of a programme \
        is forgotten when its rate changes.
        """
    package static let remedy = "Claim the amount above the cap; name the programme and its cap."
    package static let staysSilent = """
        Exactly at the cap; a cap per item on an order with several items.
        """
    package static let figures = """
        expected: the fee that rate and cap make; actual: the fee that was charged.
        """
    package static let severities: [Severity] = [.high, .medium]
    package static let money = MoneyAtStake.claimable
    package static let yieldsTo = FeeMismatch.wholeOrderCauses

    package static func discrepancies(
        in orderCase: OrderCase, context: CheckContext
    ) -> [Discrepancy] {
        orderCase.feeExpectations(context).compactMap { fee in
            guard let cap = fee.cap else { return nil }
            let charged = orderCase.charged(fee.component)
            guard context.isBelowZero(charged + cap),
                !fee.fits(charged, tolerance: context.rules.tolerance)
            else { return nil }
            return orderCase.finding(
                code, context.severity(of: charged - fee.expected), on: orderCase.feeDay(context),
                from: orderCase.feeSources(fee.component),
                """
                \(fee.component.title) was charged \(charged.magnitude.display), above its cap of \
                \(cap.display); \(fee.arithmeticText).
                """
            ).about(fee.component).money(expected: fee.expected, actual: charged).claimable()
        }
    }
}
