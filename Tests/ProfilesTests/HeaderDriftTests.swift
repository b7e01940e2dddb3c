import Profiles
import Records
import Tables
import Testing

/// A header that drifted still binds, or the file is refused by the same profile.
struct HeaderDriftTests {
    /// A change of a whole header row that says nothing.
    enum Spelling: String, CaseIterable, Sendable {
        case spaces, capitals, fullWidth, reversed, invisible

        func applied(to rows: [[String]]) -> [[String]] {
            rows.map { row in
                switch self {
                case .spaces: row.map { "  " + $0.replacing(" ", with: " \u{A0}\t") + " " }
                case .capitals: row.map { $0.uppercased() }
                case .fullWidth: row.map(Self.wide)
                case .reversed: row.reversed()
                case .invisible: row.map { "\u{FEFF}" + $0 + "\u{200B}" }
                }
            }
        }

        private static func wide(_ text: String) -> String {
            String(
                String.UnicodeScalarView(
                    text.unicodeScalars.map { scalar in
                        guard (0x21...0x7E).contains(scalar.value) else {
                            return scalar == " " ? "\u{3000}" : scalar
                        }
                        return Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar
                    }))
        }
    }

    /// No profile knows it, and nothing in it is personal.
    static let newName = "Ornament mark"

    /// Every known header of every profile.
    static let headers: [KnownHeader] =
        KnownHeader.all
        + OrderHeaders.all.map {
            KnownHeader("orders \($0)", "tiktok-shop/orders", $0.columns)
        }
        + StatementHeaders.all.map { header in
            let isCrossBorder = header.columns.contains("Total Revenue")
            return KnownHeader(
                "statement \(header)",
                isCrossBorder ? "tiktok-shop/cross-border-statement" : "tiktok-shop/statement",
                header.columns)
        }
        + IncomeLayouts.all.map {
            KnownHeader("income \($0)", "tiktok-shop/income", $0.header)
        }

    @Test func `every profile has a header here, and so has every language of it`() {
        var known: [String: Set<Language>] = [:]
        for header in Self.headers {
            let claim = ProfileCatalogue.builtIn.claims(header.rows).first
            known[header.profile, default: []].insert(claim?.binding.language ?? .english)
        }
        for profile in ProfileCatalogue.builtIn.all {
            let languages = Set(profile.main.columns.bindings.map(\.language))
            let missing = languages.subtracting(known[profile.id] ?? []).map(\.rawValue).sorted()
            #expect(missing == Self.unseen[profile.id, default: []], "\(profile.id)")
        }
    }

    /// Languages of which a page knows some headers and no reference knows a whole header row.
    private static let unseen: [String: [String]] = [
        "lazada/transaction-overview": ["indonesian", "thai"],
        "shopee/failed-delivery": [
            "english", "portuguese", "thai", "traditional-chinese", "vietnamese",
        ],
        "shopee/orders": ["vietnamese"], "shopee/returns": ["english"],
        "tiktok-shop/cross-border-statement": ["chinese", "indonesian", "thai", "vietnamese"],
        "tiktok-shop/statement": ["chinese", "japanese"],
        "tiktok-shop/unsettled": ["chinese", "japanese"],
    ]

    @Test(arguments: headers)
    func `another spelling or order of a header changes nothing`(header: KnownHeader) throws {
        let before = try #require(ProfileCatalogue.builtIn.claims(header.rows).first)
        let rows = header.spreadRows
        for spelling in Spelling.allCases {
            let claims = ProfileCatalogue.builtIn.claims(Self.rows(spelling.applied(to: rows)))
            #expect(claims.map(\.profile.id) == [header.profile], "\(spelling)")
            let claim = try #require(claims.first)
            #expect(Self.meanings(claim) == Self.meanings(before), "\(spelling)")
            #expect(claim.market == before.market && claim.missingColumns.isEmpty)
        }
    }

