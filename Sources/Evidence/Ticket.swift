import Money
import Records

/// The texts of a claim in one language, each within the platform's limit.
package struct Ticket: Hashable, Sendable {
    package var language: String
    package var title: String
    package var short: String
    package var long: String

    /// A ticket on a pack; nil where the words have none for its kind of finding.
    package init?(_ pack: Pack, _ words: TicketWords) {
        guard let example = pack.examples.first else { return nil }
        let facts = TicketFacts(pack, example, words).facts
        guard let headline = Self.headline(pack, example, words),
            let text = Self.text(pack, example, words)
        else { return nil }
        let isMany = pack.findings.count > 1
        let subject = isMany ? "\(pack.findings.count)x" : Self.subject(example.finding)
        language = words.language
        self.title = Self.title(
            headline, [subject, facts["total"] ?? ""].filter { !$0.isEmpty },
            limit: pack.terms.titleMax)
        let ask = words.line(Self.ask(pack.code), facts)
        let orders = isMany ? words.line("orders", facts) : nil
        short = Self.cut(
            ([isMany ? headline + "." : text] + [orders, ask].compactMap { $0 })
                .joined(separator: " "), to: pack.terms.shortMax)
        long = Self.long(
            words, facts, code: pack.code, text: text, headline: headline, isMany: isMany,
            limit: pack.terms.longMax)
    }

    /// What happened, in a sentence or two; nil where the words have none for the finding.
    static func text(
        _ pack: Pack, _ example: PackExample, _ words: TicketWords
    ) -> String? {
        words.findings[pack.code].flatMap { finding in
            TicketWords.fill(finding.text, TicketFacts(pack, example, words).facts)
        }.map(sentence)
    }

    /// The headline with order and amount, which stay whole as long as there is room for them.
    private static func title(_ headline: String, _ tail: [String], limit: Int) -> String {
        let tail = tail.map { " - " + $0 }.joined()
        let room = limit - length(of: tail)
        return room > limit / 3
            ? cut(headline, to: room) + tail : cut(headline + tail, to: limit)
    }

    /// What is wrong, without the order and the amount; nil where the words have none for it.
    static func headline(
        _ pack: Pack, _ example: PackExample, _ words: TicketWords
    ) -> String? {
        words.findings[pack.code].flatMap { finding in
            TicketWords.fill(finding.title, TicketFacts(pack, example, words).facts)
        }.map(sentence)
    }

    /// The ID that support asks for: that of the order, the payout or the row.
    static func subject(_ finding: Discrepancy) -> String {
        [finding.orderID, finding.payoutID, finding.entryID].first { !$0.isEmpty } ?? ""
    }

    /// The long form; lines that matter less are left out where it would be too long.
    private static func long(
        _ words: TicketWords, _ facts: [String: String], code: String, text: String,
        headline: String, isMany: Bool, limit: Int
    ) -> String {
        func block(_ names: [String]) -> String {
            names.compactMap { words.line($0, facts) }.joined(separator: "\n")
        }
        let subject =
            isMany
            ? [headline + ".", block(["orders", "total"]), block(["example"]) + "\n" + text]
            : [block(["order"]), text]
        let closing = [block(["attached"]), block([ask(code), "thanks"])]
        let amounts = ["expected", isOfBank(code) ? "actual_bank" : "actual", "claim"]
        let proofs = [
            amounts + ["formula", "rule", "rows"], amounts + ["formula", "rule"],
            amounts + ["formula"], amounts, [],
        ]
        var long = ""
        for proof in proofs {
            long = ([block(["greeting"])] + subject + [block(proof)] + closing)
                .filter { !$0.isEmpty }.joined(separator: "\n\n")
            if length(of: long) <= limit { return long }
        }
        return cut(long, to: limit)
    }

    /// Money that never came is paid out, and not back.
    private static func ask(_ code: String) -> String {
        code == "missing-payout" || isOfBank(code) ? "ask_payout" : "ask"
    }

    /// True where the actual amount is what the bank says.
    private static func isOfBank(_ code: String) -> Bool {
        code == "payout-not-in-bank" || code == "bank-amount-mismatch"
    }

    /// How forms count: each unit of UTF-16, which is never less than characters.
    static func length(of text: String) -> Int { text.utf16.count }

    /// A text within a limit, with an ellipsis where something was cut.
    static func cut(_ text: String, to limit: Int) -> String {
        guard length(of: text) > limit else { return text }
        var kept = text
        while length(of: kept) > limit - 1, !kept.isEmpty { kept.removeLast() }
        return kept + "\u{2026}"
    }

    private static func sentence(_ text: String) -> String {
        text.prefix(1).uppercased() + text.dropFirst()
    }

    /// The ticket as `ticket.txt` has it.
    func fileText(_ terms: ClaimTerms) -> String {
        func heading(_ name: String, _ text: String, _ limit: Int) -> String {
            "=== \(name) (\(Self.length(of: text)) of \(limit) characters) ===\n\n\(text)\n"
        }
        return [
            heading("TITLE", title, terms.titleMax), heading("SHORT", short, terms.shortMax),
            heading("LONG", long, terms.longMax),
        ].joined(separator: "\n")
    }
}

/// The facts that a ticket's words name.
struct TicketFacts {
    let facts: [String: String]

    init(_ pack: Pack, _ example: PackExample, _ words: TicketWords) {
        let isEnglish = words.language == "en"
        let finding = example.finding
        let days = pack.findings.map(\.occurredOn)
        let spoken = finding.component?.rawValue.split(separator: "-").joined(separator: " ") ?? ""
        var facts = [
            "order": finding.orderID, "payout": finding.payoutID, "entry": finding.entryID,
            "component": Self.component(spoken, example.header, isEnglish: isEnglish),
            "day": finding.occurredOn.description, "as_of": pack.asOf.description,
            "total": words.localized(pack.claim.display),
            "formula": words.localized(example.formula),
            "rule": words.rules[example.ruleSource] ?? "",
            "count": String(pack.findings.count),
            "rows": example.pictures.map(\.place).joined(separator: "; "),
        ]
        func figure(_ amount: Amount?) -> String? {
            amount.map { words.localized($0.magnitude.display) }
        }
        facts["created"] = finding.orderCreatedOn?.description
        // Of an adjustment that nobody explains no amount is known to be right.
        let isExplained = finding.code != "adjustment-unexplained"
        facts["expected"] = isExplained ? figure(finding.expected) : nil
        facts["actual"] = figure(finding.actual)
        facts["claim"] = figure(finding.delta)
        facts["first"] = days.min()?.description
        facts["last"] = days.max()?.description
        self.facts = facts
    }

    /// The fee's name: in English with the file's own beside it, else as the file has it.
    private static func component(
        _ spoken: String, _ header: String, isEnglish: Bool
    ) -> String {
        guard !header.isEmpty else { return spoken }
        guard isEnglish else { return header }
        let isSame = header.lowercased().contains(spoken)
        return isSame || spoken.isEmpty ? header : "\(header) (\(spoken))"
    }
}
