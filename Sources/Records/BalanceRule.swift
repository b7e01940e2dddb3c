package import Money

/// What a platform does about a balance below zero; the order of the cases is that of weight.
package enum BalanceEffect: String, Sendable, CaseIterable {
    /// A notice in the seller centre, and nothing else.
    case warn
    /// Some of the store's functions are taken away, such as new listings or advertising.
    case restrict
    /// Withdrawals are frozen.
    case freeze
}

/// When a platform does something about a balance below zero, from one day on.
///
/// Of the rules of one effect, the one with the latest first day is in force.
package struct NegativeBalanceRule: Hashable, Sendable {
    package var effect: BalanceEffect
    /// The first day on which it holds.
    package var from: Day
    /// The day on which it holds no more; nil while a later rule has not taken its place.
    package var to: Day?
    /// Days in a row with a closing balance below zero; nil where the number does not matter.
    package var streakDays: Int?
    /// How far below zero, as a positive amount in the store's currency; nil where the rule has
    /// no limit, or no exchange rate for the limit's currency is known.
    package var limit: Amount?
    /// The limit in its own currency, where no exchange rate to the store's is known.
    package var limitWithoutRate: Amount?

    package init(
        effect: BalanceEffect = .freeze, from: Day, to: Day? = nil, streakDays: Int?,
        limit: Amount?, limitWithoutRate: Amount? = nil
    ) {
        self.effect = effect
        self.from = from
        self.to = to
        self.streakDays = streakDays
        self.limit = limit
        self.limitWithoutRate = limitWithoutRate
    }

    /// The same rules by effect, then by first day.
    package static func precedes(_ left: NegativeBalanceRule, _ right: NegativeBalanceRule) -> Bool
    {
        (left.effect.rawValue, left.from) < (right.effect.rawValue, right.from)
    }
}

extension Rules {
    /// The rule of an effect in force on a day; nil before the first one and after an ended one.
    package func negativeBalanceRule(
        _ effect: BalanceEffect = .freeze, on day: Day
    ) -> NegativeBalanceRule? {
        let rule = negativeBalance.last { $0.effect == effect && $0.from <= day }
        guard let rule, let end = rule.to, end <= day else { return rule }
        return nil
    }
}

/// An effect that a balance below zero has or is about to have, when, and by which part of a rule.
package struct BalanceConsequence: Hashable, Sendable {
    /// What the rule looks at.
    package enum Reason: Hashable, Sendable {
        /// So many days in a row below zero.
        case streak(days: Int)
        /// Further below zero than this positive amount.
        case limit(Amount)
    }

    package var effect: BalanceEffect
    /// The day on which it comes or came.
    package var day: Day
    package var reason: Reason
    /// False for a day that is reached only if the balance goes on as it did.
    package var isReached: Bool

    package init(effect: BalanceEffect, day: Day, reason: Reason, isReached: Bool) {
        self.effect = effect
        self.day = day
        self.reason = reason
        self.isReached = isReached
    }
}
