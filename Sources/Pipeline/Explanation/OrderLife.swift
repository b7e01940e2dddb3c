import Money
import Records

/// What happened to an order, in order of days.
struct OrderLife {
    let orderCase: OrderCase
    let trail: MoneyTrail
    let restatements: [Restatement]

    private struct Event {
        /// Nil where no file dates it.
        var day: Day?
        var key: String
        var text: String
        var amount: Amount?
        var sources: [Provenance]
    }

    var section: PageSection {
        var section = PageSection("life", "What happened")
        var table = PageTable(columns: [
            PageColumn("day", "day"), PageColumn("event", "event", .wide),
            PageColumn("amount", "amount", .right), PageColumn("sources", "file!sheet!row"),
        ])
        let events =
            lineEvents + dueEvents + entryEvents + noticeEvents + walletEvents + trailEvents
        // Events of one day stay in the order of an order's life, which is that of the sum above.
        let inOrder = events.enumerated().sorted { left, right in
            let (leftDay, rightDay) = (left.element.day ?? .last, right.element.day ?? .last)
            return (leftDay, left.offset) < (rightDay, right.offset)
        }
        table.rows = inOrder.map(\.element).map { event in
            PageRow(
                cells: [
                    .day(event.day), .text(event.text), .amount(event.amount),
                    .sources(event.sources),
                ], details: [("event_kind", .text(event.key))])
        }
        section.table = table
        if orderCase.entries.isEmpty { section.sentences = ["No row settles this order yet."] }
        return section
    }

    /// The days that the order lines state; lines that agree are one event.
    private var lineEvents: [Event] {
        let steps: [(key: String, day: (OrderLine) -> Day?)] = [
            ("created", { $0.createdOn }), ("paid", { $0.paidOn }), ("shipped", { $0.shippedOn }),
            ("delivered", { $0.deliveredOn }), ("completed", { $0.completedOn }),
            ("cancelled", { $0.cancelledOn }),
        ]
        return steps.flatMap { key, day in
            let byDay = Dictionary(grouping: orderCase.lines.filter { day($0) != nil }, by: day)
            return byDay.sorted { ($0.key ?? .last) < ($1.key ?? .last) }.map { day, lines in
                let isWhole = lines.count == orderCase.lines.count
                let skus = lines.map(\.skuID).joined(separator: ", ")
                return Event(
                    day: day, key: key, text: isWhole ? key : "\(key): SKU \(skus)",
                    amount: nil, sources: lines.map(\.provenance).sorted())
            }
        }
    }

    private var dueEvents: [Event] {
        guard let dueOn = orderCase.dueOn else { return [] }
        let start = orderCase.deliveredOn == nil ? "completion" : "delivery"
        let days = orderCase.store.settlementDays
        return [
            Event(
                day: dueOn, key: "due", text: "money due: \(start) and \(days.of("day"))",
                amount: nil, sources: [])
        ]
    }

    private var entryEvents: [Event] {
        let restated = restatements.map { restatement in
            Event(
                day: restatement.before.settledOn, key: "restated",
                text: "an older file said of \(restatement.after.type): restated since",
                amount: restatement.before.total, sources: [restatement.before.provenance])
        }
        return orderCase.entries.map { entry in
            let statement = entry.statementID.isEmpty ? "" : ", statement \(entry.statementID)"
            let (key, word) = Self.kind(of: entry)
            return Event(
                day: entry.settledOn, key: key, text: "\(word): \(entry.type)\(statement)",
                amount: entry.total, sources: [entry.provenance])
        } + restated
    }

    private static func kind(of entry: SettlementEntry) -> (key: String, word: String) {
        switch entry.kind {
        case .adjustment: ("adjustment", "adjustment")
        case .ads: ("ads", "advertising")
        case .order:
            entry.sales.isZero && entry.refunds.isNegative
                ? ("refund", "refund deducted") : ("settled", "settled")
        }
    }

    private var noticeEvents: [Event] {
        orderCase.notices.flatMap { notice in
            let words = [notice.id, notice.statusText, notice.reason].filter { !$0.isEmpty }
            let name = notice.kind.rawValue.split(separator: "-").joined(separator: " ")
            let told = Event(
                day: notice.createdOn, key: notice.kind.rawValue,
                text: ([name] + words).joined(separator: ": "), amount: notice.amount,
                sources: [notice.provenance])
            guard let dueOn = notice.dueOn else { return [told] }
            let text =
                notice.kind == .returned ? "last day to appeal" : "settlement expected (estimate)"
            return [
                told,
                Event(
                    day: dueOn, key: notice.kind.rawValue + "-due", text: text, amount: nil,
                    sources: [notice.provenance]),
            ]
        }
    }

    private var walletEvents: [Event] {
        orderCase.walletRows.map { row in
            let remark = WalletRowTable.remark(row.state)
            let state = remark.isEmpty ? "" : ", \(remark)"
            let reference = row.referenceID.isEmpty ? "" : " (\(row.referenceID))"
            return Event(
                day: row.requestedOn, key: "wallet",
                text: "wallet: \(row.typeText)\(reference)\(state)",
                amount: row.amount, sources: [row.provenance])
        }
    }

    private var trailEvents: [Event] {
        trail.steps.map { step in
            Event(
                day: step.day, key: "payout", text: step.text, amount: step.amount,
                sources: step.sources)
        }
    }
}

extension Day {
    /// After every day that a file can state; events without a day stand there.
    fileprivate static let last = Day(number: Int32.max)
}
