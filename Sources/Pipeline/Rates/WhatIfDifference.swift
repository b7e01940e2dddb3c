import Money
import Records
import Reports

/// The difference between two audits, by store and component.
struct WhatIfDifference {
    /// The findings of one store on one component, or of one code where none is named.
    private struct Sum {
        var store: String
        var subject: String
        var currency: Currency
        var counts: [WhatIfChange.Kind: Int] = [:]
        var now: Amount
        var then: Amount
    }

    private let changes: [WhatIfChange]
    private let sums: [Sum]

    init(_ changes: [WhatIfChange]) {
        self.changes = changes
        var sums: [String: Sum] = [:]
        for change in changes {
            guard let finding = change.finding else { continue }
            let subject = finding.component?.rawValue ?? finding.code
            let zero = Amount.zero(finding.currency)
            let key = [finding.store, finding.currency.code, subject].joined(separator: "\n")
            var sum =
                sums[key]
                ?? Sum(
                    store: finding.store, subject: subject, currency: finding.currency, now: zero,
                    then: zero)
            sum.counts[change.kind, default: 0] += 1
            sum.now += change.now?.delta ?? zero
            sum.then += change.then?.delta ?? zero
            sums[key] = sum
        }
        self.sums = sums.sorted { $0.key < $1.key }.map(\.value)
    }

    /// Findings of one kind that the text names; the JSON has all.
    private static let namedMax = 20

    /// For people: the sums, then the findings with the most money.
    var text: String {
        guard !changes.isEmpty else {
            return "The other fee book changes no finding.\n"
        }
        var rows = [
            [
                "store", "component", "appear", "go", "change", "money now", "money then",
                "difference",
            ]
        ]
        for sum in sums {
            rows.append(
                [PageText.plain(sum.store), sum.subject]
                    + [WhatIfChange.Kind.appears, .goes, .changes].map {
                        String(sum.counts[$0] ?? 0)
                    } + [sum.now.display, sum.then.display, (sum.then - sum.now).display])
        }
        var text = TextTable.lines(rows, leftAligned: [0, 1])
        for kind in WhatIfChange.Kind.allCases { text += section(kind) }
        return text + "\nNothing was changed: the ledger is as it was.\n"
    }

    private func section(_ kind: WhatIfChange.Kind) -> String {
        let changes = changes.filter { $0.kind == kind }
        guard !changes.isEmpty else { return "" }
        let worst = changes.enumerated().sorted {
            ($1.element.money, $0.offset) < ($0.element.money, $1.offset)
        }.prefix(Self.namedMax).map(\.element)
        var text = "\n\(changes.count.of("finding")) \(Self.words(kind, changes.count))\n"
        text += TextTable.lines(worst.map(row), leftAligned: [0, 1, 2, 3, 4])
        if changes.count > worst.count {
            text += "  and \(changes.count - worst.count) more; --json has all\n"
        }
        return text
    }

    private func row(_ change: WhatIfChange) -> [String] {
        guard let finding = change.finding else { return [] }
        let money = [change.now, change.then].map { $0?.delta?.display ?? "" }
        return [
            "", PageText.plain(finding.store), finding.code,
            PageText.plain(finding.component?.rawValue ?? ""), PageText.plain(finding.orderID),
            change.kind == .changes ? money.joined(separator: " -> ") : money.joined(),
        ]
    }

    private static func words(_ kind: WhatIfChange.Kind, _ count: Int) -> String {
        switch kind {
        case .appears: count == 1 ? "would appear" : "would appear"
        case .goes: "would go"
        case .changes: "would change"
        }
    }

    /// For programs, with the stores whose currency nothing tells.
    func json(_ withoutCurrency: [String]) -> JSONText {
        .object([
            (
                "components",
                .array(
                    sums.map { sum in
                        .object(
                            [
                                ("store", .text(sum.store)), ("component", .text(sum.subject)),
                                ("currency", .text(sum.currency.code)),
                            ]
                                + WhatIfChange.Kind.allCases.map {
                                    ($0.rawValue, .integer(sum.counts[$0] ?? 0))
                                } + [
                                    ("now", .text(sum.now.plain)), ("then", .text(sum.then.plain)),
                                    ("difference", .text((sum.then - sum.now).plain)),
                                ])
                    })
            ),
            ("findings", .array(changes.compactMap { Self.json($0) })),
            ("without_currency", .array(withoutCurrency.map { .text($0) })),
        ])
    }

    private static func json(_ change: WhatIfChange) -> JSONText? {
        guard let finding = change.finding else { return nil }
        func amount(_ amount: Amount?) -> JSONText { amount.map { .text($0.plain) } ?? .null }
        return .object([
            ("kind", .text(change.kind.rawValue)), ("id", .text(finding.id)),
            ("code", .text(finding.code)), ("store", .text(finding.store)),
            ("order_id", .text(finding.orderID)),
            ("component", finding.component.map { .text($0.rawValue) } ?? .null),
            ("currency", .text(finding.currency.code)), ("now", amount(change.now?.delta)),
            ("then", amount(change.then?.delta)), ("explanation", .text(finding.explanation)),
        ])
    }
}

extension WhatIfChange {
    /// The money that the order of a list goes by.
    fileprivate var money: Int64 { (difference?.ticks).map { abs($0) } ?? 0 }
}
