import Money
import Records

/// The text of summary.json: the totals of a run, by store and by code.
///
/// Its schema is docs/summary.schema.json; it holds nothing that differs between two runs on the
/// same ledger.
enum SummaryDocument {
    /// Goes up when a program that reads the document would have to change.
    static let version = 1

    /// The document's text.
    static func text(_ figures: RunFigures) -> String {
        JSONText.object([
            ("version", .integer(version)),
            ("as_of", .text(figures.report.asOf.description)),
            ("totals", totals(figures)),
            ("incidents", .array(figures.incidents.map { incident($0, figures) })),
            ("stores", .array(figures.storesByID.map(store))),
            ("baskets", .array(figures.baskets.map(basket))),
            ("quarantined", .array(figures.report.quarantined.map(quarantined))),
        ]).rendered
    }

    private static func totals(_ figures: RunFigures) -> JSONText {
        .object([
            ("stores", .integer(figures.stores.count)),
            ("stores_in_need", .integer(figures.stores.count { $0.isInNeed })),
            ("incidents", .integer(figures.incidents.count)),
            ("orders", .integer(figures.orderCount)),
            ("orders_open", .integer(figures.openOrderCount)),
            ("discrepancies", .integer(figures.findingCount)),
            ("by_severity", bySeverity { figures.count(of: $0) }),
            ("by_code", .array(figures.codes.map(code))),
            ("money_at_stake", stake(figures.stake)),
            ("changes", changes(figures.changes.filter { !$0.isFirstRun })),
            ("claims", claims(figures.claims, figures.report.stores.flatMap(\.claims))),
            ("rows", rows(figures.rows)),
            ("quarantined", .integer(figures.report.quarantined.count)),
        ])
    }

    private static func store(_ figures: StoreFigures) -> JSONText {
        let report = figures.report
        return .object([
            ("store", .text(report.store.id)),
            ("platform", .text(report.store.platform)),
            ("market", .text(report.store.market)),
            ("currency", .text(report.store.currency.code)),
            ("in_need", .boolean(figures.isInNeed)),
            ("next_steps", .array(figures.nextSteps.map(JSONText.text))),
            ("orders", orders(figures.orders)),
            ("discrepancies", .integer(figures.findingCount)),
            ("by_severity", bySeverity { figures.count(of: $0) }),
            ("by_code", .array(figures.codes.map(code))),
            ("money_at_stake", stake(figures.stake)),
            ("balance", balance(figures)),
            ("take_rates", takeRates(report.takes)),
            ("proof", .array(report.proof.map(proofStep))),
            ("coverage", .array(coverage(report.coverage))),
            ("last_run", optional(report.changes.lastRunOn?.description)),
            ("changes", changes([ChangeFigures(report)])),
            ("claims", claims([figures.claims], report.claims)),
            ("rows", rows(figures.rows)),
            ("quarantined", .integer(figures.quarantinedCount)),
        ])
    }

    private static func orders(_ orders: OrderFigures) -> JSONText {
        .object([
            ("count", .integer(orders.count)),
            ("open", .integer(orders.openCount)),
            (
                "by_state",
                .object(OrderState.allCases.map { ($0.rawValue, .integer(orders.count(of: $0))) })
            ),
            ("net_sales", .text(orders.ordered.plain)),
            ("settled", .text(orders.settled.plain)),
            ("still_due", .text(orders.stillDue.plain)),
            ("missing", .text(orders.missing.plain)),
        ])
    }

    private static func bySeverity(_ count: (Severity) -> Int) -> JSONText {
        .object(Severity.allCases.map { ($0.rawValue, .integer(count($0))) })
    }

    private static func code(_ figures: CodeFigures) -> JSONText {
        .object([
            ("code", .text(figures.code)),
            ("severity", .text(figures.severity.rawValue)),
            ("count", .integer(figures.count)),
            ("money_at_stake", stake(figures.stake)),
        ])
    }

    private static func stake(_ stake: Stake) -> JSONText {
        .array(
            stake.amounts.map { amounts in
                .object([
                    ("currency", .text(amounts.currency.code)),
                    ("to_claim", .text(amounts.toClaim.plain)),
                    ("claimed", .text(amounts.claimed.plain)),
                    ("clawback_risk", .text(amounts.atRisk.plain)),
                    ("not_claimable", .text(amounts.other.plain)),
                    ("total", .text(amounts.total.plain)),
                ])
            })
    }

