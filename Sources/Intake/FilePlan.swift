import CSV
import Profiles
import Records
import Tables

/// What each sheet of a file is, found by its header and, where it has none, by its name.
struct FilePlan {
    /// What the rows of a sheet are.
    enum Role {
        /// Rows of one of the profile's tables.
        case data(HeaderClaim)
        /// The platform's own totals, explanations and the like.
        case beside(SheetTable.Role)
        /// A hidden sheet with the same header as a visible one: most likely a copy.
        case hidden
        /// A sheet that the profile does not know.
        case unread

        var binding: HeaderBinding? {
            switch self {
            case .data(let claim): claim.binding
            case .beside, .hidden, .unread: nil
            }
        }

        /// True for sheets whose rows become records or control totals.
        var holdsMoney: Bool {
            switch self {
            case .data, .beside(.reports): true
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

    let claim: HeaderClaim
    var sheets: [Sheet]

    /// Rows that are looked at in advance: for a header below banner lines, and for the currency.
    static let headCount = 200
    /// A header stands below at most so many rows of banner and totals.
    private static let headerRowsMax = 40
    /// Sheets that stay open between the look at their first rows and their reading.
    private static let openSheetsMax = 16

    /// Finds the roles of all sheets; the cursors are moved to nowhere.
    init(
        _ file: TableFile, name: String, catalogue: ProfileCatalogue
    ) throws(IntakeError) {
        var cursors: [SheetCursor] = []
        for index in file.sheets.indices {
            var cursor = try file.cursor(index, name: name)
            try cursor.look(at: Self.headCount)
            if index >= Self.openSheetsMax { cursor.rest() }
            cursors.append(cursor)
        }
        let claims = cursors.map { Self.claim($0, catalogue) }
        let all = zip(cursors, claims).compactMap { cursor, claim in
            claim.map { (claim: $0, isVisible: cursor.info.isVisible) }
        }
        let isAnyVisible = all.contains(where: \.isVisible)
        let found = all.filter { $0.isVisible || !isAnyVisible }.map(\.claim)
        guard let claim = Self.main(found) else {
            throw Self.unknown(cursors, name, catalogue)
        }
        let strangers = found.filter { $0.profile.id != claim.profile.id }
            .filter { !Self.isBeside($0, claim) }
        guard strangers.isEmpty else {
            let profiles = Set((strangers + [claim]).map(\.profile.id))
            throw .twoExports(file: name, profiles: profiles.sorted())
        }
        if let reason = claim.profile.notRead {
            throw .notRead(
                file: name, export: "\(claim.profile.platform) \(claim.profile.title)",
                reason: reason)
        }
        self.claim = claim
        sheets = zip(cursors, claims).map { cursor, claimed in
            let isHidden = claimed != nil && isAnyVisible && !cursor.info.isVisible
            let own = claimed.flatMap { $0.profile.id == claim.profile.id ? $0 : nil }
            let role = Self.role(of: cursor, own, beside: claim)
            return Sheet(cursor: cursor, role: isHidden ? .hidden : role)
        }
        try checkColumns(name)
    }

    /// Of several exports in one file the one whose page knows the others' tables beside its own.
    private static func main(_ claims: [HeaderClaim]) -> HeaderClaim? {
        claims.first { claim in
            claims.allSatisfy { $0.profile.id == claim.profile.id || isBeside($0, claim) }
        } ?? claims.first
    }

    private static func isBeside(_ other: HeaderClaim, _ claim: HeaderClaim) -> Bool {
        claim.profile.beside.contains { layout in
            layout.rows == other.layout.rows
                && other.binding.columns.contains { column in
                    layout.columns.binding(of: column.header) != nil
                }
        }
    }

    private static func claim(_ cursor: SheetCursor, _ catalogue: ProfileCatalogue) -> HeaderClaim?
    {
        let rows = cursor.head.prefix(headerRowsMax)
        for index in rows.indices {
            let claims = catalogue.claims(groups(above: index, in: rows) + [rows[index]])
            // No export is claimed twice; of a header that somebody mixed the better half counts.
            let best = claims.max { $0.binding.boundCount < $1.binding.boundCount }
            if let best { return best }
        }
        return nil
    }

    /// The rows of groups that stand right above a header.
    private static func groups(above index: Int, in rows: ArraySlice<Row>) -> [Row] {
        let number = rows[index].number
        return rows[..<index].suffix(2).filter { number - $0.number <= 2 }
    }

    private static func role(
        of cursor: SheetCursor, _ claim: HeaderClaim?, beside main: HeaderClaim
    ) -> Role {
        if let claim { return .data(claim) }
        let rows = cursor.head.prefix(headerRowsMax)
        for index in rows.indices where !main.profile.beside.isEmpty {
            let header = HeaderRow(rows[index], below: groups(above: index, in: rows))
            if let claim = main.profile.claimBeside(header) { return .data(claim) }
        }
        if let role = main.profile.sheets.role(of: cursor.info.name) { return .beside(role) }
        // A report sheet under a name that no profile knows still has the total's label.
        let hasTotal = cursor.head.lazy.flatMap(\.cells).contains { cell in
            if case .total = main.profile.labels[cell.text] { return true }
            guard case .money(let column) = main.layout.columns.binding(of: cell.text)?.meaning
            else { return false }
            return column.id == .total
        }
        return hasTotal ? .beside(.reports) : .unread
    }

    private func checkColumns(_ name: String) throws(IntakeError) {
        for sheet in sheets {
            guard case .data(let claim) = sheet.role else { continue }
            try check(claim.missingColumns, claim.binding, sheet, name, claim.layout.title)
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

    private static func unknown(
        _ cursors: [SheetCursor], _ name: String, _ catalogue: ProfileCatalogue
    ) -> IntakeError {
        let rows = cursors.flatMap { $0.head.prefix(headerRowsMax) }
        if rows.isEmpty { return .unreadableText(file: name, .emptyFile) }
        let headers = cursors.map { cursor in
            IntakeError.SheetHeader(
                sheet: cursor.info.name, headers: quotable(cursor.head.first?.cells ?? []))
        }
        let nearest = rows.compactMap { row in catalogue.nearest(to: row).map { (row, $0) } }
            .min { $0.1.missing.count < $1.1.missing.count }
            .map { row, nearest in
                let unknown = HeaderBinding(row, to: nearest.profile.main.columns).unknownColumns
                return IntakeError.NearestProfile(
                    title: nearest.profile.title, platform: nearest.profile.platform,
                    rowNumber: row.number, missing: nearest.missing,
                    unknown: quotable(unknown.map { Cell.text($0.header) }))
            }
        return .unknownExport(file: name, sheets: headers, nearest: nearest)
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
