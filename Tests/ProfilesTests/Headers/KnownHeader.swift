import Profiles
import Tables
import Testing

/// A header row as real files have it, to the letter, and what must become of it.
struct KnownHeader: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// The one profile that claims it.
    let profile: String
    /// The market that the header tells; nil where it does not.
    let market: String?
    let columns: [String]
    /// Headers that hold something of the buyer, in file order without repetitions.
    let personal: [String]
    /// Headers of columns that are not read because one further left has the same meaning.
    let repeated: [String]
    /// Headers that the profile does not know; `∅` is a column without a header.
    let unknown: [String]
    /// Rows of groups above the header: each text stands in the first column of its span.
    let groups: [[Int: String]]

    init(
        _ description: String, _ profile: String, market: String? = nil, _ columns: String,
        personal: String = "", repeated: String = "", unknown: String = "",
        groups: [[Int: String]] = []
    ) {
        testDescription = description
        self.profile = profile
        self.market = market
        self.columns = Self.list(columns)
        self.personal = personal.isEmpty ? [] : Self.list(personal)
        self.repeated = repeated.isEmpty ? [] : Self.list(repeated)
        self.unknown = unknown.isEmpty ? [] : Self.list(unknown)
        self.groups = groups
    }

    static let all =
        ShopeeOrderHeaders.all + ShopeeOtherOrderHeaders.all + ShopeeIncomeHeaders.all
        + ShopeeOtherIncomeHeaders.all + ShopeeAccountHeaders.all + LazadaHeaders.all
        + TikTokShopHeaders.all

    /// The rows of the file down to the header.
    var rows: [Row] { rows(columns) }

    /// The same with another header below the groups.
    func rows(_ columns: [String]) -> [Row] {
        let above = groups.map { group in (0..<columns.count).map { group[$0] ?? "" } }
        return (above + [columns]).enumerated().map { index, texts in
            Row(number: index + 1, cells: texts.map(Cell.text))
        }
    }

    private static func list(_ text: String) -> [String] {
        text.split(separator: "|", omittingEmptySubsequences: false).map { part in
            HeaderText.trimmed(String(part))
        }
    }
}
