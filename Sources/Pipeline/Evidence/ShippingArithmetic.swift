import Money
import Records

/// How an order's shipping came to what the seller bears of it, for a claim of the difference.
struct ShippingArithmetic {
    /// The calculation in figures alone; empty where the rows hold a single amount of shipping.
    let formula: String
    /// Each amount of shipping that the rows hold with their sum, in sentences.
    let charged: [String]
    /// What is claimed, in a sentence; empty where an amount of the finding is not known.
    let difference: [String]

    init(_ finding: Discrepancy, _ orderCase: OrderCase) {
        let parts = OrderParts(orderCase).parts.filter {
            $0.group == .shipping && !$0.amount.isZero
        }
        // Parts that do not make the finding's amount would explain something else.
        let actual = finding.actual
        let isWhole = parts.map(\.amount).sum(orderCase.currency) == actual
        formula =
            isWhole && parts.count > 1
            ? "\(Self.sum(of: parts.map(\.amount))) = \(actual?.display ?? "")" : ""
        charged =
            isWhole
            ? parts.map { "\($0.name): \($0.amount.display)" }
                + (formula.isEmpty ? [] : ["Net shipping: \(formula)"])
            : []
        if let expected = finding.expected, let actual, let delta = finding.delta {
            difference = [
                "Of it the shop bears by order and shipping programme: \(expected.display)",
                "Difference: \(actual.display) less \(expected.display) = \(delta.display)",
            ]
        } else {
            difference = []
        }
    }

    /// Such as `-7.98 GBP + 4.99 GBP`.
    private static func sum(of amounts: [Amount]) -> String {
        amounts.enumerated().map { index, amount in
            guard index > 0 else { return amount.display }
            return (amount.isNegative ? " - " : " + ") + amount.magnitude.display
        }.joined()
    }

    /// The rule that holds where no fee book says another.
    static let rule = """
        Shipping of an order without a return is passed through: what the carrier takes is paid by \
        buyer and platform, except for the part that the shop itself agreed to bear.
        """
}
