package import Money
package import Records

/// The days within which a platform takes a claim.
package struct ClaimWindow: Hashable, Sendable {
    /// The day from which a window counts.
    package enum Start: String, Sendable, CaseIterable {
        /// The day of the finding: on which the row at issue was settled, or was due.
        case settlement
        /// The day on which the order was created.
        case order
    }

    package var days: Int
    package var from: Start

    package init(days: Int, from: Start) {
        self.days = days
        self.from = from
    }

    /// The last day on which a finding can be claimed; nil where the first day is not known.
    package func lastDay(of finding: Discrepancy) -> Day? {
        switch from {
        case .settlement: finding.occurredOn + days
        case .order: finding.orderCreatedOn.map { $0 + days }
        }
    }
}

/// What is known of claims on some platform, market and kind of finding; all else is nil.
package struct ClaimRule: Hashable, Sendable {
    /// Nil for every platform.
    package var platform: String?
    /// Nil for every market.
    package var market: String?
    /// The findings that it is for; empty for all.
    package var codes: [String] = []
    /// True for an entry of the workspace's own file.
    package var isUsers = false
    package var window: ClaimWindow?
    /// The least that a claim may be of; one for each currency.
    package var minimums: [Amount] = []
    package var attachmentCountMax: Int?
    package var attachmentBytesMax: Int?
    /// Endings of files that a form takes; empty where nobody says.
    package var attachmentKinds: [String] = []
    package var titleMax: Int?
    package var shortMax: Int?
    package var longMax: Int?
    /// Where the claim is made, in words.
    package var form: String?
    package var source = ""
    package var asOf: Day?

    package init() {}

    func applies(to finding: Discrepancy, market: String) -> Bool {
        platform.map { $0 == finding.platform } ?? true
            && self.market.map { $0 == market } ?? true
            && (codes.isEmpty || codes.contains(finding.code))
    }

    /// What is said for fewer cases counts before what is said for more, the user's before ours.
    var precedence: [Int] {
        [isUsers, !codes.isEmpty, market != nil, platform != nil].map { $0 ? 1 : 0 }
    }
}

/// A fact that sources do not settle.
package struct LeftOutLimit: Hashable, Sendable {
    /// Such as `limits/shopee.yaml`.
    package var page: String
    package var what: String
    package var reason: String

    package init(page: String, what: String, reason: String) {
        self.page = page
        self.what = what
        self.reason = reason
    }
}

/// All that is known of claims.
package struct ClaimLimits: Hashable, Sendable {
    package var rules: [ClaimRule]
    package var leftOut: [LeftOutLimit]

    package init(rules: [ClaimRule], leftOut: [LeftOutLimit]) {
        self.rules = rules
        self.leftOut = leftOut
    }

    /// The rules by rank: of those that say a thing of a claim, the first holds.
    package var ranked: [ClaimRule] {
        rules.enumerated().sorted { left, right in
            let (one, other) = (left.element.precedence, right.element.precedence)
            return one == other
                ? left.offset > right.offset : other.lexicographicallyPrecedes(one)
        }.map(\.element)
    }

    /// What holds for a claim of a finding.
    package func terms(for finding: Discrepancy, market: String) -> ClaimTerms {
        var terms = ClaimTerms()
        for rule in ranked.reversed() where rule.applies(to: finding, market: market) {
            terms.take(rule, for: finding)
        }
        return terms
    }
}

/// What holds for one claim, and who says so.
package struct ClaimTerms: Hashable, Sendable {
    /// The last day, where a rule gives one.
    package var lastDay: Day?
    package var minimum: Amount?
    package var minimumSource = ""
    package var attachmentCountMax = 10
    package var attachmentBytesMax = 5_000_000
    package var attachmentKinds: [String] = []
    package var titleMax = 120
    package var shortMax = 500
    package var longMax = 1800
    package var form: String?

    package init() {}

    mutating func take(_ rule: ClaimRule, for finding: Discrepancy) {
        lastDay = rule.window?.lastDay(of: finding) ?? lastDay
        if let least = rule.minimums.first(where: { $0.currency == finding.currency }) {
            minimum = least
            minimumSource = rule.sourceText
        }
        attachmentCountMax = rule.attachmentCountMax ?? attachmentCountMax
        attachmentBytesMax = rule.attachmentBytesMax ?? attachmentBytesMax
        if !rule.attachmentKinds.isEmpty { attachmentKinds = rule.attachmentKinds }
        titleMax = rule.titleMax ?? titleMax
        shortMax = rule.shortMax ?? shortMax
        longMax = rule.longMax ?? longMax
        form = rule.form ?? form
    }
}

extension ClaimRule {
    /// Such as `a seller's report, as of 2026-01-31`.
    package var sourceText: String {
        let source = isUsers && source.isEmpty ? "limits.yaml of the workspace" : source
        return asOf.map { "\(source), as of \($0)" } ?? source
    }
}
