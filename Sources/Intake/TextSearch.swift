import Profiles
import Tables

/// Finds fields that some rows have only inside a text, such as the order in a wallet's remark.
struct TextSearch {
    private struct Place {
        var regex: Regex<AnyRegexOutput>
        var indexes: [Int]
    }

    private let places: [Field: Place]

    init(_ layout: TableLayout, _ binding: HeaderBinding) {
        places = layout.textPatterns.compactMapValues { pattern in
            // The page was refused where the pattern is none.
            guard let regex = try? Regex(pattern.pattern) else { return nil }
            return Place(
                regex: regex, indexes: pattern.headers.compactMap(binding.index(ofHeader:)))
        }
    }

    /// The field as the first text that holds it spells it; empty where none does.
    func text(_ field: Field, _ row: Row) -> String {
        guard let place = places[field] else { return "" }
        for index in place.indexes {
            let text = HeaderText.folded(row.text(index))
            guard let match = try? place.regex.firstMatch(in: text) else { continue }
            let found =
                match.output.count > 1 ? match.output[1].substring : match.output[0].substring
            if let found, !found.isEmpty { return String(found) }
        }
        return ""
    }
}
