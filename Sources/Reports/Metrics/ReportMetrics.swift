import Money
import Records

/// The figures of a report that a monitoring system watches.
package enum ReportMetrics {
    private static let secondsOfDay = 86_400

    /// The families of a report, in order of stores; they depend on the report alone.
    package static func families(_ report: RunReport) -> [MetricFamily] {
        let figures = RunFigures(report)
        let stores = figures.storesByID
        return [rows(stores), files(stores), quarantined(report), findings(stores), stake(stores)]
            + coverage(stores, asOf: report.asOf) + balances(stores, asOf: report.asOf)
    }

    private static func rows(_ stores: [StoreFigures]) -> MetricFamily {
        var family = MetricFamily(
            "tieout_ledger_rows", "Rows of all files that were taken in, by what became of them.")
        for store in stores {
            let rows = store.rows
            for (fate, count) in [
                ("record", rows.records), ("duplicate", rows.duplicates),
                ("ignored", rows.ignored), ("rejected", rows.rejected),
            ] {
                family.add(["store": store.id, "fate": fate], count)
            }
        }
        return family
    }

    private static func files(_ stores: [StoreFigures]) -> MetricFamily {
        var family = MetricFamily("tieout_ledger_files", "Files that were taken in.")
        for store in stores { family.add(["store": store.id], store.rows.files) }
        return family
    }

    /// Also of stores that no file was taken in of.
    private static func quarantined(_ report: RunReport) -> MetricFamily {
        var family = MetricFamily("tieout_quarantined_files", "Files that lie in quarantine.")
        let counts = Dictionary(grouping: report.quarantined, by: \.store).mapValues(\.count)
        for store in Set(report.stores.map(\.store.id)).union(counts.keys).sorted() {
            family.add(["store": store], counts[store, default: 0])
        }
        return family
    }

    private static func findings(_ stores: [StoreFigures]) -> MetricFamily {
        var family = MetricFamily("tieout_findings", "Findings that stand, by severity.")
        for store in stores {
            for severity in Severity.allCases {
                family.add(
                    ["store": store.id, "severity": severity.rawValue], store.count(of: severity))
            }
        }
        return family
    }

    private static func stake(_ stores: [StoreFigures]) -> MetricFamily {
        var family = MetricFamily(
            "tieout_money_at_stake",
            "Money at stake in units of its currency: to_claim from the platform, claimed of it,"
                + " at_risk of being taken back, lost otherwise.")
        for store in stores {
            var amounts = store.stake.amounts
            // A series that only exists in bad weeks cannot be watched.
            if !amounts.contains(where: { $0.currency == store.currency }) {
                amounts.append(StakeAmounts(store.currency))
            }
            for amount in amounts {
                for (kind, money) in [
                    ("to_claim", amount.toClaim), ("claimed", amount.claimed),
                    ("at_risk", amount.atRisk),
                    ("lost", amount.other),
                ] {
                    family.add(
                        ["store": store.id, "currency": amount.currency.code, "kind": kind],
                        money.plain)
                }
            }
        }
        return family
    }

    private static func coverage(_ stores: [StoreFigures], asOf: Day) -> [MetricFamily] {
        var oldest = MetricFamily(
            "tieout_oldest_uncovered_day_age_seconds",
            "Age of the oldest day, behind a store's first file, that no file covers; 0 without.")
        var newest = MetricFamily(
            "tieout_newest_covered_day_age_seconds", "Age of the last day that a file covers.")
        for store in stores {
            let coverage = store.report.coverage
            for kind in coverage.kinds where FileKind.periodic.contains(kind) {
                let labels: KeyValuePairs = ["store": store.id, "kind": kind.rawValue]
                let days = coverage.firstUncovered(kind, before: asOf).map { asOf - $0 } ?? 0
                oldest.add(labels, days * secondsOfDay)
                guard let last = coverage.lastCovered(kind) else { continue }
                newest.add(labels, max(0, asOf - last) * secondsOfDay)
            }
        }
        return [oldest, newest]
    }

    private static func balances(_ stores: [StoreFigures], asOf: Day) -> [MetricFamily] {
        var streak = MetricFamily(
            "tieout_negative_balance_streak_seconds",
            "How long the balance has been below zero; whole days.")
        var freeze = MetricFamily(
            "tieout_balance_freeze_in_seconds",
            "Time until withdrawals freeze; negative where they are frozen, absent where no freeze"
                + " is in sight.")
        for store in stores {
            guard let outlook = store.report.outlook else { continue }
            streak.add(["store": store.id], outlook.daysInARow * secondsOfDay)
            guard let day = outlook.freezesOn else { continue }
            freeze.add(["store": store.id], (day - asOf) * secondsOfDay)
        }
        return [streak, freeze]
    }
}
