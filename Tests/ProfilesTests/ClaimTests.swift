import Profiles
import Records
import Tables
import Testing

struct ClaimTests {
    @Test(arguments: OrderHeaders.all)
    func `each market's order header binds with nothing unknown`(
        header: OrderHeaders.Header
    ) throws {
        let claims = ProfileCatalogue.builtIn.claims(
            Row(number: 1, cells: header.columns.map(Cell.text)))
        #expect(claims.map(\.profile.id) == ["tiktok-shop/orders"])
        let claim = try #require(claims.first)
        #expect(claim.missingColumns == [])
        #expect(claim.binding.unknownColumns.map(\.header) == [])
        #expect(claim.market ?? "" == header.market)
    }

    @Test(arguments: StatementHeaders.all)
    func `a statement header is claimed by the statement profile`(
        header: StatementHeaders.Header
    ) throws {
        let claims = ProfileCatalogue.builtIn.claims(
            Row(number: 1, cells: header.columns.map(Cell.text)))
        let isCrossBorder = header.columns.contains("Total Revenue")
        let expected = "tiktok-shop/\(isCrossBorder ? "cross-border-" : "")statement"
        #expect(claims.map(\.profile.id) == [expected])
        let claim = try #require(claims.first)
        #expect(claim.missingColumns == [])
        #expect(claim.binding.unknownColumns.map(\.header) == [])
    }

    @Test func `the nearest export is named with what tells it and is missing`() throws {
        let header = "Order ID | SKU ID | Status of the order | Quantity | Made on"
        let cells = header.split(separator: "|").map { Cell.text(String($0)) }
        let row = Row(number: 1, cells: cells)
        #expect(ProfileCatalogue.builtIn.claims(row).isEmpty)
        let nearest = try #require(ProfileCatalogue.builtIn.nearest(to: row))
        #expect(nearest.profile.id == "tiktok-shop/orders")
        #expect(nearest.missing.contains("Order Status"))
    }

    @Test func `a header of something else is claimed by nobody`() {
        let cells = ["Date", "Description", "Amount", "Balance"].map(Cell.text)
        #expect(ProfileCatalogue.builtIn.claims(Row(number: 1, cells: cells)).isEmpty)
        #expect(ProfileCatalogue.builtIn.nearest(to: Row(number: 1, cells: cells)) == nil)
    }

    @Test func `a missing key column is named, and the profile still claims the file`() throws {
        let header = try #require(IncomeLayouts.all.last).header.map { header in
            Cell.text(header == "Total settlement amount" ? "Total settlment" : header)
        }
        let claim = try #require(
            ProfileCatalogue.builtIn.claims(Row(number: 1, cells: header)).first)
        #expect(claim.missingColumns == ["Total settlement amount"])
        #expect(claim.binding.unknownColumns.map(\.header).contains("Total settlment"))
    }
}
