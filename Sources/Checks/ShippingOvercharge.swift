import Fees
import Money
package import Records

/// Shipping that the seller bears though it should have been passed through.
package enum ShippingOvercharge: OrderCheck {
    package static let code = "shipping-overcharge"
    package static let title = "The seller bears shipping that should net to zero."
    package static let compares = """
        The net of all shipping amounts of an order (carrier's cost, paid by the customer, borne \
        by the platform) with what the seller agreed to bear: the shipping discount that the \
        seller gave, services that the seller ordered, a subsidy or tax that the export calls the \
        seller's, and the fee book's entry for `shipping`.
        """
    package static let whyItHappens = """
        The carrier weighed or measured the parcel larger than the listing says, or the platform's \
        subsidy was left out of the settlement.
        """
    package static let remedy = """
        Compare the parcel's weight with the product's; claim the difference with a photograph of \
        the parcel on a scale.
        """
    package static let staysSilent = """
        Shipping that was passed through and refunded; orders with a return, a refund or a \
        cancellation, where return shipping is the seller's; shipping in the seller's favour.
        """
    package static let figures = """
        expected: the shipping that the seller agreed to bear; actual: net shipping; `component` \
        is `shipping`.
        """
    package static let severities: [Severity] = [.high, .medium]
    package static let money = MoneyAtStake.claimable
    package static let yieldsTo =
        FeeMismatch.wholeOrderCauses + [
            Precedence(
                .component, [FeeCapExceeded.code, FeeOnCancelled.code, FeeMismatch.code])
        ]

    package static func discrepancies(
        in orderCase: OrderCase, context: CheckContext
    ) -> [Discrepancy] {
        let rows = orderCase.rows.sale
        let net = rows.sum(of: \.netShipping, orderCase.currency)
        // What the seller agreed to is a cost, so that shipping without one is too much only where
        // a fee book says that it comes back.
        guard context.isBelowZero(net) || context.fees.knows(.shipping), let last = rows.last,
            orderCase.status != .cancelled,
            !orderCase.showsReturn, orderCase.rows.refundsCount == 0
        else { return [] }
        let agreed = rows.sum(of: agreedShipping, orderCase.currency)
        let book = context.fees.expectation(of: .shipping, for: orderCase)
        let expected = book?.expected ?? agreed
        guard context.isBelowZero(net - expected) else { return [] }
        let share =
            expected.isZero
            ? "nothing of it is the seller's"
            : "\(expected.magnitude.display) of it are the seller's"
        return [
            orderCase.finding(
                code, context.severity(of: net - expected), on: last.settledOn,
                from: orderCase.feeSources(.shipping),
                """
                Shipping nets to \(net.display) on an order without a return; by order and \
                programme \(share).
                """
            ).about(.shipping).money(expected: expected, actual: net).claimable()
        ]
    }

    /// The seller's own shipping discount, services that the seller ordered, and what the export
    /// itself calls the seller's; negative.
    private static func agreedShipping(_ row: SettlementEntry) -> Amount {
        row.components.compactMap { component -> Amount? in
            // Beside the arithmetic exports write a discount as they like: with or without a sign.
            if sellerDiscounts.contains(component.id) {
                return -component.amount.magnitude
            }
            let isSellers = sellersShare.contains(component.id) && component.parent != nil
            return isSellers && component.amount.isNegative ? component.amount : nil
        }.sum(row.currency)
    }

    private static let sellerDiscounts = Set(
        [
            "seller-shipping-discount", "seller-shipping-cost-discount",
            "seller-shipping-promotion",
        ].map(ComponentID.init(rawValue:)))

    private static let sellersShare = Set(
        [
            "fbt-fulfillment", "signature-confirmation", "shipping-insurance",
            "fulfilled-by-tiktok-shop-shipping", "seller-paid-shipping-sst",
            "shipping-discount-by-seller", "shipping-subsidy-by-seller",
        ].map(ComponentID.init(rawValue:)))
}
