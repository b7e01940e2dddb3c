import Matching
import Records
import Testing

struct CoverageBuilderTests {
    typealias Cases = MatchingCases

    private func spans(_ periods: [(Int, Int)]) -> [String] {
        let files = periods.enumerated().map {
            Cases.file("\($0.offset)", .orders, Cases.span($0.element.0, $0.element.1))
        }
        return CoverageBuilder.coverage(of: files).spans[.orders, default: []].map {
            "\($0.span.first - Cases.day(0))-\($0.span.last - Cases.day(0)) \($0.fileCount)"
        }
    }

    @Test func `files that overlap or adjoin are one span`() {
        #expect(spans([(0, 6), (7, 13)]) == ["0-13 2"])
        #expect(spans([(7, 13), (0, 8)]) == ["0-13 2"])
        #expect(spans([(0, 20), (3, 5), (4, 30)]) == ["0-30 3"])
        #expect(spans([(0, 6), (8, 13)]) == ["0-6 1", "8-13 1"])
        #expect(spans([]).isEmpty)
    }

    @Test func `an income workbook covers settlement and wallet`() {
        let income = Cases.file(
            "a", .settlement, Cases.span(0, 6), profile: "tiktok-shop/income")
        let statement = Cases.file(
            "b", .settlement, Cases.span(7, 13), profile: "tiktok-shop/statement")
        let coverage = CoverageBuilder.coverage(of: [income, statement])
        #expect(coverage.covers(.settlement, Cases.span(0, 13)))
        #expect(coverage.covers(.wallet, Cases.span(0, 6)))
        #expect(!coverage.covers(.wallet, Cases.day(7)))
        #expect(!coverage.covers(.orders, Cases.day(0)))
    }

    @Test func `a file without a period covers nothing`() {
        #expect(CoverageBuilder.coverage(of: [Cases.file("a", .orders, nil)]).spans.isEmpty)
    }
}
