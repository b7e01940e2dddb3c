import Money
import Records

extension SummaryDocument {
    /// One incident with its money, its days and its largest orders.
    static func incident(_ incident: Incident, _ figures: RunFigures) -> JSONText {
        .object([
            ("incident", .text(incident.id)),
            ("code", .text(incident.code)),
            ("severity", .text(incident.severity.rawValue)),
            ("component", text(incident.component?.rawValue)),
            ("stores", .array(incident.stores.map(JSONText.text))),
            ("findings", .integer(incident.findingCount)),
            ("orders", .integer(incident.orderCount)),
            ("money", .array(incident.totals.map(total))),
            ("rate_expected", text(incident.rateExpected?.plain)),
            ("rate_actual", text(incident.rateActual?.plain)),
            ("days_of", .text(incident.daysOf)),
            ("first_day", .text(incident.firstDay.description)),
            ("last_day", .text(incident.lastDay.description)),
            ("claimable", .boolean(incident.isClaimable)),
            ("largest", .array(incident.largest.map(order))),
            ("sentence", .text(figures.sentence(incident))),
        ])
    }

    private static func total(_ total: Incident.Total) -> JSONText {
        .object([
            ("currency", .text(total.delta.currency.code)),
            ("expected", text(total.expected?.plain)),
            ("actual", text(total.actual?.plain)),
            ("delta", .text(total.delta.plain)),
        ])
    }

    private static func order(_ finding: Discrepancy) -> JSONText {
        .object([
            ("store", .text(finding.store)), ("order", .text(finding.orderID)),
            ("discrepancy", .text(finding.id)), ("delta", text(finding.delta?.plain)),
            ("currency", .text(finding.currency.code)),
        ])
    }

    /// What fees took of a store's orders, week by week.
    static func takeRates(_ takes: [WeekTake]) -> JSONText {
        .array(
            takes.map { take in
                .object([
                    ("week", .text(take.week.description)),
                    ("orders", .integer(take.orderCount)),
                    ("net_sales", .text(take.netSales.plain)),
                    ("fees", .text(take.fees.plain)),
                    ("fixed_fees", .text(take.fixedFees.plain)),
                    ("rate", text(take.rate?.plain)),
                ])
            })
    }

    /// A basket with what each store would take of it.
    static func basket(_ basket: Basket) -> JSONText {
        .object([
            ("store", .text(basket.store)),
            ("currency", .text(basket.netSales.currency.code)),
            ("orders", .integer(basket.orderCount)),
            ("net_sales", .text(basket.netSales.plain)),
            ("from", .text(basket.days.first.description)),
            ("to", .text(basket.days.last.description)),
            (
                "prices",
                .array(
                    basket.prices.map { price in
                        .object([
                            ("store", .text(price.store)),
                            ("currency", .text(price.cost.currency.code)),
                            ("net_sales", .text(price.netSales.plain)),
                            ("cost", .text(price.cost.plain)),
                            ("rate", text(price.rate?.plain)),
                            ("percentage", text(price.percentage?.plain)),
                            ("per_order", .text(price.perOrder.plain)),
                        ])
                    })
            ),
        ])
    }

    private static func text(_ text: String?) -> JSONText { text.map(JSONText.text) ?? .null }
}
