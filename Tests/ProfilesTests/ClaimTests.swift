import Profiles
import Records
import Tables
import Testing

struct ClaimTests {
    @Test(arguments: OrderHeaders.all)
    func `each market's order header binds with nothing unknown`(
        header: OrderHeaders.Header
    ) throws {
        let claims = ProfileCatalogue.claims(Row(number: 1, cells: header.columns.map(Cell.text)))
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
        let claims = ProfileCatalogue.claims(Row(number: 1, cells: header.columns.map(Cell.text)))
        #expect(claims.map(\.profile.id) == ["tiktok-shop/statement"])
        let claim = try #require(claims.first)
        #expect(claim.missingColumns == [])
        #expect(claim.binding.unknownColumns.map(\.header) == [])
    }

    @Test(arguments: [
        (
            "Type | Order/adjustment ID | Creation date | Currency | "
                + "Total estimated settlement amount | Estimated Settle time | Unsettled reasons | "
                + "Related order ID | Net sales | Gross sales | Fees | Adjustment amount",
            "the unsettled orders export"
        ),
        ("Return Order ID | Order ID | Return Status | Return Type", "the returns export"),
    ])
    func `exports that are not read are named`(header: String, expected: String) {
        let cells = header.split(separator: "|").map { Cell.text(String($0)) }
        let row = Row(number: 1, cells: cells)
        #expect(ProfileCatalogue.claims(row).isEmpty)
        #expect(ProfileCatalogue.unreadExport(row) == expected)
    }

    @Test func `a header of something else is claimed by nobody`() {
        let cells = ["Date", "Description", "Amount", "Balance"].map(Cell.text)
        #expect(ProfileCatalogue.claims(Row(number: 1, cells: cells)).isEmpty)
        #expect(ProfileCatalogue.unreadExport(Row(number: 1, cells: cells)) == nil)
    }

    @Test func `a missing key column is named, and the profile still claims the file`() throws {
        let header = try #require(IncomeLayouts.all.last).header.map { header in
            Cell.text(header == "Total settlement amount" ? "Total settlment" : header)
        }
        let claim = try #require(ProfileCatalogue.claims(Row(number: 1, cells: header)).first)
        #expect(claim.missingColumns == ["Total settlement amount"])
        #expect(claim.binding.unknownColumns.map(\.header).contains("Total settlment"))
    }
}
