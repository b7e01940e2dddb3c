import Checks
import Ledger
import Records
import YAML

/// Nothing of a store goes by a name: says what comes nearest.
struct ExplanationMiss {
    private let request: ExplanationRequest
    private let hint: String

    /// IDs that are looked at, and shown.
    private static let candidatesMax = 5_000
    private static let shownMax = 3
    /// Letters that may be wrong, left out or too many.
    private static let distanceMax = 4

    init(_ request: ExplanationRequest, _ ledger: LedgerReader) throws {
        self.request = request
        hint = try Self.damaged(request.thing, ledger) ?? Self.nearest(request.thing, ledger)
    }

    var failure: CommandFailure {
        let thing = PageText.plain(request.thing)
        let kind = request.kind.map { "the \($0)" } ?? "anything named"
        return CommandFailure(
            .noSuchInput,
            """
            \(request.store): no file that was taken in holds \(kind) \(thing)
              expected an ID of an order, entry, statement or payout as the exports spell it, or \
            a day as yyyy-MM-dd
              \(hint)
            """)
    }

    /// What a spreadsheet leaves of a long ID; nil for any other name.
    private static func damaged(_ thing: String, _ ledger: LedgerReader) throws -> String? {
        guard let form = DamagedIDForm(thing), form.isCertain else { return nil }
        let digits = thing.uppercased().prefix { $0 != "E" }.filter(\.isNumber)
        // A rounded last digit may have been one less before.
        let fitting = try ledger.ids(startingWith: String(digits.dropLast()), max: candidatesMax)
            .filter(form.fits)
        let words = "this is what a spreadsheet leaves of a long ID"
        guard !fitting.isEmpty else {
            return "\(words), and no ID of the store fits it; look it up in the export itself"
        }
        let more = fitting.count > shownMax ? " and \(fitting.count - shownMax) more" : ""
        return "\(words); it may be \(fitting.prefix(shownMax).joined(separator: ", "))\(more)"
    }

    private static func nearest(_ thing: String, _ ledger: LedgerReader) throws -> String {
        let half = thing.count / 2
        var candidates: [String] = []
        for length in [half, half / 2] where length > 2 && candidates.isEmpty {
            candidates = near(
                thing,
                try ledger.ids(startingWith: String(thing.prefix(length)), max: candidatesMax))
        }
        if candidates.isEmpty, half > 2 {
            candidates = near(
                thing, try ledger.ids(endingWith: String(thing.suffix(half)), max: candidatesMax))
        }
        guard !candidates.isEmpty else {
            return "no ID of the store is like it; is it another store's?"
        }
        return "did you mean \(candidates.joined(separator: " or "))?"
    }

    private static func near(_ thing: String, _ ids: [String]) -> [String] {
        ids.map { (EditDistance.between(thing, $0), $0) }
            .filter { $0.0 <= min(distanceMax, thing.count / 3) }
            .sorted { $0 < $1 }
            .prefix(shownMax).map(\.1)
    }
}
