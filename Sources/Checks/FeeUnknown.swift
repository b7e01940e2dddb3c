import Fees
import Money
package import Records

/// Money in a column that no profile and no fee book knows.
package enum FeeUnknown: OrderCheck {
    package static let code = "fee-unknown"
    package static let title = "A fee that nobody knows has money in it."
    package static let compares = """
        The columns of a settlement file with those that Tieout's profile and the fee book name; \
        an unknown one with money in it is kept, counted and shown, never guessed.
        """
    package static let whyItHappens = """
        Platforms add fee columns every one to three months, often in the middle of a period.
        """
    package static let remedy = """
        Look the fee up in the platform's announcements. Where it is right, name it in `fees:` of \
        tieout.yaml, so that its rate is checked from then on.
        """
    package static let staysSilent = """
        An unknown column that holds zero, or that adds up to zero over the order; a fee that the \
        fee book names; columns beside the arithmetic, which only inform.
        """
    package static let figures = "expected: 0; actual: the money in the column."
    package static let severities: [Severity] = [.medium]
    package static let money = MoneyAtStake.unknown
    package static let yieldsTo =
        FeeMismatch.wholeOrderCauses + [
            Precedence(.component, [FeeOnCancelled.code])
        ]

    package static func discrepancies(
        in orderCase: OrderCase, context: CheckContext
    ) -> [Discrepancy] {
        let rows = orderCase.rows.summable
        guard rows.contains(where: \.hasUnknownMoney) else { return [] }
        let unknown = Set(rows.flatMap(\.unknownMoney).map(\.id)).sorted()
        return unknown.compactMap { component in
            let amount = orderCase.amount(of: component)
            let own = rows.filter { $0.components.contains { $0.id == component } }
            guard let last = own.map(\.settledOn).max(), !context.fees.isInBook(component),
                !context.agrees(amount, .zero(orderCase.currency))
            else { return nil }
            return orderCase.finding(
                code, .medium, on: last, from: own.map(\.provenance),
                """
                The column "\(component.words)" holds \(amount.display); neither Tieout nor the \
                fee book knows it.
                """
            ).about(component).money(expected: .zero(orderCase.currency), actual: amount)
        }
    }
}

extension SettlementEntry {
    /// Components that no profile knows and that are not mere information.
    var unknownMoney: [Component] { components.filter(\.isUnknownMoney) }

    fileprivate var hasUnknownMoney: Bool { components.contains(where: \.isUnknownMoney) }
}

extension Component {
    fileprivate var isUnknownMoney: Bool {
        !isKnown && (parent != nil || group != .information)
    }
}
