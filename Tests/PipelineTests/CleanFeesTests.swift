import TestSupport
import Testing

/// Worlds in which every fee is right: whatever the seller knows of the rates, none is flagged.
struct CleanFeesTests {
    /// How much of the fee book the seller has written down.
    enum Book: CaseIterable {
        case whole, none, firstHalf, otherHalf

        func isKept(_ index: Int) -> Bool {
            switch self {
            case .whole: true
            case .none: false
            case .firstHalf: index.isMultiple(of: 2)
            case .otherHalf: !index.isMultiple(of: 2)
            }
        }
    }

    /// One store for each market that the samples know.
    static let platforms = [("tiktok-shop", 5), ("shopee", 6), ("lazada", 6)]

    @Test(arguments: platforms)
    func `no fee finding on clean data`(platform: String, stores: Int) async throws {
        // The same files for every book: making them costs a part of running them.
        let world = try Scenario(
            seed: 9, platform: platform, orders: 200, stores: stores, isClean: true)
        for book in Book.allCases {
            let scenario = try Scenario(copying: world.path)
            try scenario.keepFees(book.isKept)
            try await scenario.run()
            try expectNoFeeFinding(in: scenario, book)
        }
    }

    private func expectNoFeeFinding(in scenario: Scenario, _ book: Book) throws {
        // The samples' own rates step, and a step is told of where no book says it.
        let wrong = try scenario.report("discrepancies.csv").filter {
            Scenario.isOfFees($0) && $0["code"] != "fee-rate-changed"
        }.map { "\($0["store"] ?? "") \($0["order_id"] ?? ""): \($0["explanation"] ?? "")" }
        #expect(wrong == [], "book: \(book)")
        let differing = try scenario.report("components.csv").filter {
            !["", "0", "0.00"].contains($0["difference"])
        }.map { "\($0["store"] ?? "") \($0["component"] ?? "")" }
        #expect(differing == [], "book: \(book)")
    }
}