    @Test(arguments: headers)
    func `a new column is listed as unknown, wherever it stands`(header: KnownHeader) throws {
        for place in [0, header.columns.count / 2, header.columns.count] {
            var rows = header.spreadRows
            for index in rows.indices {
                // Between two columns of a group it is one of the group.
                let group = place > 0 ? rows[index][place - 1] : ""
                rows[index].insert(index == rows.count - 1 ? Self.newName : group, at: place)
            }
            let claims = ProfileCatalogue.builtIn.claims(Self.rows(rows))
            #expect(claims.map(\.profile.id) == [header.profile])
            let unknown = claims.first?.binding.unknownColumns.map(\.header) ?? []
            #expect(unknown.contains(Self.newName))
            #expect(claims.first?.binding.columns.count == header.columns.count + 1)
        }
    }

    /// The columns of each known header that no header before it has.
    static let columnsInTurn: [(KnownHeader, Set<Int>)] = {
        var seen: Set<String> = []
        return headers.map { header in
            let new = header.columns.indices.filter { index in
                let name = HeaderText.normalized(header.columns[index])
                return seen.insert("\(header.profile) \(name)").inserted
            }
            return (header, Set(new))
        }
    }()

    @Test(arguments: columnsInTurn)
    func `a renamed header is listed, or named in what the file lacks`(
        header: KnownHeader, turns: Set<Int>
    ) throws {
        let before = try #require(ProfileCatalogue.builtIn.claims(header.rows).first)
        let layout = before.layout
        for column in before.binding.columns
        where turns.contains(column.index) && !column.header.isEmpty {
            var columns = header.columns
            columns[column.index] = Self.newName
            let rows = header.rows(columns)
            let claims = ProfileCatalogue.builtIn.claims(rows)
            let name = column.meaning.flatMap(Self.name)
            let isLast = !before.binding.columns.contains {
                $0.index != column.index && $0.meaning == column.meaning
            }
            if let claim = claims.first {
                #expect(claims.map(\.profile.id) == [header.profile], "\(column.header)")
                let unknown = claim.binding.unknownColumns.map(\.header)
                #expect(unknown.contains(Self.newName), "\(column.header)")
                guard let name, isLast, layout.required.contains(name) else { continue }
                let missing = layout.columns.header(named: name, in: claim.binding.language)
                #expect(claim.missingColumns == [missing])
            } else if header.columns.count > 3 {
                // Of two or three columns nothing is left to come near to.
                let row = try #require(rows.last)
                let nearest = ProfileCatalogue.builtIn.nearest(to: row)
                #expect(nearest?.profile.id == header.profile, "\(column.header)")
                let missing = layout.columns.header(
                    named: name ?? "", in: before.binding.language)
                #expect(nearest?.missing.contains(missing) == true, "\(column.header)")
            }
        }
    }

    private static func rows(_ texts: [[String]]) -> [Row] {
        texts.enumerated().map { index, cells in
            Row(number: index + 1, cells: cells.map(Cell.text))
        }
    }

    /// What each column holds, whatever its place and spelling.
    private static func meanings(_ claim: HeaderClaim) -> [String] {
        claim.binding.columns.map { column in
            let meaning = column.meaning.map(\.name) ?? "unknown"
            return "\(HeaderText.normalized(column.header)) = \(meaning)"
        }.sorted()
    }

    private static func name(_ meaning: ColumnMeaning) -> String? {
        switch meaning {
        case .field(let field): field.rawValue
        case .money(let column): column.id.rawValue
        case .named, .personal, .unused: nil
        }
    }
}

extension KnownHeader {
    init(_ description: String, _ profile: String, _ columns: [String]) {
        self.init(description, profile, columns.joined(separator: "|"))
    }

    /// The rows of groups and the header, with each group on every column of its span.
    var spreadRows: [[String]] {
        var current = [String](repeating: "", count: groups.count)
        var spread = groups.map { _ in [String]() }
        for index in columns.indices {
            for (level, group) in groups.enumerated() {
                guard let text = group[index] else { continue }
                current[level] = text
                for below in (level + 1)..<max(level + 1, current.count) { current[below] = "" }
            }
            for level in groups.indices { spread[level].append(current[level]) }
        }
        return spread + [columns]
    }
}
