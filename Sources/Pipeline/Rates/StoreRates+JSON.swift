import Fees
import Money
import Records
import Reports

extension StoreRates {
    /// All stores for programs, and those whose currency nothing tells.
    static func json(_ stores: [StoreRates], withoutCurrency: [String]) -> JSONText {
        .object([
            ("stores", .array(stores.map(\.json))),
            ("without_currency", .array(withoutCurrency.map { .text($0) })),
        ])
    }

    private var json: JSONText {
        .object([
            ("store", .text(store.id)), ("platform", .text(store.platform)),
            ("market", .text(store.market)), ("currency", .text(store.currency.code)),
            ("rates", .array(lines.map(json))),
            (
                "not_learned",
                .array(
                    unlearned.map { total in
                        .object([
                            ("component", .text(total.component.rawValue)),
                            ("entries", .integer(total.entryCount)),
                            ("charged", .text(total.charged.plain)),
                        ])
                    })
            ),
            ("undecided", .array(undecided.map(json))),
            ("notes", .array(notes.map { .text($0) })),
        ])
    }

    private func json(_ line: Line) -> JSONText {
        .object([
            ("component", .text(line.component.rawValue)),
            ("learned", line.learned.map(json) ?? .null),
            ("books", .array(line.books.map(json))),
        ])
    }

    private func json(_ rate: LearnedRate) -> JSONText {
        let entry = FeeBookEntry(
            component: rate.component, charge: rate.charge, base: rate.base, cap: rate.cap,
            rounding: rate.rounding, from: rate.from, to: rate.to)
        return .object(
            entry.members(store.currency) + [
                ("fit", .integer(rate.supportCount)), ("charged", .integer(rate.chargedCount)),
                ("exceptions", .integer(rate.chargedCount - rate.supportCount)),
                ("cap_orders", rate.capCount.map { .integer($0) } ?? .null),
                ("orders", .integer(rate.orderCount)),
            ])
    }

    private func json(_ undecided: UndecidedComponent) -> JSONText {
        .object([
            ("component", .text(undecided.component.rawValue)),
            ("from", undecided.from.map { .text($0.description) } ?? .null),
            ("to", undecided.to.map { .text($0.description) } ?? .null),
            ("charged", .integer(undecided.chargedCount)),
            ("orders", .integer(undecided.orderCount)),
            ("reason", .text(undecided.reason.word)),
            (
                "charges",
                .array(
                    undecided.reason.charges.map { share in
                        let entry = FeeBookEntry(
                            component: undecided.component, charge: share.charge,
                            base: share.base, cap: share.cap)
                        return .object([
                            ("charge", .text(entry.chargeText(store.currency))),
                            ("orders", .integer(share.supportCount)),
                        ])
                    })
            ),
        ])
    }

    private func json(_ book: BookLine) -> JSONText {
        .object(
            book.entry.members(store.currency) + [
                (
                    "agreement",
                    book.agreement.map { .text($0.rawValue) } ?? .text("nothing learned")
                )
            ])
    }
}

extension FeeBookEntry {
    /// The entry for programs, under the keys of a fee book; without a currency amounts are in
    /// that of the store.
    func members(_ currency: Currency?) -> [(String, JSONText)] {
        func amount(_ ticks: Int64) -> JSONText {
            .text(Amount.plain(ticks: ticks, decimals: currency?.decimals ?? 0))
        }
        func member(_ charge: FeeCharge) -> (String, JSONText) {
            switch charge {
            case .rate(let rate): ("rate", .text(rate.percent))
            case .fixed(let ticks): ("amount", amount(ticks))
            }
        }
        var members: [(String, JSONText)] = tiers.isEmpty ? [member(charge)] : []
        if !tiers.isEmpty {
            let bounded = tiers.map { tier -> JSONText in
                let limit = (tier.includesLimit ? "up_to" : "below", amount(tier.limitTicks))
                return .object([limit, member(tier.charge)])
            }
            members.append(("tiers", .array(bounded + [.object([member(charge)])])))
        }
        members.append(("base", .text(base.rawValue)))
        if let minimumTicks { members.append(("minimum", amount(minimumTicks))) }
        if let cap {
            members.append(
                (
                    "cap",
                    .object([
                        ("amount", amount(cap.ticks)), ("per", .text(cap.scope.rawValue)),
                    ])
                ))
        }
        if let tax {
            members.append(
                (
                    "tax",
                    .object([
                        ("rate", .text(tax.rate.percent)),
                        ("on", .text(tax.isInside ? "inside" : "top")),
                    ])
                ))
        }
        members.append(("rounding", rounding.map { .text($0.rawValue) } ?? .null))
        members.append(("from", from.map { .text($0.description) } ?? .null))
        members.append(("to", to.map { .text($0.description) } ?? .null))
        return members + placeMembers
    }

    /// Whom the entry is for and who says it.
    private var placeMembers: [(String, JSONText)] {
        guard place != FeePlace() else { return [] }
        return [
            ("refundable", refundability == .unknown ? .null : .boolean(refundability != .kept)),
            ("platform", platform.map { .text($0) } ?? .null),
            ("market", market.map { .text($0) } ?? .null),
            ("stores", .array(stores.map { .text($0) })),
            ("categories", .array(categories.map { .text($0) })),
            ("built_in", .boolean(place.isBuiltIn)),
            ("file", .text(place.file.isEmpty ? "tieout.yaml" : place.file)),
            ("number", .integer(place.number)), ("source", .text(place.source)),
            ("as_of", .text(place.asOf)),
        ]
    }
}

extension UndecidedReason {
    /// The reason for programs.
    fileprivate var word: String {
        switch self {
        case .tooFewOrders: "too-few-orders"
        case .tooFewDays: "too-few-days"
        case .noCharge: "no-charge"
        case .severalCharges: "several-charges"
        }
    }
}
