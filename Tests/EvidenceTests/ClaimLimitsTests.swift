import Evidence
import Money
import Records
import Testing

/// Which of the rules on claims count.
struct ClaimLimitsTests {
    private static let store = Store(
        id: "s", platform: "shopee", market: "ID", currency: .idr)

    private static func finding(_ code: String = "fee-mismatch") -> Discrepancy {
        var finding = Discrepancy(
            code: code, severity: .medium, store: store,
            occurredOn: Day(number: 20_000), explanation: "", sources: [])
        finding.orderCreatedOn = Day(number: 19_990)
        return finding
    }

    private static func rule(
        _ change: (inout ClaimRule) -> Void
    ) -> ClaimRule {
        var rule = ClaimRule()
        change(&rule)
        return rule
    }

    @Test func `what is said for fewer cases counts, field by field`() {
        let limits = ClaimLimits(
            rules: [
                Self.rule {
                    $0.platform = "shopee"
                    $0.market = "ID"
                    $0.window = ClaimWindow(days: 28, from: .settlement)
                },
                Self.rule {
                    $0.shortMax = 500
                    $0.form = "general"
                    $0.window = ClaimWindow(days: 7, from: .settlement)
                },
                Self.rule {
                    $0.platform = "shopee"
                    $0.form = "shopee"
                },
                Self.rule {
                    $0.platform = "lazada"
                    $0.form = "lazada"
                },
            ], leftOut: [])
        let terms = limits.terms(for: Self.finding(), market: "ID")
        #expect(terms.form == "shopee" && terms.shortMax == 500)
        #expect(terms.lastDay == Day(number: 20_028))
        #expect(limits.terms(for: Self.finding(), market: "MY").lastDay == Day(number: 20_007))
    }

    @Test func `the user's own rule counts before all, and only in its currency`() {
        let limits = ClaimLimits(
            rules: [
                Self.rule {
                    $0.isUsers = true
                    $0.minimums = [Amount(units: 10, .thb), Amount(units: 5_000, .idr)]
                    $0.window = ClaimWindow(days: 3, from: .order)
                },
                Self.rule {
                    $0.codes = ["fee-mismatch"]
                    $0.minimums = [Amount(units: 1, .idr)]
                    $0.window = ClaimWindow(days: 30, from: .settlement)
                },
            ], leftOut: [])
        let terms = limits.terms(for: Self.finding(), market: "ID")
        #expect(terms.minimum == Amount(units: 5_000, .idr))
        #expect(terms.minimumSource == "limits.yaml of the workspace")
        #expect(terms.lastDay == Day(number: 19_993))
    }

    @Test func `a window from a day that is not known has no end`() {
        var finding = Self.finding()
        finding.orderCreatedOn = nil
        #expect(ClaimWindow(days: 3, from: .order).lastDay(of: finding) == nil)
    }
}
