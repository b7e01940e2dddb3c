package import Money

/// How much a finding matters; the order of the cases is the order of reports, worst first.
package enum Severity: String, Sendable, CaseIterable, Comparable {
    case critical
    case high
    case medium
    case low
    case info

    /// True where the left one is worse.
    package static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

    private var rank: Int {
        switch self {
        case .critical: 0
        case .high: 1
        case .medium: 2
        case .low: 3
        case .info: 4
        }
    }
}

/// Something that does not agree, with the money at stake and every cell that shows it.
package struct Discrepancy: Hashable, Sendable {
    /// The check's name, for example `missing-payout`.
    package var code: String
    package var severity: Severity
    package var store: String
    package var platform: String
    package var currency: Currency
    package var orderID = ""
    package var skuID = ""
    package var entryID = ""
    package var statementID = ""
    package var payoutID = ""
    package var component: ComponentID?
    package var expected: Amount?
    package var actual: Amount?
    /// Actual less expected, negative where the seller lost money; nil where none is at stake.
    package var delta: Amount?
    package var occurredOn: Day
    /// The creation day of the order, which decides what rates hold; nil where none is known.
    package var orderCreatedOn: Day?
    /// True where the platform can be asked to pay the delta.
    package var isClaimable = false
    package var claimBy: Day?
    /// The state of the claim on it; nil where nobody claimed it yet.
    package var claim: Claim.State?
    /// Shared by findings of one cause; empty for a finding of its own.
    package var incident = ""
    /// One or two sentences for an accountant, with the figures.
    package var explanation: String
    /// Sorted; the cells' raw text stands in these rows of the archived files.
    package var sources: [Provenance]

    package init(
        code: String, severity: Severity, store: Store, occurredOn: Day, explanation: String,
        sources: [Provenance]
    ) {
        self.code = code
        self.severity = severity
        self.store = store.id
        platform = store.platform
        currency = store.currency
        self.occurredOn = occurredOn
        self.explanation = explanation
        self.sources = sources.sorted()
    }
}

extension Discrepancy {
    /// Everything that tells this finding from others and stays the same from run to run.
    package var identity: String {
        [
            code, store, orderID, skuID, entryID, statementID, payoutID,
            component?.rawValue ?? "", occurredOn.description,
        ].joined(separator: "|")
    }

    /// A short name made of `identity`, stable from run to run: `F-` and 12 hexadecimal digits.
    package var id: String { "F-" + StableHash.hex(identity, digits: 12) }
}
