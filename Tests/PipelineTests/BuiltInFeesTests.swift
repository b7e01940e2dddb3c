import Fees
import Money
import Records
import TestSupport
import Testing

@testable import Pipeline

/// The fee books that Tieout has by itself.
struct BuiltInFeesTests {
    @Test func `every page of the folder is built in`() throws {
        let files = Repository.files(in: "Sources/PublishedFees", suffix: ".yaml")
        #expect(BuiltInFees.pages.map { "Sources/PublishedFees/" + $0.name } == files)
        for page in BuiltInFees.pages {
            #expect(try Repository.text("Sources/PublishedFees/" + page.name) == page.text)
        }
    }

    @Test func `every entry has platform, market, source and date`() {
        #expect(!BuiltInFees.entries.isEmpty && !BuiltInFees.leftOut.isEmpty)
        for entry in BuiltInFees.entries {
            #expect(entry.place.isBuiltIn && entry.platform != nil && entry.market != nil)
            #expect(!entry.place.source.isEmpty && !entry.place.asOf.isEmpty)
            // What depends on the category or the seller is no rate for everybody.
            #expect(entry.categories.isEmpty && entry.stores.isEmpty)
            #expect(entry.platform.map { "\($0).yaml" } == entry.place.file)
        }
    }

    @Test func `the list names every entry and everything that is left out`() {
        let text = Rates.builtIn(asJSON: false)
        let flat = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        for entry in BuiltInFees.entries { #expect(flat.contains(entry.place.sourceText)) }
        for fee in BuiltInFees.leftOut { #expect(flat.contains(fee.reason)) }
        #expect(Rates.builtIn(asJSON: true).contains("\"left_out\""))
    }

    @Test func `an entry of tieout.yaml replaces what is built in`() throws {
        let store = Store(id: "a", platform: "tiktok-shop", market: "ID", currency: .idr)
        let bare = try Configuration.parse("version: 1", path: "t").feeBook
        #expect(bare.entries(for: store).isEmpty)
        #expect(
            bare.publishedEntries(for: store).map(\.component.rawValue) == [
                "order-processing", "pre-order",
            ])
        let text = "fees:\n  - { component: order-processing, amount: 900 }"
        let own = try Configuration.parse(text, path: "t").feeBook
        #expect(own.publishedEntries(for: store).map(\.component.rawValue) == ["pre-order"])
        #expect(own.entries(for: store).count == 1)
    }
}
