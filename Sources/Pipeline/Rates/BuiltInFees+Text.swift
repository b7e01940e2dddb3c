import Fees
import Money
import Profiles
import Records
import Reports

extension BuiltInFees {
    /// The built-in books for people: entries with source and date, then what is left out and why.
    static var text: String {
        var text = """
            What platforms publish of fees that are the same for every seller of a market. Tieout \
            uses them
            where a store's own history shows no charge yet, and names them beside what it learned.
            An entry of tieout.yaml for the component replaces them.


            """
        for entry in entries {
            let days = StoreRates.days(entry.from, entry.to)
            let scope = [entry.platform, entry.market].compactMap(\.self).joined(separator: " ")
            text += TextWrap.lines(
                "\(scope), \(entry.component): \(plain(entry)), \(days)", indent: "  ")
            text += TextWrap.lines(entry.place.sourceText, indent: "      ")
        }
        text += "\nLeft out:\n"
        for fee in leftOut {
            let market = fee.market.isEmpty ? "" : " \(fee.market)"
            text += TextWrap.lines(
                "\(platform(fee))\(market), \(fee.component): \(fee.reason)", indent: "  ")
        }
        return text
    }

    /// The same for programs.
    static var json: JSONText {
        .object([
            (
                "entries",
                .array(
                    entries.map { entry in
                        .object(
                            [("component", .text(entry.component.rawValue))] + entry.members(nil))
                    })
            ),
            (
                "left_out",
                .array(
                    leftOut.map { fee in
                        .object([
                            ("platform", .text(platform(fee))), ("market", .text(fee.market)),
                            ("component", .text(fee.component.rawValue)),
                            ("reason", .text(fee.reason)),
                        ])
                    })
            ),
        ])
    }

    /// A book has no currency of its own: that of its market is added for people.
    private static func plain(_ entry: FeeBookEntry) -> String {
        entry.chargeText(entry.market.flatMap { Market.named($0)?.currency } ?? .usd)
    }

    private static func platform(_ fee: LeftOutFee) -> String {
        String(fee.file.dropLast(".yaml".count))
    }
}
