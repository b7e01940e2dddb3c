import Profiles
import Records
import Tables
import Testing

/// Every known form of every export is claimed by one profile, with no column left over.
struct IncomeLayoutTests {
    @Test(arguments: IncomeLayouts.all)
    func `an Indonesian layout binds with nothing unknown`(layout: IncomeLayouts.Layout) throws {
        let row = Row(number: 1, cells: layout.header.map(Cell.text))
        let claims = ProfileCatalogue.builtIn.claims(row)
        #expect(claims.map(\.profile.id) == ["tiktok-shop/income"])
        let claim = try #require(claims.first)
        #expect(claim.missingColumns == [])
        #expect(claim.binding.unknownColumns.map(\.header).filter { !$0.isEmpty } == [])
        #expect(!claim.binding.columns.contains { $0.isRepeated })
        #expect(claim.market == "ID")
    }

    @Test func `all layouts are there, with their numbers of columns`() {
        #expect(
            IncomeLayouts.all.map(\.header.count) == [51, 49, 52, 53, 55, 57, 63, 63, 61, 63, 65])
    }

    @Test(arguments: Language.allCases.filter { [.indonesian, .vietnamese, .thai].contains($0) })
    func `a workbook in a local language is claimed`(language: Language) throws {
        let table = try #require(
            ProfileCatalogue.builtIn.all.first { $0.id == "tiktok-shop/income" }?.main.columns)
        let headers = table.bindings.filter { $0.language == language }.map(\.header)
        let row = Row(number: 1, cells: headers.map(Cell.text))
        let claims = ProfileCatalogue.builtIn.claims(row)
        #expect(claims.map(\.profile.id) == ["tiktok-shop/income"])
        #expect(claims.first?.missingColumns == [])
        #expect(claims.first?.market == language.market)
    }
}
