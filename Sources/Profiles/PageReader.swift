import Money
import Records
import YAML

/// Reads a page of YAML into a profile; every mistake of the page is reported with its line.
struct PageReader {
    let reader: YAMLReader
    /// Profiles that a page may extend, by ID.
    let known: [String: Profile]

    private static let pageKeys = [
        "profile", "title", "platform", "kind", "about", "selection", "not-read", "extends",
        "row-types-of",
        "market", "currency", "sheets", "beside", "markets", "labels",
    ]

    /// The profile of a page; nil where the page does not say what it is.
    func profile(_ root: YAMLNode) -> Profile? {
        let keys = reader.mapping(
            root, known: Self.pageKeys + TableReader.keys, of: "a page")
        guard var profile = started(keys, root) else { return nil }
        profile.about = reader.text(keys["about"], "about") ?? profile.about
        profile.notRead = reader.text(keys["not-read"], "not-read")
        profile.selection =
            reader.value(keys["selection"], "selection", expected: "no, yes or by-status") {
                Profile.Selection(rawValue: $0)
            } ?? profile.selection
        profile.market = reader.value(
            keys["market"], "market", expected: "a code such as ID"
        ) { $0.utf8.count == 2 ? $0.uppercased() : nil }
        profile.currency = reader.value(
            keys["currency"], "currency", expected: "a three-letter code such as IDR"
        ) { Currency(code: $0) }
        if let node = keys["row-types-of"], let id = reader.text(node, "row-types-of") {
            guard let other = known[id] else {
                reader.report(node, "no page \"\(id)\"", expected: expectedPages)
                return nil
            }
            profile.main.rowTypes = other.main.rowTypes
        }
        let table = TableReader(reader: reader)
        table.read(keys, into: &profile.main, isExtending: keys["extends"] != nil)
        profile.main.title = profile.title
        readSheets(keys["sheets"], into: &profile)
        readMarkets(keys["markets"], into: &profile)
        readLabels(keys["labels"], into: &profile)
        readBeside(keys["beside"], into: &profile)
        return profile
    }

    private var expectedPages: String { "one of \(known.keys.sorted().joined(separator: ", "))" }

    /// The profile that the page extends, or a new one; with the page's own ID, title and kind.
    private func started(_ keys: [String: YAMLNode], _ root: YAMLNode) -> Profile? {
        guard let id = reader.text(keys["profile"], "profile"), !id.isEmpty else {
            reader.report(root, "a page without a name", expected: "profile: platform/export")
            return nil
        }
        let platform = reader.text(keys["platform"], "platform")
        let kind = reader.value(
            keys["kind"], "kind",
            expected: "one of " + FileKind.allCases.map(\.rawValue).joined(separator: ", ")
        ) { FileKind(rawValue: $0) }
        let title = reader.text(keys["title"], "title")
        let rows = rows(keys, kind)
        if let node = keys["extends"], let baseID = reader.text(node, "extends") {
            guard var profile = known[baseID] else {
                reader.report(node, "no page \"\(baseID)\"", expected: expectedPages)
                return nil
            }
            profile.bases.insert(baseID, at: 0)
            profile.id = id
            profile.platform = platform ?? profile.platform
            profile.title = title ?? profile.title
            if let kind, let rows { (profile.kind, profile.main.rows) = (kind, rows) }
            return profile
        }
        guard let kind, let rows else {
            if keys["kind"] == nil {
                reader.report(root, "a page without kind", expected: "kind: settlement, or another")
            }
            return nil
        }
        let ownPlatform = platform ?? String(id.prefix { $0 != "/" })
        return Profile(
            id: id, platform: ownPlatform, kind: kind, title: title ?? id,
            main: TableLayout(rows: rows, title: title ?? id))
    }

    private func rows(_ keys: [String: YAMLNode], _ kind: FileKind?) -> TableLayout.Rows? {
        if let node = keys["rows"] { return TableReader(reader: reader).rows(node) }
        return kind.flatMap { TableLayout.Rows(rawValue: $0.rawValue) }
    }

    private func readSheets(_ node: YAMLNode?, into profile: inout Profile) {
        for (key, value) in reader.pairs(node, of: "sheets") {
            let role = reader.value(
                key, "a key of sheets",
                expected: "one of "
                    + SheetTable.Role.allCases.map(\.rawValue).joined(separator: ", ")
            ) { SheetTable.Role(rawValue: $0) }
            if let role { profile.sheets.add(reader.texts(value, "a sheet's name"), role) }
        }
    }

    private func readMarkets(_ node: YAMLNode?, into profile: inout Profile) {
        for item in reader.list(node, of: "markets") {
            for (key, value) in reader.pairs(item, of: "a market") {
                let headers = reader.texts(value, "a header").map { HeaderText.normalized($0) }
                profile.marketHints.append(
                    MarketHint(market: key.scalar ?? "", headers: Set(headers)))
            }
        }
    }

    private func readLabels(_ node: YAMLNode?, into profile: inout Profile) {
        for (key, value) in reader.pairs(node, of: "labels") {
            let labels = reader.texts(value, "a label")
            switch key.scalar ?? "" {
            case "period-first": profile.labels.add(labels, .periodFirst)
            case "period-last": profile.labels.add(labels, .periodLast)
            case let name: profile.labels.add(labels, .total(ComponentID(name)))
            }
        }
    }

    private func readBeside(_ node: YAMLNode?, into profile: inout Profile) {
        let table = TableReader(reader: reader)
        for item in reader.list(node, of: "beside") {
            let keys = reader.mapping(
                item, known: ["rows", "title"] + TableReader.keys, of: "a table")
            guard let rowsNode = keys["rows"] else {
                reader.report(item, "a table without rows", expected: "rows: wallet, or another")
                continue
            }
            guard let rows = table.rows(rowsNode) else { continue }
            let title = reader.text(keys["title"], "title") ?? "\(rows.rawValue) sheet"
            var layout = TableLayout(rows: rows, title: title)
            layout.spelling = profile.main.spelling
            if rows == .settlement { layout.rowTypes = profile.main.rowTypes }
            table.read(keys, into: &layout, isExtending: false)
            profile.beside.append(layout)
        }
    }
}