    private static func balance(_ figures: StoreFigures) -> JSONText {
        guard let last = figures.lastBalance else { return .null }
        let outlook = figures.report.outlook
        return .object([
            ("date", .text(last.day.description)),
            ("closing", .text(last.closing.plain)),
            ("proven", .boolean(last.isProven)),
            ("negative_days", .integer(last.negativeDays)),
            ("lowest", optional(outlook?.lowest.plain)),
            ("streak_first_day", optional(outlook?.streakFirstDay?.description)),
            ("streak_days_limit", outlook?.streakDays.map(JSONText.integer) ?? .null),
            ("limit", optional(outlook?.limit?.plain)),
            ("freezes_on", optional(outlook?.freezesOn?.description)),
            ("effects", .array((outlook?.consequences ?? []).map(effect))),
        ])
    }

    private static func effect(_ effect: BalanceConsequence) -> JSONText {
        let (reason, days, limit) =
            switch effect.reason {
            case .streak(let days): ("streak", JSONText.integer(days), JSONText.null)
            case .limit(let limit): ("limit", JSONText.null, JSONText.text(limit.plain))
            }
        return .object([
            ("effect", .text(effect.effect.rawValue)),
            ("on", .text(effect.day.description)),
            ("reached", .boolean(effect.isReached)),
            ("reason", .text(reason)),
            ("streak_days", days),
            ("limit", limit),
        ])
    }

    private static func proofStep(_ step: ProofStep) -> JSONText {
        .object([
            ("step", .text(step.step.rawValue)),
            ("currency", .text(step.amount.currency.code)),
            ("amount", .text(step.amount.plain)),
            ("explained", .text(step.explained.plain)),
            ("unexplained", .text(step.unexplained.plain)),
        ])
    }

    private static func changes(_ figures: [ChangeFigures]) -> JSONText {
        func count(_ kind: FindingChange.Kind) -> JSONText {
            .integer(figures.reduce(0) { $0 + $1.count(of: kind) })
        }
        func money(_ amounts: (ChangeFigures) -> [Amount]) -> JSONText {
            Self.money(figures.flatMap(amounts))
        }
        return .object([
            ("new", count(.new)), ("open", count(.open)), ("closed", count(.closed)),
            ("lost", money(\.lost)), ("came_back", money(\.moneyBack)),
            ("no_longer_found", money(\.dropped)),
        ])
    }

    private static func money(_ amounts: [Amount]) -> JSONText {
        .array(
            ChangeFigures.sums(amounts).map { amount in
                .object([
                    ("currency", .text(amount.currency.code)), ("amount", .text(amount.plain)),
                ])
            })
    }

    private static func claims(_ figures: [ClaimFigures], _ claims: [Claim]) -> JSONText {
        func money(_ group: KeyPath<ClaimFigures, ClaimFigures.Group>) -> JSONText {
            Self.money(figures.flatMap { $0[keyPath: group].amounts })
        }
        return .object([
            (
                "by_state",
                .object(
                    Claim.State.allCases.filter { $0 != .new }.map { state in
                        (state.rawValue, .integer(claims.count { $0.state == state }))
                    })
            ),
            ("waiting", money(\.waiting)), ("repaid", money(\.won)), ("lost", money(\.lost)),
            (
                "run_out_within_a_week",
                .integer(figures.reduce(0) { $0 + $1.runningOut.count })
            ),
            ("money_running_out", money(\.runningOut)),
        ])
    }

    private static func coverage(_ coverage: Coverage) -> [JSONText] {
        coverage.sorted.flatMap { kind, spans in
            spans.map { span in
                .object([
                    ("kind", .text(kind.rawValue)),
                    ("from", .text(span.span.first.description)),
                    ("to", .text(span.span.last.description)),
                    ("files", .integer(span.fileCount)),
                ])
            }
        }
    }

    private static func rows(_ rows: RowFigures) -> JSONText {
        .object([
            ("files", .integer(rows.files)),
            ("rows", .integer(rows.rows)),
            ("records", .integer(rows.records)),
            ("duplicates", .integer(rows.duplicates)),
            ("ignored", .integer(rows.ignored)),
            ("rejected", .integer(rows.rejected)),
        ])
    }

    private static func quarantined(_ file: QuarantinedFile) -> JSONText {
        .object([
            ("store", .text(file.store)), ("file", .text(file.file)),
            ("reason", .text(file.reason)),
        ])
    }

    private static func optional(_ text: String?) -> JSONText {
        text.map(JSONText.text) ?? .null
    }
}
