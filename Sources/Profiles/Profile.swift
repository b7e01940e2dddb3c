package import Records

/// What one kind of export of one platform looks like: everything that a reader must know of it.
package struct Profile: Sendable {
    /// What the rows of the main sheet become.
    package enum Rows: Sendable {
        case orderLines
        case settlementEntries
    }

    /// For example `tiktok-shop/income`.
    package var id: String
    package var platform: String
    package var kind: FileKind
    package var rows: Rows
    /// In words, for messages: `income workbook`.
    package var title: String
    /// The forms of the main sheet; a file has the form that binds most of its columns.
    package var forms: [ColumnTable]
    /// Fields and components that tell this export from all others.
    package var anchors: [String]
    /// How many of the anchors a header must have.
    package var anchorsMin: Int
    /// Fields and components that no other export of the same look may have.
    package var excluded: [String] = []
    /// Fields and components without which a file is refused; `a/b` is either of two.
    package var required: [String]
    package var rowTypes = RowTypeTable("")
    package var statuses = StatusTable("")
    package var marketHints: [MarketHint] = []
    /// How the row below the header begins where it explains the columns.
    package var descriptionStart: String?
    /// The platform's sheets beside the main one.
    package var sheets = SheetTable()

    /// The binding of a header row where this profile claims it.
    package func claim(_ header: (ColumnTable) -> HeaderBinding) -> Claim? {
        let claims = forms.map { Claim(profile: self, table: $0, binding: header($0)) }
        let best = claims.max { $0.binding.boundCount < $1.binding.boundCount }
        guard let best else { return nil }
        let found = anchors.count { best.binding.index(named: $0) != nil }
        let isExcluded = excluded.contains { best.binding.index(named: $0) != nil }
        return found >= anchorsMin && !isExcluded ? best : nil
    }
}

/// A header row that a profile takes for its own.
package struct Claim: Sendable {
    package var profile: Profile
    package var table: ColumnTable
    package var binding: HeaderBinding

    /// The required columns that the header lacks, by their English headers.
    package var missingColumns: [String] {
        profile.required.map { $0.split(separator: "/").map(String.init) }
            .filter { names in names.allSatisfy { binding.index(named: $0) == nil } }
            .map { names in table.header(named: names[0]) }
    }

    /// The market that the header's own words point to; nil where they do not.
    package var market: String? {
        let headers = Set(binding.columns.map { HeaderText.normalized($0.header) })
        let hint = profile.marketHints.first { $0.headers.isSubset(of: headers) }
        return hint?.market ?? binding.language?.market
    }
}

/// The sheets of a workbook beside its main one, by name or header.
package struct SheetTable: Sendable {
    /// What a sheet beside the main one holds.
    package enum Role: String, Sendable {
        /// The platform's own totals, read by label.
        case reports
        /// What the columns mean, in sentences.
        case explanation
        /// Known and not read.
        case reserves
    }

    private var roles: [String: Role] = [:]
    /// The columns of the wallet's sheet; nil for exports without one.
    package var wallet: ColumnTable?
    package var walletRequired: [String] = []
    package var walletKinds = WordTable("")
    package var walletStates = WordTable("")

    package init() {}

    /// Sheets as lines `role: name | name`.
    package init(_ text: String) {
        for line in TableLine.list(text) {
            guard let role = Role(rawValue: line.name) else {
                preconditionFailure("a profile has no such kind of sheet: \(line.name)")
            }
            for name in line.values { roles[HeaderText.normalized(name)] = role }
        }
    }

    /// What a sheet holds by its name.
    package func role(of sheetName: String) -> Role? { roles[HeaderText.normalized(sheetName)] }

    /// The binding of a header row where it is the wallet's.
    package func walletClaim(_ header: (ColumnTable) -> HeaderBinding) -> HeaderBinding? {
        guard let wallet else { return nil }
        let binding = header(wallet)
        // A wallet is told by two columns that no other sheet has.
        let isWallet =
            binding.index(of: Field.walletAmount) != nil
            && binding.index(of: Field.referenceID) != nil
        return isWallet ? binding : nil
    }
}
