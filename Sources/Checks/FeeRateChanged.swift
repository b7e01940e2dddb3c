import Fees
package import Records

/// A fee whose rate stepped from one order creation day to the next.
package enum FeeRateChanged: StoreCheck {
    package static let code = "fee-rate-changed"
    package static let title = "A fee's rate changed."
    package static let compares = """
        The rates that the store's own orders show, by the day on which they were created: a step \
        needs at least seven days with orders on its new side.
        """
    package static let whyItHappens = """
        Platforms change rates by category, programme and date, and do not always announce it to \
        every shop.
        """
    package static let remedy = """
        Check the new rate against the platform's announcement. Where it is right, add it to \
        `fees:` in tieout.yaml with its first day; where it is not, claim the difference.
        """
    package static let staysSilent = """
        The fee book has the component on both sides of the day; a shorter run of other rates, \
        whose orders are `fee-mismatch`.
        """
    package static let figures = "None: the rates stand in the explanation."
    package static let severities: [Severity] = [.low]
    package static let money = MoneyAtStake.none

    package static func discrepancies(
        in storeCase: StoreCase, context: CheckContext
    ) -> [Discrepancy] {
        context.fees.steps.map { step in
            storeCase.finding(
                code, .low, on: step.firstDay, from: [],
                """
                \(step.component.title) went from \(step.before) to \(step.after) on orders \
                created from \(step.firstDay) on; \(step.supportCount) orders show the new charge.
                """
            ).about(step.component)
        }
    }
}
