import Money
import Records

extension StoreFigures {
    /// What the balance threatens, in one sentence; nil where it threatens nothing.
    var freezeSentence: String? {
        guard let outlook = report.outlook else { return nil }
        switch freeze {
        case .frozen(let day):
            return "withdrawals are frozen since \(day)\(outlook.byLimit): \(facts(of: outlook))"
        case .coming(let day):
            return "withdrawals freeze on \(day)\(outlook.byLimit): \(facts(of: outlook))"
        case .belowZero:
            let freeze = outlook.freezesOn.map { ", withdrawals freeze on \($0) if it stays so" }
            return "the balance is below zero\(freeze ?? ""): \(facts(of: outlook))"
        case .none: return nil
        }
    }

    /// What to do about the store, most urgent first; empty where there is nothing to do.
    var nextSteps: [String] {
        [
            balanceStep, claimStep, missingFilesStep, inputStep, riskStep, proofStep, otherStep,
        ].compactMap { $0 }
    }

    private func facts(of outlook: BalanceOutlook) -> String {
        var facts: [String] = []
        if let first = outlook.streakFirstDay {
            facts.append(
                "below zero for \(days(outlook.daysInARow)) since \(first)"
                    + (outlook.streakDays.map { " (\($0) in a row freeze it)" } ?? ""))
        }
        if let balance = lastBalance { facts.append("now \(balance.closing.display)") }
        facts.append("lowest \(outlook.lowest.display)")
        if let limit = outlook.limit {
            facts.append("limit \((-limit).display)")
        } else if let limit = outlook.limitWithoutRate {
            facts.append("limit \((-limit).display) not checked for want of an exchange rate")
        }
        facts += outlook.consequences.compactMap(\.besideFreeze)
        if let balance = lastBalance, !balance.isProven {
            facts.append(
                report.balances.first?.isProven == true
                    ? "unproven since a gap in the files"
                    : "unproven, because no opening balance is stated")
        }
        return facts.joined(separator: ", ")
    }

    private var balanceStep: String? {
        guard let closing = lastBalance?.closing, closing.isNegative else { return nil }
        switch freeze {
        case .frozen: return "Pay in \((-closing).display) to lift the freeze."
        case .coming(let day): return "Bring in \((-closing).display) before \(day)."
        case .belowZero, .none: return nil
        }
    }

    private var claimStep: String? {
        let amounts = stake.amounts.map(\.toClaim).filter(\.isPositive)
        guard !amounts.isEmpty else { return nil }
        let money = amounts.map(\.display).joined(separator: " and ")
        let deadline = claimBy.map { ", the first by \($0)" } ?? ""
        return "Claim \(money) (\(counted(claimCount, "finding"))\(deadline))."
    }

    private var missingFilesStep: String? {
        let count = count(of: "coverage-gap")
        guard count > 0 else { return nil }
        return "Export the files of \(counted(count, "gap")) in the coverage."
    }

    private var inputStep: String? {
        var parts: [String] = []
        if quarantinedCount > 0 { parts.append(counted(quarantinedCount, "quarantined file")) }
        if rows.rejected > 0 { parts.append(counted(rows.rejected, "rejected row")) }
        guard !parts.isEmpty else { return nil }
        return "Mend \(parts.joined(separator: " and "))."
    }

    private var riskStep: String? {
        let amounts = stake.amounts.map(\.atRisk).filter(\.isPositive)
        guard !amounts.isEmpty else { return nil }
        let money = amounts.map(\.display).joined(separator: " and ")
        return "Keep \(money) ready: the platform may take it back."
    }

    private var proofStep: String? {
        guard let unexplained, !unexplained.isZero else { return nil }
        return "Look into \(unexplained.display) that the proof does not explain."
    }

    /// For findings that ask for a look while nothing else says what to do.
    private var otherStep: String? {
        let isSaidElsewhere =
            !stake.isZero || freeze.isNear || count(of: "coverage-gap") > 0 || rows.rejected > 0
            || quarantinedCount > 0 || hasUnexplainedMoney
        guard isInNeed, !isSaidElsewhere else { return nil }
        return "Look at \(counted(findingCount, "finding"))."
    }
}

extension BalanceOutlook {
    /// Why withdrawals freeze, where it is not for the days below zero.
    fileprivate var byLimit: String {
        let freeze = consequences.first { $0.effect == .freeze }
        if case .limit = freeze?.reason { return " by the limit" }
        return ""
    }
}

extension BalanceConsequence {
    /// A warning or restriction in a few words; nil for the freeze, which has its own sentence.
    fileprivate var besideFreeze: String? {
        let effect: String
        switch self.effect {
        case .freeze: return nil
        case .restrict: effect = "restricted"
        case .warn: effect = "warned"
        }
        let reason =
            switch reason {
            case .streak(let count): "after \(days(count))"
            case .limit(let limit): "below \((-limit).display)"
            }
        let time = isReached ? "since \(day)" : "on \(day) if it stays so"
        return "\(effect) \(time) (\(reason))"
    }
}

/// `1 finding`, `2 findings`.
func counted(_ count: Int, _ noun: String) -> String {
    "\(grouped(count)) \(noun)\(count == 1 ? "" : "s")"
}

/// `1 day`, `2 days`.
func days(_ count: Int) -> String { counted(count, "day") }

/// `12,345`.
func grouped(_ count: Int) -> String {
    var text = ""
    for (offset, digit) in String(count.magnitude).reversed().enumerated() {
        if offset > 0, offset.isMultiple(of: 3) { text.append(",") }
        text.append(digit)
    }
    return (count < 0 ? "-" : "") + String(text.reversed())
}
