import TestSupport
import Testing

/// Worlds in which every fee is right: whatever the seller knows of the rates, none is flagged.
struct CleanFeesTests {
    /// How much of the fee book the seller has written down.
    enum Book: CaseIterable {
        case whole, none, half

        func isKept(_ index: Int) -> Bool {
            switch self {
            case .whole: true
            case .none: false
            case .half: index.isMultiple(of: 2)
            }
        }
    }

    /// One store for each market that the samples know.
    ///
    /// Shopee's files do not state what its fees
    /// are a share of in every market, and one campaign day cannot be told from an overcharge:
    /// there the book is needed.
    static let platforms = [
        ("tiktok-shop", 5, Book.allCases), ("shopee", 6, [.whole]),
        ("lazada", 6, Book.allCases),
    ]
    static let cases = platforms.flatMap { platform, stores, books in
        books.map { book in (platform, stores, book) }
    }

    @Test(arguments: cases)
    func `no fee finding on clean data`(
        platform: String, stores: Int, book: Book
    ) async throws {
        let scenario = try Scenario(
            seed: 9, platform: platform, orders: 200, stores: stores, isClean: true)
        try scenario.keepFees(book.isKept)
        try await scenario.run()
        // The samples' own rates step, and a step is told of where no book says it.
        let wrong = try scenario.report("discrepancies.csv").filter {
            Scenario.isOfFees($0) && $0["code"] != "fee-rate-changed"
        }
        #expect(wrong.isEmpty, "\(wrong.map { $0["explanation"] ?? "" })")
        let differences = try scenario.report("components.csv").map { $0["difference"] ?? "" }
        #expect(differences.allSatisfy { ["", "0", "0.00"].contains($0) })
    }
}
