import Fees
import Money
import Records

extension StoreRates {
    /// A table of the store's charges, then what is to be said of them.
    var text: String {
        var text = PageText.plain("\(store.id): \(store.platform), \(store.market), ")
        text += "\(store.currency)\n\n"
        if lines.isEmpty && unlearned.isEmpty && undecided.isEmpty {
            return text + "  No fee is known: no settlement was taken in yet.\n"
        }
        text += TextTable.lines(
            [Self.headings] + lines.flatMap(rows), leftAligned: [0, 1, 2, 3, 4, 5, 10])
        for sentence in notes + undecided.map(sentence) + unlearned.map(sentence) {
            text += TextWrap.lines(PageText.plain(sentence), indent: "  ")
        }
        return text
    }

    private static let headings = [
        "", "component", "charge", "rounding", "orders created", "source", "fit", "exceptions",
        "charged", "orders", "beside what was learned",
    ]

    private func rows(_ line: Line) -> [[String]] {
        var rows: [[String]] = []
        if let learned = line.learned {
            rows.append([
                "", line.component.rawValue, learned.chargeText(store.currency),
                rounding(learned.rounding, learned.charge), Self.days(learned.from, learned.to),
                "learned",
                String(learned.supportCount), String(learned.chargedCount - learned.supportCount),
                String(learned.chargedCount), String(learned.orderCount), "",
            ])
        }
        for (index, book) in line.books.enumerated() {
            let isFirst = index == 0 && line.learned == nil
            rows.append([
                "", isFirst ? line.component.rawValue : "",
                book.entry.chargeText(store.currency) + Self.categories(book.entry),
                rounding(book.entry.rounding, book.entry.charge),
                Self.days(book.entry.from, book.entry.to), Self.source(book.entry), "", "", "", "",
                Self.word(book.agreement),
            ])
        }
        return rows
    }

    /// How a rate is rounded, the platform's way where nothing else is said.
    private func rounding(_ rounding: Rounding?, _ charge: FeeCharge) -> String {
        guard charge.rate != nil else { return "" }
        return (rounding ?? .usual(of: store.platform)).rawValue
    }

    private func sentence(_ total: FeeTotal) -> String {
        """
        \(total.component): \(total.charged.magnitude.display) on \
        \(total.entryCount.of("settlement row")); no rate was learned, which takes 30 orders and \
        two thirds of those of its days.
        """
    }

    private func sentence(_ undecided: UndecidedComponent) -> String {
        let reason =
            switch undecided.reason {
            case .tooFewOrders:
                "no rate was learned, which takes 30 orders"
            case .tooFewDays:
                "too few days with another charge than those after them; no rate was learned"
            case .noCharge:
                "no charge explains two thirds of the orders; nothing is flagged"
            case .severalCharges:
                "several charges share the orders, as by category; nothing is flagged"
            }
        let shares = undecided.reason.charges.prefix(Self.sharesMax).map { share in
            let entry = FeeBookEntry(
                component: undecided.component, charge: share.charge, base: share.base,
                cap: share.cap)
            return "\(entry.chargeText(store.currency)) on \(share.supportCount.of("order"))"
        }
        let shown = shares.isEmpty ? "" : " (\(shares.joined(separator: ", ")))"
        return """
            \(undecided.component): charged on \(undecided.chargedCount.of("order")), created \
            \(Self.days(undecided.from, undecided.to)); \(reason)\(shown).
            """
    }

    /// Charges that a sentence names.
    private static let sharesMax = 3

    static func word(_ agreement: Agreement?) -> String {
        switch agreement {
        case .same: "the same"
        case .differs: "differs"
        case .byOrder: "by category or price"
        case nil: "nothing learned"
        }
    }

    static func days(_ from: Day?, _ to: Day?) -> String {
        switch (from, to) {
        case (nil, nil): "always"
        case (let from?, nil): "from \(from)"
        case (nil, let to?): "before \(to)"
        case (let from?, let to?): "\(from) to \(to - 1)"
        }
    }

    private static func categories(_ entry: FeeBookEntry) -> String {
        entry.categories.isEmpty
            ? "" : PageText.plain(" (\(entry.categories.joined(separator: ", ")))")
    }

    private static func source(_ entry: FeeBookEntry) -> String {
        if entry.place.isBuiltIn { return "published" }
        let file = entry.place.file.isEmpty ? "tieout.yaml" : entry.place.file
        return PageText.plain("entry \(entry.place.number) of \(file)")
    }
}
