import CSV
import Profiles
import Records
import Tables

/// What each sheet of a file is, found by its header and, where it has none, by its name.
struct FilePlan {
    /// What the rows of a sheet are.
    enum Role {
        /// Rows of the profile's main sheet.
        case data(Claim)
        /// Movements of the wallet.
        case wallet(HeaderBinding)
        /// The platform's own totals, explanations and the like.
        case beside(SheetTable.Role)
        /// A hidden sheet with the same header as a visible one: most likely a copy.
        case hidden
        /// A sheet that the profile does not know.
        case unread

        var binding: HeaderBinding? {
            switch self {
            case .data(let claim): claim.binding
            case .wallet(let binding): binding
            case .beside, .hidden, .unread: nil
            }
        }

        /// True for sheets whose rows become records or control totals.
        var holdsMoney: Bool {
            switch self {
            case .data, .wallet, .beside(.reports): true
            case .beside, .hidden, .unread: false
            }
        }
    }

    /// A sheet with its role; its rows begin with the first of the sheet.
    struct Sheet {
        var cursor: SheetCursor
        var role: Role

        var info: SheetInfo { cursor.info }
    }

    let claim: Claim
    var sheets: [Sheet]

    /// Rows that are looked at in advance: for a header below banner lines, and for the currency.
    static let headCount = 200
    private static let headerRowsMax = 12
    /// Sheets that stay open between the look at their first rows and their reading.
    private static let openSheetsMax = 16

    /// Finds the roles of all sheets; the cursors are moved to nowhere.
    init(_ file: TableFile, name: String) throws(IntakeError) {
        var cursors: [SheetCursor] = []
        for index in file.sheets.indices {
            var cursor = try file.cursor(index, name: name)
            try cursor.look(at: Self.headCount)
            if index >= Self.openSheetsMax { cursor.rest() }
            cursors.append(cursor)
        }
        let claims = cursors.map(Self.claim)
        let all = zip(cursors, claims).compactMap { cursor, claim in
            claim.map { (claim: $0, isVisible: cursor.info.isVisible) }
        }
        let isAnyVisible = all.contains(where: \.isVisible)
        let found = all.filter { $0.isVisible || !isAnyVisible }.map(\.claim)
        guard let claim = found.first else { throw Self.unknown(cursors, name) }
        let profiles = Set(found.map(\.profile.id))
        guard profiles.count == 1 else {
            throw .twoExports(file: name, profiles: profiles.sorted())
        }
        self.claim = claim
        sheets = zip(cursors, claims).map { cursor, claimed in
            let isHidden = claimed != nil && isAnyVisible && !cursor.info.isVisible
            let role = Self.role(of: cursor, claimed, beside: claim)
            return Sheet(cursor: cursor, role: isHidden ? .hidden : role)
        }
        try checkColumns(name)
    }

    private static func claim(_ cursor: SheetCursor) -> Claim? {
        for row in cursor.head.prefix(headerRowsMax) {
            let claims = ProfileCatalogue.claims(row)
            // No export is claimed twice; of a header that somebody mixed the better half counts.
            let best = claims.max { $0.binding.boundCount < $1.binding.boundCount }
            if let best { return best }
        }
        return nil
    }

    private static func role(
        of cursor: SheetCursor, _ claim: Claim?, beside main: Claim
    ) -> Role {
        if let claim { return .data(claim) }
        let table = main.profile.sheets
        for row in cursor.head.prefix(headerRowsMax) {
            if let binding = table.walletClaim({ HeaderBinding(row, to: $0) }) {
                return .wallet(binding)
            }
        }
        if let role = table.role(of: cursor.info.name) { return .beside(role) }
        // A report sheet under a name that no profile knows still has the total's label.
        let hasTotal = cursor.head.lazy.flatMap(\.cells).contains { cell in
            guard case .money(let column) = main.table.binding(of: cell.text)?.meaning else {
                return false
            }
            return column.id == .total
        }
        return hasTotal ? .beside(.reports) : .unread
    }

    private func checkColumns(_ name: String) throws(IntakeError) {
        for sheet in sheets {
            switch sheet.role {
            case .data(let claim):
                try check(
                    claim.missingColumns, claim.binding, sheet, name, claim.profile.title)
            case .wallet(let binding):
                let table = claim.profile.sheets
                let missing = table.walletRequired.filter { binding.index(named: $0) == nil }
                    .map { table.wallet?.header(named: $0) ?? $0 }
                try check(missing, binding, sheet, name, "wallet sheet")
            case .beside, .hidden, .unread: continue
            }
        }
    }

    private func check(
        _ missing: [String], _ binding: HeaderBinding, _ sheet: Sheet, _ name: String,
        _ export: String
    ) throws(IntakeError) {
        guard let first = missing.first else { return }
        let unknown = binding.unknownColumns.map(\.header).filter { !$0.isEmpty }
        throw .missingColumns(
            IntakeError.MissingColumns(
                file: name, sheet: sheet.info.name, rowNumber: binding.rowNumber, export: export,
                columns: missing, nearest: Similarity.nearest(to: first, among: unknown)))
    }

    private static func unknown(_ cursors: [SheetCursor], _ name: String) -> IntakeError {
        let rows = cursors.flatMap { $0.head.prefix(headerRowsMax) }
        if rows.isEmpty { return .unreadableText(file: name, .emptyFile) }
        let resembles = rows.lazy.compactMap(ProfileCatalogue.unreadExport).first
        let headers = cursors.map { cursor in
            IntakeError.SheetHeader(
                sheet: cursor.info.name, headers: quotable(cursor.head.first?.cells ?? []))
        }
        return .unknownExport(file: name, sheets: headers, resembles: resembles)
    }

    private static let quotedMax = 8
    private static let headerSizeMax = 60

    /// The first cells of a header row; none where the row reads like data, which may be a buyer's.
    private static func quotable(_ cells: [Cell]) -> [String] {
        let texts = cells.map { HeaderText.trimmed($0.text) }
        let isData = texts.contains { text in
            text.count > headerSizeMax || text.contains { $0 == "@" || $0 == "*" }
                || text.split { !$0.isNumber }.contains { $0.count >= 3 }
        }
        return isData ? [] : Array(texts.filter { !$0.isEmpty }.prefix(quotedMax))
    }
}
