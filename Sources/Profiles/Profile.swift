package import Money
package import Records

/// What one kind of export of one platform looks like: everything that a reader must know of it.
///
/// A profile is a page of YAML; `docs/mappings.md` describes the language.
package struct Profile: Sendable {
    /// For example `tiktok-shop/income`.
    package var id: String
    package var platform: String
    package var kind: FileKind
    /// In words, for messages: `income workbook`.
    package var title: String
    /// The pages that this one extends, the nearest first.
    package var bases: [String] = []
    /// Where sellers get the export and what a row of it is.
    package var about = ""
    /// Whether a file holds some rows of its kind only, and so proves no day covered.
    package enum Selection: String, Sendable {
        case no
        /// An export of one state, such as cancellations.
        case yes
        /// One and the same export, of all orders or of those in one state.
        case byStatus = "by-status"
    }

    package var selection = Selection.no
    /// Why a known export is not read; nil for all that are.
    package var notRead: String?
    /// The market of every such file; nil where the file itself tells it.
    package var market: String?
    package var currency: Currency?
    package var main: TableLayout
    /// The other tables of the same workbook.
    package var beside: [TableLayout] = []
    package var sheets = SheetTable()
    package var marketHints: [MarketHint] = []
    package var labels = LabelTable()

    /// The claim on a header row where it is this profile's main table.
    package func claim(_ header: HeaderRow) -> HeaderClaim? {
        main.binding(header).map { HeaderClaim(profile: self, layout: main, binding: $0) }
    }

    /// The claim on a header row where it is one of the tables beside the main one.
    package func claimBeside(_ header: HeaderRow) -> HeaderClaim? {
        let claims = beside.compactMap { layout in
            layout.binding(header).map { HeaderClaim(profile: self, layout: layout, binding: $0) }
        }
        return claims.max { $0.binding.boundCount < $1.binding.boundCount }
    }
}

/// A header row that a profile takes for its own.
package struct HeaderClaim: Sendable {
    package var profile: Profile
    package var layout: TableLayout
    package var binding: HeaderBinding

    /// The required columns that the header lacks, by their first headers in its language.
    package var missingColumns: [String] { layout.missing(in: binding) }

    /// The market that the header's own words point to; nil where they do not.
    package var market: String? {
        let headers = Set(binding.columns.map { HeaderText.normalized($0.header) })
        let hint = profile.marketHints.first { $0.headers.isSubset(of: headers) }
        return profile.market ?? hint?.market ?? binding.language?.market
    }
}

/// The sheets of a workbook beside its tables, by name.
package struct SheetTable: Sendable {
    /// What a sheet without a table holds.
    package enum Role: String, Sendable, CaseIterable {
        /// The platform's own totals, read by label.
        case reports
        /// What the columns mean, in sentences.
        case explanation
        /// Figures that another sheet has too, row by row.
        case details
        /// Known and not read.
        case reserves
    }

    private var roles: [String: Role] = [:]

    init() {}

    mutating func add(_ names: [String], _ role: Role) {
        for name in names { roles[HeaderText.normalized(name)] = role }
    }

    /// What a sheet holds by its name.
    package func role(of sheetName: String) -> Role? { roles[HeaderText.normalized(sheetName)] }
}

/// Labels in front of values, above a table or on a sheet of totals.
package struct LabelTable: Sendable {
    /// What the value beside a label is.
    package enum Value: Hashable, Sendable {
        case periodFirst
        case periodLast
        /// A total of the file's rows.
        case total(ComponentID)
    }

    private var values: [String: Value] = [:]

    init() {}

    mutating func add(_ labels: [String], _ value: Value) {
        for label in labels { values[HeaderText.normalized(label)] = value }
    }

    /// What stands beside a label, with or without a colon; nil for other texts.
    package subscript(label: String) -> Value? {
        let key = HeaderText.normalized(label)
        return values[key] ?? (key.hasSuffix(":") ? values[String(key.dropLast())] : nil)
    }
}
