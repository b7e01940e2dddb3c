import Checks
import Profiles
import Records

/// docs/platforms.md: which exports are read, what is checked with them, and what is not.
package enum PlatformPage {
    /// The page, made from the pages of the exports and the catalogue of checks.
    package static var text: String {
        let platforms = Set(ProfileCatalogue.builtIn.all.map(\.platform)).sorted()
        let sections = [introduction, checks] + platforms.map(section) + [others]
        return sections.joined(separator: "\n")
    }

    private static let introduction = """
        # Platforms

        What Tieout reads of each platform, what it checks with it, and what it does not support. \
        Files are told by their headers, never by their names; drop them as they were downloaded. \
        `make docs` writes this page anew from `Sources/Exports/`.

        A file whose header has changed is still read where no needed column is missing; what is \
        new in it is listed by `tieout inspect`, and an unknown column with money in it is \
        reported. An export that is not on this page becomes known with a page of your own: see \
        [mappings.md](mappings.md). The findings are described in [checks.md](checks.md).

        """

    private static let others = """
        ## Everything else

        Bank statements, other marketplaces and payment providers are read with mappings of your \
        own; `samples/mappings/` holds examples. With a bank statement the withdrawals of a wallet \
        are compared with what arrived.

        """

    /// The findings that files of each kind take part in, once for all platforms.
    private static var checks: String {
        let all: [String] = CheckCatalogue.checks.map { check in check.code }
        let rows = FileKind.allCases.map { kind in
            let codes = CheckNeeds.codes(of: kind, among: all)
                .map { "[`\($0)`](checks.md#\($0))" }.joined(separator: ", ")
            let others = codes.isEmpty ? "nothing by itself; it explains other findings" : codes
            return "| \(kind.rawValue) | \(others) |\n"
        }
        return """
            ## What is checked

            A finding that stands in several rows compares these files, and is raised only for \
            days that all of them cover. `coverage-gap` looks at each kind by itself.

            | files | findings |
            |---|---|
            \(rows.joined())
            """
    }

    private static func section(_ platform: String) -> String {
        let profiles = ProfileCatalogue.builtIn.all.filter { $0.platform == platform }
        let read = profiles.filter { $0.notRead == nil }
        var text = "## \(name(platform))\n\n" + table(read)
        for profile in read { text += "\n" + section(profile) }
        text += "\n### Not supported\n\n"
        for profile in profiles where profile.notRead != nil {
            text += "- **\(capitalized(profile.title))**: known and not read; "
            text += "\(profile.notRead ?? "").\n"
        }
        return text + gaps[platform, default: []].map { "- \($0)\n" }.joined()
    }

    private static func table(_ profiles: [Profile]) -> String {
        let rows = FileKind.allCases.flatMap { kind in
            profiles.filter { $0.kind == kind }.map { profile in
                "| \(kind.rawValue) | \(profile.title) | \(languages(of: profile)) |\n"
            }
        }
        return "| kind | export | languages |\n|---|---|---|\n" + rows.joined()
    }

    private static func section(_ profile: Profile) -> String {
        var lines = [
            ("Read by", "`\(profile.id)`"), ("Languages", languages(of: profile)),
            ("Market told by the file", markets(of: profile)),
            ("Fields", fields(of: profile)),
        ]
        if let amounts = amounts(of: profile) { lines.append(("Amounts", amounts)) }
        if !profile.beside.isEmpty {
            let titles = profile.beside.map(\.title).joined(separator: ", ")
            lines.append(("Also read in the workbook", titles))
        }
        if profile.selection == .yes {
            lines.append(("Days", "it holds a selection, so it proves no day covered"))
        }
        lines.append(("Without these it is refused", needed(profile)))
        lines.append(
            ("Checked with it", "[\(profile.kind.rawValue)](#what-is-checked)"))
        return "### \(capitalized(profile.title))\n\n\(profile.about)\n\n"
            + lines.map { "- **\($0.0):** \($0.1)\n" }.joined()
    }

    private static func needed(_ profile: Profile) -> String {
        let columns = profile.main.columns
        return profile.main.required.map { names in
            names.split(separator: "/").map { columns.header(named: String($0)) }
                .joined(separator: " or ")
        }.joined(separator: ", ")
    }

    /// The languages in which the page knows enough headers to tell the export.
    private static func known(_ profile: Profile) -> [Language] {
        let anchors = profile.main.anchors
        return Language.allCases.filter { language in
            let own = profile.main.columns.bindings.filter { $0.language == language }
            let known = anchors.count { name in
                own.contains { profile.main.columns.headers(named: name).contains($0.header) }
            }
            return known >= profile.main.anchorsMin
        }
    }

    private static func languages(of profile: Profile) -> String {
        known(profile).map { language in
            language.rawValue.split(separator: "-").map { capitalized(String($0)) }
                .joined(separator: " ")
        }.joined(separator: ", ")
    }

    private static func markets(of profile: Profile) -> String {
        let told =
            [profile.market].compactMap { $0 } + profile.marketHints.map(\.market)
            + known(profile).compactMap(\.market)
        let markets = Set(told).sorted()
        return markets.isEmpty ? "none; tieout.yaml names it" : markets.joined(separator: ", ")
    }

    private static func fields(of profile: Profile) -> String {
        Field.allCases.map(\.rawValue)
            .filter { !profile.main.columns.headers(named: $0).isEmpty }
            .joined(separator: ", ")
    }

    private static func amounts(of profile: Profile) -> String? {
        let columns = profile.main.columns.figures.count
        let names = profile.main.feeNames.all.count
        switch (columns, names) {
        case (0, 0): return nil
        case (_, 0): return "\(columns) figures, each with a column"
        default: return "\(names) names of fees, one amount in each row"
        }
    }

    private static func name(_ platform: String) -> String {
        ["tiktok-shop": "TikTok Shop"][platform] ?? capitalized(platform)
    }

    private static func capitalized(_ text: String) -> String {
        text.prefix(1).uppercased() + text.dropFirst()
    }

    /// What nobody has described yet, or what an export does not hold.
    private static let gaps: [String: [String]] = [
        "shopee": [
            "**Order export of Vietnam**: most of its headers are not known; it is refused, and "
                + "read with a mapping of yours.",
            "**Malay and Spanish headers** (Malaysia, Chile, Mexico, Colombia): not known; "
                + "download the export in English.",
            "**Wallet in English, Vietnamese and Portuguese**: the words for some types of "
                + "movements are not known; such rows count in the balance as other movements.",
            "**Order export of Taiwan**: it is encrypted; give its password "
                + "(`password_file` in tieout.yaml).",
            "**Coins** are counts and not money outside Indonesia: they are not read.",
            "**The total that a buyer paid** holds fees that no column shows: it is never compared "
                + "with the payout.",
        ],
        "lazada": [
            "**Currency and market** stand in no English export: tieout.yaml names them.",
            "**Headers in Vietnamese, Malay, Chinese and other languages**: not known; "
                + "download the finance export in English, Indonesian or Thai.",
            "**Names of fees in Indonesian and Thai** are known in part; others are unknown fees: "
                + "kept, counted and reported.",
            "**Balances**: the wallet export has none; they are computed, and unproven without an "
                + "opening balance.",
            "**Withholding tax beside the amount** (`WHT included in Amount` is NO) is not added.",
        ],
        "tiktok-shop": [
            "**Headers in Malay, Spanish, German, French and Italian**: not known; "
                + "download the export in English.",
            "**Statements in Japanese**: too few of their headers are known; download them in "
                + "English.",
            "**The payments tab of the United States**: its columns are not known.",
            "**Unsettled amounts** are estimates: they explain open orders and are never summed.",
            "**The shop's name** stands in no income workbook: the folder says which store it is.",
        ],
    ]
}
